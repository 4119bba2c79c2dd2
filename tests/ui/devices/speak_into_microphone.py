"""Speak through the real loudspeaker into the real microphone of the sound server named.

Run as a program of its own: Qt looks for a sound server once in a process, and never again.
Prints what came as JSON.
"""

import json
import sys
import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from qc_desktop.ui.devices.speech import EspeakSpeaker, Speed, SpokenWord
from qc_desktop.ui.devices.voice import PcmChunk, QtRecorder

_LAST_SOUND_MS = 400
_PATIENCE_MS = 20_000
_HEARD = 0.2


class SpeakIntoMicrophone(QObject):
    """Begins to speak when the first sound of the room comes."""

    def __init__(self) -> None:
        super().__init__()
        self.recorder = QtRecorder(self)
        self.speaker = EspeakSpeaker(self)
        self.levels: list[float] = []
        self.words = 0
        self.first_sound_ms = 0.0
        self._asked = 0.0
        self.bytes = 0
        self.recorder.sound_came.connect(self._sound)
        self.speaker.word_spoken.connect(self._word)
        self.speaker.finished.connect(self._end)

    def _sound(self, chunk: PcmChunk) -> None:
        if not self.levels:
            self._asked = time.perf_counter()
            self.speaker.say("Do staff knock?", "en-GB", Speed.FAST)
        if not self.first_sound_ms and chunk.level > _HEARD:
            self.first_sound_ms = (time.perf_counter() - self._asked) * 1000
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
    spoken.speaker.prepare()
    spoken.recorder.start()
    app.exec()
    spoken.recorder.stop()
    told = {
        "quietest": min(spoken.levels, default=-1),
        "loudest": max(spoken.levels, default=-1),
        "words": spoken.words,
        "first_sound_ms": spoken.first_sound_ms,
        "seconds": spoken.bytes / 2 / 16000,
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
