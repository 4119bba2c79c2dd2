"""“Finished” can be undone by its checkers, from the last screen and from My visits.

Until a coordinator has read the visit: then it says so kindly.
"""

from pytestqt.qtbot import QtBot

from qc_desktop.domain.people import Role
from qc_desktop.domain.visits import VisitState
from qc_desktop.services.laptop import Laptop
from tests.journeys.checker import Checker
from tests.journeys.steps import goes_in
from tests.journeys.test_worry_two_laptops import blue, office
from tests.journeys.world import Home, only_visit, person_called, running
from tests.services.team import exchange

__all__ = ["blue", "office"]


def finishes(checker: Checker) -> None:
    checker.taps("Amina", "Dev", "Next", "Start a visit", "Elm House", "Start the visit")
    if checker.can_tap("Yes, tell Dev"):
        checker.taps("Start the visit")
    goes_in(checker)
    checker.taps("Check answers", "Finish")
    checker.sees("Well done.")


def state(laptop: Laptop) -> VisitState:
    return laptop.visits.get(only_visit(laptop)).state


def signs_off(laptop: Laptop) -> None:
    laptop.visits.review(only_visit(laptop), by=person_called(laptop, "Sam"))


def test_a_finished_visit_is_opened_again_from_my_visits(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        finishes(checker)
        checker.taps("Go home", "My visits")
        checker.sees("Finished")
        checker.taps("Not finished: Elm House")
        checker.sees("Open this visit again?")
        checker.sees("Your answers are safe. You can change them.")
        checker.taps("It is finished")
        assert state(program.laptop) is VisitState.FINISHED
        checker.taps("Not finished: Elm House", "Open it again")
        checker.sees("Talk with people")
        assert state(program.laptop) is VisitState.STARTED
        checker.taps("Check answers", "Finish", "Not finished")
        checker.sees("Are your answers right?")


def test_what_the_office_has_read_is_closed_and_says_so_kindly(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        finishes(checker)
        checker.taps("Go home")
        signs_off(program.laptop)
        checker.taps("My visits")
        checker.sees("Read by the office")
        assert not checker.can_tap("Not finished: Elm House")
        checker.taps("Closed: Elm House")
        checker.sees("The office has read this visit.")
        checker.sees("Ask the office to change it.")
        checker.taps("OK")
        checker.sees("My visits")
        assert state(program.laptop) is VisitState.REVIEWED


def test_a_sign_off_that_comes_while_they_are_asked_wins(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        finishes(checker)
        checker.taps("Go home", "My visits", "Not finished: Elm House")
        signs_off(program.laptop)
        checker.taps("Open it again")
        checker.sees("The office has read this visit.")
        checker.taps("OK")
        checker.sees("Closed: Elm House")
        assert state(program.laptop) is VisitState.REVIEWED


def test_a_supporter_alone_is_told_whose_visit_it_is(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        finishes(checker)
        checker.taps("Go home", "Finish", "Dev", "Next", "My visits", "Not finished: Elm House")
        checker.sees("Ask Amina to tap their picture first.")
        assert state(program.laptop) is VisitState.FINISHED


def test_what_was_sent_is_opened_again_and_the_office_sees_that_it_is(
    qtbot: QtBot, blue: Home, office: Laptop
) -> None:
    with running(qtbot, blue) as program:
        checker = program.checker
        finishes(checker)
        checker.taps("Send it now")
        checker.sees("All sent. Thank you.")
        exchange(office)
        assert state(office) is VisitState.FINISHED
        checker.taps("Go home", "My visits", "Not finished: Elm House")
        checker.sees("The office has it already. Send it again after.")
        checker.taps("Open it again", "Home", "Stop and go home", "Send")
        checker.sees("All sent. Thank you.")
        exchange(office)
        assert state(office) is VisitState.STARTED
        assert program.laptop.visits.get(only_visit(program.laptop)).plan.checkers == (
            next(
                one.id for one in office.people.everyone(Role.CHECKER) if one.first_name == "Amina"
            ),
        )
