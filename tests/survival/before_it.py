"""What a driven program finds: words, pictures in a folder, what its camera sees, its bugs."""

import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from qc_desktop.app.gui.window import Devices
from qc_desktop.ui.devices.camera import StillCamera
from qc_desktop.ui.devices.finder import FixedFinder, PicturePlace, PlaceKind
from qc_desktop.ui.devices.speech import SilentSpeaker
from qc_desktop.ui.devices.strength import FixedStrength
from qc_desktop.ui.devices.voice import FileRecorder
from qc_desktop.ui.flows.coordinator_files import SystemFileDialogs

WORDS = (
    "I like my own sofa.",
    "Nobody asked me.",
    "The kettle is too high for me.",
    "Staff knock. Then they wait.",
    "Tea at ten, every day.",
)


def what_it_sees() -> QImage:
    """Return what the camera has before it."""
    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    return image


def pictures_beside(data: Path) -> PicturePlace:
    """Return the place that holds the pictures of this person."""
    return PicturePlace(kind=PlaceKind.LAPTOP, name="", folder=data.parent / "pictures")


def devices(data: Path, recorder: FileRecorder, camera: StillCamera | None = None) -> Devices:
    """Return the machine of a driven program: quiet, roomy, with pictures beside its data."""
    return Devices(
        speaker=SilentSpeaker(),
        recorder=recorder,
        camera=camera or StillCamera(),
        strength=FixedStrength(),
        finder=FixedFinder(pictures_beside(data)),
        files=SystemFileDialogs(),
    )


def stop_at_a_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """End this process: a bug of ours must not pass for a kill."""
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(3)
