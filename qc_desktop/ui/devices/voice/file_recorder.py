"""A microphone whose sound comes from a file: for the tour, and for trying things out."""

from PySide6.QtCore import QObject, QTimer, Signal

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.devices.voice.recorder import PcmChunk, chunk

_TICK_MS = 50
_BYTES = 2


class FileRecorder(QObject):
    """Brings given 16-bit mono sound as a microphone would, `times` as fast as it was spoken.

    At the end of its sound it stays silent, as a microphone in a quiet room. With no sound at all
    it acts as a laptop with no microphone.
    """

    sound_came = Signal(PcmChunk)
    failed = Signal(Problem)

    def __init__(
        self, pcm: bytes, rate: int, *, times: float = 1.0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pcm = pcm
        self._rate = rate
        self._at = 0
        self._waiting = False
        self._step = int(rate * _TICK_MS / 1000) * _BYTES
        self._tick = QTimer(self, interval=max(1, round(_TICK_MS / times)))
        self._tick.timeout.connect(self._bring)

    @property
    def available(self) -> bool:
        """There is sound to bring."""
        return bool(self._pcm)

    def start(self) -> None:
        """Begin from the start of the sound."""
        self.stop()
        if not self._pcm:
            self.failed.emit(Problem(ProblemKey.NO_MICROPHONE))
            return
        self._at = 0
        self._tick.start()

    def wait(self) -> None:
        """Let sound go by until `carry_on`."""
        self._waiting = True

    def carry_on(self) -> None:
        """Listen again after `wait`."""
        self._waiting = False

    def stop(self) -> None:
        """Stop listening."""
        self._tick.stop()
        self._waiting = False

    def unplug(self) -> None:
        """Be taken away, as a microphone on a cable can be."""
        was_on = self._tick.isActive()
        self.stop()
        self._pcm = b""
        if was_on:
            self.failed.emit(Problem(ProblemKey.NO_MICROPHONE))

    def _bring(self) -> None:
        pcm = self._pcm[self._at : self._at + self._step].ljust(self._step, b"\0")
        self._at += self._step
        if not self._waiting:
            self.sound_came.emit(chunk(pcm, self._rate))
