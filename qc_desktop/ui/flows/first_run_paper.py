"""The recovery words on paper: a page that is printed or saved."""

from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from qc_desktop.words import full_date, plain

_DOTS = 300
_COLUMNS = 3
_MARGIN_MM = 20.0


def recovery_paper(organisation: str, words: tuple[str, ...], day: date) -> bytes:
    """Return one A4 page as PDF, with the words and where to keep them."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(plain("Recovery words"))
    writer.setResolution(_DOTS)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    page = QPageSize(QPageSize.PageSizeId.A4)
    portrait = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(page, portrait, margins, QPageLayout.Unit.Millimeter))
    painter = QPainter(writer)
    width = float(writer.width())
    top = _line(painter, plain("Recovery words"), 0, width, points=28, bold=True)
    top = _line(painter, organisation, top, width, points=18, bold=True)
    top = _line(painter, full_date(day), top, width, points=14)
    top = _line(
        painter,
        plain("These words open your data when the passphrase or the office laptop is lost."),
        top + _px(14),
        width,
        points=16,
    )
    top = _line(
        painter,
        plain("Lock this paper away, not with the laptop. Show it to nobody."),
        top,
        width,
        points=16,
    )
    _words(painter, words, top + _px(24), width)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def _words(painter: QPainter, words: tuple[str, ...], top: float, width: float) -> None:
    rows = -(-len(words) // _COLUMNS)
    step, column = _px(34), width / _COLUMNS
    painter.setFont(_font(18, bold=True))
    for place, word in enumerate(words):
        area = QRectF(place // rows * column, top + place % rows * step, column, step)
        numbered = plain("{number}. {word}", number=place + 1, word=word)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, numbered)


def _line(
    painter: QPainter, words: str, top: float, width: float, *, points: int, bold: bool = False
) -> float:
    """Draw a line that may wrap; return where the next one starts."""
    painter.setFont(_font(points, bold=bold))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    area = QRectF(0, top, width, _px(200))
    drawn = painter.boundingRect(area, flags, words)
    painter.drawText(area, flags, words)
    return drawn.bottom() + _px(8)


def _font(points: int, *, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(["Atkinson Hyperlegible", "Lexend", "Noto Sans"])
    font.setPixelSize(round(_px(points)))
    font.setBold(bold)
    return font


def _px(points: float) -> float:
    return points * _DOTS / 72
