"""The map of a visit: topics, people, what a person said, and how far each is."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.topics import TopicChoice, TopicTile
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_FEW = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicsState:
    """The topics of one page and how far each is. `roomy` makes a few tiles larger."""

    title: str
    topics: tuple[TopicChoice, ...]
    roomy: bool = False
    bars: Bars
    spoken: tuple[Spoken, ...]


class TopicsScreen(CheckerScreen):
    """One tile for each topic."""

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("What do you want to check?"))
        self._title = self.words("title")
        self.column.addLayout(self.words_row(self._title))
        self._few = False
        self._grid = QGridLayout()
        self.room(self._grid)
        self.column.addLayout(self._grid, stretch=1)
        self._tiles = Tiles(self._grid, self._shape, self._made)
        self.turn_pages_of(self._tiles)
        self._go_on = ""

    def show_state(self, state: TopicsState) -> None:
        """Show `state`; safe to call again with the same one."""
        self.setAccessibleName(state.title)
        self._title.show_words(state.title)
        self._few = state.roomy and len(state.topics) <= _FEW
        with self.steady():
            anew = self._tiles.show(state.topics)
            self.settle_pages(anew=anew)
        self._go_on = next((topic.key for topic in state.topics if topic.go_on_here), "")

    @override
    def take_focus(self) -> None:
        tile = self._tiles.by_key.get(self._go_on)
        if tile is not None:
            tile.setFocus()
        else:
            super().take_focus()

    def on_a_page(self) -> int:
        """Return how many topics one page takes."""
        columns, rows = self._shape()
        return columns * rows

    @override
    def show_page(self, at: int) -> None:
        super().show_page(at)
        # A page of a few topics keeps the tiles of a full one.
        _, rows = self._shape()
        for row in range(rows):
            self._grid.setRowStretch(row, 1)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._tiles.by_key

    def _shape(self) -> Shape:
        widest = (3, 2) if self._few else (4, 2)
        return self.look.for_size(widest, (2, 2), (3, 1))

    def _made(self, choice: TopicChoice) -> TopicTile:
        tile = TopicTile(self.look, choice, self)
        tile.picked.connect(self.picked)
        return tile
