"""The screen “Do we all agree?”: each checker's own mark."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.ticks import PersonTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_TILE_WIDTH = 222
_WIDE_TILE = 404


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeState:
    """How much of each sort was found, and who agrees with all of it."""

    chips: tuple[Chip, ...]
    people: tuple[Choice, ...]
    agreed: frozenset[str]
    bars: Bars
    spoken: tuple[Spoken, ...]


class AgreeScreen(CheckerScreen):
    """A person's own picture is their mark."""

    ticked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Do we all agree?"))
        self._title = self.words("title", text=easy("Do we all agree?"))
        self._help = self.words("body", "ink-2", text=easy("Tap your picture to say: I agree."))
        self.column.addLayout(self.words_row(self._title))
        self.column.addLayout(self.words_row(self._help, below=4))
        self._chips = QHBoxLayout()
        self.room(self._chips, spacing=16, margins=(8, 0, 8, 4))
        self.column.addLayout(self._chips)
        grid = QGridLayout()
        self.room(grid)
        self.column.addLayout(grid, stretch=1)
        self._tiles = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._tiles)
        self._shown: tuple[Chip, ...] = ()
        look.changed.connect(self._keep_shape)

    def show_state(self, state: AgreeState) -> None:
        """Show `state`; safe to call again with the same one."""
        with self.steady():
            if state.chips != self._shown:
                self._shown = state.chips
                self._build(state.chips)
            anew = self._tiles.show(state.people)
            self.settle_pages(anew=anew)
        self._keep_shape()
        for key, tile in self._tiles.by_key.items():
            tile.show_tick(on=key in state.agreed)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "help": self._help}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._tiles.by_key

    def _shape(self) -> Shape:
        return self.look.for_size((5, 1), (4, 1), (3, 1))

    def _keep_shape(self) -> None:
        # A visit of one checker shows a tile, not a banner.
        width = self.look.px(self.look.for_size(_TILE_WIDTH, _TILE_WIDTH, _WIDE_TILE))
        for tile in self._tiles.by_key.values():
            tile.setMaximumWidth(width)

    def _made(self, choice: Choice) -> PersonTile:
        tile = PersonTile(self.look, choice, self)
        tile.ticked.connect(self.ticked)
        return tile

    def _build(self, chips: tuple[Chip, ...]) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for chip in chips:
            self._chips.addWidget(StatusChip(self.look, chip))
        self._chips.addStretch(1)
