"""Visits to go to: place, time, people."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.components.chips import chip_size, paint_chip
from qc_desktop.ui.components.people import paint_people
from qc_desktop.ui.components.tiles import Tile
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.theme import Look, tokens
from qc_desktop.ui.theme.pictures import NO_PLACE, Photo


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceChoice:
    """A planned visit: where, when, with whom. `chip` marks the next one."""

    key: str
    words: str
    when: str
    with_whom: str = ""
    people: tuple[Here, ...] = ()
    photo: Photo | None = None
    chip: Chip | None = None
    is_next: bool = False


class PlaceCard(Tile):
    """A visit to go to: the place's picture, name, time and people."""

    def __init__(self, look: Look, choice: PlaceChoice, parent: QWidget | None = None) -> None:
        self.choice = choice
        parts = (choice.words, choice.when, choice.with_whom)
        name = ", ".join(part for part in parts if part)
        super().__init__(look, choice.key, choice.words, name=name, parent=parent)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(416) + self.room_across(), self.look.px(446) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(300) + self.room_across(), self.look.px(340) + self.room_down())

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, radius = self.look, tokens.TILE_RADIUS * self.look.scale
        colours = paint.PLAIN
        area = self.face_area()
        if self.choice.is_next:
            colours = paint.FaceColours(
                face="surface", edge="primary", words="ink", pressed="surface-2"
            )
            edge = look.px(2.5)
            paint.filled(painter, area, radius, look.colour("primary"))
            inner = paint.face(
                painter,
                look,
                area.adjusted(edge, edge, -edge, 0),
                colours,
                radius=radius - edge,
                pressed=self.isDown(),
            )
        else:
            inner = paint.face(painter, look, area, colours, radius=radius, pressed=self.isDown())
        words_height = look.px(196 if self.choice.people else 140)
        photo = inner.adjusted(0, 0, 0, -words_height)
        self._paint_photo(painter, photo, radius)
        line = QRectF(photo.left(), photo.bottom(), photo.width(), look.px(2))
        painter.fillRect(line, look.colour("ink"))
        words = QRectF(inner)
        words.setTop(photo.bottom() + look.px(6))
        self._paint_words(painter, words.adjusted(look.px(20), 0, -look.px(18), -look.px(6)))
        self.paint_ring(painter, radius)

    def _paint_photo(self, painter: QPainter, area: QRectF, radius: float) -> None:
        # Drawn taller than its room, so that only the upper corners are round.
        size = paint.whole(area)
        taller = QSize(size.width(), size.height())
        photo = self.choice.photo or NO_PLACE
        painter.save()
        painter.setClipRect(area)
        painter.drawPixmap(
            area.topLeft(), self.look.pictures.photo(photo, taller, radius - self.look.px(3))
        )
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        look, choice = self.look, self.choice
        rows = 3 if choice.people else 2
        step = area.height() / rows
        name = QRectF(area.left(), area.top(), area.width(), step)
        if choice.chip:
            size = chip_size(look, choice.chip)
            chip = QRectF(name.right() - size.width(), 0, size.width(), size.height())
            chip.moveTop(name.center().y() - size.height() / 2)
            paint_chip(painter, look, chip, choice.chip)
            name.setRight(chip.left() - look.px(10))
        self.draw(painter, name, choice.words, "tile", "ink")
        when = QRectF(area.left(), area.top() + step, area.width(), step)
        clock = look.px(32)
        glyph = QRectF(when.left(), when.top(), clock, when.height())
        paint.centred(painter, glyph, look.pictures.glyph("clock", clock, look.colour("primary")))
        when.setLeft(glyph.right() + look.px(12))
        self.draw(painter, when, choice.when, "help_text", "ink")
        if choice.people:
            row = QRectF(area.left(), when.bottom(), area.width(), step)
            left = paint_people(painter, look, row, choice.people, size=look.px(56))
            row.setLeft(left + look.px(14))
            self.draw(painter, row, choice.with_whom, "body", "ink")
