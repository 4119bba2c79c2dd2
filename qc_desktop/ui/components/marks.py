"""Paint what was drawn, and burn it into a picture: the same marks on the screen and for good."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter, QPen

from qc_desktop.domain.sketches import WHOLE, Ink, Mark, MarkKind, Nib, Point
from qc_desktop.ui.theme import Theme, drawings, placeholders
from qc_desktop.ui.theme.catalogue import entry
from qc_desktop.ui.theme.fonts import FAMILIES

PAPER = QSize(1600, 1000)
INKS: dict[Ink, QColor] = {
    Ink.BLACK: QColor("#14213D"),
    Ink.RED: QColor("#B3261E"),
    Ink.BLUE: QColor("#1F4E9E"),
    Ink.GREEN: QColor("#1E6B3A"),
}
"""Each is at least 6 to 1 on white paper."""

# Shares of the picture's width.
_NIBS = {Nib.THIN: 0.004, Nib.MIDDLE: 0.009, Nib.THICK: 0.022}
_LETTERS = 0.032
_ROOM = 0.008
_STAMP = 0.2


def paint_marks(painter: QPainter, marks: Iterable[Mark], area: QRectF) -> None:
    """Paint marks on a picture that fills `area`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in marks:
        if not mark.at:
            continue
        match mark.kind:
            case MarkKind.LINE:
                _line(painter, mark, area)
            case MarkKind.COVER:
                _cover(painter, mark, area)
            case MarkKind.WORDS:
                _words(painter, mark, area)
            case MarkKind.STAMP:
                _stamp(painter, mark, area)
            case MarkKind.CLEAR:
                pass


def burnt(picture: bytes | None, marks: Iterable[Mark]) -> bytes:
    """Return a picture, or white paper for None, as a PNG with the marks in its pixels.

    What a cover hides is not in it any more. Any thread may call it. Raises ValueError where the
    bytes are no picture.
    """
    image = _opened(picture)
    painter = QPainter(image)
    paint_marks(painter, marks, QRectF(image.rect()))
    painter.end()
    return as_file(image, b"png")


def as_file(image: QImage, form: bytes) -> bytes:
    """Return an image as the bytes of a file; `form` is png or jpg."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, form)
    writer.setQuality(95 if form == b"jpg" else -1)
    writer.write(image)
    return bytes(buffer.data().data())


def cover_round(at: Point, ratio: float, across: int) -> tuple[Point, Point]:
    """Return the corners of a square cover round a tap.

    `across` is its width in ten-thousandths; `ratio` is the picture's width by its height.
    """
    half, tall = across // 2, round(across * ratio / 2)
    return (
        (max(at[0] - half, 0), max(at[1] - tall, 0)),
        (min(at[0] + half, WHOLE), min(at[1] + tall, WHOLE)),
    )


def _opened(picture: bytes | None) -> QImage:
    if picture is None:
        paper = QImage(PAPER, QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        return paper
    image = QImage.fromData(QByteArray(picture))
    if image.isNull():
        raise ValueError("no picture")
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _point(at: Point, area: QRectF) -> QPointF:
    return QPointF(
        area.left() + area.width() * at[0] / WHOLE, area.top() + area.height() * at[1] / WHOLE
    )


def _line(painter: QPainter, mark: Mark, area: QRectF) -> None:
    pen = QPen(INKS[mark.ink], area.width() * _NIBS[mark.nib])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    first = _point(mark.at[0], area)
    if len(mark.at) == 1:
        painter.drawPoint(first)
        return
    # Piece by piece: one path that crosses itself, as a scribble does, takes Qt minutes.
    before = first
    for at in mark.at[1:]:
        here = _point(at, area)
        painter.drawLine(before, here)
        before = here


def _cover(painter: QPainter, mark: Mark, area: QRectF) -> None:
    box = QRectF(_point(mark.at[0], area), _point(mark.at[-1], area)).normalized()
    # Whole pixels and no soft edge: nothing of what lies below may shine through.
    painter.fillRect(box.toAlignedRect(), INKS[Ink.BLACK])


def _stamp(painter: QPainter, mark: Mark, area: QRectF) -> None:
    side = area.width() * _STAMP
    box = QRectF(0, 0, side, side)
    box.moveCenter(_point(mark.at[0], area))
    ratio = painter.device().devicePixelRatio()
    painter.drawImage(box, _drawn(mark.words, max(round(side * ratio), 1)))


@lru_cache(maxsize=64)
def _drawn(picture: str, side: int) -> QImage:
    """Return a picture in the colours of white paper, whatever the theme is."""
    found = entry(picture)
    try:
        svg = drawings.recoloured(found.file.read_text(encoding="utf-8"), Theme.WHITE)
        return drawings.draw_cropped(svg, side)
    except (OSError, ValueError):
        return placeholders.framed("", QSize(side, side), Theme.WHITE, 1.0)


def _words(painter: QPainter, mark: Mark, area: QRectF) -> None:
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(max(round(area.width() * _LETTERS), 1))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    room = area.width() * _ROOM
    widest = area.adjusted(0, 0, -2 * room, -2 * room)
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
    words = painter.boundingRect(widest, flags, mark.words)
    plate = words.adjusted(-room, -room, room, room)
    plate.moveTopLeft(_point(mark.at[0], area))
    # Near an edge the words move in, so that none is cut off.
    plate.moveLeft(max(min(plate.left(), area.right() - plate.width()), area.left()))
    plate.moveTop(max(min(plate.top(), area.bottom() - plate.height()), area.top()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawRoundedRect(plate, room, room)
    painter.setPen(INKS[mark.ink])
    painter.drawText(plate.adjusted(room, room, -room, -room), flags, mark.words)
