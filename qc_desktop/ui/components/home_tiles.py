"""What there is to do, on the home screen."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.components.chips import chip_size, paint_chip
from qc_desktop.ui.components.stacks import Line, Stack
from qc_desktop.ui.components.text import Across, fitted
from qc_desktop.ui.components.tiles import Tile
from qc_desktop.ui.theme import ColourName, Look, TextSize, tokens

_PLATE = 144
_HIGH = 0.75
"""A tile this high for its width has its words under the picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeChoice:
    """One thing to do on the home screen."""

    key: str
    words: str
    picture: str
    more: str = ""
    chip: Chip | None = None
    primary: bool = False


class HomeTile(Tile):
    """A picture on its plate, words, a line or a chip; filled for the one main action."""

    def __init__(self, look: Look, choice: HomeChoice, parent: QWidget | None = None) -> None:
        self.choice = choice
        super().__init__(look, choice.key, choice.words, name=_home_name(choice), parent=parent)

    def show_choice(self, choice: HomeChoice) -> None:
        """Show other words on the same tile."""
        self.choice, self.key, self.words = choice, choice.key, choice.words
        self.setText(choice.words)
        self.setAccessibleName(_home_name(choice))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(410) + self.room_across(), self.look.px(210) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(320) + self.room_across(), self.look.px(150) + self.room_down())

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, radius = self.look, tokens.TILE_RADIUS * self.look.scale
        colours = paint.PRIMARY if self.choice.primary else paint.PLAIN
        inner = paint.face(
            painter, look, self.face_area(), colours, radius=radius, pressed=self.isDown()
        )
        if look.text_size is not TextSize.NORMAL:
            self._paint_big(painter, inner, radius)
            self.paint_ring(painter, radius)
            return
        size = min(look.px(144), round(inner.height() - look.px(24)))
        plate = QRectF(inner.left() + look.px(24), 0, size, size)
        plate.moveTop(inner.center().y() - size / 2)
        paint.picture_plate(
            painter, look, plate, self.choice.picture, picture=round(size * 0.72), radius=radius
        )
        words = inner.adjusted(0, look.px(8), -look.px(18), -look.px(8))
        words.setLeft(plate.right() + look.px(24))
        self._paint_words(painter, words)
        self.paint_ring(painter, radius)

    def _paint_big(self, painter: QPainter, inner: QRectF, radius: float) -> None:
        """Paint big words: under the picture in a high tile, beside it in a wide one."""
        look, gap = self.look, self.look.px(12)
        area = inner.adjusted(gap, gap, -gap, -gap)
        if area.height() > area.width() * _HIGH:
            stack = self._stack(area.width(), across="middle")
            size = min(look.grown(_PLATE), round(area.height() - stack.height - gap))
            top = area.center().y() - (size + gap + stack.height) / 2
            plate = QRectF(area.center().x() - size / 2, top, size, size)
            words = QRectF(area.left(), plate.bottom() + gap, area.width(), stack.height)
        else:
            size = min(look.grown(_PLATE), round(area.height()), round(area.width() * 0.3))
            plate = QRectF(area.left(), area.center().y() - size / 2, size, size)
            words = QRectF(area)
            words.setLeft(plate.right() + look.px(16))
            stack = self._stack(words.width(), height=words.height())
        paint.picture_plate(
            painter, look, plate, self.choice.picture, picture=round(size * 0.72), radius=radius
        )
        stack.draw(painter, words)

    def _stack(self, width: float, *, across: Across = "left", height: float = 10_000) -> Stack:
        choice = self.choice
        return Stack(
            self.look,
            width,
            Line(words=choice.words, font="tile", colour="on-primary" if choice.primary else "ink"),
            Line(
                words="" if choice.chip else choice.more,
                font="small",
                colour="on-primary" if choice.primary else "ink-2",
            ),
            chip=choice.chip,
            across=across,
            height=height,
        )

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        look, choice = self.look, self.choice
        ink: ColourName = "on-primary" if choice.primary else "ink"
        ink_2: ColourName = "on-primary" if choice.primary else "ink-2"
        title_room = QRectF(area)
        if choice.more or choice.chip:
            title_room.setHeight(area.height() * 0.6)
        title = fitted(
            choice.words, look.font("tile"), title_room, smallest=look.smallest_px("tile")
        )
        below_room = QRectF(area)
        below_room.setTop(area.top() + title.height)
        more = fitted(choice.more, look.font("small"), below_room, smallest=look.px(22), line=1.25)
        chip = chip_size(look, choice.chip) if choice.chip else QSize(0, 0)
        below = chip.height() + look.px(8) if choice.chip else more.height if choice.more else 0.0
        top = area.center().y() - (title.height + below) / 2
        title.draw(painter, QRectF(area.left(), top, area.width(), title.height), look.colour(ink))
        top += title.height
        if choice.chip:
            width = min(chip.width(), area.width())
            place = QRectF(area.left(), top + look.px(8), width, chip.height())
            paint_chip(painter, look, place, choice.chip)
        elif choice.more:
            place = QRectF(area.left(), top, area.width(), more.height)
            more.draw(painter, place, look.colour(ink_2))


def _home_name(choice: HomeChoice) -> str:
    parts = (choice.words, choice.more, choice.chip.words if choice.chip else "")
    return ", ".join(part for part in parts if part)
