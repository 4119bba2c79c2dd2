"""Visits to go to: place, time, people."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.components.chips import chip_size, paint_chip
from qc_desktop.ui.components.people import paint_people, people_width
from qc_desktop.ui.components.text import Paragraph, fitted
from qc_desktop.ui.components.tiles import Tile
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.theme import Look, TextSize, TypeName, tokens
from qc_desktop.ui.theme.pictures import NO_PLACE, Photo

_PLENTY = 10_000


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
        if look.text_size is not TextSize.NORMAL:
            self._paint_big(painter, inner, radius)
            self.paint_ring(painter, radius)
            return
        words_height = look.px(196 if self.choice.people else 140)
        photo = inner.adjusted(0, 0, 0, -words_height)
        self._paint_photo(painter, photo, radius)
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
        line = QRectF(area.left(), area.bottom(), area.width(), self.look.px(2))
        painter.fillRect(line, self.look.colour("ink"))

    def _paint_big(self, painter: QPainter, inner: QRectF, radius: float) -> None:
        """Paint big words, each line as high as it needs, and the photo in what is left."""
        look, choice = self.look, self.choice
        area = inner.adjusted(look.px(16), 0, -look.px(12), -look.px(6))
        clock, size = look.grown(32), look.px(56)
        beside_clock = clock + look.px(12)
        beside_people = people_width(look, choice.people, size=size) + look.px(14)
        name = self._big(choice.words, "tile", area.width())
        when = self._big(choice.when, "help_text", area.width() - beside_clock)
        whom = self._big(choice.with_whom, "body", area.width() - beside_people)
        last = max(whom.height, size) if choice.people else 0
        photo = QRectF(inner)
        photo.setBottom(area.bottom() - name.height - when.height - last - look.px(4))
        self._paint_photo(painter, photo, radius)
        if choice.chip:
            wanted = chip_size(look, choice.chip)
            chip = QRectF(0, 0, wanted.width(), wanted.height())
            chip.moveTopLeft(photo.topLeft() + QPointF(look.px(10), look.px(10)))
            paint_chip(painter, look, chip, choice.chip)
        top = photo.bottom() + look.px(4)
        place = QRectF(area.left(), top, area.width(), name.height)
        name.draw(painter, place, look.colour("ink"))
        row = QRectF(area.left(), place.bottom(), area.width(), when.height)
        glyph = QRectF(row.left(), row.top(), clock, row.height())
        paint.centred(painter, glyph, look.pictures.glyph("clock", clock, look.colour("primary")))
        when.draw(painter, row.adjusted(beside_clock, 0, 0, 0), look.colour("ink"))
        if choice.people:
            row = QRectF(area.left(), row.bottom(), area.width(), last)
            paint_people(painter, look, row, choice.people, size=size)
            whom.draw(painter, row.adjusted(beside_people, 0, 0, 0), look.colour("ink"))

    def _big(self, words: str, font: TypeName, width: float) -> Paragraph:
        room = QRectF(0, 0, width, _PLENTY)
        smallest = self.look.smallest_px(font)
        return fitted(words, self.look.font(font), room, smallest=smallest, line=1.15)

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
