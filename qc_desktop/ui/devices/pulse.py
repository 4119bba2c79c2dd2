"""PulseAudio's own library, for what Qt cannot do: notice that the server ended, and begin anew.

PipeWire answers to it too. Linux only; everything here says no where the library is missing.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from time import monotonic, sleep

_NAME = b"QC Desktop"
_S16LE = 3
_PLAYBACK = 1
_READY, _FAILED, _TERMINATED = 4, 5, 6
_PAUSE = 0.01
_NO_AUTOSPAWN = 1
_NOT_SAID = 0xFFFFFFFF
_BYTES = 2


class _Spec(ctypes.Structure):
    _fields_ = (
        ("format", ctypes.c_int),
        ("rate", ctypes.c_uint32),
        ("channels", ctypes.c_uint8),
    )


class _Buffer(ctypes.Structure):
    _fields_ = tuple(
        (name, ctypes.c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize")
    )


_P, _S, _I = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
_CALLS: tuple[tuple[str, str, type | None, tuple[type, ...]], ...] = (
    ("whole", "pa_threaded_mainloop_new", _P, ()),
    ("whole", "pa_threaded_mainloop_get_api", _P, (_P,)),
    ("whole", "pa_threaded_mainloop_start", _I, (_P,)),
    ("whole", "pa_threaded_mainloop_stop", None, (_P,)),
    ("whole", "pa_threaded_mainloop_lock", None, (_P,)),
    ("whole", "pa_threaded_mainloop_unlock", None, (_P,)),
    ("whole", "pa_threaded_mainloop_free", None, (_P,)),
    ("whole", "pa_context_new", _P, (_P, _S)),
    ("whole", "pa_context_connect", _I, (_P, _S, _I, _P)),
    ("whole", "pa_context_get_state", _I, (_P,)),
    ("whole", "pa_context_disconnect", None, (_P,)),
    ("whole", "pa_context_unref", None, (_P,)),
    ("simple", "pa_simple_new", _P, (_S, _S, _I, _S, _S, _P, _P, _P, _P)),
    ("simple", "pa_simple_write", _I, (_P, _S, ctypes.c_size_t, _P)),
    ("simple", "pa_simple_get_latency", ctypes.c_uint64, (_P, _P)),
    ("simple", "pa_simple_flush", _I, (_P, _P)),
    ("simple", "pa_simple_free", None, (_P,)),
)
"""Which library, the name, what it gives and what it takes: pointers would be cut in half."""


class NoSoundServerError(Exception):
    """The server is not there, or ended."""


@dataclass(frozen=True, slots=True)
class _Libraries:
    whole: ctypes.CDLL
    simple: ctypes.CDLL


class Watch:
    """A connection that is kept open only to learn when the server at its other end goes.

    A socket that a new server took over, as socket activation does it, looks the same as before:
    only a connection tells.
    """

    def __init__(self, whole: ctypes.CDLL) -> None:
        self._library = whole
        self._loop = whole.pa_threaded_mainloop_new()
        interface = whole.pa_threaded_mainloop_get_api(self._loop)
        self._context = whole.pa_context_new(interface, _NAME)
        whole.pa_context_connect(self._context, None, _NO_AUTOSPAWN, None)
        whole.pa_threaded_mainloop_start(self._loop)

    def is_let_in(self, seconds: float) -> bool:
        """Wait until the server lets us in; tell whether it did in that time."""
        until = monotonic() + seconds
        while (state := self._state()) != _READY:
            if state in {_FAILED, _TERMINATED} or monotonic() > until:
                return False
            sleep(_PAUSE)
        return True

    def has_ended(self) -> bool:
        """Tell whether the server went away, or let nobody in."""
        return self._state() in {_FAILED, _TERMINATED}

    def close(self) -> None:
        """Let the connection go. It cannot be used after this."""
        library = self._library
        library.pa_threaded_mainloop_stop(self._loop)
        library.pa_context_disconnect(self._context)
        library.pa_context_unref(self._context)
        library.pa_threaded_mainloop_free(self._loop)

    def _state(self) -> int:
        self._library.pa_threaded_mainloop_lock(self._loop)
        try:
            return int(self._library.pa_context_get_state(self._context))
        finally:
            self._library.pa_threaded_mainloop_unlock(self._loop)


class Line:
    """One way to the loudspeaker. Its calls wait for the server: keep them off the interface.

    Each raises NoSoundServerError where the server is not there or ended.
    """

    def __init__(self, rate: int, seconds_ahead: float) -> None:
        found = _libraries()
        if found is None:
            raise NoSoundServerError
        self._library = found.simple
        ahead = int(rate * seconds_ahead) * _BYTES
        spec = _Spec(_S16LE, rate, 1)
        buffer = _Buffer(_NOT_SAID, ahead, _NOT_SAID, _NOT_SAID, _NOT_SAID)
        trouble = ctypes.c_int(0)
        self._line = self._library.pa_simple_new(
            None,
            _NAME,
            _PLAYBACK,
            None,
            b"speech",
            ctypes.byref(spec),
            None,
            ctypes.byref(buffer),
            ctypes.byref(trouble),
        )
        if not self._line:
            raise NoSoundServerError(trouble.value)

    def write(self, pcm: bytes) -> None:
        """Give sound; returns when the server took it."""
        self._checked(
            lambda trouble: self._library.pa_simple_write(self._line, pcm, len(pcm), trouble)
        )

    def behind(self) -> float:
        """Return how many seconds of what was given are not heard yet."""
        trouble = ctypes.c_int(0)
        late = int(self._library.pa_simple_get_latency(self._line, ctypes.byref(trouble)))
        if trouble.value:
            raise NoSoundServerError(trouble.value)
        return late / 1_000_000

    def flush(self) -> None:
        """Throw away what waits at the server."""
        self._checked(lambda trouble: self._library.pa_simple_flush(self._line, trouble))

    def close(self) -> None:
        """Let the line go. It cannot be used after this."""
        self._library.pa_simple_free(self._line)

    def _checked(self, call: Callable[[object], int]) -> None:
        trouble = ctypes.c_int(0)
        if call(ctypes.byref(trouble)) < 0:
            raise NoSoundServerError(trouble.value)


def watch() -> Watch | None:
    """Begin to watch the server; None where nothing here speaks its language."""
    found = _libraries()
    return None if found is None else Watch(found.whole)


@cache
def _libraries() -> _Libraries | None:
    if sys.platform != "linux" or os.environ.get("QT_AUDIO_BACKEND") == "alsa":
        return None
    try:
        whole = ctypes.CDLL("libpulse.so.0")
        simple = ctypes.CDLL("libpulse-simple.so.0")
    except OSError:
        return None
    for library, name, gives, takes in _CALLS:
        function = getattr(whole if library == "whole" else simple, name)
        function.restype, function.argtypes = gives, takes
    return _Libraries(whole, simple)
