"""The large key that takes a photo, and the strip that leads to the photos kept."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.tiles import Tile
from qc_desktop.ui.theme import Look, tokens
from qc_desktop.ui.theme.pictures import Photo

_STRIPS = (104, 116, 220)
_LINE = 1.2


class Shutter(Tile):
    """A filled key as high as there is room for: a camera over its words."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look, "take", words, name=words)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(300) + self.room_across(), self.look.px(220))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(200), self.look.px(130) + self.room_down())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        radius = tokens.BUTTON_RADIUS * look.scale
        inner = paint.face(painter, look, area, paint.PRIMARY, radius=radius, pressed=self.isDown())
        size = min(look.grown(84), round(inner.height() * 0.45))
        big = round(look.font("button").pixelSize() * _LINE) + 2
        gap, words = look.px(12), look.for_size(look.px(44), big, big)
        top = inner.center().y() - (size + gap + words) / 2
        glyph = look.pictures.glyph("camera", size, look.colour("on-primary"))
        paint.centred(painter, QRectF(inner.left(), top, inner.width(), size), glyph)
        room = QRectF(inner.left() + 8, top + size + gap, inner.width() - 16, words)
        self.draw(painter, room, self.words, "button", "on-primary", across="middle")
        self.paint_ring(painter, radius)


class KeptStrip(Tile):
    """The newest photo and how many there are; a tap shows them."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "kept", "", name="")
        self._photo = Photo()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_kept(self, words: str, photo: Photo) -> None:
        """Show how many photos are kept, and the newest."""
        self.words, self._photo = words, photo
        self.setText(words)
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        height = self.look.px(self.look.for_size(*_STRIPS)) + self.room_down()
        return QSize(self.look.px(300) + self.room_across(), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(200), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        radius = tokens.CARD_RADIUS * look.scale
        inner = paint.face(painter, look, area, paint.PLAIN, radius=radius, pressed=self.isDown())
        side = look.px(12)
        place = QRectF(
            inner.left() + side,
            inner.top() + side,
            (inner.height() - 2 * side) * 1.36,
            inner.height() - 2 * side,
        )
        photo = look.pictures.photo(self._photo, paint.whole(place), look.px(10))
        paint.framed_photo(painter, look, place, photo, radius=look.px(10))
        room = inner.adjusted(place.width() + 2 * side, 4, -side, -4)
        self.draw(painter, room, self.words, "button", "ink")
        self.paint_ring(painter, radius)
