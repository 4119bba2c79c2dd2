"""The screen “What do you want to do?”."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.home_tiles import HomeChoice, HomeTile
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_FEW = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeState:
    """The things that can be done now."""

    tiles: tuple[HomeChoice, ...]
    bars: Bars
    spoken: tuple[Spoken, ...]


class HomeScreen(CheckerScreen):
    """One tile for each thing to do."""

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("What do you want to do?"))
        self._title = self.words("title", text=easy("What do you want to do?"))
        self.column.addLayout(self.words_row(self._title, below=12))
        grid = QGridLayout()
        self.room(grid)
        self.column.addLayout(grid, stretch=1)
        self._tiles = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._tiles)
        self._many = False

    def show_state(self, state: HomeState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._many = len(state.tiles) > _FEW
        with self.steady():
            anew = self._tiles.show(state.tiles)
            self.settle_pages(anew=anew)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._tiles.by_key

    def _shape(self) -> Shape:
        return self.look.for_size((3, 2) if self._many else (2, 2), (2, 2), (3, 1))

    def _made(self, choice: HomeChoice) -> HomeTile:
        tile = HomeTile(self.look, choice, self)
        tile.picked.connect(self.picked)
        return tile
