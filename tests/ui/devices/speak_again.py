"""Speak, lose the sound server, and speak again to the one that came in its place.

Run as a program of its own. Prints a line when the first text ended, then waits for a line: by
then the server was killed and another may be there. Prints what the second text did.
"""

import json
import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from qc_desktop.ui.background import Background, Progress
from qc_desktop.ui.devices.sound_out import open_loudspeaker
from qc_desktop.ui.devices.speech import EspeakSpeaker, Speed, SpokenWord

_PATIENCE_MS = 40_000


class SpeakAgain(QObject):
    """Says a text, lets the test change the server, and says another."""

    ready = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self.speaker = EspeakSpeaker(self)
        self.words = 0
        self.ends = 0
        self.speaker.word_spoken.connect(self._word)
        self.speaker.finished.connect(self._end)

    def _word(self, _word: SpokenWord) -> None:
        self.words += 1

    def _end(self) -> None:
        self.ends += 1
        if self.ends == 1:
            sys.stdout.write("said\n")
            sys.stdout.flush()
            self._background.run(_wait_for_line, self._again, self._failed)
        else:
            QApplication.quit()

    def _again(self, _line: str) -> None:
        self.words = 0
        self.speaker.say("Four five six seven.", "en-GB", Speed.NORMAL)

    def _failed(self, trouble: Exception) -> None:
        raise trouble


def _wait_for_line(_progress: Progress) -> str:
    return sys.stdin.readline()


def main() -> None:
    """Speak twice and tell."""
    app = QApplication([])
    background = Background(app)
    spoken = SpeakAgain(background)
    QTimer.singleShot(_PATIENCE_MS, app.quit)
    spoken.speaker.prepare()
    spoken.speaker.say("One two three.", "en-GB", Speed.FAST)
    app.exec()
    voice = spoken.speaker.available
    out = open_loudspeaker(22050)
    spoken.speaker.stop()
    background.shut_down()
    told = {
        "words": spoken.words,
        "ends": spoken.ends,
        "voice": voice,
        "way": type(out).__name__,
    }
    if out is not None:
        out.stop()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
