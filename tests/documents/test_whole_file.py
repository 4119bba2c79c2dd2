import errno
import os
from pathlib import Path

import pytest

from qc_desktop.documents.whole_file import write_new, write_whole
from qc_desktop.domain.problems import Problem, ProblemKey


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_whole(path, b"old")
    write_whole(path, b"new words")
    assert path.read_bytes() == b"new words"
    assert [kept.name for kept in tmp_path.iterdir()] == ["report.pdf"]


def test_a_full_disk_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.pdf"
    write_whole(path, b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Problem) as caught:
        write_whole(path, b"new")
    assert caught.value.key is ProblemKey.DISK_FULL
    assert path.read_bytes() == b"old"
    assert [kept.name for kept in tmp_path.iterdir()] == ["report.pdf"]


def test_a_folder_that_is_not_there_is_a_plain_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        write_whole(tmp_path / "no" / "report.pdf", b"words")
    assert caught.value.key is ProblemKey.CANNOT_WRITE_FILE


@pytest.mark.parametrize("stick", [False, True], ids=["disk", "stick"])
def test_a_new_file_is_never_written_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stick: bool
) -> None:
    if stick:

        def no_links(_self: Path, _target: Path) -> None:
            raise OSError(errno.EPERM, "no links here")

        monkeypatch.setattr(Path, "hardlink_to", no_links)
    path = tmp_path / "report.pdf"
    write_new(path, b"first")
    with pytest.raises(FileExistsError):
        write_new(path, b"second")
    assert path.read_bytes() == b"first"
    assert [kept.name for kept in tmp_path.iterdir()] == ["report.pdf"]
