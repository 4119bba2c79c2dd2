"""What the tour gives the window in place of dialogs, a microphone and a camera."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from qc_desktop.interchange.sound import to_pcm
from qc_desktop.ui.devices.camera import StillCamera
from qc_desktop.ui.devices.voice import FileRecorder
from qc_desktop.ui.flows.coordinator_files import SaveAs

_FASTER = 10.0


@dataclass
class CannedFiles:
    """Dialogs that answer by themselves: always this folder, no pictures, that place."""

    folder: Path
    saved: Path
    pictures: Path

    def open_picture(self, title: str) -> Path | None:
        """Give no picture."""
        del title
        return None

    def open_sound(self, title: str) -> Path | None:
        """Give no sound."""
        del title
        return None

    def choose_folder(self, title: str) -> Path | None:
        """Give the shared folder."""
        del title
        return self.folder

    def save_as(self, wish: SaveAs) -> Path | None:
        """Save beside the tour's pictures."""
        return self.saved / f"{wish.name}.{wish.ending}"


def canned_recorder(ogg: Path) -> FileRecorder:
    """Return a microphone that brings a sample voice note, faster than it was spoken."""
    pcm, rate = to_pcm(ogg.read_bytes())
    return FileRecorder(pcm, rate, times=_FASTER)


def canned_camera(photo: Path) -> StillCamera:
    """Return a camera that sees a sample photo."""
    return StillCamera(QImage(str(photo)))
