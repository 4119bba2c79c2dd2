"""Two checkers and a supporter on one visit: it always shows whose turn it is."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qc_desktop.domain.ids import QuestionId
from tests.journeys.checker import Checker
from tests.journeys.test_open_again import asked
from tests.journeys.world import Home, only_visit, person_called, running


def three_at_a_question(checker: Checker) -> None:
    checker.taps("Joe")
    asked(checker)


def test_answers_are_saved_as_those_of_whose_turn_it_is(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker, laptop = program.checker, program.laptop
        checker.taps("Joe")
        asked(checker)
        checker.sees("Joe’s turn")
        visit = only_visit(laptop)
        (star,) = laptop.visits.get(visit).spoken_to
        who = star.respondent
        choice2 = laptop.visits.get(visit).answer_to(QuestionId("choice2"), who)
        assert choice2 is not None
        assert choice2.by == person_called(laptop, "Joe")
        checker.taps("Joe’s turn")
        checker.sees("Whose turn is it?")
        assert checker.is_ticked("Joe")
        checker.taps("Amina")
        checker.sees("Amina’s turn")
        checker.taps("Yes")
        answer = laptop.visits.get(visit).answer_to(QuestionId("choice2"), who)
        assert answer is not None
        assert answer.by == person_called(laptop, "Amina")
        assert laptop.turns.who_helped(visit) == ()


def test_a_supporter_who_takes_over_is_shown_and_known(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker, laptop = program.checker, program.laptop
        three_at_a_question(checker)
        checker.taps("Joe’s turn", "Dev")
        checker.sees("Dev is helping")
        checker.sees("Question 2 of 4")
        dev = person_called(laptop, "Dev")
        assert laptop.turns.who_helped(only_visit(laptop)) == (dev,)


def test_the_turn_stays_when_the_program_was_gone(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        three_at_a_question(program.checker)
        program.checker.taps("Joe’s turn", "Dev")
        program.checker.sees("Dev is helping")
    with running(qtbot, home) as program:
        program.checker.sees("Dev is helping")


def test_a_turn_is_changed_with_the_keyboard_and_loses_no_half_typed_note(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        three_at_a_question(checker)
        checker.taps("Next", "Write")
        checker.types("Lunch is the same")
        checker.presses(Qt.Key.Key_F3)
        checker.sees("Whose turn is it?")
        checker.tabs_to("Amina")
        checker.presses(Qt.Key.Key_Space)
        checker.sees("Amina’s turn")
        checker.sees("Lunch is the same")


def test_one_person_alone_sees_no_turn(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        program.checker.taps("Amina", "Next")
        program.checker.sees("Amina is here")
        assert not program.checker.can_see("turn")


def test_going_back_changes_no_turn(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Dev", "Next", "Amina’s turn", "Back")
        checker.sees("What do you want to do?")
        checker.sees("Amina’s turn")
