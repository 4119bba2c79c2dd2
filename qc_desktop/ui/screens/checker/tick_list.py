"""A list to tick: what is ready, where we may go, how we explained it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.ticks import TickTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_FOUR = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class TickListState:
    """The lines of a list, and those that are ticked."""

    title: str
    help: str
    lines: tuple[Choice, ...]
    ticked: frozenset[str]
    extra: BarKey | None = None
    """A key beside the title, to something that belongs here and is no line."""
    bars: Bars
    spoken: tuple[Spoken, ...]


class TickListScreen(CheckerScreen):
    """Tiles to tick, as many as are true. It never holds anyone back."""

    ticked = Signal(Picked)
    extra_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Tick"))
        self._title = self.words("title")
        self._help = self.words("body", "ink-2")
        self._extra = Key(look, "")
        self._extra.tapped.connect(self.extra_requested)
        self.column.addLayout(self.words_row(self._title, self._extra))
        self.column.addLayout(self.words_row(self._help, below=8))
        grid = QGridLayout()
        self.room(grid)
        self.column.addLayout(grid, stretch=1)
        self._tiles = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._tiles)

    def show_state(self, state: TickListState) -> None:
        """Show `state`; safe to call again with the same one."""
        self.setAccessibleName(state.title)
        self._title.show_words(state.title)
        self._help.show_words(state.help)
        self._extra.setVisible(state.extra is not None)
        if state.extra is not None:
            self._extra.show_key(state.extra.words, glyph=state.extra.glyph)
        with self.steady():
            anew = self._tiles.show(state.lines)
            self.settle_pages(anew=anew)
        for key, tile in self._tiles.by_key.items():
            tile.show_tick(on=key in state.ticked)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "help": self._help}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._tiles.by_key

    def _shape(self) -> Shape:
        # Four stand two by two rather than with one alone below.
        widest = (2, 2) if len(self._tiles.by_key) == _FOUR else (3, 2)
        return self.look.for_size(widest, (2, 2), (1, 2))

    def _made(self, choice: Choice) -> TickTile:
        tile = TickTile(self.look, choice, self)
        tile.ticked.connect(self.ticked)
        return tile
