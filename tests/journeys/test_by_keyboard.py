from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qc_desktop.domain.answers import Choice
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.visits import VisitState
from tests.journeys.checker import Checker
from tests.journeys.world import Home, only_visit, running

ALT = Qt.KeyboardModifier.AltModifier


def test_the_main_job_is_done_with_the_keyboard_alone(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        assert checker.focus_says().startswith("Amina")
        checker.presses(Qt.Key.Key_Space)
        checker.presses(Qt.Key.Key_Right, ALT)
        checker.sees("Hello Amina")
        assert checker.focus_says().startswith("Start a visit")
        checker.presses(Qt.Key.Key_Return)
        assert checker.focus_says().startswith("Elm House")
        checker.presses(Qt.Key.Key_Space)
        checker.sees("Are you ready?")
        checker.presses(Qt.Key.Key_Space)
        checker.sees("1 of 6 ticked")
        checker.presses(Qt.Key.Key_Right, ALT)
        asks_first_by_keyboard(checker)
        checker.sees("Practice. We do not count this.")
        for _ in range(2):
            checker.presses(Qt.Key.Key_2)
            checker.presses(Qt.Key.Key_Right, ALT)
        checker.sees("What do you want to check?")
        assert checker.focus_says() == "My home, Not started"
        checker.presses(Qt.Key.Key_Return)
        checker.presses(Qt.Key.Key_Right)
        assert checker.focus_says() == "A bit, 2 of 4"
        checker.presses(Qt.Key.Key_Space)
        checker.presses(Qt.Key.Key_Right, ALT)
        checker.sees("Do you want to add more?")
        checker.tabs_to("Write")
        checker.presses(Qt.Key.Key_Return)
        checker.types("My own sofa.")
        checker.presses(Qt.Key.Key_Right, ALT)
        checker.sees("1 note added")
        checker.presses(Qt.Key.Key_Right, ALT)
        for number in (2, 3, 4):
            checker.sees(f"Question {number} of 4")
            checker.presses(Qt.Key.Key_S)
        checker.sees("What do you want to check?")
        checker.presses(Qt.Key.Key_Right, ALT)
        checker.sees("Talk with people")
        checker.presses(Qt.Key.Key_Right, ALT)
        checker.sees("Are your answers right?")
        checker.presses(Qt.Key.Key_Right, ALT)
        checker.sees("Well done.")
        visit = program.laptop.visits.get(only_visit(program.laptop))
        assert visit.state is VisitState.FINISHED
        (sunflower,) = visit.spoken_to
        answer = visit.answer_to(QuestionId("home1"), sunflower.respondent)
        assert answer is not None
        assert answer.choice is Choice.MIDDLE


def asks_first_by_keyboard(checker: Checker) -> None:
    checker.sees("Are we welcome?")
    checker.presses(Qt.Key.Key_1)
    for _ in range(3):
        checker.presses(Qt.Key.Key_Right, ALT)
    checker.sees("Talk with people")
    checker.presses(Qt.Key.Key_Return)
    checker.sees("Who are you talking to?")
    checker.tabs_to("Sunflower")
    checker.presses(Qt.Key.Key_Space)
    checker.presses(Qt.Key.Key_Right, ALT)
    for _ in range(5):
        checker.presses(Qt.Key.Key_1)
        checker.presses(Qt.Key.Key_Right, ALT)
    for title in ("How did we explain it?", "to say yes or no?", "say it back?"):
        checker.sees(title)
        checker.presses(Qt.Key.Key_Right, ALT)


def test_help_is_one_key_away_and_leaves_everything_as_it_was(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Start a visit", "Elm House")
        checker.presses(Qt.Key.Key_F1)
        checker.sees("What do you need?")
        checker.taps("Someone is in danger")
        checker.sees("Elm House, 12 Elm Road, Newtown")
        checker.presses(Qt.Key.Key_Left, ALT)
        checker.taps("I am worried")
        checker.sees("What are you worried about?")
        checker.presses(Qt.Key.Key_Left, ALT)
        checker.sees("What do you need?")
        checker.presses(Qt.Key.Key_Left, ALT)
        checker.sees("Are you ready?")
        assert program.laptop.concerns.worries() == ()


def test_a_worry_is_told_by_keyboard_alone(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.presses(Qt.Key.Key_F1)
        checker.tabs_to("I am worried")
        checker.presses(Qt.Key.Key_Space)
        checker.tabs_to("Someone is being hurt")
        checker.presses(Qt.Key.Key_Space)
        assert checker.is_ticked("Someone is being hurt")
        checker.presses(Qt.Key.Key_Right, ALT)
        checker.sees("Who can you tell?")
        checker.presses(Qt.Key.Key_Right, ALT)
        checker.tabs_to("Write")
        checker.presses(Qt.Key.Key_Space)
        checker.types("He shouts")
        checker.presses(Qt.Key.Key_Right, ALT)
        checker.presses(Qt.Key.Key_Right, ALT)
        checker.sees("Thank you for telling us.")
        checker.tabs_to("We rang Sam")
        checker.presses(Qt.Key.Key_Space)
        checker.sees("Somebody knows now.")
        (worry,) = program.laptop.concerns.worries()
        assert worry.told


def test_home_asks_before_a_visit_is_left_and_home_again_keeps_going(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Start a visit", "Elm House", "Start the visit")
        checker.presses(Qt.Key.Key_Home, ALT)
        checker.sees("Take a break")
        checker.sees("We keep what you have done.")
        checker.presses(Qt.Key.Key_Home, ALT)
        checker.sees("Are we welcome?")
        checker.taps("Home", "Keep going")
        checker.sees("Are we welcome?")
        checker.taps("Home", "Stop and go home")
        checker.sees("Carry on")
        checker.taps("Carry on")
        checker.sees("Are we welcome?")
