"""What was added to a question: see it, hear it, change it, take it out, bring it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeyKind
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.text import begun, fitted
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import easy, mark_easy


class Opens(StrEnum):
    """What the first key of a thing does."""

    LOOK = "look"
    CHANGE = "change"
    HEAR = "hear"
    STOP = "stop"


_OPENS: dict[Opens, tuple[str, str]] = {
    Opens.LOOK: (mark_easy("Look"), "eye"),
    Opens.CHANGE: (mark_easy("Change"), "pencil"),
    Opens.HEAR: (mark_easy("Hear it"), "play"),
    Opens.STOP: (mark_easy("Stop"), "stop"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedThing:
    """A photo, drawing, note or voice note. `removed` leaves its place, with a key to undo.

    `photo` is what is shown of a picture; else `words`, a note or the length of a voice note, and
    `picture`, the name of what it is.
    """

    key: str
    name: str
    who: str
    opens: Opens
    photo: Photo | None = None
    picture: str = ""
    words: str = ""
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedState:
    """What was added; the screen shows as much on a page as fits the size of words."""

    things: tuple[AddedThing, ...]
    bars: Bars
    spoken: tuple[Spoken, ...]


class AddedScreen(CheckerScreen):
    """Things side by side, each over its keys."""

    opened = Signal(Picked)
    removed = Signal(Picked)
    restored = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("What you added"))
        self._title = self.words("title", text=easy("What you added"))
        safe = Chip(words=easy("Saved on this laptop"), tone=Tone.OK, glyph="shield")
        self._safe = StatusChip(look, safe)
        self.column.addLayout(self.words_row(self._title, self._safe, below=8))
        grid = QGridLayout()
        self.room(grid, spacing=8)
        self.column.addLayout(grid, stretch=1)
        self._things: Tiles[AddedThing, _ThingCard] = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._things)
        self._none = self.words("help_text", "ink-2", text=easy("You added nothing yet."))
        self.column.addLayout(self.words_row(self._none))

    def show_state(self, state: AddedState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._none.setVisible(not state.things)
        self._safe.setVisible(bool(state.things))
        with self.steady():
            anew = self._things.show(state.things)
            self.settle_pages(anew=anew)
        cards = self._things.by_key.values()
        self.tab_order(*(key for card in cards for key in card.keys))

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "none": self._none}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {key: card.keys[0] for key, card in self._things.by_key.items()}

    def _shape(self) -> Shape:
        return self.look.for_size((3, 1), (2, 1), (1, 1))

    def _made(self, thing: AddedThing) -> "_ThingCard":
        card = _ThingCard(self.look, thing, self)
        card.opened.connect(self.opened)
        card.removed.connect(self.removed)
        card.restored.connect(self.restored)
        return card


class _ThingCard(QWidget):
    """A thing, its name and who added it, and its keys."""

    opened = Signal(Picked)
    removed = Signal(Picked)
    restored = Signal(Picked)

    def __init__(self, look: Look, thing: AddedThing, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._thing = thing
        self._shown = QVBoxLayout()
        self._shown.addWidget(_Shown(look, thing), stretch=1)
        self._shown.addWidget(ReadableLabel(look, thing.name, font="button", shrinks=True))
        who = ReadableLabel(look, thing.who, font="small", colour="ink-2", shrinks=True)
        self._shown.addWidget(who)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(0)
        self.keys = (self._undo(look),) if thing.removed else (self._open(look), self._out(look))
        for key in self.keys:
            self._row.addWidget(key, stretch=1)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._shown, stretch=1)
        self._column.addLayout(self._row)
        look.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        """Put the keys below the thing, or beside it where very big words need its height."""
        px = self._look.px
        beside = self._look.text_size is TextSize.VERY_BIG
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._column.setDirection(across if beside else down)
        self._column.setSpacing(px(4))
        self._row.setDirection(down if beside else across)
        self._shown.setContentsMargins(px(8), 0, px(8), px(8) if beside else 0)
        self._shown.setSpacing(px(4))

    def _open(self, look: Look) -> Key:
        words, glyph = _OPENS[self._thing.opens]
        said = easy(words)
        key = Key(
            look,
            said,
            glyph=glyph,
            kind=KeyKind.PRIMARY,
            name=easy("{action} {thing}", action=said, thing=self._thing.name),
        )
        key.tapped.connect(self._say_opened)
        return key

    def _out(self, look: Look) -> Key:
        name = easy("Take out {thing}", thing=self._thing.name)
        key = Key(look, easy("Take out"), glyph="trash", name=name)
        key.tapped.connect(self._say_removed)
        return key

    def _undo(self, look: Look) -> Key:
        name = easy("Bring back {thing}", thing=self._thing.name)
        key = Key(look, easy("Undo"), glyph="undo", name=name)
        key.tapped.connect(self._say_restored)
        return key

    def _say_opened(self) -> None:
        self.opened.emit(Picked(key=self._thing.key))

    def _say_removed(self) -> None:
        self.removed.emit(Picked(key=self._thing.key))

    def _say_restored(self) -> None:
        self.restored.emit(Picked(key=self._thing.key))


class _Shown(QLabel):
    """A picture, or words on a card; or an empty frame where it was taken out."""

    def __init__(self, look: Look, thing: AddedThing) -> None:
        super().__init__()
        self.look = look
        self._thing = thing
        self.setAccessibleName(easy("Taken out") if thing.removed else thing.words or thing.name)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(320), self.look.px(220))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160), self.look.px(100))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area, thing = self.look, QRectF(self.rect()), self._thing
        radius = 18 * look.scale
        if thing.removed:
            paint.dashed(painter, look, area.adjusted(2, 2, -2, -2), radius=radius, pressed=False)
            glyph = look.pictures.glyph("trash", look.grown(56), look.colour("ink-2"))
            paint.centred(painter, area, glyph)
        elif thing.photo is not None:
            drawn = look.pictures.photo(thing.photo, area.size().toSize(), radius)
            paint.framed_photo(painter, look, area, drawn, radius=radius)
        else:
            self._paint_words(painter, area)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        look, thing = self.look, self._thing
        paint.card(painter, look, area)
        side = look.px(20)
        size = look.grown(84)
        plate = QRectF(area.left() + side, area.top() + side, size, size)
        paint.picture_plate(painter, look, plate, thing.picture, picture=look.grown(62))
        room = area.adjusted(side, side, -side, -side)
        room.setLeft(plate.right() + look.px(16))
        font = look.font("help_text")
        if look.text_size is TextSize.NORMAL:
            font = fitted(thing.words, font, room, smallest=look.px(22), line=1.25).font
        words = begun(thing.words, font, room, line=1.25)
        words.draw(painter, room, look.colour("ink"), down="top")
