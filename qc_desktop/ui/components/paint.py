"""How controls are painted: two rounded rects each, no effects. Source: the design's rules."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from qc_desktop.ui.components.text import Saying, paint_as_said
from qc_desktop.ui.theme import ColourName, Look, Theme, tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceColours:
    """The colours of one kind of control."""

    face: ColourName
    edge: ColourName
    words: ColourName
    pressed: ColourName


PLAIN = FaceColours(face="surface", edge="line", words="ink", pressed="surface-2")
PRIMARY = FaceColours(
    face="primary", edge="primary-edge", words="on-primary", pressed="primary-ink"
)
HELP = FaceColours(face="help-tint", edge="help", words="help-ink", pressed="surface-2")
HELP_ON = FaceColours(face="help", edge="help-edge", words="on-help", pressed="help-ink")
DANGER = FaceColours(face="danger-tint", edge="danger", words="danger-ink", pressed="surface-2")
DANGER_FILLED = FaceColours(
    face="danger", edge="danger-edge", words="on-danger", pressed="danger-ink"
)
READING = FaceColours(face="read", edge="on-read", words="on-read", pressed="read")


BEING_SAID = "being_said"
"""The property of a widget that is being read: a `Saying`."""


def prepared(painter: QPainter) -> None:
    """Begin a painting: smooth edges, and the word that is being said of this widget, if any."""
    device = painter.device()
    if isinstance(device, QWidget):
        said = device.property(BEING_SAID)
        paint_as_said(said if isinstance(said, Saying) else None)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )


def stripes(painter: QPainter, look: Look, area: QRectF) -> None:
    """Paint slanted stripes: they say "practice" without their colour."""
    painter.save()
    prepared(painter)
    painter.setClipRect(area)
    painter.fillRect(area, look.colour("amber"))
    step = 24 * look.scale
    pen = QPen(look.colour("ink"), step / 3)
    painter.setPen(pen)
    left = area.left() - area.height()
    while left < area.right() + step:
        painter.drawLine(
            QPointF(left, area.bottom() + step), QPointF(left + area.height() + step, area.top())
        )
        left += step
    painter.restore()


def face(
    painter: QPainter,
    look: Look,
    area: QRectF,
    colours: FaceColours,
    *,
    radius: float,
    pressed: bool = False,
    flat: bool = False,
) -> QRectF:
    """Paint the edge and the face of a control in `area`; return the face inside the edge.

    `flat` leaves out the thick bottom edge: it is for cards that are not controls.
    """
    edge = tokens.EDGE * look.scale
    bottom = edge if pressed or flat else tokens.BOTTOM_EDGE * look.scale
    outer = area.adjusted(0, tokens.PRESSED_DROP * look.scale if pressed else 0, 0, 0)
    inner = outer.adjusted(edge, edge, -edge, -bottom)
    fill = look.colour(colours.pressed if pressed else colours.face)
    filled(painter, outer, radius, look.colour(colours.edge))
    filled(painter, inner, radius - edge, fill)
    return inner


def picked_face(painter: QPainter, look: Look, area: QRectF, *, radius: float) -> QRectF:
    """Paint the face of a picked control in `area`; return the face inside the edge."""
    edge = tokens.PICKED_EDGE * look.scale
    inner = area.adjusted(edge, edge, -edge, -edge)
    filled(painter, area, radius, look.colour("primary"))
    filled(painter, inner, radius - edge, look.colour("primary-tint"))
    return inner


def card(painter: QPainter, look: Look, area: QRectF, *, fill: ColourName = "surface") -> None:
    """Paint a quiet card that is not a control."""
    edge = 2 * look.scale
    radius = tokens.CARD_RADIUS * look.scale
    filled(painter, area, radius, look.colour("line-soft"))
    filled(painter, area.adjusted(edge, edge, -edge, -edge), radius - edge, look.colour(fill))


def ring(
    painter: QPainter, look: Look, area: QRectF, *, radius: float, width: float = tokens.FOCUS_RING
) -> None:
    """Paint the focus ring round a control whose face fills `area`."""
    scale = look.scale
    gap = tokens.FOCUS_GAP * scale * width / tokens.FOCUS_RING
    thick = width * scale
    inner = area.adjusted(-gap, -gap, gap, gap)
    outer = inner.adjusted(-thick, -thick, thick, thick)
    path = QPainterPath()
    path.addRoundedRect(outer, radius + gap + thick, radius + gap + thick)
    hole = QPainterPath()
    hole.addRoundedRect(inner, radius + gap, radius + gap)
    painter.fillPath(path.subtracted(hole), look.colour("focus"))
    middle = QPainterPath()
    middle.addRoundedRect(area, radius, radius)
    painter.fillPath(hole.subtracted(middle), look.colour("focus-gap"))


def dashed(painter: QPainter, look: Look, area: QRectF, *, radius: float, pressed: bool) -> None:
    """Paint the dashes of a control that is apart from the others."""
    pen = QPen(look.colour("line"), tokens.EDGE * look.scale)
    pen.setDashPattern([3.2, 2.2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(look.colour("surface-2") if pressed else Qt.BrushStyle.NoBrush)
    half = tokens.EDGE * look.scale / 2
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius, radius)


def plate(painter: QPainter, look: Look, area: QRectF, name: ColourName, *, radius: float) -> None:
    """Paint the plate a picture stands on: black with a yellow line in Black and yellow."""
    filled(painter, area, radius, look.colour(name))
    if look.theme is Theme.BLACK_YELLOW:
        painter.setPen(QPen(look.colour("line"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)


def picture_plate(
    painter: QPainter,
    look: Look,
    area: QRectF,
    name: str,
    *,
    picture: int,
    radius: float = tokens.PLATE_RADIUS,
    colour: ColourName | None = None,
) -> None:
    """Paint a picture `picture` pixels big in the middle of its plate."""
    plate(painter, look, area, colour or look.pictures.plate(name), radius=radius)
    centred(painter, area, look.pictures.pixmap(name, picture))


def centred(painter: QPainter, area: QRectF, pixmap: QPixmap) -> None:
    """Paint a pixmap in the middle of `area`, on whole pixels."""
    size = pixmap.deviceIndependentSize()
    at = area.center() - QPointF(size.width() / 2, size.height() / 2)
    painter.drawPixmap(QPoint(round(at.x()), round(at.y())), pixmap)


def tick_badge(painter: QPainter, look: Look, area: QRectF) -> None:
    """Paint the round tick at the top right corner of a picked control's face `area`."""
    size = look.px(54)
    circle = QRectF(0, 0, size, size)
    circle.moveTopRight(QPointF(area.right() + 7 * look.scale, area.top() - 12 * look.scale))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("focus-gap"))
    painter.drawEllipse(circle)
    rim = 3.5 * look.scale
    inner = circle.adjusted(rim, rim, -rim, -rim)
    painter.setBrush(look.colour("primary"))
    painter.drawEllipse(inner)
    centred(painter, inner, look.pictures.glyph("tick", look.px(34), look.colour("on-primary")))


