"""A few ways to go on, each a picture, a word and a second line."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.tiles import BigChoice
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_MOST_IN_A_ROW, _FEW_IN_A_ROW = 4, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysOnState:
    """What can be done now."""

    title: str
    help: str
    choices: tuple[Choice, ...]
    bars: Bars
    spoken: tuple[Spoken, ...]


class WaysOnScreen(CheckerScreen):
    """Large choices in one row; a tap goes there."""

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Pick one"))
        self._title = self.words("title")
        self._help = self.words("body", "ink-2")
        self.column.addLayout(self.words_row(self._title))
        self.column.addLayout(self.words_row(self._help, below=8))
        grid = QGridLayout()
        self.room(grid)
        self.column.addLayout(grid, stretch=1)
        self._tiles = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._tiles)

    def show_state(self, state: WaysOnState) -> None:
        """Show `state`; safe to call again with the same one."""
        self.setAccessibleName(state.title)
        self._title.show_words(state.title)
        self._help.show_words(state.help)
        with self.steady():
            anew = self._tiles.show(state.choices)
            self.settle_pages(anew=anew)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "help": self._help}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._tiles.by_key

    def _shape(self) -> Shape:
        return self.look.for_size((_MOST_IN_A_ROW, 1), (_FEW_IN_A_ROW, 1), (1, 2))

    def _made(self, choice: Choice) -> BigChoice:
        tile = BigChoice(self.look, choice, self)
        tile.picked.connect(self.picked)
        return tile
