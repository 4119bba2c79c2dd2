"""Nobody is there: the screen hides, nothing is lost, and the same place comes back."""

import pytest
from pytestqt.qtbot import QtBot

from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.session import Spot
from qc_desktop.domain.sign_in import SignInWay
from qc_desktop.ui.devices.voice import FileRecorder
from tests.journeys.checker import Checker
from tests.journeys.sounds import RATE, a_tone
from tests.journeys.test_open_again import asked, at_topics
from tests.journeys.test_sign_in import give
from tests.journeys.world import (
    Home,
    Running,
    Watch,
    only_visit,
    open_laptop,
    running,
)

WORDS = "Lunch is the same each day"


def writes(checker: Checker) -> None:
    asked(checker)
    checker.taps("Next", "Write")
    checker.types(WORDS)


def waits_for_the_lock(program: Running, watch: Watch) -> None:
    watch.minutes(9)
    program.checker.sees("Are you still there?")
    program.checker.sees("We will lock in 1 minute.")
    watch.minutes(1)
    program.checker.sees("We hid your work")


def test_after_ten_minutes_the_screen_hides_and_a_half_typed_note_comes_back(
    qtbot: QtBot, home: Home
) -> None:
    watch = Watch()
    with running(qtbot, home, watch=watch) as program:
        checker = program.checker
        writes(checker)
        waits_for_the_lock(program, watch)
        assert not checker.can_see("Elm House")
        assert not checker.can_see(WORDS)
        checker.taps("Amina", "Dev", "Next")
        checker.sees("Write what you want to say")
        checker.sees(WORDS)
        checker.types(".")
        checker.taps("Next")
        checker.sees("1 note added")
        evidence = program.laptop.evidence.of_visit(only_visit(program.laptop))
        assert [one.text for one in evidence] == [f"{WORDS}."]


def test_i_am_here_changes_nothing(qtbot: QtBot, home: Home) -> None:
    watch = Watch()
    with running(qtbot, home, watch=watch) as program:
        checker = program.checker
        writes(checker)
        watch.minutes(9)
        checker.taps("I am here")
        watch.minutes(8)
        qtbot.wait(1200)
        checker.sees(WORDS)
        assert not checker.can_see("Are you still there?")


def test_a_question_that_was_open_is_asked_again_after_i_am_here(qtbot: QtBot, home: Home) -> None:
    watch = Watch()
    with running(qtbot, home, watch=watch) as program:
        checker = program.checker
        asked(checker)
        checker.taps("Get help now", "I want to stop")
        checker.sees("Stop this visit now?")
        watch.minutes(9)
        checker.taps("I am here")
        checker.sees("Stop this visit now?")
        checker.taps("Keep going", "Back")
        assert checker.is_ticked("Sometimes")


def test_lock_now_hides_at_once_and_a_person_signs_in_in_their_own_way(
    qtbot: QtBot, home: Home
) -> None:
    give(home, "Amina", SignInWay.PIN, "2046")
    watch = Watch()
    with running(qtbot, home, watch=watch) as program:
        checker = program.checker
        checker.taps("Amina", "Next", "2", "0", "4", "6", "Done", "My visits")
        watch.minutes(9)
        checker.taps("Lock now", "Amina", "Next")
        checker.sees("Tap your number")
        checker.taps("2", "0", "4", "6", "Done")
        checker.sees("My visits")
        checker.sees("Planned")


def test_a_voice_note_is_stopped_and_kept(qtbot: QtBot, home: Home) -> None:
    watch = Watch()
    recorder = FileRecorder(a_tone(2), RATE, times=20)
    with running(qtbot, home, recorder=recorder, watch=watch) as program:
        checker = program.checker
        asked(checker)
        checker.taps("Next", "Say it")
        checker.sees("We are listening")
        program.presence.slept.emit()
        checker.sees("We hid your work")
        qtbot.waitUntil(lambda: not program.background.busy)
        checker.sees("We hid your work")
        checker.taps("Amina", "Dev", "Next")
        checker.sees("1 recording added")
        (note,) = program.laptop.evidence.of_visit(only_visit(program.laptop))
        assert note.item.kind is EvidenceKind.VOICE


