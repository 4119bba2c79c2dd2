"""What every camera can do, wherever its picture comes from."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class Camera(Protocol):
    """Brings a live picture, and takes one when asked. Used on the interface thread only."""

    @property
    def frame_came(self) -> SignalInstance:
        """Tells a QImage of the live picture, some times a second."""

    @property
    def taken(self) -> SignalInstance:
        """Tells a QImage: the photo that was asked for."""

    @property
    def failed(self) -> SignalInstance:
        """Tells a Problem: no camera, or it was taken away. Photos told before are good."""

    @property
    def available(self) -> bool:
        """There is a camera."""

    def start(self) -> None:
        """Begin to look. Tells `failed` with NO_CAMERA where there is none."""

    def take(self) -> None:
        """Take a photo; `taken` brings it. Does nothing before the first frame came."""

    def stop(self) -> None:
        """Stop looking. Nothing is told after this until the next start."""
