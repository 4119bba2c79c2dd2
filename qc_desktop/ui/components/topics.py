"""Topics of a visit and how far each is."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.components.chips import chip_size, paint_chip
from qc_desktop.ui.components.stacks import Line, Stack
from qc_desktop.ui.components.text import Across
from qc_desktop.ui.components.tiles import Tile
from qc_desktop.ui.theme import ColourName, Look, TextSize, tokens

_PICTURE = 110
_HIGH = 0.75
"""A tile this high for its width has its words under the picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicChoice:
    """A topic and how far it is; `go_on_here` marks where to carry on."""

    key: str
    words: str
    picture: str
    chip: Chip
    go_on_here: bool = False


class TopicTile(Tile):
    """A topic: a wide plate, its name, a chip that says how far it is."""

    def __init__(self, look: Look, choice: TopicChoice, parent: QWidget | None = None) -> None:
        self.choice = choice
        name = f"{choice.words}, {choice.chip.words}"
        super().__init__(look, choice.key, choice.words, name=name, parent=parent)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(306) + self.room_across(), self.look.px(214) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(200) + self.room_across(), self.look.px(186) + self.room_down())

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, radius = self.look, tokens.TILE_RADIUS * self.look.scale
        area = self.face_area()
        if self.choice.go_on_here:
            paint.filled(painter, area, radius, look.colour("primary"))
            edge = look.px(5)
            bottom = look.px(6)
            inner = area.adjusted(edge, edge, -edge, -bottom)
            fill: ColourName = "surface-2" if self.isDown() else "surface"
            paint.filled(painter, inner, radius - edge, look.colour(fill))
        else:
            inner = paint.face(
                painter, look, area, paint.PLAIN, radius=radius, pressed=self.isDown()
            )
        if look.text_size is not TextSize.NORMAL:
            self._paint_big(painter, inner)
            self.paint_ring(painter, radius)
            return
        pad = look.px(8)
        chip = chip_size(look, self.choice.chip)
        words_height = look.px(44)
        plate = inner.adjusted(pad, pad, -pad, 0)
        plate.setBottom(inner.bottom() - pad - chip.height() - words_height - look.px(4))
        picture = round(min(plate.height() * 0.84, plate.width() * 0.5))
        paint.picture_plate(
            painter, look, plate, self.choice.picture, picture=picture, radius=look.px(16)
        )
        words = QRectF(plate.left(), plate.bottom(), plate.width(), words_height)
        self.draw(painter, words, self.choice.words, "button", "ink", across="middle")
        place = QRectF(0, words.bottom(), min(chip.width(), plate.width()), chip.height())
        place.moveLeft(inner.center().x() - place.width() / 2)
        paint_chip(painter, look, place, self.choice.chip)
        self.paint_ring(painter, radius)

    def _paint_big(self, painter: QPainter, inner: QRectF) -> None:
        """Paint big words: under the picture in a high tile, beside it in a wide one."""
        look, pad = self.look, self.look.px(8)
        area = inner.adjusted(pad, pad, -pad, -pad)
        plate, words = QRectF(area), QRectF(area)
        if area.height() > area.width() * _HIGH:
            stack = self._stack(area.width(), across="middle")
            plate.setBottom(area.bottom() - stack.height - pad)
            words.setTop(plate.bottom() + pad)
        else:
            plate.setWidth(min(area.height(), area.width() * 0.3))
            words.setLeft(plate.right() + look.px(16))
            stack = self._stack(words.width(), height=words.height())
        picture = round(min(plate.height() * 0.84, plate.width() * 0.84, look.grown(_PICTURE)))
        paint.picture_plate(
            painter, look, plate, self.choice.picture, picture=picture, radius=look.px(16)
        )
        stack.draw(painter, words)

    def _stack(self, width: float, *, across: Across = "left", height: float = 10_000) -> Stack:
        return Stack(
            self.look,
            width,
            Line(words=self.choice.words, font="button"),
            chip=self.choice.chip,
            across=across,
            height=height,
        )
