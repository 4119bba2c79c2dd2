"""A worry told on the checkers' laptop: first out, received, answered, and thanked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qc_desktop.services.laptop import Laptop
from tests.journeys.checker import Checker
from tests.journeys.test_get_help import EXACT, tells_the_worry
from tests.journeys.world import Home, new_home, open_laptop, person_called, running
from tests.services.team import exchange, join_blue


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Laptop]:
    with open_laptop(new_home(tmp_path)) as laptop:
        yield laptop


@pytest.fixture
def blue(office: Laptop, tmp_path: Path) -> Home:
    home_clock = new_home(tmp_path / "clock").clock
    joined = join_blue(office, tmp_path, tmp_path / "stick", home_clock)
    return Home(data=joined.data, key_file=joined.key_file, clock=home_clock)


def looks_everywhere(checker: Checker) -> None:
    """Go round the screens that people share, and see nothing of the worry."""
    for key in ("My visits", "Send"):
        checker.taps(key)
        assert not checker.can_see("kitchen")
        assert not checker.can_see("hurt")
        checker.taps("Home")
        checker.sees("What do you want to do?")
    checker.taps("Get help now")
    assert not checker.can_see("kitchen")
    checker.taps("Your worry")
    assert not checker.can_see("hurt")
    checker.taps("Carry on")


def test_a_worry_goes_out_is_received_answered_and_thanked_for(
    qtbot: QtBot, blue: Home, office: Laptop
) -> None:
    with running(qtbot, blue) as program:
        checker = program.checker
        checker.taps("Amina", "Next")
        tells_the_worry(checker)
        # It went out by itself; that the office has it is not said before the receipt.
        checker.sees("We sent it. Nobody has it yet.")
        checker.sees("Please ring Sam now.")
        exchange(office)
        checker.taps("Look again")
        checker.sees("Sam has it. Sent at")
        assert not checker.can_see("Please ring")
        checker.taps("Carry on")
        checker.sees("1 worry has no answer yet")
        looks_everywhere(checker)

        sam = person_called(office, "Sam")
        (read,) = office.concern_reading.everything(reader=sam)
        assert [one.words for one in read.entries] == [EXACT]
        office.concern_reading.acknowledge(read.id, "Rang the council", by=sam)
        exchange(office)

        checker.taps("Get help now", "Your worry")
        checker.sees("Sam has your worry.")
        checker.taps("Carry on")
        checker.sees("Thank you for telling us.")
        checker.taps("OK")
        assert not checker.can_see("worry")


def test_with_the_stick_pulled_it_says_so_until_it_is_back(
    qtbot: QtBot, blue: Home, tmp_path: Path
) -> None:
    stick, pocket = tmp_path / "stick", tmp_path / "pocket"
    stick.rename(pocket)
    with running(qtbot, blue) as program:
        checker = program.checker
        checker.taps("Amina", "Next")
        tells_the_worry(checker)
        checker.sees("We have not sent it yet.")
        checker.sees("Please ring Sam now.")
        checker.taps("Carry on")
        checker.sees("1 worry not sent")
    with running(qtbot, blue) as program:
        checker = program.checker
        checker.sees("1 worry not sent")
        checker.taps("Get help now", "Your worry")
        checker.sees("We have not sent it yet.")
        pocket.rename(stick)
        checker.taps("Try to send")
        checker.sees("We sent it. Nobody has it yet.")
        checker.taps("Carry on")
        checker.sees("1 worry has no answer yet")


def test_we_rang_them_takes_the_reminder_of_sending_away(
    qtbot: QtBot, blue: Home, tmp_path: Path
) -> None:
    (tmp_path / "stick").rename(tmp_path / "pocket")
    with running(qtbot, blue) as program:
        checker = program.checker
        checker.taps("Amina", "Next")
        tells_the_worry(checker)
        checker.sees("We have not sent it yet.")
        checker.taps("We rang Sam")
        checker.sees("Somebody knows now.")
        checker.taps("Carry on")
        checker.sees("1 worry has no answer yet")
        assert not checker.can_see("not sent")
