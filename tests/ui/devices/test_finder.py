import os
import sys
from pathlib import Path

import pytest

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.devices import finder
from qc_desktop.ui.devices.finder import (
    MachineFinder,
    PicturePlace,
    PlaceKind,
    bytes_of,
    folders_in,
    pictures_in,
    pictures_just_in,
)


def stick(folder: Path) -> PicturePlace:
    return PicturePlace(kind=PlaceKind.STICK, name="BLUE", folder=folder)


def put(path: Path, age: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"picture")
    os.utime(path, (1_000_000 - age, 1_000_000 - age))
    return path


def test_pictures_come_the_newest_first_and_nothing_else_comes(tmp_path: Path) -> None:
    old = put(tmp_path / "a.jpg", age=30)
    new = put(tmp_path / "inner" / "b.HEIC", age=10)
    middle = put(tmp_path / "c.png", age=20)
    put(tmp_path / "letter.pdf")
    put(tmp_path / ".hidden" / "d.jpg")
    assert pictures_in(stick(tmp_path)) == (new, middle, old)


def test_a_camera_card_gives_what_is_in_its_camera_folder(tmp_path: Path) -> None:
    photo = put(tmp_path / "DCIM" / "100" / "a.jpg")
    put(tmp_path / "album" / "b.jpg")
    assert pictures_in(stick(tmp_path)) == (photo,)


def test_a_phone_keeps_its_camera_folder_inside_its_store(tmp_path: Path) -> None:
    photo = put(tmp_path / "Internal shared storage" / "DCIM" / "Camera" / "a.jpg")
    put(tmp_path / "Internal shared storage" / "Music" / "cover.jpg")
    assert pictures_in(stick(tmp_path)) == (photo,)


def test_a_stick_that_was_pulled_says_so(tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        pictures_in(stick(tmp_path / "gone"))
    assert caught.value.key is ProblemKey.PLACE_GONE
    with pytest.raises(Problem) as caught:
        bytes_of(tmp_path / "gone" / "a.jpg", 100)
    assert caught.value.key is ProblemKey.PLACE_GONE


def test_a_file_that_is_gone_or_too_big_is_no_fault_of_the_stick(tmp_path: Path) -> None:
    photo = put(tmp_path / "a.jpg")
    assert bytes_of(photo, 100) == b"picture"
    with pytest.raises(Problem) as caught:
        bytes_of(photo, 3)
    assert caught.value.key is ProblemKey.PICTURE_TOO_BIG
    with pytest.raises(Problem) as caught:
        bytes_of(tmp_path / "b.jpg", 100)
    assert caught.value.key is ProblemKey.NOT_A_PICTURE


def test_phones_that_the_desktop_opened_are_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gvfs" / "mtp:host=Sample_Phone_01").mkdir(parents=True)
    (tmp_path / "gvfs" / "smb-share:server=office").mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    phones = [one for one in MachineFinder().places() if one.kind is PlaceKind.PHONE]
    assert [one.name for one in phones] == ["Sample Phone 01"]


@pytest.mark.skipif(os.name == "nt", reason="drives have letters there")
@pytest.mark.parametrize(
    ("root", "is_one"),
    [("/media/amina/BLUE", True), ("/run/media/amina/BLUE", True), ("/boot", False), ("/", False)],
)
def test_a_stick_is_what_is_mounted_for_people(root: str, is_one: bool) -> None:
    assert finder.may_be_a_stick(root, is_root=root == "/") is is_one


def test_this_machine_can_be_looked_at() -> None:
    assert all(one.folder.is_dir() for one in MachineFinder().places())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a file that cannot be read")
def test_a_stick_that_is_pulled_while_a_photo_is_read_says_so() -> None:
    # A file of the kernel's own that opens and then gives EIO, as a pulled stick does.
    half = Path("/proc/self/mem")
    with pytest.raises(Problem) as caught:
        bytes_of(half, 100)
    assert caught.value.key is ProblemKey.PLACE_GONE


def test_only_folders_that_may_hold_pictures_are_offered(tmp_path: Path) -> None:
    photo = put(tmp_path / "here.jpg")
    put(tmp_path / "party" / "may" / "b.png")
    put(tmp_path / "letters" / "a.pdf")
    put(tmp_path / ".hidden" / "c.jpg")
    assert folders_in(tmp_path) == (tmp_path / "party",)
    assert folders_in(tmp_path / "party") == (tmp_path / "party" / "may",)
    assert pictures_just_in(tmp_path) == (photo,)
    assert pictures_just_in(tmp_path / "party") == ()


def test_a_folder_too_large_to_know_is_offered(tmp_path: Path) -> None:
    for number in range(finder._FOLDERS_LOOKED_AT + 1):  # noqa: SLF001 - one more than it looks at
        (tmp_path / "big" / f"{number}").mkdir(parents=True)
    assert folders_in(tmp_path) == (tmp_path / "big",)


def test_a_camera_card_has_no_folders_to_choose_from(tmp_path: Path) -> None:
    put(tmp_path / "DCIM" / "100" / "a.jpg")
    put(tmp_path / "party" / "b.jpg")
    assert folders_in(tmp_path) == ()


def test_a_folder_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        folders_in(tmp_path / "gone")
    assert caught.value.key is ProblemKey.PLACE_GONE


def test_this_machine_offers_its_folders_and_all_of_them_last() -> None:
    places = MachineFinder().places()
    assert places[-1].kind is PlaceKind.HOME
    assert len({place.folder for place in places}) == len(places)
