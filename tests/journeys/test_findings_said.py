"""What the checkers found, said by voice: kept, heard again, taken out with undo, and told of."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qc_desktop.domain.findings import Finding, FindingKind
from qc_desktop.domain.reporting_findings import told_easily, told_plainly
from qc_desktop.services.laptop import Laptop
from qc_desktop.ui.devices.voice import FileRecorder
from tests.journeys.checker import Checker
from tests.journeys.sounds import RATE, a_tone
from tests.journeys.steps import goes_in
from tests.journeys.test_open_again import closes_what_was_killed
from tests.journeys.world import Home, only_visit, running


def the_finding(laptop: Laptop) -> Finding:
    (finding,) = laptop.visits.get(only_visit(laptop)).findings
    return finding


def comes_to_a_finding(checker: Checker) -> None:
    checker.taps("Amina", "Next", "Start a visit", "Elm House", "Start the visit")
    goes_in(checker)
    checker.taps("What we found", "Write our own")


def says_it(checker: Checker) -> None:
    comes_to_a_finding(checker)
    checker.taps("Say it")
    checker.sees("Something is missing")
    checker.taps("OK", "Could be better", "Say it")
    checker.sees("Recording 0:02")
    checker.taps("Stop recording")
    checker.sees("Hear it, 0:0")


def test_a_finding_is_said_with_no_word_written_and_heard_again(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home, recorder=FileRecorder(a_tone(4), RATE, times=20)) as program:
        checker = program.checker
        says_it(checker)
        # Nobody at the home was asked anything: it is the checkers' own voice.
        assert not program.laptop.visits.get(only_visit(program.laptop)).consents
        finding = the_finding(program.laptop)
        assert (finding.kind, finding.words) == (FindingKind.BETTER, "")
        assert finding.sound is not None
        assert finding.sound.seconds >= 1.5
        checker.taps("Hear it")
        checker.sees("Stop")
        checker.taps("Stop")
        checker.taps("Keep it")
        checker.sees("You said it. Tap Change to hear it.")
    assert told_easily(finding) == ("We kept a voice note.",)
    assert told_plainly(finding) == ("A voice note was kept.",)


def test_a_voice_is_taken_out_and_put_back_and_nobody_agreed_to_that(
    qtbot: QtBot, home: Home
) -> None:
    with running(qtbot, home, recorder=FileRecorder(a_tone(4), RATE, times=20)) as program:
        checker = program.checker
        says_it(checker)
        checker.tabs_to_box("Your words")
        checker.types("The gate is stiff.")
        checker.taps("Keep it", "Agree", "Amina")
        checker.sees("We all agree.")
        checker.taps("Back", "Change: The gate is stiff.", "Take out the voice note")
        checker.sees("You can put it back.")
        assert the_finding(program.laptop).sound is None
        visit = program.laptop.visits.get(only_visit(program.laptop))
        assert visit.agreed == frozenset()
        checker.taps("Put it back")
        checker.sees("Hear it, 0:0")
        finding = the_finding(program.laptop)
    assert finding.sound is not None
    assert told_easily(finding) == ("The gate is stiff.", "We kept a voice note.")


def test_who_gets_help_while_they_speak_loses_nothing(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home, recorder=FileRecorder(a_tone(4), RATE, times=20)) as program:
        checker = program.checker
        comes_to_a_finding(checker)
        checker.taps("Good", "Say it")
        checker.sees("Recording 0:02")
        checker.presses(Qt.Key.Key_F1)
        checker.sees("What do you need?")
        qtbot.waitUntil(lambda: not program.background.busy)
        assert the_finding(program.laptop).sound is not None
        checker.taps("Back")
        checker.sees("Hear it, 0:0")


# A program that is killed closes no file.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
def test_what_was_said_before_a_crash_is_kept(qtbot: QtBot, home: Home) -> None:
    heard = FileRecorder(a_tone(4), RATE, times=20)
    with running(qtbot, home, recorder=heard) as program:
        comes_to_a_finding(program.checker)
        program.checker.taps("Good", "Say it")
        program.checker.sees("Recording 0:02")
        heard.stop()
    heard.deleteLater()
    with running(qtbot, home) as program:
        finding = the_finding(program.laptop)
        assert finding.sound is not None
        assert finding.sound.seconds >= 1.5
        program.checker.sees("Is it good, or not so good?")
        program.checker.taps("Back")
        program.checker.sees("You said it. Tap Change to hear it.")
    closes_what_was_killed()
