"""Speak through the real loudspeaker into the real microphone of the sound server named.

Run as a program of its own: Qt looks for a sound server once in a process, and never again.
Prints what came as JSON.
"""

import json
import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from qc_desktop.ui.devices.speech import EspeakSpeaker, Speed, SpokenWord
from qc_desktop.ui.devices.voice import PcmChunk, QtRecorder

_LAST_SOUND_MS = 400
_PATIENCE_MS = 20_000


class SpeakIntoMicrophone(QObject):
    """Begins to speak when the first sound of the room comes."""

    def __init__(self) -> None:
        super().__init__()
        self.recorder = QtRecorder(self)
        self.speaker = EspeakSpeaker(self)
        self.levels: list[float] = []
        self.words = 0
        self.bytes = 0
        self.recorder.sound_came.connect(self._sound)
        self.speaker.word_spoken.connect(self._word)
        self.speaker.finished.connect(self._end)

    def _sound(self, chunk: PcmChunk) -> None:
        if not self.levels:
            self.speaker.say("Do staff knock?", "en-GB", Speed.FAST)
        self.levels.append(chunk.level)
        self.bytes += len(chunk.pcm)

    def _word(self, _word: SpokenWord) -> None:
        self.words += 1

    def _end(self) -> None:
        QTimer.singleShot(_LAST_SOUND_MS, QApplication.quit)


def main() -> None:
    """Speak, listen, and tell."""
    app = QApplication([])
    spoken = SpeakIntoMicrophone()
    QTimer.singleShot(_PATIENCE_MS, app.quit)
    spoken.recorder.start()
    app.exec()
    spoken.recorder.stop()
    told = {
        "quietest": min(spoken.levels, default=-1),
        "loudest": max(spoken.levels, default=-1),
        "words": spoken.words,
        "seconds": spoken.bytes / 2 / 16000,
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
