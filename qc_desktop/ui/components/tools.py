"""Tools side by side, each a glyph or a colour over its word, one of them picked."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.options import OptionGroup, OptionTile
from qc_desktop.ui.components.text import fitted
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.theme import ColourName, TextSize

_HEIGHT = 92
_SIGN = 38
_ABOVE = 8
_LINE = 1.2
_BADGE = 36


class ToolTile(OptionTile):
    """One tool: its glyph, or its colour in a circle, over its word."""

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
