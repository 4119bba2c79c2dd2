"""A clock that runs as the sound would, where no sound can be heard."""

from PySide6.QtCore import QElapsedTimer

_BYTES = 2


class ClockOut:
    """Hears nothing, and runs as long as the sound would."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._written = 0
        self._before_pause = 0
        self._clock = QElapsedTimer()

    def write(self, pcm: bytes) -> int:
        """Take all of it."""
        if not self._written:
            self._clock.start()
        self._written += len(pcm)
        return len(pcm)

    def heard(self) -> float:
        """Return the seconds since the first sound came, up to what came."""
        running = self._clock.elapsed() if self._clock.isValid() else 0
        return min((self._before_pause + running) / 1000, self._written / _BYTES / self._rate)

    def pause(self) -> None:
        """Hold the clock."""
        if self._clock.isValid():
            self._before_pause += self._clock.elapsed()
            self._clock.invalidate()

    def resume(self) -> None:
        """Let the clock run on."""
        if not self._clock.isValid():
            self._clock.start()

    def stop(self) -> None:
        """Stop the clock."""
        self._clock.invalidate()
