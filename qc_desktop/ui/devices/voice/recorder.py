"""What every microphone can do, whatever its sound comes from."""

import array
import math
import sys
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance

_LOUDEST = 32768.0
# Speech at arm's length is this far below the loudest: a straight scale would hardly move a bar.
_QUIETEST_DB = -50.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PcmChunk:
    """A little sound: 16-bit mono at `rate` samples a second. `level` is 0 to 1, as it is heard."""

    pcm: bytes
    rate: int
    level: float


class Recorder(Protocol):
    """Brings sound from a microphone, a little at a time. Used on the interface thread only."""

    @property
    def sound_came(self) -> SignalInstance:
        """Tells a PcmChunk. The first one is the moment to say "speak now"."""

    @property
    def failed(self) -> SignalInstance:
        """Tells a Problem. What came before it is good."""

    @property
    def available(self) -> bool:
        """There is a microphone."""

    def start(self) -> None:
        """Begin to listen. Tells `failed` with NO_MICROPHONE where there is none."""

    def wait(self) -> None:
        """Let sound go by until `carry_on`."""

    def carry_on(self) -> None:
        """Listen again after `wait`."""

    def stop(self) -> None:
        """Stop listening. All sound that came has been told when this returns."""


def chunk(pcm: bytes, rate: int) -> PcmChunk:
    """Return the chunk of some sound, with its level."""
    return PcmChunk(pcm=pcm, rate=rate, level=level_of(pcm))


def level_of(pcm: bytes) -> float:
    """Return how loud 16-bit sound is heard to be, from 0 (silence) to 1."""
    samples = array.array("h", pcm[: len(pcm) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    if not samples:
        return 0.0
    strength = math.sqrt(sum(s * s for s in samples) / len(samples)) / _LOUDEST
    if strength <= 0:
        return 0.0
    return min(1.0, max(0.0, 1.0 - 20 * math.log10(strength) / _QUIETEST_DB))
