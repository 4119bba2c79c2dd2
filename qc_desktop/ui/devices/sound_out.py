"""Where sound goes: the laptop's loudspeaker, or a clock that runs as the sound would."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QElapsedTimer, QMessageLogContext, QtMsgType, qInstallMessageHandler

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.devices.sound_clock import ClockOut
from qc_desktop.ui.devices.sound_line import LineOut
from qc_desktop.ui.devices.sound_server import (
    sound_server_answers,
    sound_server_is_lost,
    sound_server_was_lost,
)

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat

_BYTES = 2
_MILLION = 1_000_000
# Long enough to ride out a busy moment of the interface thread, short enough to stop at once.
_BUFFER_SECONDS = 0.25
# A sound server may take a second to begin. One that ended tells nothing: it only takes no more.
_STALLED_MS = 2500


class SoundOut(Protocol):
    """Takes 16-bit mono sound and says how much of it has been heard."""

    def write(self, pcm: bytes) -> int:
        """Take what fits now; return how many bytes that was."""

    def heard(self) -> float:
        """Return the seconds heard so far."""

    def pause(self) -> None:
        """Hold the sound where it is."""

    def resume(self) -> None:
        """Go on from where it was held."""

    def stop(self) -> None:
        """Be silent at once. It cannot be used after this."""


# Two threads that swapped Qt's one handler at once could leave it silent for good.
_one_at_a_time = threading.RLock()

OpenSoundOut = Callable[[int], SoundOut | None]


def open_loudspeaker(rate: int) -> SoundOut | None:
    """Return the default loudspeaker at `rate` samples a second; None where there is none.

    Once the sound server ended, sound goes to the next one by another way than Qt's.
    """
    if sound_server_is_lost():
        return LineOut(rate) if sound_server_answers() else None
    with quiet_multimedia():
        device = _default_output()
        return None if device is None else _Loudspeaker(device, rate)


def open_loudspeaker_or_clock(rate: int) -> SoundOut:
    """Return the loudspeaker, or where there is none a clock: words are still marked in time."""
    return open_loudspeaker(rate) or ClockOut(rate)


def loudspeaker_here() -> bool:
    """Tell whether there is a loudspeaker; yes while the sound system is not loaded yet."""
    if "PySide6.QtMultimedia" not in sys.modules:
        return True
    if sound_server_was_lost():
        return sound_server_answers()
    with quiet_multimedia():
        return _default_output() is not None


def decoded(sound: bytes) -> tuple[bytes, int]:
    """Return a sound file as 16-bit mono sound and its rate. Slow at the first call.

    This belongs to the device, as a codec does. Raises Problem DAMAGED_DATA where it is no sound.
    """
    import soundfile  # noqa: PLC0415 - libsndfile is slow to load

    try:
        samples, rate = soundfile.read(BytesIO(sound), dtype="int16", always_2d=True)
    except soundfile.LibsndfileError as trouble:
        raise Problem(ProblemKey.DAMAGED_DATA, "sound") from trouble
    return bytes(samples[:, 0].astype("<i2").tobytes()), int(rate)


@contextmanager
def quiet_multimedia() -> Iterator[None]:
    """Keep Qt from printing that there is no sound server: that is told in our own words."""
    with _one_at_a_time:
        before = qInstallMessageHandler(_nobody_asked)
        try:
            yield
        finally:
            qInstallMessageHandler(before)


class _Loudspeaker:
    """Qt's way to the loudspeaker, fed by hand so that no Python runs on the sound thread."""

    def __init__(self, device: "QAudioDevice", rate: int) -> None:
        from PySide6.QtMultimedia import QAudioSink, QtAudio  # noqa: PLC0415 - slow to import

        self._no_trouble = QtAudio.Error.NoError
        self._underrun = QtAudio.Error.UnderrunError
        self._stopped = QtAudio.State.StoppedState
        self._rate = rate
        self._written = 0
        self._instead: ClockOut | None = None
        self._heard_before = 0.0
        self._processed = 0
        self._held = False
        self._still = QElapsedTimer()
        self._still.start()
        self._sink = QAudioSink(device, audio_format(rate))
        self._sink.setBufferSize(int(rate * _BUFFER_SECONDS) * _BYTES)
        self._way_in = self._sink.start()

    def write(self, pcm: bytes) -> int:
        """Take what fits in the buffer; all of it once the loudspeaker is gone."""
        if self._is_gone() and self._instead is not None:
            return self._instead.write(pcm)
        free = self._sink.bytesFree() // _BYTES * _BYTES
        taken = self._way_in.write(pcm[:free]) if free and pcm else 0
        taken = max(0, int(taken))
        self._written += taken
        return taken

    def heard(self) -> float:
        """Return the seconds heard: what was written less what still waits in the buffer."""
        if self._is_gone() and self._instead is not None:
            return self._heard_before + self._instead.heard()
        return min(self._sink.processedUSecs() / _MILLION, self._written / _BYTES / self._rate)

    def _is_gone(self) -> bool:
        """Notice that the loudspeaker went away: a clock runs on in its place, as the words do."""
        if self._instead is None and self._is_broken():
            self._heard_before = self._written / _BYTES / self._rate
            self._instead = ClockOut(self._rate)
            sound_server_is_lost()  # remembered: nothing is begun on it again
        return self._instead is not None

    def _is_broken(self) -> bool:
        return (
            self._sink.error() not in {self._no_trouble, self._underrun}
            or self._sink.state() is self._stopped
            or self._is_stalled()
        )

    def _is_stalled(self) -> bool:
        """Notice that sound waits and none of it has been heard for too long."""
        processed = self._sink.processedUSecs()
        waits = self._written / _BYTES / self._rate - processed / _MILLION > _BUFFER_SECONDS / 2
        if processed != self._processed or self._held or not waits:
            self._processed = processed
            self._still.restart()
        return self._still.elapsed() > _STALLED_MS

    def pause(self) -> None:
        """Hold the loudspeaker."""
        self._held = True
        self._sink.suspend()

    def resume(self) -> None:
        """Let the loudspeaker go on."""
        self._held = False
        self._sink.resume()

    def stop(self) -> None:
        """Be silent at once, throwing away what waits."""
        self._sink.reset()
        self._sink.deleteLater()


def audio_format(rate: int) -> "QAudioFormat":
    """Return 16-bit mono at `rate` samples a second."""
    from PySide6.QtMultimedia import QAudioFormat  # noqa: PLC0415 - slow to import

    form = QAudioFormat()
    form.setSampleRate(rate)
    form.setChannelCount(1)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return form


def _default_output() -> "QAudioDevice | None":
    try:
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - slow to import
    except ImportError:
        return None  # a Linux laptop with no sound system at all
    device = QMediaDevices.defaultAudioOutput()
    return None if device.isNull() else device


def _nobody_asked(_kind: QtMsgType, _where: QMessageLogContext, _words: str) -> None:
    """Drop a message."""
