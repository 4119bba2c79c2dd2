"""The screen “What are you worried about?”. The first tap is on disk before anything else."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.ticks import PictureTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryKindsState:
    """The kinds of worry, and those that are ticked."""

    kinds: tuple[Choice, ...]
    ticked: frozenset[str]
    bars: Bars
    spoken: tuple[Spoken, ...]


class WorryKindsScreen(CheckerScreen):
    """Six pictures to tick; several may be."""

    ticked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("What are you worried about?"))
        self._title = self.words("title", text=easy("What are you worried about?"))
        self._help = self.words("body", "ink-2", text=easy("You can tap more than one."))
        self.column.addLayout(self.words_row(self._title))
        self.column.addLayout(self.words_row(self._help, below=8))
        grid = QGridLayout()
        self.room(grid)
        self.column.addLayout(grid, stretch=1)
        self._tiles = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._tiles)

    def show_state(self, state: WorryKindsState) -> None:
        """Show `state`; safe to call again with the same one."""
        with self.steady():
            anew = self._tiles.show(state.kinds)
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
        return self.look.for_size((3, 2), (2, 2), (1, 2))

    def _made(self, choice: Choice) -> PictureTile:
        tile = PictureTile(self.look, choice, self)
        tile.ticked.connect(self.ticked)
        return tile
