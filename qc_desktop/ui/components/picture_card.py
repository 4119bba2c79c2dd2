"""What answer cards and big choices have in common: a plate, a line, a word, a second line."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.stacks import Line, Stack
from qc_desktop.ui.components.text import Across, fitted, width_of
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.theme import Look, TextSize

_BAND = 70
_BAND_WITH_MORE = 104
_PICTURE = 132
_LEAST_PLATE = 90
_WIDE = 1.6
"""A card this much wider than high has its words beside the picture, where words are big."""


def paint_picture_card(
    painter: QPainter, look: Look, inner: QRectF, choice: Choice, *, radius: float
) -> None:
    """Paint a choice inside a card's edge."""
    if look.text_size is TextSize.NORMAL:
        band = min(look.px(_BAND_WITH_MORE if choice.more else _BAND), inner.height() * 0.5)
        _paint_above(painter, look, inner, choice, radius=radius, band=band)
        return
    if inner.width() > inner.height() * _WIDE:
        _paint_beside(painter, look, inner, choice, radius=radius)
        return
    stack = _stack(look, inner.width() - 16, choice, across="middle")
    band = stack.height + look.px(20)
    _paint_above(painter, look, inner, choice, radius=radius, band=band)


def _paint_above(
    painter: QPainter, look: Look, inner: QRectF, choice: Choice, *, radius: float, band: float
) -> None:
    plate = inner.adjusted(0, 0, 0, -band)
    painter.save()
    painter.setClipRect(plate)
    # The plate's lower corners are square: its rounded rect goes on below the clip.
    longer = plate.adjusted(0, 0, 0, radius)
    paint.plate(painter, look, longer, look.pictures.plate(choice.picture), radius=radius)
    painter.restore()
    side = round(min(look.grown(_PICTURE), plate.height() * 0.82, plate.width() * 0.9))
    paint.centred(painter, plate, look.pictures.pixmap(choice.picture, side))
    line = QRectF(plate.left(), plate.bottom(), plate.width(), 2)
    painter.fillRect(line, look.colour("line-soft"))
    below = inner.adjusted(8, inner.height() - band + 2, -8, 0)
    if look.text_size is TextSize.NORMAL:
        _paint_words(painter, look, below, choice)
    else:
        stack = _stack(look, below.width(), choice, across="middle", height=below.height())
        stack.draw(painter, below)


def _paint_beside(
    painter: QPainter, look: Look, inner: QRectF, choice: Choice, *, radius: float
) -> None:
    plate = QRectF(inner.left(), inner.top(), inner.height(), inner.height())
    gaps = look.px(14 + 6)
    # The picture gives up some of its width before a long word is made smaller.
    longest = max(width_of(word, look.font("answer")) for word in choice.words.split() or [""])
    left = max(inner.width() - gaps - longest, look.px(_LEAST_PLATE))
    plate.setWidth(min(inner.height(), look.px(220), inner.width() * 0.3, left))
    painter.save()
    painter.setClipRect(plate)
    longer = plate.adjusted(0, 0, radius, 0)
    paint.plate(painter, look, longer, look.pictures.plate(choice.picture), radius=radius)
    painter.restore()
    side = round(min(look.grown(_PICTURE), plate.height() * 0.82, plate.width() * 0.86))
    paint.centred(painter, plate, look.pictures.pixmap(choice.picture, side))
    line = QRectF(plate.right(), plate.top(), 2, plate.height())
    painter.fillRect(line, look.colour("line-soft"))
    beside = inner.adjusted(plate.width() + look.px(14), 0, -look.px(6), 0)
    stack = _stack(look, beside.width(), choice, across="left", height=beside.height())
    stack.draw(painter, beside)


def _stack(
    look: Look, width: float, choice: Choice, *, across: Across, height: float = 10_000
) -> Stack:
    return Stack(
        look,
        width,
        Line(words=choice.words, font="answer"),
        Line(words=choice.more, font="small", colour="ink-2"),
        across=across,
        height=height,
    )


def _paint_words(painter: QPainter, look: Look, area: QRectF, choice: Choice) -> None:
    room = QRectF(area)
    if choice.more:
        room.setHeight(area.height() * 0.56)
        below = area.adjusted(0, room.height(), 0, -4)
        more = fitted(
            choice.more,
            look.font("small"),
            below,
            smallest=look.smallest_px("small"),
            across="middle",
        )
        more.draw(painter, below, look.colour("ink-2"), down="top")
    words = fitted(
        choice.words,
        look.font("answer"),
        room,
        smallest=look.smallest_px("answer"),
        line=1.05,
        across="middle",
    )
    words.draw(painter, room, look.colour("ink"))
