"""Each person sees their own visits, and nobody else's."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from qc_desktop.domain.people import Role
from tests.journeys.world import Home, open_laptop, person_called, running


def plan_for_joe(home: Home) -> None:
    """Give Joe a visit of his own, begun and so waiting to be sent."""
    with open_laptop(home) as laptop:
        (sam,) = laptop.people.everyone(Role.COORDINATOR)
        joe = person_called(laptop, "Joe")
        place = laptop.places.add(name="Rose Cottage", by=sam.id)
        visit = laptop.planning.plan(
            place=place.id, at=home.clock.now + timedelta(hours=2), checkers=(joe,), by=sam.id
        )
        laptop.visits.start(visit, by=joe)


def test_lists_show_only_the_visits_of_who_is_here(qtbot: QtBot, home: Home) -> None:
    plan_for_joe(home)
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Next")
        checker.sees("Elm House")
        checker.taps("My visits")
        checker.sees("Elm House")
        assert not checker.can_see("Rose Cottage")
        checker.taps("Home", "Start a visit")
        checker.sees("Elm House")
        assert not checker.can_see("Rose Cottage")
        checker.taps("Home", "Finish", "Joe", "Next")
        checker.sees("Rose Cottage")
        checker.taps("My visits")
        checker.sees("Rose Cottage")
        assert not checker.can_see("Elm House")


def test_two_who_are_here_together_see_the_visits_of_both(qtbot: QtBot, home: Home) -> None:
    plan_for_joe(home)
    with running(qtbot, home) as program:
        program.checker.taps("Amina", "Joe", "Next", "My visits")
        program.checker.sees("Elm House")
        program.checker.sees("Rose Cottage")


def test_sending_sends_everything_and_lists_only_ones_own(
    qtbot: QtBot, home_with_store: Home
) -> None:
    plan_for_joe(home_with_store)
    with running(qtbot, home_with_store) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "Send")
        assert not checker.can_see("Rose Cottage")
        checker.sees("All sent. Thank you.")
        assert program.laptop.sending.waiting().visits == 0
