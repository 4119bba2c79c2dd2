"""The loudspeaker by way of PulseAudio's own library, where Qt's way to it ended with its server.

A thread of its own gives the sound, since that waits for the server.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Protocol

from qc_desktop.ui.devices.pulse import Line, NoSoundServerError
from qc_desktop.ui.devices.sound_clock import ClockOut

_BYTES = 2
_PIECE_SECONDS = 0.02
_QUEUE_SECONDS = 0.1
_AHEAD_SECONDS = 0.15
# A server may take a second to begin; one whose socket is held for it may never come.
_STALLED_SECONDS = 2.5


class SoundLine(Protocol):
    """A line to a sound server; each call may wait and may raise NoSoundServerError."""

    def write(self, pcm: bytes) -> None:
        """Give sound."""

    def behind(self) -> float:
        """Return the seconds given and not heard yet."""

    def flush(self) -> None:
        """Throw away what waits."""

    def close(self) -> None:
        """Let it go."""


def _to_loudspeaker(rate: int) -> SoundLine:
    return Line(rate, _AHEAD_SECONDS)


class LineOut:
    """Fits `SoundOut`. Where the server ends, a clock runs on in its place, as the words do."""

    def __init__(self, rate: int, open_line: Callable[[int], SoundLine] = _to_loudspeaker) -> None:
        self._rate = rate
        self._open_line = open_line
        self._news = threading.Condition()
        self._queue = b""
        self._written = 0
        self._given = 0
        self._heard = 0.0
        self._heard_at = 0.0
        self._waits_since = 0.0
        self._held = self._ended = self._broken = False
        self._instead: ClockOut | None = None
        self._heard_before = 0.0
        self._giving = threading.Thread(target=self._give, name="sound line", daemon=True)
        self._giving.start()

    def write(self, pcm: bytes) -> int:
        """Take what fits in the queue; all of it once the server is gone."""
        clock = self._clock()
        if clock is not None:
            return clock.write(pcm)
        with self._news:
            room = int(self._rate * _QUEUE_SECONDS) * _BYTES - len(self._queue)
            taken = pcm[: max(room, 0)]
            if self._written == self._given:
                self._waits_since = monotonic()
            self._queue += taken
            self._written += len(taken)
            self._news.notify()
        return len(taken)

    def heard(self) -> float:
        """Return the seconds heard: what was given, less what the server still holds."""
        clock = self._clock()
        if clock is not None:
            return self._heard_before + clock.heard()
        with self._news:
            since = 0.0 if self._held or not self._given else monotonic() - self._heard_at
            return min(self._heard + since, self._seconds(self._given))

    def pause(self) -> None:
        """Give no more; what the server holds, a moment, is still heard."""
        with self._news:
            self._held = True
        if self._instead is not None:
            self._instead.pause()

    def resume(self) -> None:
        """Give again."""
        with self._news:
            self._held = False
            self._heard_at = self._waits_since = monotonic()
            self._news.notify()
        if self._instead is not None:
            self._instead.resume()

    def stop(self) -> None:
        """Be silent at once, throwing away what waits."""
        with self._news:
            self._queue = b""
            self._ended = True
            self._news.notify()
        if self._instead is not None:
            self._instead.stop()

    def _clock(self) -> ClockOut | None:
        """Return the clock that runs on where the line broke."""
        with self._news:
            if self._instead is None and (self._broken or self._is_stalled()):
                self._heard_before = self._seconds(self._written)
                self._instead = ClockOut(self._rate)
            return self._instead

    def _is_stalled(self) -> bool:
        """Notice that sound waits and the server takes none of it for too long."""
        waits = not self._held and self._written > self._given
        return waits and monotonic() - self._waits_since > _STALLED_SECONDS

    def _seconds(self, count: int) -> float:
        return count / _BYTES / self._rate

    def _give(self) -> None:
        try:
            line = self._open_line(self._rate)
        except NoSoundServerError:
            self._break()
            return
        try:
            while (piece := self._next_piece()) is not None:
                line.write(piece)
                self._note(len(piece), line.behind())
            line.flush()
        except NoSoundServerError:
            self._break()
        finally:
            with suppress(NoSoundServerError):
                line.close()

    def _next_piece(self) -> bytes | None:
        """Wait for sound to give; None once this is over."""
        size = int(self._rate * _PIECE_SECONDS) * _BYTES
        with self._news:
            while not self._ended and (self._held or not self._queue):
                self._news.wait()
            if self._ended:
                return None
            piece, self._queue = self._queue[:size], self._queue[size:]
            return piece

    def _note(self, count: int, behind: float) -> None:
        with self._news:
            self._given += count
            # Never back: the server counts in steps.
            self._heard = max(self._heard, self._seconds(self._given) - behind)
            self._heard_at = self._waits_since = monotonic()

    def _break(self) -> None:
        with self._news:
            self._broken = True
