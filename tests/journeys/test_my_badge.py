from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qc_desktop.domain.badge_photo import AskedHow
from qc_desktop.domain.badges import BadgeDesign, BadgePattern, KeptDesign
from qc_desktop.services.laptop import Laptop
from qc_desktop.ui.components.canvas import Canvas
from qc_desktop.ui.devices.finder import FixedFinder
from tests.documents.readers import words_of
from tests.journeys.checker import Checker
from tests.journeys.sounds import a_turned_photo
from tests.journeys.world import Home, Running, a_place_with, person_called, running


def kept(laptop: Laptop, name: str = "Amina") -> tuple[KeptDesign, ...]:
    return laptop.badges.designs(person_called(laptop, name))


def design(laptop: Laptop, name: str = "Amina") -> BadgeDesign:
    return laptop.badges.of_person(person_called(laptop, name)).design


def opens(checker: Checker) -> None:
    checker.taps("Amina", "Next", "My badge", "Yes, that is OK")
    checker.sees("Choose a colour")


def draws(program: Running) -> None:
    (canvas,) = (one for one in program.shell.findChildren(Canvas) if one.isVisible())
    middle = canvas.rect().center()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(canvas, middle + QPoint(60, 40))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 40))


def test_more_colours_and_a_pattern_are_one_tap_away(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        opens(checker)
        checker.taps("More", "Olive", "Pattern", "Leaves")
        checker.sees("Page 1 of 2")
        assert design(program.laptop).colour == "Olive"
        assert design(program.laptop).pattern is BadgePattern.LEAVES
        checker.taps("Colour")
        assert checker.is_ticked("Olive")
        checker.taps("More", "Teal")
        assert design(program.laptop).colour == "Teal"


def test_words_can_be_taken_with_one_tap_or_typed(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        opens(checker)
        checker.taps("Words", "I like to sing.", "More words")
        checker.sees("Ask me about")
        checker.taps("football", "More words")
        checker.sees("How to talk with me")
        checker.taps("Speak slowly", "More words")
        checker.sees("What I do")
        checker.taps("More words")
        checker.sees("Name on the badge")
        now = design(program.laptop)
        assert (now.about, now.ask_me, now.talk) == ("I like to sing.", "football", "Speak slowly")
        pdf = program.laptop.badges.preview_pdf(person_called(program.laptop, "Amina"), now)
        assert "Ask me about football." in words_of(pdf)
        assert "Talk with me: Speak slowly." in words_of(pdf)
        checker.taps("More words", "No words")
        assert design(program.laptop).about == ""


def shows_photo(laptop: Laptop, name: str = "Amina") -> bool:
    """Say whether the badge that prints has the photo on it."""
    badge = laptop.badges.of_person(person_called(laptop, name))
    return laptop.badges.as_printed(badge.person, badge.design).use_photo


def test_a_photo_goes_on_the_badge_only_after_a_yes(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker, laptop = program.checker, program.laptop
        checker.taps("Amina", "Next", "My badge")
        checker.sees("Is it OK to use your photo?")
        assert not shows_photo(laptop)
        checker.taps("No")
        assert not shows_photo(laptop)
        checker.taps("Picture")
        assert not checker.is_ticked("My photo")
        checker.taps("Dog", "My photo")
        checker.sees("Is it OK to use your photo?")
        checker.taps("Yes, that is OK")
        assert checker.is_ticked("My photo")
        assert shows_photo(laptop)
        said = laptop.badges.photo_answer(person_called(laptop, "Amina"))
        assert said is not None
        assert said.by == person_called(laptop, "Amina")
        assert (said.value.yes, said.value.how) == (True, AskedHow.THEMSELVES)


def test_a_photo_comes_off_all_badges_with_one_tap(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        opens(checker)
        assert shows_photo(program.laptop)
        checker.taps("Picture", "Not my photo")
        checker.sees("Your photo is off your badges.")
        checker.taps("OK")
        assert not checker.is_ticked("My photo")
        assert not shows_photo(program.laptop)
        checker.taps("Home", "My badge")
        checker.sees("Choose a colour")
        assert not checker.can_see("Is it OK to use your photo?")


def test_an_own_drawing_goes_on_the_badge(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        opens(checker)
        checker.taps("Picture", "Draw it")
        checker.sees("Draw a picture")
        draws(program)
        checker.taps("Keep it")
        checker.sees("Choose a picture")
        now = design(program.laptop)
        assert now.drawing is not None
        assert (now.use_photo, now.picture) == (False, "")
        assert checker.is_ticked("My picture")


def test_a_drawing_under_way_is_there_after_a_crash(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        opens(program.checker)
        program.checker.taps("Picture", "Draw it")
        draws(program)
        program.checker.sees("Undo")
    with running(qtbot, home) as program:
        program.checker.taps("My badge", "Picture", "Draw it")
        program.checker.sees("Undo")


def test_several_designs_are_kept_and_the_liked_one_prints(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        opens(checker)
        checker.taps("Purple", "My designs")
        checker.sees("Design 1")
        checker.taps("Copy it, Design 1")
        checker.sees("Choose a colour")
        checker.taps("Brick", "I like it")
        checker.sees("You like this badge.")
        checker.taps("My designs")
        checker.sees("You like this one")
        assert [one.badge.design.colour for one in kept(program.laptop)] == ["Purple", "Brick"]
        assert [one.liked for one in kept(program.laptop)] == [False, True]
        checker.taps("I like it, Design 1")
        assert [one.liked for one in kept(program.laptop)] == [True, False]
        assert design(program.laptop).colour == "Purple"
        checker.taps("Take it out, Design 1")
        checker.sees("You took it out")
        assert design(program.laptop).colour == "Brick"
        checker.taps("Bring it back, Design 1")
        assert design(program.laptop).colour == "Purple"
        checker.taps("New design")
        checker.sees("Choose a colour")
        assert len(kept(program.laptop)) == 3


def test_words_that_do_not_fit_say_so_and_nothing_is_lost(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        opens(checker)
        amina = person_called(program.laptop, "Amina")
        long = BadgeDesign(name="Wilhelminabartholomewalexandrin")
        program.laptop.badges.save_design(amina, long, by=amina)
        checker.taps("Home", "My badge")
        checker.sees("This name is too long for the badge.")
        checker.taps("Words")
        checker.sees("About me, in a few words")


def test_without_a_photo_a_saved_picture_can_be_used(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    place = a_place_with(tmp_path, a_turned_photo())
    with running(qtbot, home, finder=FixedFinder(place)) as program:
        laptop = program.laptop
        grace = laptop.people.add(first_name="Grace", by=laptop.organisations.contact())
        checker = program.checker
        program.flow.who()
        checker.taps("Grace", "Next", "My badge", "Picture", "My photo")
        checker.sees("There is no photo of you yet.")
        checker.taps("Use a picture", "On this laptop")
        checker.sees("Picture 1")
        checker.taps("Back")
        checker.sees("Where is your picture?")
        checker.taps("Back")
        checker.sees("My photo")
        checker.taps("My photo", "Use a picture", "On this laptop", "Picture 1", "Use 1 picture")
        checker.sees("My picture")
        assert laptop.badges.of_person(grace.id).design.drawing is not None


def test_what_the_office_made_is_shown_and_the_person_chooses(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker, laptop = program.checker, program.laptop
        opens(checker)
        checker.taps("Purple", "I like it", "OK")
        amina = person_called(laptop, "Amina")
        sam = laptop.organisations.contact()
        office_made = replace(design(laptop), colour="Brick")
        laptop.badges.offer_design(amina, office_made, by=sam)
        checker.taps("My badge")
        checker.sees("The office made a badge for you.")
        assert design(laptop).colour == "Purple"
        checker.taps("See it")
        checker.sees("From the office")
        checker.taps("No thank you, Design 2")
        assert design(laptop).colour == "Purple"
        checker.taps("Bring it back, Design 2", "I like it, Design 2")
        assert design(laptop).colour == "Brick"
        checker.sees("You like this one")
