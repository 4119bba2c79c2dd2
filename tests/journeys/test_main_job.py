from pytestqt.qtbot import QtBot

from qc_desktop.domain.answers import Choice
from qc_desktop.domain.visits import VisitState
from tests.journeys.checker import Checker
from tests.journeys.steps import (
    goes_in,
    goes_to_check_answers,
    goes_to_the_questions,
    meets,
    practises,
)
from tests.journeys.world import Home, only_visit, running


def test_a_checker_records_a_whole_visit_and_sends_it(qtbot: QtBot, home_with_store: Home) -> None:
    with running(qtbot, home_with_store) as program:
        checker = program.checker
        checker.sees("Who is checking today?")
        checker.taps("Next")
        checker.sees("You have not picked yet")
        checker.taps("OK", "Amina", "Dev", "Next")
        checker.sees("Hello Amina")
        checker.taps("Start a visit")
        checker.sees("Where are you going?")
        checker.taps("Elm House")
        checker.sees("Are you ready?")
        checker.taps("I have my badge", "I feel OK today")
        checker.sees("2 of 6 ticked")
        checker.taps("Start the visit")
        goes_to_the_questions(checker)
        practises(checker)
        answered = answers_every_topic(checker)
        assert answered == 45
        goes_to_check_answers(checker)
        checker.taps("Finish")
        checker.sees("Well done.")
        visit = program.laptop.visits.get(only_visit(program.laptop))
        assert visit.state is VisitState.FINISHED
        checker.taps("Send it now")
        checker.sees("All sent. Thank you.")
        assert program.laptop.sending.waiting().visits == 0
        checker.taps("Go home")
        checker.sees("All sent")


def answers_every_topic(checker: Checker) -> int:
    answered = 0
    for topic, questions in (
        ("My home", 4),
        ("My choices", 4),
        ("In control", 4),
        ("My staff", 4),
        ("People in my life", 4),
        ("Out and about", 4),
        ("Safe and respected", 4),
        ("My health", 4),
        ("Last words", 3),
        ("Look around", 6),
        ("Ask the staff", 4),
    ):
        if topic == "Look around":
            checker.taps("Whole visit")
        checker.taps(topic)
        for number in range(1, questions + 1):
            checker.sees(f"Question {number} of {questions}")
            answer_one(checker)
            answered += 1
        checker.sees(
            "Talk with people" if questions == 6 or topic == "Ask the staff" else "Whole visit"
        )
    checker.taps("Talk with people", "Star")
    checker.sees("What do you want to check?")
    return answered


def answer_one(checker: Checker) -> None:
    for choice in ("Yes", "Me"):
        if checker.can_tap(choice):
            checker.taps(choice)
            assert checker.is_ticked(choice)
            checker.taps("Next")
            checker.sees("Do you want to add more?")
            checker.taps("Next")
            return
    checker.taps("Skip this question")


def test_no_thank_you_makes_it_a_visit_that_only_looks(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Start a visit", "Elm House", "Start the visit")
        goes_in(checker)
        meets(checker)
        checker.taps("No thank you", "Next")
        checker.sees("Who do you want to talk to?")
        checker.sees("No thank you")
        checker.taps("Star")
        checker.sees("What Star said")
        checker.taps("Go on", "Whole visit", "Look around")
        checker.sees("Did we feel welcome?")
        assert checker.can_tap("Could not see")
        checker.taps("A bit", "Next")
        assert checker.is_ticked("We saw")
        assert checker.can_tap("Write")
        assert not checker.can_tap("Take a photo")
        checker.taps("Next")
        visit = program.laptop.visits.get(only_visit(program.laptop))
        assert [one.answer.choice for one in visit.given] == [Choice.MIDDLE]
