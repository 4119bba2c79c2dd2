"""What is painted where a drawing of ours cannot be read: a quiet frame, with its word inside.

And what is painted where a photo is not decoded yet.

Drawn from nothing on the disk, so that it can always be painted.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from qc_desktop.ui.theme.colours import COLOURS, ColourName, Theme
from qc_desktop.ui.theme.fonts import FAMILIES

_LETTERS = 18
_FEWEST_PIXELS_FOR_WORDS = 96


def framed(words: str, size: QSize, theme: Theme, ratio: float) -> QImage:
    """Return a frame of `size` device pixels; with its words, where they fit whole."""
    image, painter = _begun(size)
    area = QRectF(0, 0, size.width(), size.height())
    edge = max(2 * ratio, 1.0)
    face = area.adjusted(edge, edge, -edge, -edge)
    corner = min(face.width(), face.height()) / 8
    painter.setPen(QPen(_colour(theme, "line"), edge, Qt.PenStyle.DashLine))
    painter.setBrush(_colour(theme, "surface"))
    painter.drawRoundedRect(face, corner, corner)
    if not _wrote(painter, words, face.adjusted(edge, edge, -edge, -edge), theme, ratio):
        _hill(painter, face, _colour(theme, "line"), edge)
    painter.end()
    return image


def calm(size: QSize, corner: float, theme: Theme) -> QImage:
    """Return a plain shape of a photo's size, in device pixels: the photo comes in a moment."""
    image, painter = _begun(size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour(theme, "line-soft"))
    painter.drawRoundedRect(QRectF(0, 0, size.width(), size.height()), corner, corner)
    painter.end()
    return image


def dot(side: int, colour: QColor) -> QImage:
    """Return a dot in a square of `side` device pixels: it stands for a glyph beside its word."""
    image, painter = _begun(QSize(side, side))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(side / 2, side / 2), side / 5, side / 5)
    painter.end()
    return image


def _begun(size: QSize) -> tuple[QImage, QPainter]:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return image, painter


def _wrote(painter: QPainter, words: str, room: QRectF, theme: Theme, ratio: float) -> bool:
    if not words or room.width() < _FEWEST_PIXELS_FOR_WORDS * ratio:
        return False
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(round(_LETTERS * ratio))
    painter.setFont(font)
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    needed = painter.boundingRect(room, flags, words)
    if not room.contains(needed):
        return False
    painter.setPen(_colour(theme, "ink"))
    painter.drawText(room, flags, words)
    return True


def _hill(painter: QPainter, face: QRectF, colour: QColor, edge: float) -> None:
    """Draw the sign for a picture: a hill and a sun."""
    painter.setPen(QPen(colour, edge, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    across, down = face.width(), face.height()
    low = face.top() + down * 0.7
    hill = (
        QPointF(face.left() + across * 0.22, low),
        QPointF(face.left() + across * 0.46, face.top() + down * 0.4),
        QPointF(face.left() + across * 0.78, low),
    )
    painter.drawPolyline(hill)
    sun = QPointF(face.left() + across * 0.7, face.top() + down * 0.32)
    painter.drawEllipse(sun, across * 0.06, across * 0.06)


def _colour(theme: Theme, name: ColourName) -> QColor:
    return QColor(COLOURS[theme][name])
