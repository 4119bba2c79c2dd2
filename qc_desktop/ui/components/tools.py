"""Tools side by side, each a sign or a colour over its word, one of them picked."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from qc_desktop.domain.sketches import Move
from qc_desktop.ui.components import paint
from qc_desktop.ui.components.cards import Group
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.options import OptionGroup, OptionTile
from qc_desktop.ui.components.text import fitted
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.theme import ColourName, Look, TextSize
from qc_desktop.words import easy

_HEIGHT = 92
_SIGN = 38
_ABOVE = 8
_LINE = 1.2
_BADGE = 36


class ToolTile(OptionTile):
    """One tool: its glyph, its picture, or its colour in a circle, over its word."""

    @override
    def sizeHint(self) -> QSize:
        words = round(self.look.font("small_bold").pixelSize() * _LINE)
        big = self.look.grown(_SIGN) + words + self.look.px(_ABOVE + 2 + 6)
        height = big if self._is_big() else self.look.px(_HEIGHT)
        return QSize(self.look.px(100), height + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(64) + self.room_across(), self.sizeHint().height())

    @override
    def paint_content(self, painter: QPainter, area: QRectF, ink: ColourName) -> None:
        look = self.look
        size = look.grown(_SIGN)
        above, below = (_ABOVE, 3) if self._is_big() else (11, 8)
        # Beside the tick badge, never under it.
        middle = area.center().x() - (look.px(_BADGE) / 2 if self.isChecked() else 0)
        sign = QRectF(middle - size / 2, area.top() + look.px(above), size, size)
        if self.choice.colour:
            painter.setPen(QPen(look.colour("ink"), 3 * look.scale))
            painter.setBrush(QColor(self.choice.colour))
            painter.drawEllipse(sign)
        elif self.choice.picture:
            side = look.px(4)
            plate = sign.adjusted(-side, -side, side, side)
            paint.picture_plate(
                painter, look, plate, self.choice.picture, picture=size, radius=look.px(8)
            )
        else:
            glyph = look.pictures.glyph(self.choice.glyph, size, look.colour(ink))
            paint.centred(painter, sign, glyph)
        side = look.px(6)
        room = area.adjusted(side, 0, -side, -look.px(below))
        room.setTop(sign.bottom() + look.px(2))
        words = fitted(
            self.choice.words,
            look.font("small_bold"),
            room,
            smallest=look.smallest_px("small_bold") if self._is_big() else look.px(18),
            across="middle",
        )
        words.draw(painter, room, look.colour(ink))

    def _is_big(self) -> bool:
        return self.look.text_size is not TextSize.NORMAL


class ToolGroup(OptionGroup):
    """Tools in a row, exactly one picked."""

    @override
    def made(self, choice: Choice) -> OptionTile:
        return ToolTile(self.look, choice, parent=self)


class MoveKeys(Group):
    """Four keys that move something a step; two more, where it can be larger or smaller."""

    moved = Signal(Move)

    def __init__(self, look: Look) -> None:
        super().__init__(easy("Move the picture"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        self.left = _move_key(look, easy("Left"), "arrow_left")
        self.right = _move_key(look, easy("Right"), "arrow_right")
        self.up = _move_key(look, easy("Up"), "arrow_up")
        self.down = _move_key(look, easy("Down"), "arrow_down")
        self.larger = _move_key(look, easy("Big"), "plus")
        self.smaller = _move_key(look, easy("Small"), "minus")
        self.keys = (self.left, self.right, self.up, self.down, self.larger, self.smaller)
        for place, key in enumerate(self.keys):
            grid.addWidget(key, place // 2, place % 2)
        self.left.tapped.connect(self._left)
        self.right.tapped.connect(self._right)
        self.up.tapped.connect(self._up)
        self.down.tapped.connect(self._down)
        self.larger.tapped.connect(self._larger)
        self.smaller.tapped.connect(self._smaller)

    def show_sizes(self, *, on: bool) -> None:
        """Show the two keys for its size, or leave them out."""
        self.larger.setVisible(on)
        self.smaller.setVisible(on)

    def _left(self) -> None:
        self.moved.emit(Move.LEFT)

    def _right(self) -> None:
        self.moved.emit(Move.RIGHT)

    def _up(self) -> None:
        self.moved.emit(Move.UP)

    def _down(self) -> None:
        self.moved.emit(Move.DOWN)

    def _larger(self) -> None:
        self.moved.emit(Move.LARGER)

    def _smaller(self) -> None:
        self.moved.emit(Move.SMALLER)


def _move_key(look: Look, words: str, glyph: str) -> Key:
    return Key(look, words, glyph=glyph, size=KeySize.NORMAL)
