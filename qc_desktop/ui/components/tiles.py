"""Tiles that go somewhere, and the dashed ones that stand apart from the choices."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.picture_card import paint_picture_card
from qc_desktop.ui.components.text import Across, Down, fitted
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.theme import ColourName, Look, TextSize, TypeName, tokens

_WIDE = 1.5


class Tile(Touch, QPushButton):
    """A tile that is tapped to go somewhere; `picked` says which."""

    picked = Signal(Picked)

    def __init__(
        self,
        look: Look,
        key: str,
        words: str,
        *,
        name: str,
        tick_room: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.words = words
        self.begin(look, name=name, tick_room=tick_room)
        self.setText(words)
        self.clicked.connect(self._say_picked)

    def draw(
        self,
        painter: QPainter,
        area: QRectF,
        words: str,
        font: TypeName,
        colour: ColourName,
        *,
        across: Across = "left",
        down: Down = "middle",
    ) -> float:
        """Draw words that fit `area`; return their height."""
        paragraph = fitted(
            words,
            self.look.font(font),
            area,
            smallest=self.look.smallest_px(font),
            line=1.2,
            across=across,
        )
        paragraph.draw(painter, area, self.look.colour(colour), down=down)
        return paragraph.height

    def _say_picked(self) -> None:
        self.picked.emit(Picked(key=self.key))


class DashedTile(Tile):
    """A glyph over a word, in dashes: Skip, More, Someone else."""

    def __init__(
        self,
        look: Look,
        choice: Choice,
        *,
        name: str = "",
        across: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Take `across` for a low tile whose word stands beside its glyph."""
        self.choice = choice
        self._across = across
        # It stands beside cards that can be ticked, and must not stand higher than they do.
        super().__init__(
            look,
            choice.key,
            choice.words,
            name=name or choice.words,
            tick_room=True,
            parent=parent,
        )

    @override
    def sizeHint(self) -> QSize:
        width = 306 if self._across else 150
        return QSize(self.look.px(width) + self.room_across(), self.minimumSizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        height = 88 if self._across else 150
        return QSize(
            self.look.px(120) + self.room_across(), self.look.px(height) + self.room_down()
        )

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look = self.look
        radius = tokens.TILE_RADIUS * look.scale
        area = self.face_area()
        paint.dashed(painter, look, area, radius=radius, pressed=self.isDown())
        size = look.grown(44 if self._across else 56)
        glyph = look.pictures.glyph(self.choice.glyph or "plus", size, look.colour("ink"))
        inside = area.adjusted(look.px(10), look.px(8), -look.px(10), -look.px(8))
        if self._across or (look.text_size is not TextSize.NORMAL and _is_wide(area)):
            left = QRectF(inside.left() + look.px(12), inside.top(), size, inside.height())
            paint.centred(painter, left, glyph)
            inside.setLeft(left.right() + look.px(14))
            inside.setRight(area.right() - look.px(4))
            self.draw(painter, inside, self.choice.words, "button", "ink")
        else:
            room = QRectF(inside)
            room.setHeight(inside.height() - size - look.px(14))
            words = fitted(
                self.choice.words,
                look.font("button"),
                room,
                smallest=look.smallest_px("button"),
                across="middle",
            )
            block = size + look.px(14) + words.height
            top = inside.center().y() - block / 2
            paint.centred(painter, QRectF(inside.left(), top, inside.width(), size), glyph)
            below = QRectF(inside.left(), top + block - words.height, inside.width(), words.height)
            words.draw(painter, below, look.colour("ink"))
        self.paint_ring(painter, radius)


def _is_wide(area: QRectF) -> bool:
    return area.width() > area.height() * _WIDE


class BigChoice(Tile):
    """A picture on its plate over a word and a second line; tapped to go on."""

    def __init__(self, look: Look, choice: Choice, parent: QWidget | None = None) -> None:
        self.choice = choice
        super().__init__(look, choice.key, choice.words, name=_name(choice), parent=parent)

    def show_choice(self, choice: Choice) -> None:
        """Show other words on the same card."""
        self.choice, self.key, self.words = choice, choice.key, choice.words
        self.setText(choice.words)
        self.setAccessibleName(_name(choice))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(300) + self.room_across(), self.look.px(346) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160) + self.room_across(), self.look.px(180) + self.room_down())

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        radius = tokens.TILE_RADIUS * self.look.scale
        inner = paint.face(
            painter, self.look, self.face_area(), paint.PLAIN, radius=radius, pressed=self.isDown()
        )
        paint_picture_card(painter, self.look, inner, self.choice, radius=radius - 2)
        self.paint_ring(painter, radius)


def _name(choice: Choice) -> str:
    return ", ".join(part for part in (choice.words, choice.more) if part)
