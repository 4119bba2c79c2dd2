"""The screen “Who is checking today?”."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.ticks import PersonTile
from qc_desktop.ui.components.tiles import DashedTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.card import Divider
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy

_TILE_WIDTH = 222
_ELSE_WIDTH = 166
_ANY_WIDTH = 16_777_215  # Qt's own largest


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoState:
    """The people of one page: checkers, then supporters behind a line."""

    title: str
    help: str
    checkers: tuple[Choice, ...]
    supporters: tuple[Choice, ...]
    picked: frozenset[str]
    bars: Bars
    spoken: tuple[Spoken, ...]


class WhoScreen(CheckerScreen):
    """Pictures of people to tap; several can be picked."""

    shows_while_locked = True

    ticked = Signal(Picked)
    someone_else_requested = Signal()
    office_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Who is checking today?"))
        self._title = self.words("title")
        self._help = self.words("body", "ink-2")
        self._office = Key(look, easy("Office"), glyph="lock", size=KeySize.SMALL)
        self._office.tapped.connect(self.office_requested)
        self.column.addLayout(self.words_row(self._title, self._office))
        self.column.addLayout(self.words_row(self._help))
        self.column.addStretch(1)
        self._grid = QGridLayout()
        self.room(self._grid)
        self.column.addLayout(self._grid, stretch=8)
        self.column.addStretch(1)
        self._else = DashedTile(
            look, Choice(key="else", words=easy("Someone else"), glyph="users"), parent=self
        )
        self._else.picked.connect(self._say_someone_else)
        self._line = Divider(look, self)
        self._tiles: dict[str, PersonTile] = {}
        self._supporters: frozenset[str] = frozenset()
        self._shown: tuple[tuple[Choice, ...], tuple[Choice, ...]] | None = None

    def show_state(self, state: WhoState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.title)
        self._help.show_words(state.help)
        if (state.checkers, state.supporters) != self._shown:
            self._shown = (state.checkers, state.supporters)
            with self.steady():
                self._build(state)
                self.settle_pages(anew=True)
        for key, tile in self._tiles.items():
            tile.show_tick(on=key in state.picked)

    def on_a_page(self) -> int:
        """Return how many people one page takes, beside “Someone else”."""
        return self.look.for_size(5, 4, 3)

    @override
    def page_count(self) -> int:
        return max(-(-len(self._tiles) // self.on_a_page()), 1)

    @override
    def page_of(self, key: str) -> int | None:
        keys = list(self._tiles)
        return keys.index(key) // self.on_a_page() if key in keys else None

    @override
    def show_page(self, at: int) -> None:
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 0)
        for widget in (*self._tiles.values(), self._line, self._else):
            self._grid.removeWidget(widget)
            widget.setVisible(widget is self._else)
        first = at * self.on_a_page()
        keys = list(self._tiles)[first : first + self.on_a_page()]
        if self.look.text_size is TextSize.VERY_BIG:
            self._lay_in_squares(keys)
        else:
            self._lay_in_a_row(keys)
        self.show_now(*(self._tiles[key] for key in keys))

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "help": self._help}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {**self._tiles, "else": self._else}

    @override
    def take_focus(self) -> None:
        for tile in (*self._tiles.values(), self._else):
            if tile.isVisibleTo(self):
                tile.setFocus()
                return

    def _build(self, state: WhoState) -> None:
        for old in self._tiles.values():
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._tiles = {}
        self._supporters = frozenset(choice.key for choice in state.supporters)
        for choice in (*state.checkers, *state.supporters):
            tile = PersonTile(self.look, choice, self)
            tile.ticked.connect(self.ticked)
            self._tiles[choice.key] = tile
        self.tab_order(*self._tiles.values(), self._else, self._office)

    def _lay_in_a_row(self, keys: list[str]) -> None:
        # A page with one person on it shows a tile, not a banner.
        place = 0
        for before, key in zip(("", *keys), keys, strict=False):
            if before and (before in self._supporters) != (key in self._supporters):
                self._grid.addWidget(self._line, 0, place)
                self._line.show()
                place += 1
            self._tiles[key].setMaximumWidth(self.look.grown(_TILE_WIDTH))
            self._grid.addWidget(self._tiles[key], 0, place)
            self._grid.setColumnStretch(place, 42)
            place += 1
        self._else.setMaximumWidth(self.look.px(self.look.for_size(_ELSE_WIDTH, 240, 240)))
        self._grid.addWidget(self._else, 0, place)
        self._grid.setColumnStretch(place, self.look.for_size(30, 42, 42))
        self._grid.setColumnStretch(place + 1, 1)
        self._stretch(around=1, rows=1)

    def _lay_in_squares(self, keys: list[str]) -> None:
        for place, tile in enumerate((*(self._tiles[key] for key in keys), self._else)):
            tile.setMaximumWidth(_ANY_WIDTH)
            self._grid.addWidget(tile, place // 2, place % 2)
        for place in range(2):
            self._grid.setColumnStretch(place, 1)
        self._stretch(around=0, rows=2)

    def _stretch(self, *, around: int, rows: int) -> None:
        for row in range(max(self._grid.rowCount(), rows)):
            self._grid.setRowStretch(row, 1 if row < rows else 0)
        for place in range(self.column.count()):
            item = self.column.itemAt(place)
            if item is not None and item.spacerItem() is not None:
                self.column.setStretch(place, around)

    def _say_someone_else(self, _picked: Picked) -> None:
        self.someone_else_requested.emit()
