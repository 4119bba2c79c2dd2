"""The screen “Where are you going?”."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.places import PlaceCard, PlaceChoice
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseVisitState:
    """The visits of one page, soonest first."""

    visits: tuple[PlaceChoice, ...]
    bars: Bars
    spoken: tuple[Spoken, ...]


class ChooseVisitScreen(CheckerScreen):
    """One card for each visit; one tap opens it."""

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Where are you going?"))
        self._title = self.words("title", text=easy("Where are you going?"))
        self.column.addLayout(self.words_row(self._title, below=8))
        grid = QGridLayout()
        self.room(grid)
        self.column.addLayout(grid, stretch=1)
        self._tiles = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._tiles)

    def show_state(self, state: ChooseVisitState) -> None:
        """Show `state`; safe to call again with the same one."""
        with self.steady():
            anew = self._tiles.show(state.visits)
            self.settle_pages(anew=anew)

    def on_a_page(self) -> int:
        """Return how many visits one page takes."""
        columns, rows = self._shape()
        return columns * rows

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._tiles.by_key

    def _shape(self) -> Shape:
        return self.look.for_size((3, 1), (2, 1), (2, 1))

    def _made(self, choice: PlaceChoice) -> PlaceCard:
        card = PlaceCard(self.look, choice, self)
        card.picked.connect(self.picked)
        return card
