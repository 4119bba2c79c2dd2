"""Photos: cameras behind one Protocol."""

from qc_desktop.ui.devices.camera.camera import Camera
from qc_desktop.ui.devices.camera.qt_camera import QtCamera
from qc_desktop.ui.devices.camera.still_camera import StillCamera

__all__ = ["Camera", "QtCamera", "StillCamera"]
