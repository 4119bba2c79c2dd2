import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.ui.devices.camera import StillCamera
from qc_desktop.ui.devices.finder import FixedFinder, PicturePlace, PlaceKind
from tests.journeys.sounds import a_turned_photo
from tests.journeys.test_drawing import canvas, taps_at
from tests.journeys.test_open_again import adding
from tests.journeys.ways import Keys, OneSwitch, Rester, TwoSwitches, Worker
from tests.journeys.world import Home, Running, a_place_with, only_visit, running


def what_it_sees() -> QImage:
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor("#7A9E7E"))
    return image


def test_a_photo_is_taken_looked_at_and_kept(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home, camera=StillCamera(what_it_sees())) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Take a photo", "Take photo")
        checker.sees("Is this photo OK?")
        (photo,) = everything(program)
        assert photo.item.kind is EvidenceKind.PHOTO
        assert photo.consent is ConsentTo.PHOTO
        assert photo.item.media is not None
        assert (photo.item.media.width, photo.item.media.height) == (640, 480)
        checker.taps("Keep it", "1 photo kept")
        checker.sees("Photo 1")
        checker.taps("Next")
        checker.sees("1 photo added")


def test_a_photo_is_thrown_away_for_good_and_taken_again(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home, camera=StillCamera(what_it_sees())) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Take a photo", "Take photo", "Throw away")
        checker.sees("Throw this away?")
        checker.taps("Throw away")
        checker.taps("Take photo", "Take again", "Take photo")
        checker.sees("Is this photo OK?")
        assert len(everything(program)) == 1
        assert len(list((program.laptop.data / "media").rglob("*.sealed"))) == 1


def test_a_face_is_covered_before_the_photo_is_kept(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home, camera=StillCamera(what_it_sees())) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Take a photo", "Take photo", "Cover or write")
        (face,) = everything(program)
        taps_at(program, 0.5, 0.5)
        assert len(canvas(program).marks) == 1
        checker.taps("Keep it")
        checker.sees("1 photo kept")
        (covered,) = everything(program)
        assert covered.id != face.id


def test_a_photo_is_there_after_the_program_was_killed_before_the_answer(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home, camera=StillCamera(what_it_sees())) as program:
        adding(program.checker)
        program.checker.taps("Take a photo", "Take photo")
        program.checker.sees("Is this photo OK?")
    with running(qtbot, home) as program:
        program.checker.sees("1 photo kept")


def test_a_camera_that_is_taken_away_keeps_what_was_taken(qtbot: QtBot, home: Home) -> None:
    camera = StillCamera(what_it_sees())
    with running(qtbot, home, camera=camera) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Take a photo", "Take photo", "Keep it")
        checker.sees("Take photo")
        camera.unplug()
        checker.sees("There is no camera.")
        assert not checker.sees_ring()
        checker.sees("1 photo kept")
        camera.plug_in(what_it_sees())
        checker.taps("Try again", "Take photo")
        checker.sees("Is this photo OK?")
        assert len(everything(program)) == 2


def test_the_camera_is_off_on_every_other_screen(qtbot: QtBot, home: Home) -> None:
    camera = StillCamera(what_it_sees())
    frames: list[QImage] = []
    camera.frame_came.connect(frames.append)
    with running(qtbot, home, camera=camera) as program:
        checker = program.checker
        adding(checker)
        for way_out in ("Next", "Back", "Get help now", "Home"):
            checker.taps("Take a photo")
            checker.sees("Take photo")
            qtbot.waitUntil(lambda: bool(frames))
            checker.taps(way_out)
            frames.clear()
            qtbot.wait(150)
            assert not frames, way_out
            if way_out == "Get help now":
                checker.taps("Back", "Back")
        checker.taps("Keep going")
        qtbot.waitUntil(lambda: bool(frames))


