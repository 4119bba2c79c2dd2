"""The program is gone at once: nothing is told to it. What is on the disk opens again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.ids import QuestionId
from qc_desktop.ui.devices.voice import FileRecorder
from tests.journeys.checker import Checker
from tests.journeys.sounds import RATE, a_tone
from tests.journeys.steps import goes_in, goes_to_check_answers, goes_to_the_questions, meets
from tests.journeys.world import Home, Running, only_visit, open_laptop, person_called, running

Steps = Callable[[Checker], None]


def at_home(checker: Checker) -> None:
    checker.taps("Amina", "Dev", "Next")


def choosing(checker: Checker) -> None:
    at_home(checker)
    checker.taps("Start a visit")


def ready(checker: Checker) -> None:
    choosing(checker)
    checker.taps("Elm House", "I have my badge", "I feel OK today")


def asking(checker: Checker) -> None:
    ready(checker)
    checker.taps("Start the visit")
    goes_in(checker)
    meets(checker)
    checker.taps("Yes, that is OK", "Next")


def practising(checker: Checker) -> None:
    ready(checker)
    checker.taps("Start the visit")
    goes_to_the_questions(checker)


def at_topics(checker: Checker) -> None:
    practising(checker)
    checker.taps("Skip this question", "Skip this question")


def asked(checker: Checker) -> None:
    at_topics(checker)
    checker.taps("My choices", "Me", "Next", "Next", "Sometimes")


def adding(checker: Checker) -> None:
    asked(checker)
    checker.taps("Next")


def checking(checker: Checker) -> None:
    at_topics(checker)
    goes_to_check_answers(checker)


def finished(checker: Checker) -> None:
    checking(checker)
    checker.taps("Finish")


@pytest.mark.parametrize(
    ("steps", "shows"),
    [
        (at_home, "Hello Amina"),
        (choosing, "Where are you going?"),
        (ready, "2 of 6 ticked"),
        (asking, "Is it OK to write down what you say?"),
        (practising, "Is it morning now?"),
        (at_topics, "What do you want to check?"),
        (asked, "Can you go to bed when you want?"),
        (adding, "Do you want to add more?"),
        (checking, "Are your answers right?"),
        (finished, "Well done."),
    ],
)
def test_the_same_screen_comes_back(qtbot: QtBot, home: Home, steps: Steps, shows: str) -> None:
    with running(qtbot, home) as program:
        steps(program.checker)
        program.checker.sees(shows)
    with running(qtbot, home) as program:
        program.checker.sees(shows)
        here = program.laptop.sessions.load().people
        assert here[0] == person_called(program.laptop, "Amina")


def test_an_answer_that_was_tapped_is_still_ticked(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        asked(program.checker)
    with running(qtbot, home) as program:
        program.checker.sees("Question 2 of 4")
        assert program.checker.is_ticked("Sometimes, 2 of 4")


def test_a_half_typed_note_comes_back_and_becomes_a_note(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        adding(program.checker)
        program.checker.taps("Write")
        program.checker.types("I go up when my fi")
        qtbot.waitUntil(lambda: draft(program) == "I go up when my fi", timeout=300)
    with running(qtbot, home) as program:
        program.checker.sees("I go up when my fi")
        program.checker.types("lm ends. ")
        program.checker.taps("Next")
        program.checker.sees("1 note added")
        (note,) = program.laptop.evidence.of_visit(only_visit(program.laptop))
        assert note.text == "I go up when my film ends."
        assert not draft(program)


def test_going_home_keeps_the_note_that_was_being_typed(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        adding(program.checker)
        program.checker.taps("Write")
        program.checker.types("Bed at ten.")
        program.checker.taps("Home", "Stop and go home")
        (note,) = program.laptop.evidence.of_visit(only_visit(program.laptop))
        assert note.text == "Bed at ten."


# A program that is killed closes no file.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
def test_a_voice_note_is_kept_up_to_the_last_second(qtbot: QtBot, home: Home) -> None:
    heard = FileRecorder(a_tone(4), RATE, times=20)
    with running(qtbot, home, recorder=heard) as program:
        adding(program.checker)
        program.checker.taps("Say it")
        program.checker.sees("Recording 0:02")
        heard.stop()
    heard.deleteLater()
    with running(qtbot, home) as program:
        program.checker.sees("1 recording added")
        (note,) = program.laptop.evidence.of_visit(only_visit(program.laptop))
        assert note.item.media is not None
        assert note.item.media.seconds >= 1.5
        assert note.item.question == QuestionId("choice2")


def test_nothing_that_was_said_yes_to_is_asked_again(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        asking(program.checker)
    with open_laptop(home) as laptop:
        visit = laptop.visits.get(only_visit(laptop))
        (star,) = visit.spoken_to
        assert visit.may(ConsentTo.TALK, star.respondent)
        assert not visit.may(ConsentTo.PHOTO, star.respondent)


def draft(program: Running) -> str | None:
    return program.laptop.sessions.load().draft


def test_a_note_that_was_emptied_stays_empty(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        adding(program.checker)
        program.checker.taps("Write")
        program.checker.types("Tea")
        program.checker.taps("Next", "Write")
        program.checker.presses(Qt.Key.Key_Backspace, times=3)
        qtbot.waitUntil(lambda: draft(program) == "", timeout=1000)
    with running(qtbot, home) as program:
        program.checker.sees("Write what you want to say")
        assert draft(program) == ""
        assert not program.checker.can_see("Tea")
