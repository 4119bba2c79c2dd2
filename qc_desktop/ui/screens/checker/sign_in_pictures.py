"""Sign in without reading or typing: tap your own three pictures."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.heard import SAID_AS
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.ticks import PictureWordTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.hello_card import Hello, HelloCard
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_COLUMNS = 3
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Down: _COLUMNS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturesState:
    """Nine pictures, and which are tapped. `spoken` never tells which."""

    title: str
    hello: Hello
    pictures: tuple[Choice, ...]
    tapped: frozenset[str]
    bars: Bars
    spoken: tuple[Spoken, ...]


class PicturesScreen(CheckerScreen):
    """Keys 1 to 9 tap a picture; arrows move among them."""

    shows_while_locked = True

    tapped = Signal(Picked)
    again_requested = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._title = self.words("title")
        self.card = HelloCard(look)
        self.card.again_requested.connect(self.again_requested)
        row = QHBoxLayout()
        self.room(row, spacing=24, margins=(8, 8, 0, 8))
        right = QVBoxLayout()
        self.room(right)
        right.addLayout(self.words_row(self._title))
        grid = QGridLayout()
        self.room(grid)
        right.addLayout(grid, stretch=1)
        row.addWidget(self.card)
        row.addLayout(right, stretch=1)
        self.column.addLayout(row, stretch=1)
        self._tiles = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._tiles)

    def show_state(self, state: PicturesState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.title)
        self.card.show_hello(state.hello)
        with self.steady():
            anew = self._tiles.show(state.pictures)
            self.settle_pages(anew=anew)
        for key, tile in self._tiles.by_key.items():
            tile.show_tick(on=key in state.tapped)
        self.tab_order(*self._tiles.by_key.values(), self.card.again_key())

    @override
    def take_focus(self) -> None:
        for tile in self._tiles.by_key.values():
            if tile.isVisibleTo(self):
                tile.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "hello": self.card.hello, "count": self.card.count}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._tiles.by_key

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        tiles = self._on_this_page()
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(tiles) and not event.isAutoRepeat():
            tiles[number].setFocus(Qt.FocusReason.ShortcutFocusReason)
            tiles[number].click()
            return
        super().keyPressEvent(event)

    def move_focus(self, tile: PictureWordTile, step: int) -> None:
        """Move the focus from `tile` without tapping anything."""
        tiles = self._on_this_page()
        tiles[(tiles.index(tile) + step) % len(tiles)].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_this_page(self) -> list[PictureWordTile]:
        return [tile for tile in self._tiles.by_key.values() if tile.isVisibleTo(self)]

    def _shape(self) -> Shape:
        return self.look.for_size((_COLUMNS, 3), (_COLUMNS, 2), (_COLUMNS, 2))

    def _made(self, choice: Choice) -> PictureWordTile:
        tile = _Picture(self, choice)
        tile.ticked.connect(self.tapped)
        return tile


class _Picture(PictureWordTile):
    """A picture whose arrows move the focus round the grid."""

    def __init__(self, screen: PicturesScreen, choice: Choice) -> None:
        super().__init__(screen.look, choice, screen)
        self._screen = screen
        self.setProperty(SAID_AS, easy("Picture"))

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        key = Qt.Key(e.key())
        if key in _STEPS:
            self._screen.move_focus(self, _STEPS[key])
            return
        super().keyPressEvent(e)
