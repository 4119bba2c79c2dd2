"""A keyboard on the screen: letters in the order of the alphabet, numbers, picture words."""

from enum import StrEnum
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.heard import ONLY_A_PICTURE, SAID_AS
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.tiles import Tile
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.components.values import Choice, Picked, Typed
from qc_desktop.ui.theme import Look, tokens
from qc_desktop.words import easy

_LETTERS = ("abcdefghi", "jklmnopqr", "stuvwxyz.")
_NUMBERS = ("12345", "67890", ".,?'")
_SHOWN = 90
"""So many of the last letters are shown over the keys."""


class Page(StrEnum):
    """Which keys the keyboard shows."""

    LETTERS = "letters"
    NUMBERS = "numbers"
    PICTURES = "pictures"


class Keyboard(QWidget):
    """Types for those who have no keys. It holds no words: it shows what it is told was typed."""

    typed = Signal(Typed)
    """These letters, or a word with the space before it, are to be added."""
    letter_deleted = Signal()
    done = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._pages = {
            Page.LETTERS: self._page_of_keys(_LETTERS),
            Page.NUMBERS: self._page_of_keys(_NUMBERS),
            Page.PICTURES: self._page_of_pictures(),
        }
        self._label = ReadableLabel(look, font="small_bold", colour="ink-2")
        self._words = ReadableLabel(look, font="heading", shrinks=True)
        self._words.setFixedHeight(look.px(64))
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._first = self._turning_key()
        self._second = self._turning_key()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._label)
        self._column.addWidget(self._words)
        self._column.addWidget(self._stack, stretch=1)
        self._column.addLayout(self._last_row())
        look.changed.connect(self._relook)
        self._relook()
        self.show_page(Page.LETTERS)

    def show_words(self, label: str, words: str) -> None:
        """Show what is being typed: the name of its box, and the end of the words so far."""
        self.setAccessibleName(easy("Keyboard: {box}", box=label))
        self._label.show_words(label)
        shown = words if len(words) <= _SHOWN else f"…{words[-_SHOWN:]}"
        self._words.show_words(f"{shown}|")
        self._words.setAccessibleName(shown)

    def keep_secret(self, *, secret: bool) -> None:
        """Let nothing that is typed be said aloud, or let it again."""
        for key in (one for page in self._pages.values() for one in page.findChildren(Touch)):
            key.setProperty(SAID_AS, easy("Key") if secret else None)
        self._words.setProperty(ONLY_A_PICTURE, secret)

    def show_page(self, page: Page) -> None:
        """Show letters, numbers or picture words; the other two can be turned to."""
        self._stack.setCurrentWidget(self._pages[page])
        others = [other for other in Page if other is not page]
        for key, other in zip((self._first, self._second), others, strict=True):
            key.page = other
            key.show_key(_page_words(other))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("bg"))

    def _page_of_keys(self, rows: tuple[str, ...]) -> QWidget:
        page = QWidget()
        column = _column_of(page)
        for letters in rows:
            row = _row()
            for letter in letters:
                key = Key(self.look, letter, name=_spoken(letter), size=KeySize.LETTER, parent=page)
                key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
                key.tapped.connect(partial(self._say_typed, letter))
                row.addWidget(key, stretch=1)
            column.addLayout(row, stretch=1)
        return page

    def _page_of_pictures(self) -> QWidget:
        page = QWidget()
        column = _column_of(page)
        for choices in _picture_words():
            row = _row()
            for choice in choices:
                tile = PictureWord(self.look, choice, parent=page)
                tile.picked.connect(self._word_picked)
                row.addWidget(tile, stretch=1)
            column.addLayout(row, stretch=1)
        return page

    def _turning_key(self) -> "_TurningKey":
        key = _TurningKey(self.look, "", parent=self)
        key.tapped.connect(partial(self._turn, key))
        return key

    def _last_row(self) -> QHBoxLayout:
        row = _row()
        look = self.look
        space = Key(look, easy("Space"), glyph="space", parent=self)
        delete = Key(look, easy("Delete"), glyph="delete", parent=self)
        done = Key(look, easy("Done"), glyph="tick", kind=KeyKind.PRIMARY, parent=self)
        space.tapped.connect(partial(self._say_typed, " "))
        delete.tapped.connect(self.letter_deleted)
        done.tapped.connect(self.done)
        for key, share in ((space, 3), (delete, 2)):
            _widen(key)
            row.addWidget(key, stretch=share)
        for turning in (self._first, self._second):
            row.addWidget(turning, stretch=1)
        _widen(done)
        row.addWidget(done, stretch=2)
        for before, after in pairwise((space, delete, self._first, self._second, done)):
            QWidget.setTabOrder(before, after)
        return row

    def _turn(self, key: "_TurningKey") -> None:
        self.show_page(key.page)

    def _say_typed(self, letters: str) -> None:
        self.typed.emit(Typed(words=letters))

    def _word_picked(self, picked: Picked) -> None:
        self.typed.emit(Typed(words=f" {picked.key} "))

    def _relook(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(px(32), px(8), px(32), px(8))
        for label in (self._label, self._words):
            label.setContentsMargins(px(8), 0, px(8), 0)
        self._words.setFixedHeight(px(64))
        self.update()


class PictureWord(Tile):
    """A picture with its word beside it: one press types the word."""

    def __init__(self, look: Look, choice: Choice, parent: QWidget | None = None) -> None:
        self.choice = choice
        super().__init__(look, choice.key, choice.words, name=choice.words, parent=parent)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(280) + self.room_across(), self.look.px(88) + self.room_down())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160) + self.room_across(), self.look.px(88) + self.room_down())

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        radius = tokens.TILE_RADIUS * self.look.scale
        inner = paint.face(
            painter, self.look, self.face_area(), paint.PLAIN, radius=radius, pressed=self.isDown()
        )
        px = self.look.px
        inside = inner.adjusted(px(10), px(4), -px(10), -px(4))
        side = min(px(72), inside.height())
        plate = QRectF(inside.left(), inside.center().y() - side / 2, side, side)
        size = round(side * 0.72)
        paint.picture_plate(painter, self.look, plate, self.choice.picture, picture=size)
        inside.setLeft(plate.right() + px(12))
        self.draw(painter, inside, self.choice.words, "button", "ink")
        self.paint_ring(painter, radius)


class _TurningKey(Key):
    """Turns to another page of keys."""

    page = Page.LETTERS


def _picture_words() -> tuple[tuple[Choice, ...], ...]:
    return (
        (
            _word(easy("I like"), "thumb_up"),
            _word(easy("I do not like"), "thumb_down"),
            _word(easy("sometimes"), "thumb_side"),
            _word(easy("help"), "help"),
        ),
        (
            _word(easy("my home"), "house"),
            _word(easy("staff"), "supporter"),
            _word(easy("people"), "people"),
            _word(easy("money"), "money"),
        ),
        (
            _word(easy("food"), "apple"),
            _word(easy("drink"), "drink"),
            _word(easy("music"), "music"),
            _word(easy("garden"), "garden"),
        ),
    )


def _word(words: str, picture: str) -> Choice:
    return Choice(key=words, words=words, picture=picture)


def _page_words(page: Page) -> str:
    return {
        Page.LETTERS: easy("abc"),
        Page.NUMBERS: "123",
        Page.PICTURES: easy("Words"),
    }[page]


def _spoken(letter: str) -> str:
    return {
        ".": easy("full stop"),
        ",": easy("comma"),
        "?": easy("question mark"),
        "'": easy("apostrophe"),
    }.get(letter, letter)


def _widen(key: Key) -> None:
    key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _column_of(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _row() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    return row
