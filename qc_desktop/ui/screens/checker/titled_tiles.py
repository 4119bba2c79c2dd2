"""A title, a line of help, and tiles below them: what several screens are."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.ticks import PictureTile, TickTile
from qc_desktop.ui.components.tiles import BigChoice
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look

TileT = TypeVar("TileT", BigChoice, PictureTile, TickTile)


class TitledTiles(CheckerScreen, Generic[TileT]):
    """Tiles of one kind on pages as large as the words let them be."""

    def __init__(self, look: Look, name: str, *beside: QWidget) -> None:
        """Put what is `beside` into the row of the title."""
        super().__init__(look, name)
        self._title = self.words("title")
        self._help = self.words("body", "ink-2")
        self.column.addLayout(self.words_row(self._title, *beside))
        self.column.addLayout(self.words_row(self._help, below=8))
        grid = QGridLayout()
        self.room(grid)
        self.column.addLayout(grid, stretch=1)
        self.tiles: Tiles[Choice, TileT] = Tiles(grid, self.shape, self.made)
        self.turn_pages_of(self.tiles)

    def show_tiles(self, title: str, help_words: str, choices: tuple[Choice, ...]) -> None:
        """Show the words and a tile for each choice; safe to call again with the same."""
        self.setAccessibleName(title)
        self._title.show_words(title)
        self._help.show_words(help_words)
        with self.steady():
            anew = self.tiles.show(choices)
            self.settle_pages(anew=anew)

    @abstractmethod
    def shape(self) -> Shape:
        """Return the columns and rows of a page at today's size of words."""

    @abstractmethod
    def made(self, choice: Choice) -> TileT:
        """Return a tile for a choice."""

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "help": self._help}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self.tiles.by_key
