"""Somebody knows where the checkers are, and is told when they left."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from qc_desktop.domain.visit_steps import BuddyValue, CheckIn
from qc_desktop.domain.visits import Visit
from qc_desktop.services.laptop import Laptop
from tests.journeys.checker import Checker
from tests.journeys.world import Home, only_visit, running

BO = "01632\u00a0960\u00a0555"


def the_visit(laptop: Laptop) -> Visit:
    return laptop.visits.get(only_visit(laptop))


def names_bo(checker: Checker) -> None:
    checker.taps("Amina", "Dev", "Next", "Start a visit", "Elm House")
    checker.taps("Buddy: Sam")
    checker.sees("Who is your buddy today?")
    checker.tabs_to_box("Their name")
    checker.types("Bo")
    checker.tabs_to_box("Their phone number")
    checker.types("01632 960 555")


def goes_in_and_tells_bo(checker: Checker) -> None:
    names_bo(checker)
    checker.taps("1 hour", "Next")
    checker.sees("Buddy: Bo")
    checker.taps("I feel OK today", "Start the visit", "Yes, come in", "Next")
    checker.sees("Tell Bo you are here")
    checker.sees(f"Ring or text: {BO}")
    checker.taps("I told Bo", "Next", "Next")


def test_a_supporter_names_the_buddy_before_they_go(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        goes_in_and_tells_bo(program.checker)
        program.checker.sees("Tell Bo when you leave")
        visit = the_visit(program.laptop)
    assert visit.buddy == BuddyValue(name="Bo", phone="01632 960 555", hours=1)
    told = visit.check_ins[CheckIn.ARRIVED]
    assert (told.buddy, told.name) == (None, "Bo")


def test_a_buddy_that_is_half_typed_comes_back(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        names_bo(program.checker)
    with running(qtbot, home) as program:
        checker = program.checker
        checker.sees("Who is your buddy today?")
        checker.sees("01632 960 555")
        checker.taps("Sam is our buddy")
        checker.sees("Your buddy is Sam now.")
        checker.taps("Next")
        checker.sees("Buddy: Sam")
        assert the_visit(program.laptop).buddy is None


def test_going_home_keeps_the_buddy_that_was_typed(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        names_bo(program.checker)
        program.checker.taps("Home")
        program.checker.sees("What do you want to do?")
        buddy = the_visit(program.laptop).buddy
    assert buddy is not None
    assert buddy.name == "Bo"


def test_who_did_not_say_that_they_left_is_asked_at_home(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        goes_in_and_tells_bo(checker)
        checker.taps("Check answers", "Finish")
        checker.sees("Tell Bo when you leave")
        checker.taps("Go home")
        checker.sees("Did you tell Bo that you left?")
        checker.sees(f"Ring or text: {BO}")
        checker.taps("Not now")
        checker.sees("Tell Bo when you leave")
        checker.taps("My visits", "Home")
        checker.sees("What do you want to do?")
        assert not checker.can_see("Did you tell Bo")
        home.clock.now += timedelta(hours=2)
        checker.taps("My visits", "Home")
        checker.sees("Did you tell Bo that you left?")
        checker.taps("Not now")
        checker.sees("Tell Bo you are OK")
        home.clock.now += timedelta(hours=2)
        checker.taps("My visits", "Home")
        assert not checker.can_see("Did you tell Bo")
    with running(qtbot, home) as program:
        checker = program.checker
        checker.sees("Did you tell Bo that you left?")
        checker.taps("We told Bo")
        checker.sees("What do you want to do?")
        assert not checker.can_see("Tell Bo")
        assert the_visit(program.laptop).check_ins[CheckIn.LEFT].name == "Bo"


def test_a_late_visit_breaks_into_no_talk_and_shows_where_nobody_is_here(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        goes_in_and_tells_bo(checker)
        home.clock.now += timedelta(hours=2)
        checker.taps("Say goodbye", "Back")
        checker.sees("Tell Bo you are OK")
        assert not checker.can_see("Did you tell Bo")
        checker.taps("Home", "Stop and go home", "Not now", "Finish")
        checker.sees("Who is checking today?")
        checker.sees("Tell Bo you are OK")
        home.clock.now += timedelta(hours=30)
        checker.taps("Amina")
        assert not checker.can_see("Tell Bo")
