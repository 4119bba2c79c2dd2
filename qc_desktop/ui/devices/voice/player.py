"""Play a voice note."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.devices.sound_out import OpenSoundOut, SoundOut, decoded, open_loudspeaker

_TICK_MS = 30
_BYTES = 2
# A sound card may count a few milliseconds fewer than it was given: the end still comes.
_NEARLY = 0.03


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """How far a sound is, in seconds, and how long it is."""

    at: float
    length: float


class Player(QObject):
    """Plays one Ogg/Opus sound at a time."""

    heard = Signal(Heard)
    finished = Signal()

    def __init__(
        self, parent: QObject | None = None, *, open_out: OpenSoundOut = open_loudspeaker
    ) -> None:
        super().__init__(parent)
        self._open_out = open_out
        self._out: SoundOut | None = None
        self._left = b""
        self._length = 0.0
        self._tick = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._go_on)

    @property
    def is_playing(self) -> bool:
        """A sound is under way, held or not."""
        return self._out is not None

    def play(self, ogg: bytes) -> None:
        """Play from the start. Tells `heard` as it goes and `finished` at its end.

        Raises Problem NO_SOUND where there is no loudspeaker, DAMAGED_DATA where it is no sound.
        """
        self.stop()
        pcm, rate = decoded(ogg)
        out = self._open_out(rate)
        if out is None:
            raise Problem(ProblemKey.NO_SOUND)
        self._out, self._left = out, pcm
        self._length = len(pcm) / _BYTES / rate
        self._tick.start()
        self._go_on()

    def pause(self) -> None:
        """Hold the sound where it is."""
        if self._out is not None:
            self._tick.stop()
            self._out.pause()

    def resume(self) -> None:
        """Go on from where it was held."""
        if self._out is not None:
            self._out.resume()
            self._tick.start()

    def stop(self) -> None:
        """Be silent at once. `finished` is not told."""
        self._tick.stop()
        self._left = b""
        if self._out is not None:
            self._out.stop()
            self._out = None

    def _go_on(self) -> None:
        out = self._out
        if out is None:
            return
        self._left = self._left[out.write(self._left) :] if self._left else b""
        at = out.heard()
        ended = not self._left and at >= self._length - _NEARLY
        self.heard.emit(Heard(at=self._length if ended else at, length=self._length))
        if ended and self._out is out:
            self.stop()
            self.finished.emit()
