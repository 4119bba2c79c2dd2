"""The laptop says that it will not go on for long: at home, once, never in a talk."""

from pytestqt.qtbot import QtBot

from qc_desktop.ui.devices.strength import FixedStrength, Weak
from tests.journeys.test_open_again import asked
from tests.journeys.world import Home, running


def test_a_low_battery_and_a_full_laptop_are_said_at_home_and_only_once(
    qtbot: QtBot, home: Home
) -> None:
    strength = FixedStrength(frozenset(Weak))
    with running(qtbot, home, strength=strength) as program:
        checker = program.checker
        checker.taps("Amina", "Next")
        checker.sees("The battery is low")
        checker.sees("Your answers are safe. Plug the laptop in, please.")
        checker.taps("OK", "My visits", "Home")
        checker.sees("The laptop is nearly full")
        checker.taps("OK", "My visits", "Home")
        checker.sees("What do you want to do?")
        qtbot.waitUntil(lambda: not program.background.busy)
        assert not checker.can_see("The battery is low")
        assert not checker.can_see("The laptop is nearly full")


def test_it_is_said_again_after_it_was_well_in_between(qtbot: QtBot, home: Home) -> None:
    strength = FixedStrength(frozenset({Weak.BATTERY}))
    with running(qtbot, home, strength=strength) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "OK")
        strength.set_weak = frozenset()
        checker.taps("My visits", "Home")
        strength.set_weak = frozenset({Weak.BATTERY})
        checker.taps("My visits", "Home")
        checker.sees("The battery is low")


def test_nothing_is_said_in_a_talk(qtbot: QtBot, home: Home) -> None:
    strength = FixedStrength()
    with running(qtbot, home, strength=strength) as program:
        checker = program.checker
        checker.taps("Amina")
        asked(checker)
        strength.set_weak = frozenset(Weak)
        checker.taps("Yes")
        qtbot.waitUntil(lambda: not program.background.busy)
        assert not checker.can_see("The battery is low")
        checker.taps("Home", "Stop and go home")
        checker.sees("The battery is low")
