"""Rings that fill clockwise from the top: how long a press or a pointer has lasted."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from qc_desktop.ui.theme import Look

_TRACK = 2.0
_GROUND = 4.0


def part_ring(
    painter: QPainter, look: Look, area: QRectF, *, radius: float, part: float, width: float
) -> None:
    """Paint a ring along the edge of `area`, filled from 0 to 1 by `part`.

    A thin line shows the whole way and a thick one how far it has come, so that length says it
    and not colour. `width` and `radius` are pixels.
    """
    path = _round_from_top(area, radius)
    _stroke(painter, path, look, "focus-gap", width + _GROUND * look.scale)
    _stroke(painter, path, look, "focus", _TRACK * look.scale)
    if part <= 0:
        return
    length = path.length() / width
    pen = QPen(look.colour("focus"), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if part < 1:
        pen.setDashPattern([max(length * part, 0.01), length])
    painter.setPen(pen)
    painter.drawPath(path)


def _stroke(painter: QPainter, path: QPainterPath, look: Look, colour: str, width: float) -> None:
    shade = look.colour("focus-gap" if colour == "focus-gap" else "focus")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(shade, width))
    painter.drawPath(path)


def _round_from_top(area: QRectF, radius: float) -> QPainterPath:
    """Return a rounded rect that begins at the middle of its top and goes clockwise."""
    r = min(radius, area.width() / 2, area.height() / 2)
    left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
    path = QPainterPath()
    path.moveTo(area.center().x(), top)
    path.lineTo(right - r, top)
    path.arcTo(QRectF(right - 2 * r, top, 2 * r, 2 * r), 90, -90)
    path.lineTo(right, bottom - r)
    path.arcTo(QRectF(right - 2 * r, bottom - 2 * r, 2 * r, 2 * r), 0, -90)
    path.lineTo(left + r, bottom)
    path.arcTo(QRectF(left, bottom - 2 * r, 2 * r, 2 * r), -90, -90)
    path.lineTo(left, top + r)
    path.arcTo(QRectF(left, top, 2 * r, 2 * r), 180, -90)
    path.closeSubpath()
    return path
