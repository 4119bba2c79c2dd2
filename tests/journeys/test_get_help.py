"""Get help now, from anywhere: kept at the first tap, with no network too, shown to nobody."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qc_desktop.domain.concerns import Concern, ConcernKind, ToldHow
from qc_desktop.domain.ids import PersonId
from qc_desktop.services.laptop import Laptop
from qc_desktop.ui.devices.voice import FileRecorder
from tests.journeys.checker import Checker
from tests.journeys.sounds import RATE, a_tone
from tests.journeys.world import Home, Running, person_called, running

EXACT = "He locks the kitchen"


def the_worry(laptop: Laptop) -> Concern:
    (concern,) = laptop.concern_reading.everything(reader=sam(laptop))
    return concern


def sam(laptop: Laptop) -> PersonId:
    return person_called(laptop, "Sam")


def tells_the_worry(checker: Checker, words: str = EXACT) -> None:
    checker.taps("Get help now", "I am worried")
    checker.sees("What are you worried about?")
    checker.taps("Someone is being hurt", "Next")
    checker.sees("Who can you tell?")
    checker.taps("Next")
    checker.sees("Tell us in your own words")
    checker.taps("Write")
    checker.types(words)
    checker.taps("Next")
    checker.sees("1 thing safe")
    checker.taps("Next")
    checker.sees("Thank you for telling us.")


def test_the_first_tap_is_in_the_record_before_anything_else(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        program.checker.taps("Get help now", "I am worried", "Someone is being hurt")
        read = the_worry(program.laptop)
    assert read.kinds == (ConcernKind.HURT,)


def test_a_worry_is_told_in_three_steps_and_never_shown_again(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Dev", "Next")
        tells_the_worry(checker)
        checker.sees("Please ring Sam now.")
        assert not checker.can_see("kitchen")
        checker.taps("We rang Sam")
        checker.sees("Somebody knows now.")
        checker.taps("Carry on")
        checker.sees("What do you want to do?")
        read = the_worry(program.laptop)
    assert [one.words for one in read.entries] == [EXACT]
    assert [(one.how, one.who) for one in read.told] == [(ToldHow.RANG, "Sam")]
    assert read.by == read.entries[0].by


def test_next_with_nothing_ticked_says_something_else(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        program.checker.taps("Get help now", "I am worried", "Next")
        program.checker.sees("Who can you tell?")
        assert the_worry(program.laptop).kinds == (ConcernKind.OTHER,)


def test_999_says_where_the_visit_is_and_keeps_that_they_called(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Dev", "Next", "Start a visit")
        checker.taps("Elm House")
        checker.taps("Get help now", "Someone is in danger")
        checker.sees("12 Elm Road, Newtown")
        checker.sees("Then tell Dev, your supporter.")
        checker.taps("I have called")
        checker.sees("Your worry is safe on this laptop.")
        read = the_worry(program.laptop)
        assert [one.how for one in read.told] == [ToldHow.CALLED_999]
        assert read.visit is not None
        checker.taps("Carry on")
        checker.sees("Are you ready?")


def test_a_worry_about_the_lead_shows_another_person(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Get help now", "I am worried", "Something else", "Next")
        checker.sees("01632\u00a0960\u00a0123")
        checker.taps("Yes")
        checker.sees("Tell someone you trust.")
        assert not checker.can_see("01632\u00a0960\u00a0123")
        checker.sees("Ask for adult social care.")
        checker.taps("No")
        checker.sees("01632\u00a0960\u00a0123")
        checker.taps("Yes", "Next", "Next")
        checker.sees("Please tell someone you trust now.")
        assert not checker.can_see("Sam")
        assert the_worry(program.laptop).withheld


def test_home_reminds_with_a_number_until_somebody_answers(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next")
        assert not checker.can_see("worry")
        tells_the_worry(checker)
        checker.taps("Carry on")
        checker.sees("1 worry has no answer yet")
        laptop = program.laptop
        laptop.concern_reading.acknowledge(the_worry(laptop).id, "Rang them", by=sam(laptop))
        checker.taps("Send", "Home")
        checker.sees("Sam has your worry.")
        checker.sees("Thank you for telling us.")
        checker.taps("OK", "Send", "Home")
        checker.sees("What do you want to do?")
        assert not checker.can_see("worry")


def test_the_reminder_stays_in_sight_where_there_are_several_pages_of_people(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home) as program:
        for name in ("Bee", "Cal", "Dot", "Eve"):
            program.laptop.people.add(first_name=name, by=sam(program.laptop))
        checker = program.checker
        tells_the_worry(checker)
        checker.taps("We rang Sam", "Carry on")
        checker.sees("Who is checking today?")
        checker.sees("Page 1 of 2")
        checker.sees("1 worry has no answer yet")
        checker.taps("More")
        checker.sees("1 worry has no answer yet")
        checker.taps("Joe")
        checker.sees("1 worry has no answer yet")


def test_a_crash_in_the_middle_keeps_the_words_and_shows_none(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Get help now", "I am worried")
        checker.taps("Someone is being hurt", "Next", "Next", "Write")
        checker.types(EXACT)
        qtbot.wait(400)
    with running(qtbot, home) as program:
        program.checker.sees("What do you want to do?")
        assert not program.checker.can_see("kitchen")
        program.checker.sees("1 worry has no answer yet")
        read = the_worry(program.laptop)
    assert [one.words for one in read.entries] == [EXACT]
    assert read.kinds == (ConcernKind.HURT,)


def test_a_voice_note_of_a_worry_is_kept(qtbot: QtBot, home: Home) -> None:
    recorder = FileRecorder(a_tone(1.5), RATE)
    with running(qtbot, home, recorder=recorder) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Get help now", "I am worried", "Next", "Next", "Say it")
        checker.sees("We are listening")
        checker.sees("Only the office will hear it.")
        checker.taps("Stop recording")
        checker.sees("1 thing safe")
        (entry,) = the_worry(program.laptop).entries
        assert entry.sound is not None


def opened_from(checker: Checker, where: str) -> str:
    """Go to a kind of screen; return words that stand on it."""
    match where:
        case "who":
            return "Who is checking today?"
        case "home":
            checker.taps("Amina", "Next")
            return "What do you want to do?"
        case "choose":
            checker.taps("Amina", "Next", "Start a visit")
            return "Elm House"
        case "visit":
            checker.taps("Amina", "Next", "Start a visit", "Elm House")
            return "Are you ready?"
        case "badge":
            checker.taps("Amina", "Next", "My badge", "Yes, that is OK")
            return "Choose a colour"
        case _:
            checker.taps("Amina", "Next", "Send")
            return "There is no shared folder yet."


@pytest.mark.parametrize("where", ["who", "home", "choose", "visit", "badge", "send"])
def test_help_is_one_key_away_and_leaves_everything_as_it_was(
    qtbot: QtBot, home: Home, where: str
) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        words = opened_from(checker, where)
        checker.sees(words)
        checker.presses(Qt.Key.Key_F1)
        checker.sees("You are not in trouble.")
        checker.taps("Back")
        checker.sees(words)
        assert program.laptop.concerns.worries() == ()


def test_a_message_does_not_keep_anyone_from_help(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Next")
        checker.sees("You have not picked yet")
        presses_the_key_of_help(program)
        checker.sees("You are not in trouble.")
        checker.taps("Back")
        checker.sees("You have not picked yet")
        checker.presses(Qt.Key.Key_F1)
        checker.sees("What do you need?")
        checker.taps("Back", "OK")
        checker.sees("Who is checking today?")


def presses_the_key_of_help(program: Running) -> None:
    """Click where the key lies, on whatever is on top there."""
    key, window = program.shell.frame.top_bar.help, program.shell
    at = key.mapTo(window, key.rect().center())
    on_top = window.childAt(at)
    assert on_top is key
    QTest.mouseClick(on_top, Qt.MouseButton.LeftButton, pos=on_top.mapFrom(window, at))


def test_a_question_that_is_open_waits_while_help_is_on(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Dev", "Next", "Start a visit", "Elm House", "Start the visit")
        checker.sees("Do you want to tell Dev?")
        presses_the_key_of_help(program)
        checker.taps("I want to stop")
        checker.sees("Stop this visit now?")
        checker.taps("Keep going")
        checker.sees("What do you need?")
        checker.taps("Back")
        checker.sees("Do you want to tell Dev?")
        checker.taps("Start the visit")
        checker.sees("Are we welcome?")
        checker.taps("Home", "Stop and go home")
        checker.sees("What do you want to do?")
        checker.taps("Get help now", "Back")
        checker.sees("What do you want to do?")
        assert not checker.can_see("Stop this visit now?")


def test_with_the_stick_pulled_it_says_so_and_who_to_ring(
    qtbot: QtBot, home_with_store: Home, tmp_path: Path
) -> None:
    (tmp_path / "stick").rename(tmp_path / "pocket")
    with running(qtbot, home_with_store) as program:
        checker = program.checker
        checker.taps("Amina", "Next")
        tells_the_worry(checker)
        checker.sees("Please ring Sam now.")