def test_several_pictures_of_a_stick_are_ticked_and_kept(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    stick = a_stick(tmp_path, pictures=8)
    bad = stick.folder / "DCIM" / "bad.jpg"
    bad.write_text("no picture")
    os.utime(bad, (1, 1))
    with running(qtbot, home, finder=FixedFinder(stick)) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Take a photo", "Use a picture")
        checker.sees("Where is your picture?")
        checker.taps("On a stick")
        checker.sees("Page 1 of 2")
        checker.taps("Picture 1", "Picture 2")
        checker.sees("2 pictures")
        checker.taps("More")
        checker.sees("We cannot open this.")
        checker.taps("Picture 8", "Picture 9", "Use 3 pictures")
        checker.sees("3 photos kept")
        kept = everything(program)
        assert [one.item.kind for one in kept] == [EvidenceKind.PHOTO] * 3
        assert {one.consent for one in kept} == {ConsentTo.PHOTO}


def test_one_bad_picture_loses_none_of_the_others(qtbot: QtBot, home: Home, tmp_path: Path) -> None:
    place = a_place_with(tmp_path, a_turned_photo(), a_turned_photo(300, 200))
    with running(qtbot, home, finder=FixedFinder(place)) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Take a photo", "Use a picture", "On this laptop", "Picture 1", "Picture 2")
        qtbot.waitUntil(lambda: not program.background.busy)
        (tmp_path / "0.jpg").write_text("no picture")
        checker.taps("Use 2 pictures")
        checker.sees("We cannot open this picture.")
        checker.sees("We kept 1 photo.")
        checker.taps("OK")
        checker.sees("1 photo kept")


def test_a_stick_that_is_pulled_loses_nothing_and_says_so(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    stick = a_stick(tmp_path, pictures=2)
    with running(qtbot, home, finder=FixedFinder(stick)) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Take a photo", "Use a picture", "On a stick")
        checker.taps("Picture 1", "Picture 2")
        qtbot.waitUntil(lambda: not program.background.busy)
        shutil.rmtree(stick.folder)
        checker.taps("Use 2 pictures")
        checker.sees("We cannot find the stick or phone.")
        checker.taps("OK")
        checker.sees("There is no camera.")
        checker.taps("Use a picture", "On a stick")
        checker.sees("We cannot find the stick or phone.")


def test_a_place_with_no_pictures_says_so(qtbot: QtBot, home: Home, tmp_path: Path) -> None:
    empty = a_place_with(tmp_path / "empty")
    party = a_place_with(tmp_path / "home" / "Parties" / "May", a_turned_photo()).folder
    everything = PicturePlace(kind=PlaceKind.HOME, name="", folder=party.parent.parent)
    with running(qtbot, home, finder=FixedFinder(empty, everything)) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Take a photo", "Use a picture", "On this laptop")
        checker.sees("There are no pictures here")
        checker.taps("OK", "Somewhere else", "Parties", "Up one", "Parties", "May")
        checker.taps("Picture 1", "Use 1 picture")
        checker.sees("1 photo kept")


@pytest.mark.parametrize("way", [Keys, OneSwitch, TwoSwitches, Rester])
def test_who_has_a_switch_or_rests_a_pointer_picks_a_photo_from_a_folder(
    qtbot: QtBot, home: Home, tmp_path: Path, way: type[Worker]
) -> None:
    place = a_place_with(tmp_path / "mine", a_turned_photo())
    a_place_with(tmp_path / "mine" / "Party", a_turned_photo(300, 200))
    a_place_with(tmp_path / "mine" / "Music")
    with running(qtbot, home, finder=FixedFinder(place)) as program:
        adding(program.checker)
        program.checker.taps("Take a photo")
        program.checker.sees("There is no camera.")
        checker = way(qtbot, program.shell)
        program.shell.ways.use(way.settings)
        checker.taps("Use a picture", "On this laptop")
        checker.sees("Which folder?")
        assert not checker.can_tap("Music")
        checker.taps("Party", "Picture 1", "Use 1 picture")
        checker.sees("1 photo kept")
        (kept,) = everything(program)
        media = kept.item.media
        assert media is not None
        assert (media.width, media.height) == (200, 300)


def test_all_pictures_of_a_place_come_at_once(qtbot: QtBot, home: Home, tmp_path: Path) -> None:
    place = a_place_with(tmp_path / "mine", a_turned_photo())
    a_place_with(tmp_path / "mine" / "Party", a_turned_photo(300, 200))
    with running(qtbot, home, finder=FixedFinder(place)) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Take a photo", "Use a picture", "On this laptop", "All pictures")
        checker.taps("Picture 1", "Picture 2", "Back")
        checker.sees("Which folder?")
        checker.taps("Back")
        checker.sees("Where is your picture?")
        checker.taps("Back")
        checker.sees("There is no camera.")


def test_with_nowhere_to_look_one_is_told_so(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Take a photo", "Use a picture")
        checker.sees("There are no pictures here")
        checker.taps("OK")
        checker.sees("There is no camera.")


def a_stick(folder: Path, *, pictures: int) -> PicturePlace:
    stick = folder / "stick"
    (stick / "DCIM").mkdir(parents=True)
    for number in range(pictures):
        path = stick / "DCIM" / f"{number}.jpg"
        path.write_bytes(a_turned_photo(200 + number, 150))
    return PicturePlace(kind=PlaceKind.STICK, name="BLUE", folder=stick)


def everything(program: Running) -> tuple[Evidence, ...]:
    return program.laptop.evidence.of_visit(only_visit(program.laptop))
