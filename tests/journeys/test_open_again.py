"""The program is gone at once: nothing is told to it. What is on the disk opens again."""

import gc
import io
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qc_desktop.domain.answers import Choice
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


def at_the_door(checker: Checker) -> None:
    ready(checker)
    checker.taps("Start the visit", "No thank you")


def going_away(checker: Checker) -> None:
    at_the_door(checker)
    checker.taps("Next")


def telling_the_buddy(checker: Checker) -> None:
    ready(checker)
    checker.taps("Start the visit", "Yes, come in", "Next")


def asked_in(checker: Checker) -> None:
    telling_the_buddy(checker)
    checker.taps("I told Sam", "Next", "Kitchen")


def whole_visit(checker: Checker) -> None:
    asked_in(checker)
    checker.taps("Next")


def naming(checker: Checker) -> None:
    whole_visit(checker)
    checker.taps("Talk with people", "Moon")


def explaining(checker: Checker) -> None:
    naming(checker)
    checker.taps("Next")
    for _ in range(5):
        checker.taps("Yes, that is OK", "Next")


def helping(checker: Checker) -> None:
    explaining(checker)
    checker.taps("With pictures", "Next", "Family")


def saying_back(checker: Checker) -> None:
    helping(checker)
    checker.taps("Next")


def second_person(checker: Checker) -> None:
    at_topics(checker)
    checker.taps("My home", "Yes", "Next", "Next", "Talking with Star. See what they said.")
    checker.taps("I will come back to you", "Back", "Someone new", "Owl", "Next")
    for _ in range(5):
        checker.taps("Yes, that is OK", "Next")
    checker.taps("Next", "Next", "Next", "Skip this question", "Skip this question")
    checker.taps("My home", "No")


def seeing_what_was_said(checker: Checker) -> None:
    second_person(checker)
    checker.taps("Talking with Owl. See what they said.")


def seeing_people(checker: Checker) -> None:
    seeing_what_was_said(checker)
    checker.taps("Back")


def having_a_break(checker: Checker) -> None:
    second_person(checker)
    checker.taps("Home", "Take a break")


def asking_later(checker: Checker) -> None:
    at_topics(checker)
    checker.taps("My home", "Home", "Not now")


def leaving(checker: Checker) -> None:
    whole_visit(checker)
    checker.taps("Say goodbye")


def telling_that_we_left(checker: Checker) -> None:
    leaving(checker)
    checker.taps("Next")


def feeling(checker: Checker) -> None:
    telling_that_we_left(checker)
    checker.taps("Next", "Tired")


def finding(checker: Checker) -> None:
    feeling(checker)
    checker.taps("Next")


def agreeing(checker: Checker) -> None:
    finding(checker)
    checker.taps("Agree", "Amina")


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
        (at_the_door, "Are we welcome?"),
        (going_away, "Say thank you. Then go."),
        (telling_the_buddy, "Tell Sam you are here"),
        (asked_in, "Where may we go?"),
        (whole_visit, "Tell Sam when you leave"),
        (naming, "Who are you talking to?"),
        (explaining, "How did we explain it?"),
        (helping, "Who helped Moon to say yes or no?"),
        (saying_back, "Can Moon say it back?"),
        (second_person, "Talking with Owl. See what they said."),
        (seeing_what_was_said, "What Owl said"),
        (seeing_people, "Who do you want to talk to?"),
        (having_a_break, "We are taking a break."),
        (asking_later, "Who chose the people you live with?"),
        (leaving, "Before you go"),
        (telling_that_we_left, "Tell Sam that you left"),
        (feeling, "Amina, how do you feel?"),
        (finding, "What did we find?"),
        (agreeing, "Do we all agree?"),
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
    closes_what_was_killed()


def test_nothing_that_was_said_yes_to_is_asked_again(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        asking(program.checker)
    with open_laptop(home) as laptop:
        visit = laptop.visits.get(only_visit(laptop))
        (star,) = visit.spoken_to
        assert visit.may(ConsentTo.TALK, star.respondent)
        assert not visit.may(ConsentTo.PHOTO, star.respondent)


def closes_what_was_killed() -> None:
    """Close what a killed program held open, as the system does: no later test is to blame."""
    for one in gc.get_objects():
        if isinstance(one, io.FileIO) and not one.closed and str(one.name).endswith(".speech"):
            one.close()


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


def test_a_break_hides_the_screen_and_goes_on_at_the_same_question(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home) as program:
        having_a_break(program.checker)
        program.checker.sees("We are taking a break.")
        assert not program.checker.can_see("Owl")
        assert not program.checker.can_see("Elm House")
        program.checker.taps("Go on")
        program.checker.sees("Talking with Owl. See what they said.")
        assert program.checker.is_ticked("No")


def test_two_people_each_have_their_own_answers_and_their_own_place(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home) as program:
        second_person(program.checker)
        program.checker.taps("Talking with Owl. See what they said.", "Back")
        program.checker.sees("Come back")
        program.checker.taps("Star")
        program.checker.taps("My home")
        program.checker.sees("Question 2 of 4")
        visit = program.laptop.visits.get(only_visit(program.laptop))
        star, owl = visit.spoken_to
        assert [one.name for one in (star, owl)] == ["Star", "Owl"]
        answers = [visit.answer_to(QuestionId("home1"), one.respondent) for one in (star, owl)]
        assert [one.choice if one else None for one in answers] == [Choice.YES, Choice.NO]
        assert not star.come_back


def test_taking_a_yes_back_takes_the_way_to_record_away_at_once(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        adding(checker)
        assert checker.can_tap("Say it")
        assert checker.can_tap("Take a photo")
        for thing in ("Record a voice", "Take photos"):
            checker.taps("Talking with Star. See what they said.", thing, "No thank you", "Next")
        checker.taps("Go on", "Next")
        checker.sees("Do you want to add more?")
        assert checker.can_tap("Write")
        assert not checker.can_tap("Say it")
        assert not checker.can_tap("Take a photo")


def test_a_finding_that_is_half_said_comes_back(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        finding(program.checker)
        program.checker.taps("Write our own", "Could be better")
        program.checker.tabs_to_box("Your words")
        program.checker.types("The gate is stiff.")
    with running(qtbot, home) as program:
        program.checker.sees("The gate is stiff.")
        assert program.checker.is_ticked("Could be better")
        program.checker.taps("Keep it", "Agree", "Amina")
        program.checker.sees("We all agree.")
        visit = program.laptop.visits.get(only_visit(program.laptop))
        assert [one.words for one in visit.findings] == ["The gate is stiff."]
        assert visit.agreed == {person_called(program.laptop, "Amina")}
