"""Pick one of several photos or drawings, a page at a time."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.cards import Group
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.stories import PhotoTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_IN_A_ROW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PickPictureState:
    """The pictures of one page and which is picked. `words` say what to do, or that none is."""

    words: str
    choices: tuple[Choice, ...]
    picked: str | None
    bars: Bars
    spoken: tuple[Spoken, ...]


class PickPictureScreen(CheckerScreen):
    """Pictures in rows of three; a tap picks one."""

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Pick a picture"))
        self._title = self.words("title")
        self.column.addLayout(self.words_row(self._title))
        self._holder = Group(easy("Pick a picture"))
        grid = QGridLayout(self._holder)
        self.room(grid)
        self._tiles = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._tiles)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._say_picked)
        self.column.addWidget(self._holder, stretch=1)

    def on_a_page(self) -> int:
        """Return how many pictures one page takes."""
        columns, rows = self._shape()
        return columns * rows

    def show_state(self, state: PickPictureState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.words)
        with self.steady():
            anew = self._tiles.show(state.choices)
            self.settle_pages(anew=anew)
        self._group.setExclusive(False)
        for key, tile in self._tiles.by_key.items():
            tile.setChecked(key == state.picked)
        self._group.setExclusive(True)
        self.tab_order(*self._tiles.by_key.values())

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._tiles.by_key

    def _shape(self) -> Shape:
        return self.look.for_size((_IN_A_ROW, 2), (_IN_A_ROW, 1), (_IN_A_ROW, 1))

    def _made(self, choice: Choice) -> PhotoTile:
        tile = PhotoTile(self.look, choice, self._holder)
        self._group.addButton(tile)
        return tile

    def _say_picked(self, tile: QAbstractButton) -> None:
        if isinstance(tile, PhotoTile):
            self.picked.emit(Picked(key=tile.choice.key))
