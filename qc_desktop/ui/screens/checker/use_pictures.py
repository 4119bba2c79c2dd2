"""Use pictures that are saved: first where they are, then which of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.photo_tick import PhotoTick
from qc_desktop.ui.components.tiles import BigChoice
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_IN_A_ROW = 3
_IN_ONE_ROW = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesState:
    """The places or folders where pictures may lie."""

    title: str
    places: tuple[Choice, ...]
    bars: Bars
    spoken: tuple[Spoken, ...]


class PlacesScreen(CheckerScreen):
    """A large tile for each place."""

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Use a picture"))
        self._title = self.words("title")
        self.column.addLayout(self.words_row(self._title, below=8))
        grid = QGridLayout()
        self.room(grid)
        self.column.addLayout(grid, stretch=1)
        self._tiles: Tiles[Choice, BigChoice] = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._tiles)

    def show_state(self, state: PlacesState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.title)
        with self.steady():
            anew = self._tiles.show(state.places)
            self.settle_pages(anew=anew)
        self.tab_order(*self._tiles.by_key.values())

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._tiles.by_key

    def _shape(self) -> Shape:
        rows = 2 if len(self._tiles.by_key) > _IN_ONE_ROW else 1
        return self.look.for_size((4, rows), (3, 1), (2, 1))

    def _made(self, choice: Choice) -> BigChoice:
        tile = BigChoice(self.look, choice, self)
        tile.picked.connect(self.picked)
        return tile


@dataclass(frozen=True, slots=True, kw_only=True)
class UsePicturesState:
    """The pictures of one page, the keys of those ticked on any page, and how many in words."""

    title: str
    pictures: tuple[Choice, ...]
    ticked: frozenset[str]
    count: str
    bars: Bars
    spoken: tuple[Spoken, ...]


class UsePicturesScreen(CheckerScreen):
    """Photos in rows; a tap ticks one."""

    ticked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Pick your pictures"))
        self._title = self.words("title")
        self._count = StatusChip(look, Chip(words=""))
        self.column.addLayout(self.words_row(self._title, self._count, below=8))
        grid = QGridLayout()
        self.room(grid)
        self.column.addLayout(grid, stretch=1)
        self._tiles: Tiles[Choice, PhotoTick] = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._tiles)

    def on_a_page(self) -> int:
        """Return how many pictures one page takes."""
        columns, rows = self._shape()
        return columns * rows

    def show_state(self, state: UsePicturesState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.title)
        self._count.setVisible(bool(state.count))
        if state.count:
            self._count.show_chip(Chip(words=state.count, tone=Tone.OK))
        with self.steady():
            pictures = tuple(Choice(key=p.key, words=p.words) for p in state.pictures)
            self.settle_pages(anew=self._tiles.show(pictures))
        for picture in state.pictures:
            tile = self._tiles.by_key[picture.key]
            tile.show_choice(picture)
            tile.show_tick(on=picture.key in state.ticked)
        self.tab_order(*self._tiles.by_key.values())

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._tiles.by_key

    def _shape(self) -> Shape:
        return self.look.for_size((_IN_A_ROW, 2), (_IN_A_ROW, 2), (_IN_A_ROW, 1))

    def _made(self, choice: Choice) -> PhotoTick:
        tile = PhotoTick(self.look, choice, self)
        tile.ticked.connect(self.ticked)
        return tile
