"""Speak, and lose the sound server: after two words, or between two texts.

Run as a program of its own, with the server's number and "speaking" or "silent". Prints how many
words were marked, how many texts ended, whether a voice is left, what the microphone says.
"""

import json
import os
import signal
import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from qc_desktop.domain.problems import Problem
from qc_desktop.ui.devices.speech import EspeakSpeaker, Speed, SpokenWord
from qc_desktop.ui.devices.voice import QtRecorder

_PATIENCE_MS = 30_000
_TEXT = "One two three four five six. Seven eight nine ten."
_BEFORE = 2


class LoseLoudspeaker(QObject):
    """Ends the sound server once two words were heard."""

    def __init__(self, server: int, when: str) -> None:
        super().__init__()
        self._when = when
        self.recorder = QtRecorder(self)
        self.trouble = ""
        self.recorder.failed.connect(self._no_microphone)
        self._server = server
        self.speaker = EspeakSpeaker(self)
        self.words: list[int] = []
        self.ends = 0
        self.speaker.word_spoken.connect(self._word)
        self.speaker.finished.connect(self._end)

    def _word(self, word: SpokenWord) -> None:
        self.words.append(word.start)
        if self._when == "speaking" and len(self.words) == _BEFORE and not self.ends:
            os.kill(self._server, signal.SIGKILL)

    def _end(self) -> None:
        self.ends += 1
        if self.ends == 1:
            if self._when == "silent":
                os.kill(self._server, signal.SIGKILL)
            self.speaker.say("Eleven.", "en-GB", Speed.FAST)
        else:
            self.recorder.start()

    def _no_microphone(self, problem: Problem) -> None:
        self.trouble = problem.key.value
        QApplication.quit()


def main() -> None:
    """Speak, lose the sound, and tell."""
    app = QApplication([])
    spoken = LoseLoudspeaker(int(sys.argv[1]), sys.argv[2])
    QTimer.singleShot(_PATIENCE_MS, app.quit)
    spoken.speaker.prepare()
    spoken.speaker.say(_TEXT, "en-GB", Speed.FAST)
    app.exec()
    spoken.speaker.stop()
    told = {
        "words": len(spoken.words),
        "ends": spoken.ends,
        "voice": spoken.speaker.available,
        "trouble": spoken.trouble,
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