def test_nobody_is_locked_out_while_they_speak(qtbot: QtBot, home: Home) -> None:
    watch = Watch()
    recorder = FileRecorder(a_tone(30), RATE, times=1)
    with running(qtbot, home, recorder=recorder, watch=watch) as program:
        checker = program.checker
        asked(checker)
        checker.taps("Next", "Say it")
        checker.sees("We are listening")
        watch.minutes(60)
        qtbot.wait(1500)
        assert checker.can_see("We are listening")
        assert not checker.can_see("Are you still there?")
        checker.taps("Stop recording")
        checker.sees("Is your recording OK?")


def test_a_program_that_was_closed_while_locked_opens_locked(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        writes(program.checker)
        program.presence.slept.emit()
        program.checker.sees("We hid your work")
    with running(qtbot, home) as program:
        program.checker.sees("We hid your work")
        program.checker.taps("Amina", "Next")
        program.checker.sees(WORDS)


def test_who_has_a_way_of_their_own_shows_it_again_when_the_program_was_gone(
    qtbot: QtBot, home: Home
) -> None:
    give(home, "Amina", SignInWay.WORD, "sunflower")
    with running(qtbot, home) as program:
        program.checker.taps("Amina", "Next")
        program.checker.types("sunflower")
        program.checker.taps("Done", "Start a visit", "Elm House")
        program.checker.sees("Are you ready?")
    with running(qtbot, home) as program:
        program.checker.taps("Amina", "Next")
        program.checker.types("sunflower")
        program.checker.taps("Done")
        program.checker.sees("Are you ready?")


def test_somebody_else_comes_in_and_sees_nothing_of_it(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        writes(checker)
        program.presence.slept.emit()
        checker.sees("We hid your work")
        assert not checker.can_tap("Joe")
        checker.taps("Someone else", "Joe", "Next")
        checker.sees("Hello Joe")
        assert not checker.can_see("Elm House")
        checker.taps("My visits")
        checker.sees("You have no visits yet.")
        checker.taps("Home", "Finish", "Amina", "Next")
        checker.sees("Write what you want to say")
        checker.sees(WORDS)


def test_someone_else_can_go_back_to_the_hidden_screen(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        at_topics(checker)
        program.presence.slept.emit()
        checker.sees("We hid your work")
        checker.taps("Someone else", "Joe", "Back")
        checker.sees("We hid your work")
        assert program.laptop.sessions.load().spot is Spot.TOPICS


def test_joe_alone_does_not_open_the_visit_that_amina_left(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        checker.taps("Amina", "Joe", "Next", "Start a visit", "Elm House")
        program.presence.slept.emit()
        checker.taps("Joe", "Next")
        checker.sees("Hello Joe")
        assert not checker.can_see("Elm House")


def test_help_works_on_the_hidden_screen_and_shows_nothing_of_the_visit(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        at_topics(checker)
        program.presence.slept.emit()
        checker.sees("We hid your work")
        checker.taps("Get help now", "Someone is in danger")
        assert not checker.can_see("Elm House")
        checker.taps("Back", "Back")
        checker.sees("We hid your work")


def test_the_office_sets_how_long_the_laptop_waits(qtbot: QtBot, home: Home) -> None:
    with open_laptop(home) as laptop:
        laptop.sessions.set_lock_after(2)
    watch = Watch()
    with running(qtbot, home, watch=watch) as program:
        program.checker.taps("Amina", "Next")
        watch.minutes(1)
        program.checker.sees("Are you still there?")


@pytest.mark.parametrize("minutes", [12, 100])
def test_nothing_is_asked_where_nobody_is_in(qtbot: QtBot, home: Home, minutes: int) -> None:
    watch = Watch()
    with running(qtbot, home, watch=watch) as program:
        watch.minutes(minutes)
        qtbot.wait(1200)
        assert program.checker.can_see("Who is checking today?")
        assert not program.checker.can_see("Are you still there?")
