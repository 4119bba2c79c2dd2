"""A practice home: the same screens, plainly marked, on data that can never be sent or counted."""

from pytestqt.qtbot import QtBot

from qc_desktop.app.practice import take_away
from tests.journeys.world import Home, Running, person_called, running


def starts_practice(program: Running) -> None:
    program.checker.taps("Amina", "Next", "Practice")
    program.checker.sees("Practice home")


def test_practice_uses_the_same_screens_and_is_marked(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        starts_practice(program)
        checker.taps("Start a visit")
        checker.sees("This is practice")
        checker.sees("Are you ready?")
        assert program.shell.frame.top_bar.shows_practice
        assert program.shell.frame.bottom_bar.shows_practice


def test_nothing_practised_is_kept_sent_or_counted(qtbot: QtBot, home_with_store: Home) -> None:
    home = home_with_store
    with running(qtbot, home) as program:
        checker = program.checker
        before = program.laptop.sending.waiting()
        listed = program.laptop.visits.listing()
        starts_practice(program)
        checker.taps("Start a visit", "I have my badge", "Start the visit")
        assert (home.data / "practice" / "qc.db").is_file()
        assert program.laptop.sending.waiting() == before
        assert program.laptop.visits.listing() == listed

        checker.taps("Home")
        checker.sees("Carry on")
        checker.taps("Stop practice", "Stop practice")
        checker.sees("What do you want to do?")
        assert not program.shell.frame.top_bar.shows_practice
        assert not (home.data / "practice").exists()
        assert program.laptop.sending.waiting() == before


def test_keeping_on_after_all_keeps_the_practice(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        starts_practice(program)
        checker.taps("Start a visit", "I have my badge", "Home", "Stop practice", "Keep going")
        checker.taps("Carry on" if checker.can_tap("Carry on") else "Start a visit")
        assert checker.is_ticked("I have my badge")


def test_help_is_real_in_practice_and_comes_back_to_it(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        starts_practice(program)
        checker.taps("Start a visit", "Get help now")
        checker.sees("What do you need?")
        checker.sees("01632 960 123".replace(" ", "\u00a0"))
        checker.taps("Back")
        checker.sees("Are you ready?")


def test_a_practice_ends_with_the_window(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        starts_practice(program)
        program.checker.taps("Start a visit")
        program.shell.close()
        assert not (home.data / "practice").exists()


def test_a_practice_cut_off_by_a_crash_is_taken_away(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        starts_practice(program)
        program.checker.taps("Start a visit")
    assert (home.data / "practice").exists()
    take_away(home.data)
    assert not (home.data / "practice").exists()
    with running(qtbot, home) as program:
        program.checker.sees("What do you want to do?")
        assert person_called(program.laptop, "Amina")


def test_no_ring_shows_for_a_finger(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        starts_practice(program)
        assert not program.checker.sees_ring()
