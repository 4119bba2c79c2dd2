"""Devices that a test can see into."""

from PySide6.QtCore import QObject, QTimer, Signal

from qc_desktop.domain.settings import Speed, Voice
from qc_desktop.ui.devices.speech.speaker import Manner, SpokenWord
from qc_desktop.ui.devices.speech.timed_words import WordFinder, sentences


class QuickSpeaker(QObject):
    """Speaks a word a millisecond and remembers what it was asked to say."""

    word_spoken = Signal(SpokenWord)
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.said: list[tuple[str, Manner]] = []
        self.recording: bytes | None = None
        self._words: list[SpokenWord] = []
        self.tick = QTimer(self, interval=1)
        self.tick.timeout.connect(self._next)

    @property
    def available(self) -> bool:
        return True

    def prepare(self) -> None:
        """Nothing is slow here."""

    def say(
        self,
        text: str,
        language: str,
        speed: Speed = Speed.NORMAL,
        voice: Voice = Voice.ONE,
        *,
        recording: bytes | None = None,
    ) -> None:
        self.stop()
        self.recording = recording
        self.said.append((text, Manner(language=language, speed=speed, voice=voice)))
        for sentence in sentences(text):
            finder = WordFinder(sentence)
            found = (finder.at(at + 1) for at in range(len(sentence.words)))
            self._words.extend(word for word in found if word is not None)
        self.tick.start()

    def stop(self) -> None:
        self.tick.stop()
        self._words.clear()

    def _next(self) -> None:
        if self._words:
            self.word_spoken.emit(self._words.pop(0))
            return
        self.stop()
        self.finished.emit()


class FastOut:
    """Hears sound a hundred times as fast as it lasts, and keeps it."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.pcm = b""
        self.stopped = False
        self._heard = 0.0

    def write(self, pcm: bytes) -> int:
        some = pcm[:4096]
        self.pcm += some
        return len(some)

    def heard(self) -> float:
        self._heard = min(self._heard + 1.0, len(self.pcm) / 2 / self.rate)
        return self._heard

    def pause(self) -> None:
        """Hold nothing: it is too quick for that."""

    def resume(self) -> None:
        """Let nothing go on: it was not held."""

    def stop(self) -> None:
        self.stopped = True
