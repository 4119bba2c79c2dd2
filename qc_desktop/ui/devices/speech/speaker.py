"""What every voice can do, whatever makes its sound."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from qc_desktop.domain.settings import Speed, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenWord:
    """The word being said now: where it starts in the text, and its length, in characters."""

    start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How to speak: a language by its code, how fast, in which of the two voices."""

    language: str = "en-GB"
    speed: Speed = Speed.NORMAL
    voice: Voice = Voice.ONE


class Speaker(Protocol):
    """Reads text aloud and says which word it is at. Used on the interface thread only."""

    @property
    def word_spoken(self) -> SignalInstance:
        """Tells the SpokenWord that is heard now."""

    @property
    def finished(self) -> SignalInstance:
        """Tells that the text was read to its end."""

    @property
    def available(self) -> bool:
        """There is a voice here."""

    def prepare(self) -> None:
        """Load the voice in the background, so that the first Listen is quick."""

    def say(
        self,
        text: str,
        language: str,
        speed: Speed = Speed.NORMAL,
        voice: Voice = Voice.ONE,
        *,
        recording: bytes | None = None,
    ) -> None:
        """Begin to read `text`, leaving off what was being read. Tells `finished` at its end.

        `recording` is a sound file of a person who read it: it is played instead, and the whole
        text is one word. Where it cannot be played the voice reads.
        """

    def stop(self) -> None:
        """Be silent at once. `finished` is not told."""


class SilentSpeaker(QObject):
    """Stands in where there is no voice: it finishes at once and marks no word."""

    word_spoken = Signal(SpokenWord)
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = QTimer(self, singleShot=True, interval=0)
        self._end.timeout.connect(self.finished)

    @property
    def available(self) -> bool:
        """There is no voice."""
        return False

    def prepare(self) -> None:
        """There is nothing to load."""

    def say(
        self,
        text: str,  # noqa: ARG002 - it says nothing
        language: str,  # noqa: ARG002
        speed: Speed = Speed.NORMAL,  # noqa: ARG002
        voice: Voice = Voice.ONE,  # noqa: ARG002
        *,
        recording: bytes | None = None,  # noqa: ARG002
    ) -> None:
        """Say nothing, and finish."""
        self._end.start()

    def stop(self) -> None:
        """Tell no end."""
        self._end.stop()