def tick_box(painter: QPainter, look: Look, area: QRectF, *, ticked: bool) -> None:
    """Paint a tick box that fills `area`."""
    radius = area.width() / 4
    if ticked:
        filled(painter, area, radius, look.colour("primary"))
        tick = look.pictures.glyph("tick", round(area.width() * 0.72), look.colour("on-primary"))
        centred(painter, area, tick)
        return
    edge = tokens.EDGE * look.scale
    filled(painter, area, radius, look.colour("line"))
    filled(painter, area.adjusted(edge, edge, -edge, -edge), radius - edge, look.colour("surface"))


def round_photo(painter: QPainter, look: Look, area: QRectF, pixmap: QPixmap) -> None:
    """Paint a round portrait with its ring."""
    painter.drawPixmap(area.topLeft(), pixmap)
    line = 2.5 * look.scale
    painter.setPen(QPen(look.colour("ink"), line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(area.adjusted(line / 2, line / 2, -line / 2, -line / 2))


def framed_photo(
    painter: QPainter, look: Look, area: QRectF, pixmap: QPixmap, *, radius: float
) -> None:
    """Paint a photo with rounded corners and its ring."""
    painter.drawPixmap(area.topLeft(), pixmap)
    line = 2.5 * look.scale
    painter.setPen(QPen(look.colour("ink"), line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius)


def whole(area: QRectF) -> QSize:
    """Return the size of `area` in whole pixels."""
    return QSize(round(area.width()), round(area.height()))


def filled(painter: QPainter, area: QRectF, radius: float, colour: QColor) -> None:
    """Fill a rounded rect."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    corner = max(radius, 0.0)
    painter.drawRoundedRect(area, corner, corner)


def named(colour: str) -> QColor:
    """Return a colour of another theme than the one in use: `#rrggbb`."""
    return QColor(colour)
