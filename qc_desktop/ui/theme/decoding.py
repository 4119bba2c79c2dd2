"""Photos turned from files into images of the size they are shown at. Any thread may do it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath

_KEEP = Qt.AspectRatioMode.KeepAspectRatio
_COVER = Qt.AspectRatioMode.KeepAspectRatioByExpanding


class Beside(Protocol):
    """Does work on another thread and tells on this one how it came out: a `Background`."""

    @property
    def is_open(self) -> bool:
        """It still takes work."""
        ...

    def run(
        self,
        work: Callable[[Any], QImage],
        done: Callable[[QImage], None],
        failed: Callable[[Exception], None],
    ) -> object:
        """Start `work`; `done` and `failed` are bound methods, held weakly."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoding:
    """One photo for one place on the screen. Lengths are device pixels.

    With a `corner` it covers `size` and has round corners; with None it is whole, as large as fits.
    """

    data: bytes
    size: QSize
    corner: float | None

    def run(self, _progress: object = None) -> QImage:
        """Return the image. Raises ValueError where the file is no picture."""
        whole = self.corner is None
        image = _read(self.data, self.size, _KEEP if whole else _COVER)
        if self.corner is None:
            return image
        middle = QRect(0, 0, self.size.width(), self.size.height())
        middle.moveCenter(image.rect().center())
        return with_round_corners(image.copy(middle), self.corner)


def with_round_corners(image: QImage, corner: float) -> QImage:
    """Return an image whose corners are round."""
    rounded = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    rounded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(rounded)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(0, 0, image.width(), image.height(), corner, corner)
    painter.setClipPath(path)
    painter.drawImage(0, 0, image)
    painter.end()
    return rounded


def _read(data: bytes, size: QSize, fit: Qt.AspectRatioMode) -> QImage:
    # A reader lets other threads of Python go on, and QImage.fromData does not. It reads a JPEG
    # near the size that is wanted: in a third of the time.
    file = QBuffer()
    file.setData(QByteArray(data))
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(file)
    whole = reader.size()
    if whole.isValid():
        reader.setScaledSize(whole.scaled(size, fit))
    image = reader.read()
    if image.isNull():
        raise ValueError("no picture")
    if not whole.isValid():
        return image.scaled(size, fit, Qt.TransformationMode.SmoothTransformation)
    return image
