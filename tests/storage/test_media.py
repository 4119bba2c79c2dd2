"""A picture is sealed on the disk when `keep` returns, and comes back whole or not at all."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.media import MediaFolder
from tests.storage.fakes import TestSealer
from tests.storage.test_database import files_no_longer_than

JPEG = b"\xff\xd8\xff\xe0JFIF" + bytes(range(256)) * 40


@pytest.fixture
def folder(tmp_path: Path) -> MediaFolder:
    """Give an empty folder."""
    return MediaFolder(tmp_path / "media", TestSealer())


def test_what_was_kept_is_read_back(folder: MediaFolder) -> None:
    ref = folder.keep(JPEG, "image/jpeg", alt="A door", width=4, height=3)

    assert (ref.size, ref.type, ref.alt, ref.width, ref.height) == (
        len(JPEG),
        "image/jpeg",
        "A door",
        4,
        3,
    )
    assert folder.has(ref.id)
    assert folder.read(ref) == JPEG
    assert folder.open_by_id(ref.id) == JPEG


def test_no_plain_byte_is_in_the_folder(folder: MediaFolder) -> None:
    folder.keep(JPEG, "image/jpeg")

    (file,) = (path for path in folder.root.rglob("*") if path.is_file())
    assert JPEG[:8] not in file.read_bytes()
    assert JPEG[100:140] not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0


def test_the_same_picture_is_kept_once(folder: MediaFolder) -> None:
    one, two = folder.keep(JPEG, "image/jpeg"), folder.keep(JPEG, "image/jpeg")

    assert one == two
    assert sum(path.is_file() for path in folder.root.rglob("*")) == 1


def test_a_missing_picture_is_told(folder: MediaFolder) -> None:
    ref = folder.keep(JPEG, "image/jpeg")
    folder.sealed_path(ref.id).unlink()

    assert not folder.has(ref.id)
    with pytest.raises(Problem) as caught:
        folder.read(ref)
    assert caught.value.key is ProblemKey.MEDIA_MISSING


def test_a_changed_picture_is_told(folder: MediaFolder) -> None:
    ref = folder.keep(JPEG, "image/jpeg")
    path = folder.sealed_path(ref.id)
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    other = folder.keep(JPEG + b"other", "image/jpeg")

    for wrong in (ref, replace(other, sha256=ref.sha256)):
        with pytest.raises(Problem) as caught:
            folder.read(wrong)
        assert caught.value.key is ProblemKey.DAMAGED_DATA


def test_a_sealed_picture_can_be_carried_to_another_laptop(
    folder: MediaFolder, tmp_path: Path
) -> None:
    ref = folder.keep(JPEG, "image/jpeg")
    other = MediaFolder(tmp_path / "other", TestSealer())

    other.take(ref.id, folder.sealed(ref.id))

    assert other.read(ref) == JPEG


def test_a_full_disk_leaves_no_half_picture(folder: MediaFolder) -> None:
    with files_no_longer_than(4096), pytest.raises(Problem) as caught:
        folder.keep(JPEG, "image/jpeg")

    assert caught.value.key is ProblemKey.DISK_FULL
    assert not [path for path in folder.root.rglob("*") if path.is_file()]


@pytest.mark.parametrize("name", ["../../escape", "a/b/c/d/e/f", "", "CON", "aa..........", os.sep])
def test_an_id_never_leads_out_of_the_folder(folder: MediaFolder, name: str) -> None:
    with pytest.raises(Problem) as caught:
        folder.sealed_path(MediaId(name))
    assert caught.value.key is ProblemKey.MEDIA_MISSING
