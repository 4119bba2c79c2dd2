import errno
import os
import shutil
from pathlib import Path

import pytest

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync.stores.folder import FolderStore


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_a_pulled_stick_is_for_later_and_its_folder_is_not_made_again(stick: Path) -> None:
    place = FolderStore(stick)
    place.put("qc1/org.json", b"{}")
    shutil.rmtree(stick)
    for act in (
        lambda: place.put("qc1/org.json", b"{}"),
        lambda: place.get("qc1/org.json"),
        lambda: place.listing("qc1/"),
        lambda: place.delete("qc1/org.json"),
        place.free,
    ):
        with pytest.raises(Problem) as caught:
            act()
        assert caught.value.key is ProblemKey.LATER
    assert not stick.exists()


def test_half_written_and_hidden_files_are_not_listed(stick: Path) -> None:
    place = FolderStore(stick)
    place.put("qc1/log/one.qcs", b"one")
    (stick / "qc1/log/0123.tmp").write_bytes(b"ha")
    (stick / "qc1/log/.sync-state").write_bytes(b"x")
    assert [one.name for one in place.listing("qc1/")] == ["qc1/log/one.qcs"]


@pytest.mark.parametrize(
    ("trouble", "key"),
    [
        (errno.ENOSPC, ProblemKey.NO_ROOM),
        (errno.EACCES, ProblemKey.NO_ENTRY),
        (errno.EROFS, ProblemKey.NO_ENTRY),
        (errno.EIO, ProblemKey.LATER),
        (errno.ENOTDIR, ProblemKey.WRONG_PLACE),
    ],
)
def test_what_the_disk_says_becomes_a_problem_and_leaves_nothing_behind(
    stick: Path, monkeypatch: pytest.MonkeyPatch, trouble: int, key: ProblemKey
) -> None:
    def fails(handle: int) -> None:
        del handle
        raise OSError(trouble, os.strerror(trouble))

    place = FolderStore(stick)
    (stick / "qc1").mkdir()
    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(Problem) as caught:
        place.put("qc1/org.json", b"{}")
    assert caught.value.key is key
    assert not list((stick / "qc1").iterdir())


def test_a_file_is_on_the_disk_before_it_has_its_name(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    sync, rename = os.fsync, Path.replace

    def synced(handle: int) -> None:
        seen.append("sync")
        sync(handle)

    def renamed(path: Path, target: Path) -> Path:
        seen.append("rename")
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    FolderStore(stick).put("org.json", b"{}")
    assert seen == ["sync", "rename", "sync"]
