"""Read aloud with the bundled voice, marking each word as it is heard."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from qc_desktop.domain.problems import Problem
from qc_desktop.domain.settings import Speed, Voice
from qc_desktop.ui.devices.sound_out import (
    OpenSoundOut,
    SoundOut,
    decoded,
    loudspeaker_here,
    open_loudspeaker_or_clock,
    quiet_multimedia,
)
from qc_desktop.ui.devices.speech.espeak import NoVoice, SpokenSentence, load_engine
from qc_desktop.ui.devices.speech.speaker import Manner, SpokenWord
from qc_desktop.ui.devices.speech.timed_words import TimedWord

_TICK_MS = 15
_BYTES = 2
# A sound card may count a few milliseconds fewer than it was given: the end still comes.
_NEARLY = 0.03


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """A sentence from the worker; None at the end of the text or where there is no voice."""

    turn: int
    rate: int = 0
    sentence: SpokenSentence | None = None


class EspeakSpeaker(QObject):
    """Makes sound on a thread of its own and plays it as it comes.

    The thread ends with its text. `stop` makes silence at once and lets it end by itself.
    """

    word_spoken = Signal(SpokenWord)
    finished = Signal()
    _made = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        open_out: OpenSoundOut = open_loudspeaker_or_clock,
        can_be_heard: Callable[[], bool] = loudspeaker_here,
    ) -> None:
        super().__init__(parent)
        self._open_out = open_out
        self._can_be_heard = can_be_heard
        self._out: SoundOut | None = None
        self._turn = 0
        self._stop = threading.Event()
        self._rate = 0
        self._whole = False
        self._length = 0.0
        self._waiting: deque[bytes] = deque()
        self._words: deque[TimedWord] = deque()
        self._silent = False
        self._tick = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._go_on)
        self._made.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def available(self) -> bool:
        """There is a voice and a loudspeaker, as far as is known before the first Listen."""
        return not self._silent and self._can_be_heard()

    def prepare(self) -> None:
        """Load the sound system, and the voice in the background. Call it when nobody waits."""
        _load_sound_system()
        threading.Thread(target=voice_here, name="speech", daemon=True).start()

    def say(
        self,
        text: str,
        language: str,
        speed: Speed = Speed.NORMAL,
        voice: Voice = Voice.ONE,
        *,
        recording: bytes | None = None,
    ) -> None:
        """Begin to read `text`, leaving off what was being read. Tells `finished` at its end."""
        self.stop()
        self._stop = threading.Event()
        threading.Thread(
            target=self._make,
            args=(
                self._turn,
                text,
                Manner(language=language, speed=speed, voice=voice),
                recording,
                self._stop,
            ),
            name="speech",
            daemon=True,
        ).start()

    def stop(self) -> None:
        """Be silent at once. `finished` is not told."""
        self._turn += 1
        self._stop.set()
        self._tick.stop()
        self._waiting.clear()
        self._words.clear()
        self._whole = False
        self._length = 0.0
        if self._out is not None:
            self._out.stop()
            self._out = None

    def _make(
        self, turn: int, text: str, manner: Manner, recording: bytes | None, stop: threading.Event
    ) -> None:
        """Make the sound: on its own thread, telling only through the queued signal."""
        recorded = None if recording is None else _opened(recording, text)
        if recorded is not None:
            sentence, rate = recorded
            self._tell(_Made(turn=turn, rate=rate, sentence=sentence))
            self._tell(_Made(turn=turn, rate=rate))
            return
        try:
            engine = load_engine()
        except NoVoice:
            self._tell(_Made(turn=turn))
            return
        for sentence in engine.speak(text, manner, stop.is_set):
            if stop.is_set():
                return
            self._tell(_Made(turn=turn, rate=engine.rate, sentence=sentence))
        self._tell(_Made(turn=turn, rate=engine.rate))

    def _tell(self, made: _Made) -> None:
        try:
            self._made.emit(made)
        except RuntimeError:
            return  # the window was closed while the sound was being made

    def _take(self, made: object) -> None:
        if not isinstance(made, _Made) or made.turn != self._turn:
            return  # it was made for a text that nobody reads any more
        if made.sentence is None:
            self._silent = not made.rate
            self._whole = True
        else:
            self._add(made.sentence, made.rate)
        if not self._tick.isActive():
            self._tick.start()
        self._go_on()

    def _add(self, sentence: SpokenSentence, rate: int) -> None:
        if self._out is None:
            self._out = self._open_out(rate)
        self._words.extend(
            TimedWord(at=self._length + word.at, word=word.word) for word in sentence.words
        )
        self._waiting.append(sentence.pcm)
        self._length += len(sentence.pcm) / _BYTES / rate

    def _go_on(self) -> None:
        """Hand on sound, mark the words that are heard by now, and notice the end."""
        self._feed()
        heard = self._out.heard() if self._out is not None else self._length
        turn = self._turn
        # Nothing is heard until the loudspeaker has really begun, which may take a second.
        while heard > 0 and self._words and self._words[0].at <= heard:
            self.word_spoken.emit(self._words.popleft().word)
            if self._turn != turn:
                return  # whoever heard the word stopped us
        if self._whole and not self._waiting and heard >= self._length - _NEARLY:
            self.stop()
            self.finished.emit()

    def _feed(self) -> None:
        while self._out is not None and self._waiting:
            pcm = self._waiting[0]
            taken = self._out.write(pcm)
            if taken < len(pcm):
                self._waiting[0] = pcm[taken:]
                return
            self._waiting.popleft()


def _opened(recording: bytes, text: str) -> tuple[SpokenSentence, int] | None:
    """Return a recorded voice as one sentence that is one word; None where it is no sound."""
    try:
        pcm, rate = decoded(recording)
    except Problem:
        return None  # the voice reads instead: nobody must be left without the words
    whole = SpokenWord(start=0, length=len(text))
    return SpokenSentence(pcm=pcm, words=(TimedWord(at=0.0, word=whole),)), rate


def _load_sound_system() -> None:
    # Never on another thread: PySide6 loading a part of itself there, while the interface
    # thread uses it, ended the process now and then.
    try:
        with quiet_multimedia():
            import PySide6.QtMultimedia  # noqa: F401, PLC0415 - importing it is the slow part
    except ImportError:
        return  # no sound system: the clock keeps the time


def voice_here() -> bool:
    """Tell whether the bundled voice can be loaded here. Loads it."""
    try:
        load_engine()
    except NoVoice:
        return False
    return True
