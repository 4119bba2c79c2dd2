"""Keys: a glyph and a word that do one thing."""

from dataclasses import dataclass
from enum import Enum, StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.text import fitted, width_of
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.theme import Look, TextSize, TypeName, tokens

_LINE = 1.2


class KeyKind(StrEnum):
    """What a key stands for, and so how it is filled."""

    PLAIN = "plain"
    PRIMARY = "primary"
    HELP = "help"
    HELP_ON = "help_on"
    DANGER = "danger"
    DANGER_FILLED = "danger_filled"
    READING = "reading"


_COLOURS = {
    KeyKind.PLAIN: paint.PLAIN,
    KeyKind.PRIMARY: paint.PRIMARY,
    KeyKind.HELP: paint.HELP,
    KeyKind.HELP_ON: paint.HELP_ON,
    KeyKind.DANGER: paint.DANGER,
    KeyKind.DANGER_FILLED: paint.DANGER_FILLED,
    KeyKind.READING: paint.READING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyMeasure:
    """Lengths of one size of key, in logical pixels at scale 1."""

    height: int
    glyph: int
    gap: int
    side: int
    font: TypeName
    margin: int
    radius: int = tokens.BUTTON_RADIUS


class KeySize(Enum):
    """How big a key is: `SMALL` and `MINI` are for coordinators, whose words do not grow."""

    NORMAL = KeyMeasure(height=88, glyph=40, gap=14, side=24, font="button", margin=8)
    TALL = KeyMeasure(height=104, glyph=40, gap=14, side=24, font="button", margin=8)
    LETTER = KeyMeasure(height=88, glyph=40, gap=14, side=24, font="title", margin=8)
    LOW = KeyMeasure(height=64, glyph=28, gap=10, side=16, font="small_bold", margin=6)
    SMALL = KeyMeasure(height=64, glyph=28, gap=10, side=16, font="co_button", margin=6)
    MINI = KeyMeasure(height=56, glyph=24, gap=8, side=12, font="co_body_bold", margin=6)


class Key(Touch, QPushButton):
    """A key with a word and usually a glyph. `tapped` says it was used."""

    tapped = Signal()

    def __init__(
        self,
        look: Look,
        words: str,
        *,
        glyph: str | None = None,
        kind: KeyKind = KeyKind.PLAIN,
        size: KeySize = KeySize.NORMAL,
        glyph_after: bool = False,
        glyph_above: bool = False,
        width: int | None = None,
        frame: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._glyph = glyph
        self._kind = kind
        self._size = size
        self._glyph_after = glyph_after
        self._glyph_above = glyph_above
        self._width = width
        self._frame = frame
        self.begin(look, name=name or words, margin=size.value.margin)
        self.setText(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._say_tapped)

    @property
    def kind(self) -> KeyKind:
        """What this key stands for just now."""
        return self._kind

    @property
    def glyph(self) -> str | None:
        """The glyph this key shows just now."""
        return self._glyph

    def show_key(
        self,
        words: str,
        *,
        glyph: str | None = None,
        kind: KeyKind | None = None,
        glyph_after: bool | None = None,
        glyph_above: bool | None = None,
        name: str = "",
    ) -> None:
        """Change what the key says; safe to call again with the same."""
        self._words, self._glyph = words, glyph
        self._kind = kind or self._kind
        self._glyph_after = self._glyph_after if glyph_after is None else glyph_after
        self._glyph_above = self._glyph_above if glyph_above is None else glyph_above
        self.setText(words)
        self.setAccessibleName(name or words)
        self.relook()

    def tap_if_shown(self) -> None:
        """Do what a tap does, for a keyboard short cut."""
        if self.isVisible() and self.isEnabled():
            self.press_by_key()

    @override
    def sizeHint(self) -> QSize:
        measure = self._size.value
        words = width_of(self._words, self._font()) + self._glyph_room()
        width = max(words + 2 * self.look.px(measure.side), self._least_width())
        if self._width is not None:
            width = max(self.look.px(self._width), width)
        return QSize(width + self.room_across(), self._height() + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        least = self._least_width() + self.room_across()
        return QSize(least, self._height() + self.room_down())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        radius = self._size.value.radius * self.look.scale
        colours = _COLOURS[self._kind]
        inner = paint.face(
            painter, self.look, self.face_area(), colours, radius=radius, pressed=self.isDown()
        )
        self._paint_content(painter, inner)
        self.paint_ring(painter, radius)

    def _paint_content(self, painter: QPainter, inner: QRectF) -> None:
        measure = self._size.value
        side = self.look.px(4 if self._glyph_above else min(measure.side, 12))
        colour = self.look.colour(_COLOURS[self._kind].words)
        area = inner.adjusted(side, 2, -side, -2)
        if self._glyph is None:
            words = fitted(
                self._words, self._font(), area, smallest=self._smallest(), across="middle"
            )
            words.draw(painter, area, colour)
            return
        glyph = self.look.pictures.glyph(self._glyph, self._glyph_size(), colour)
        if self._glyph_above:
            self._paint_above(painter, area, glyph)
        else:
            self._paint_beside(painter, area, glyph)

    def _paint_above(self, painter: QPainter, area: QRectF, glyph: QPixmap) -> None:
        words_room = QRectF(area)
        above = self._glyph_size() + self.look.px(8)
        words_room.setTop(area.top() + above)
        words = fitted(
            self._words, self._font(), words_room, smallest=self._smallest(), across="middle"
        )
        block = above + words.height
        top = area.center().y() - block / 2
        glyph_area = QRectF(area.left(), top, area.width(), self._glyph_size())
        paint.centred(painter, glyph_area, glyph)
        words_area = QRectF(area.left(), top + block - words.height, area.width(), words.height)
        words.draw(painter, words_area, self.look.colour(_COLOURS[self._kind].words))

    def _paint_beside(self, painter: QPainter, area: QRectF, glyph: QPixmap) -> None:
        beside = self._glyph_room()
        room = QRectF(0, 0, area.width() - beside, area.height())
        words = fitted(self._words, self._font(), room, smallest=self._smallest())
        block = beside + words.natural_width()
        left = area.center().x() - block / 2
        glyph_left = left + block - self._glyph_size() if self._glyph_after else left
        words_left = left if self._glyph_after else left + beside
        glyph_top = area.center().y() - self._glyph_size() / 2
        painter.drawPixmap(QPointF(round(glyph_left), round(glyph_top)), glyph)
        words_area = QRectF(words_left, area.top(), words.width, area.height())
        words.draw(painter, words_area, self.look.colour(_COLOURS[self._kind].words))

    def _shows_glyph_beside(self) -> bool:
        return self._glyph is not None and not self._glyph_above

    def _least_width(self) -> int:
        measure = self._size.value
        longest = max((width_of(word, self._font()) for word in self._least_parts()), default=0)
        words = (
            longest + self._glyph_room() + 2 * self.look.px(min(measure.side, 12)) + self.look.px(6)
        )
        return max(words, self._height())

    def _least_parts(self) -> list[str]:
        # A key is high enough for two lines of words as drawn, not of big ones.
        if self.look.text_size is TextSize.NORMAL or self._grows_not():
            return self._words.split()
        return [self._words]

    def _height(self) -> int:
        grown = 0
        if not self._frame and not self._grows_not():
            normal = tokens.TYPE[self._size.value.font].px
            grown = (self._font().pixelSize() - self.look.px(normal)) // 2
        least = self.look.px(self._size.value.height) + grown
        if grown and self._glyph_above:
            words = round(self._font().pixelSize() * _LINE)
            return max(least, self._glyph_size() + words + self.look.px(8 + 14))
        return least

    def _grows_not(self) -> bool:
        return self._size in {KeySize.SMALL, KeySize.MINI}

    def _glyph_size(self) -> int:
        length = self._size.value.glyph
        still = self._frame or self._grows_not()
        return self.look.px(length) if still else self.look.grown(length)

    def _glyph_room(self) -> int:
        if not self._shows_glyph_beside():
            return 0
        return self._glyph_size() + self.look.px(self._size.value.gap)

    def _font(self) -> QFont:
        return self.look.font(self._size.value.font, frame=self._frame)

    def _smallest(self) -> int:
        return self.look.smallest_px(self._size.value.font)

    def _say_tapped(self) -> None:
        self.tapped.emit()


def quiet_or_primary(*, primary: bool) -> KeyKind:
    """Return the kind of a Next key: not filled while something is missing."""
    return KeyKind.PRIMARY if primary else KeyKind.PLAIN
