"""The bundled espeak-ng voice, through ctypes: text in, sound and the times of its words out."""

import ctypes
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from qc_desktop.domain.settings import Speed, Voice
from qc_desktop.ui.devices.speech.speaker import Manner
from qc_desktop.ui.devices.speech.timed_words import Sentence, TimedWord, WordFinder, sentences

_TO_MEMORY = 2
_CHUNK_MS = 60
_DO_NOT_EXIT = 0x8000
_UTF8 = 1
_FROM_CHARACTER = 1
_RATE_OF_SPEECH = 1
_END_OF_EVENTS = 0
_WORD = 1
_BYTES = 2

_WORDS_A_MINUTE = {Speed.SLOW: 105, Speed.NORMAL: 140, Speed.FAST: 175}
_LANGUAGES = ("en", "cy")
_loading = threading.Lock()
# The library's own words for a woman's voice; its plain voice is a man's.
_SOUNDS_LIKE = {Voice.ONE: "", Voice.TWO: "+f3"}


class NoVoice(Exception):  # noqa: N818 - it says what is so
    """The library or its data cannot be loaded on this machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenSentence:
    """16-bit mono sound, and its words timed from the start of this sound."""

    pcm: bytes
    words: tuple[TimedWord, ...]


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char_p),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


def synthesise(
    text: str, language: str, speed: Speed = Speed.NORMAL, voice: Voice = Voice.ONE
) -> tuple[bytes, int, tuple[TimedWord, ...]]:
    """Return 16-bit mono sound, its samples a second, and its words in time. Raises NoVoice."""
    engine = load_engine()
    manner = Manner(language=language, speed=speed, voice=voice)
    pcm = bytearray()
    words: list[TimedWord] = []
    for spoken in engine.speak(text, manner, _never):
        before = len(pcm) / _BYTES / engine.rate
        words.extend(TimedWord(at=before + one.at, word=one.word) for one in spoken.words)
        pcm.extend(spoken.pcm)
    return bytes(pcm), engine.rate, tuple(words)


class Engine:
    """The one engine of this process: the library keeps its state in globals."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._library, self.rate = _loaded()

    def speak(
        self, text: str, manner: Manner, stopped: Callable[[], bool]
    ) -> Iterator[SpokenSentence]:
        """Make sound sentence by sentence, until `stopped` says so. Any thread may ask."""
        for sentence in sentences(text):
            if stopped():
                return
            with self._lock:
                spoken = self._sentence(sentence, manner, stopped)
            yield spoken

    def _sentence(
        self, sentence: Sentence, manner: Manner, stopped: Callable[[], bool]
    ) -> SpokenSentence:
        pcm = bytearray()
        words: list[TimedWord] = []
        finder = WordFinder(sentence)

        def heard(samples: object, count: int, events: object) -> int:
            if samples and count > 0:
                pcm.extend(ctypes.string_at(samples, count * _BYTES))  # type: ignore[arg-type]  # a pointer: ctypes has no type for it
            for position, milliseconds in _word_events(events):
                word = finder.at(position)
                if word is not None:
                    words.append(TimedWord(at=milliseconds / 1000, word=word))
            return int(stopped())

        # The library keeps only the address: this name must live until it has ended.
        callback = _Callback(heard)
        self._library.espeak_SetSynthCallback(callback)
        self._library.espeak_SetVoiceByName(_name_of(manner))
        self._library.espeak_SetParameter(_RATE_OF_SPEECH, _WORDS_A_MINUTE[manner.speed], 0)
        letters = sentence.words.replace("\0", " ").encode("utf-8", "replace")
        self._library.espeak_Synth(
            letters, len(letters) + 1, 0, _FROM_CHARACTER, 0, _UTF8, None, None
        )
        return SpokenSentence(pcm=bytes(pcm), words=tuple(words))


def load_engine() -> Engine:
    """Return the engine, loaded at its first use. Any thread may ask. Raises NoVoice."""
    # A cache alone lets two threads make two engines, each with a lock of its own, over the one
    # library: getting ready and a first Listen did, and the process ended.
    with _loading:
        return _only_engine()


@cache
def _only_engine() -> Engine:
    return Engine()


def _loaded() -> tuple[ctypes.CDLL, int]:
    try:
        import espeakng_loader  # noqa: PLC0415 - loaded at the first Listen only

        library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = str(espeakng_loader.get_data_path())
    except (ImportError, OSError) as trouble:
        raise NoVoice(type(trouble).__name__) from trouble
    library.espeak_Synth.argtypes = (
        ctypes.c_char_p,
        ctypes.c_size_t,
        ctypes.c_uint,
        ctypes.c_int,
        ctypes.c_uint,
        ctypes.c_uint,
        ctypes.c_void_p,
        ctypes.c_void_p,
    )
    # Without this flag the library ends our process where its data is not found.
    rate = int(library.espeak_Initialize(_TO_MEMORY, _CHUNK_MS, data.encode(), _DO_NOT_EXIT))
    if rate <= 0:
        raise NoVoice("no voice data")
    return library, rate


def _word_events(events: object) -> Iterator[tuple[int, int]]:
    """Yield each word's position in the text, from 1, and its time in milliseconds."""
    number = 0
    while True:
        event = events[number]  # type: ignore[index]  # a C array that ends with a marked event
        if event.type == _END_OF_EVENTS:
            return
        if event.type == _WORD:
            yield event.text_position, event.audio_position
        number += 1


def _name_of(manner: Manner) -> bytes:
    wanted = manner.language.replace("_", "-").lower().partition("-")[0]
    language = wanted if wanted in _LANGUAGES else _LANGUAGES[0]
    return f"{language}{_SOUNDS_LIKE[manner.voice]}".encode()


def _never() -> bool:
    return False
