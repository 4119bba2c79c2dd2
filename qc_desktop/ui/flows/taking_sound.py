"""Sound while it is spoken: on disk within a quarter of a second, whatever becomes of the rest."""

from collections.abc import Callable

from qc_desktop.services.recording import Recording, Stopped
from qc_desktop.ui.devices.voice import PcmChunk
from qc_desktop.ui.flows.checker_tools import Desk

_BYTES = 2
_WRITE_SECONDS = 0.25

BeginRecording = Callable[[int], Recording]
"""Opens a voice note for so many samples a second."""


class TakingSound:
    """One voice note at a time. The flow that owns it shows it and decides what to keep."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._recording: Recording | None = None
        self._unwritten = b""
        self._rate = 0
        self._bytes = 0
        self.levels: tuple[float, ...] = ()
        self.listening = False
        self.waiting = False

    @property
    def came(self) -> bool:
        """Whether any sound came yet that is not kept."""
        return self._recording is not None

    @property
    def seconds(self) -> float:
        """How long it is so far."""
        return self._bytes / _BYTES / self._rate if self._rate else 0.0

    def begin(self) -> None:
        """Be silent and listen from now on. Show it, then `start`."""
        self._recording, self._unwritten, self._bytes = None, b"", 0
        self.levels, self.waiting = (), False
        self._desk.reading.silenced = True
        self.listening = True

    def start(self) -> None:
        """Switch the microphone on."""
        self._desk.tools.recorder.start()

    def take(self, chunk: PcmChunk, begin_recording: BeginRecording) -> None:
        """Take what came; the first sound opens the note. Raises Problem DISK_FULL or READ_ONLY."""
        if self._recording is None:
            self._rate = chunk.rate
            self._recording = begin_recording(chunk.rate)
        self._unwritten += chunk.pcm
        self._bytes += len(chunk.pcm)
        self.levels = (*self.levels, chunk.level)
        if len(self._unwritten) >= self._rate * _BYTES * _WRITE_SECONDS:
            self._write_down()

    def wait_or_go_on(self) -> None:
        """Let sound go by, or listen again."""
        recorder = self._desk.tools.recorder
        self.waiting = not self.waiting
        if self.waiting:
            recorder.wait()
        else:
            recorder.carry_on()

    def stop(self) -> None:
        """Switch the microphone off. What was said is on disk when this returns."""
        self._desk.tools.recorder.stop()
        self.listening = False
        self._desk.reading.silenced = False
        with self._desk.stage.guarded():
            self._write_down()

    def stop_without_room(self) -> None:
        """Switch the microphone off where nothing more can be written; what is there stays."""
        self._unwritten = b""
        self.stop()

    def shut(self) -> None:
        """Write no more to the note. It can still be taken with `close`."""
        if self._recording is not None:
            self._recording.close()

    def close(self) -> Stopped:
        """Hand over what was said, once. Only where sound came. Raises Problem."""
        if self._recording is None:
            raise ValueError("no sound came")
        stopped = self._recording.close()
        self._recording = None
        return stopped

    def _write_down(self) -> None:
        if self._recording is not None and self._unwritten:
            self._recording.append(self._unwritten)
            self._unwritten = b""
