"""Listen to the real microphone of the sound server named until it is taken away.

Run as a program of its own: Qt looks for a sound server once in a process, and never again.
Writes "listening" once sound comes, and at the end what came as JSON.
"""

import json
import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from qc_desktop.domain.problems import Problem
from qc_desktop.ui.devices.voice import PcmChunk, QtRecorder

_PATIENCE_MS = 30_000
_ENOUGH = 16_000


class LoseMicrophone(QObject):
    """Counts the sound that comes, and what is told at the end."""

    def __init__(self) -> None:
        super().__init__()
        self.recorder = QtRecorder(self)
        self.bytes = 0
        self.problems: list[str] = []
        self.recorder.sound_came.connect(self._sound)
        self.recorder.failed.connect(self._failed)

    def _sound(self, chunk: PcmChunk) -> None:
        before, self.bytes = self.bytes, self.bytes + len(chunk.pcm)
        if before < _ENOUGH <= self.bytes:
            sys.stdout.write("listening\n")
            sys.stdout.flush()

    def _failed(self, problem: Problem) -> None:
        self.problems.append(problem.key.value)
        QTimer.singleShot(300, QApplication.quit)


def main() -> None:
    """Listen, and tell."""
    app = QApplication([])
    lost = LoseMicrophone()
    QTimer.singleShot(_PATIENCE_MS, app.quit)
    lost.recorder.start()
    app.exec()
    sys.stdout.write(json.dumps({"bytes": lost.bytes, "problems": lost.problems}))


if __name__ == "__main__":
    main()
