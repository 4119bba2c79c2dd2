"""What answer cards and big choices have in common: a plate, a line, a word, a second line."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.text import fitted
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.theme import Look

_BAND = 70
_BAND_WITH_MORE = 104


def paint_picture_card(
    painter: QPainter, look: Look, inner: QRectF, choice: Choice, *, radius: float
) -> None:
    """Paint a choice inside a card's edge."""
    band = min(look.px(_BAND_WITH_MORE if choice.more else _BAND), inner.height() * 0.5)
    plate = inner.adjusted(0, 0, 0, -band)
    painter.save()
    painter.setClipRect(plate)
    # The plate's lower corners are square: its rounded rect goes on below the clip.
    longer = plate.adjusted(0, 0, 0, radius)
    paint.plate(painter, look, longer, look.pictures.plate(choice.picture), radius=radius)
    painter.restore()
    side = round(min(look.px(132), plate.height() * 0.82, plate.width() * 0.9))
    paint.centred(painter, plate, look.pictures.pixmap(choice.picture, side))
    line = QRectF(plate.left(), plate.bottom(), plate.width(), 2)
    painter.fillRect(line, look.colour("line-soft"))
    _paint_words(painter, look, inner.adjusted(8, inner.height() - band + 2, -8, 0), choice)


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
