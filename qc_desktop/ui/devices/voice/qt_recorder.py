"""The laptop's own microphone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QTimer, Signal

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.devices.sound_out import audio_format, quiet_multimedia
from qc_desktop.ui.devices.sound_server import sound_server_is_lost
from qc_desktop.ui.devices.voice.recorder import PcmChunk, chunk

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioSource

RATE = 16000
_TICK_MS = 50
# A sound server may take seconds to bring its first sound; one that is dead never does.
_FIRST_SOUND_MS = 10_000
# After that sound never stops coming: a quiet room sounds too. A pulled microphone may say nothing.
_NEXT_SOUND_MS = 4_000


class QtRecorder(QObject):
    """Listens through Qt, at 16,000 samples a second: plenty for a voice."""

    sound_came = Signal(PcmChunk)
    failed = Signal(Problem)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: QAudioSource | None = None
        self._way_out: QIODevice | None = None
        self._waiting = False
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._bring)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._lost)

    @property
    def available(self) -> bool:
        """There is a microphone, as far as the sound system knows."""
        with quiet_multimedia():
            return _microphone() is not None

    def start(self) -> None:
        """Begin to listen. Tells `failed` with NO_MICROPHONE where there is none."""
        self.stop()
        with quiet_multimedia():
            microphone = _microphone()
            if microphone is None:
                self._lost()
                return
            self._open(microphone)
        self._patience.start(_FIRST_SOUND_MS)
        self._tick.start()

    def wait(self) -> None:
        """Let sound go by until `carry_on`."""
        self._bring()
        self._waiting = True

    def carry_on(self) -> None:
        """Listen again after `wait`."""
        self._bring()
        self._waiting = False

    def stop(self) -> None:
        """Stop listening. All sound that came has been told when this returns."""
        if self._source is not None:
            self._bring()
        self._close()

    def _open(self, microphone: "QAudioDevice") -> None:
        from PySide6.QtMultimedia import QAudioSource  # noqa: PLC0415 - slow to import

        self._source = QAudioSource(microphone, audio_format(RATE))
        self._way_out = self._source.start()

    def _bring(self) -> None:
        if self._source is None or self._way_out is None:
            return
        pcm = bytes(self._way_out.readAll().data())
        if pcm:
            self._patience.start(_NEXT_SOUND_MS)
            if not self._waiting:
                self.sound_came.emit(chunk(pcm, RATE))
        elif self._gone():
            self._lost()

    def _gone(self) -> bool:
        """Tell whether the microphone was unplugged or its sound server ended."""
        from PySide6.QtMultimedia import QtAudio  # noqa: PLC0415 - slow to import

        source = self._source
        return source is not None and (
            source.error() in {QtAudio.Error.IOError, QtAudio.Error.FatalError}
            or source.state() is QtAudio.State.StoppedState
        )

    def _lost(self) -> None:
        self._close()
        self.failed.emit(Problem(ProblemKey.NO_MICROPHONE))

    def _close(self) -> None:
        self._tick.stop()
        self._patience.stop()
        self._waiting = False
        if self._source is not None:
            self._source.stop()
            self._source.deleteLater()
        self._source = self._way_out = None


def _microphone() -> "QAudioDevice | None":
    try:
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - slow to import
    except ImportError:
        return None  # a Linux laptop with no sound system at all
    if sound_server_is_lost():
        return None
    device = QMediaDevices.defaultAudioInput()
    return None if device.isNull() else device
