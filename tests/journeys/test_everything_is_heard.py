"""A whole visit by ear: before each tap the screen is heard to its end, bars and messages too."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qc_desktop.ui.shell import Shell
from tests.journeys.checker import Checker
from tests.journeys.steps import goes_to_the_questions
from tests.journeys.test_around_the_visit import ScriptedSpeaker
from tests.journeys.world import Home, running
from tests.shape.test_everything_is_heard import plain, words_shown


class Hearing(Checker):
    """Hears everything before each tap, and notes what stood there and was not said."""

    def __init__(self, qtbot: QtBot, shell: Shell, voice: ScriptedSpeaker) -> None:
        super().__init__(qtbot, shell)
        self._window = shell
        self._voice = voice
        self.screens = 0
        self.missing: list[str] = []

    def taps(self, *words: str) -> None:
        for one in words:
            self.hears_all()
            super().taps(one)

    def hears_all(self) -> None:
        frame = self._window.frame
        shown = words_shown(frame.overlay if frame.overlay.is_open() else self._window)
        before = len(self._voice.said)
        self._window.activateWindow()
        QTest.keyClick(self._window.focusWidget() or self._window, Qt.Key.Key_F2)
        while frame.top_bar.listen.text() == "Stop":
            self._voice.finished.emit()
        heard = plain(" . ".join(self._voice.said[before:]))
        self.screens += 1
        self.missing += [one for one in sorted(shown) if plain(one) not in heard]


def test_everything_of_a_visit_can_be_heard(qtbot: QtBot, home_with_store: Home) -> None:
    voice = ScriptedSpeaker()
    with running(qtbot, home_with_store, speaker=voice) as program:
        ears = Hearing(qtbot, program.shell, voice)
        ears.taps("Next", "OK", "Amina", "Dev", "Next")
        ears.sees("Hello Amina")
        ears.taps("My visits", "Home", "My badge", "Yes, that is OK", "Home")
        ears.taps("Get help now", "Someone is in danger")
        ears.taps("Back", "Back")
        ears.taps("Start a visit", "Elm House", "I feel OK today", "Start the visit")
        goes_to_the_questions(ears)
        ears.taps("Yes", "Next", "No", "Next", "My home", "Yes", "Next", "Write")
        ears.types("We like it here.")
        ears.taps("Next")
        ears.taps("Home", "Keep going")
        ears.hears_all()
        assert ears.missing == []
        assert ears.screens > 30
