"""The screen “Who are you talking to?”: a first name, or a picture to be called by."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.ticks import PictureWordTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPersonState:
    """The name so far, and the made-up ones to tap."""

    name: str
    made_up: tuple[Choice, ...]
    picked: str | None
    bars: Bars
    spoken: tuple[Spoken, ...]


class NewPersonScreen(CheckerScreen):
    """Nobody needs to type: a tap on a picture is enough."""

    edited = Signal(Typed)
    ticked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Who are you talking to?"))
        self._title = self.words("title", text=easy("Who are you talking to?"))
        chip = StatusChip(
            look,
            Chip(words=easy("The name is not in our report."), tone=Tone.SENDING, glyph="shield"),
        )
        self.column.addLayout(self.words_row(self._title, chip, below=4))
        self._made_up = self.words("help_text", text=easy("Tap a made-up name"))
        self.column.addLayout(self.words_row(self._made_up))
        grid = QGridLayout()
        self.room(grid)
        self.column.addLayout(grid, stretch=1)
        self._tiles = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._tiles)
        self._or = self.words("help_text", text=easy("Or type a first name"))
        self.column.addLayout(self.words_row(self._or))
        self._box = LineBox(look, easy("First name"))
        self._box.edited.connect(self.edited)
        self.column.addWidget(self._box)

    def show_state(self, state: NewPersonState) -> None:
        """Show `state`; safe to call again with the same one."""
        with self.steady():
            anew = self._tiles.show(state.made_up)
            self.settle_pages(anew=anew)
        for key, tile in self._tiles.by_key.items():
            tile.show_tick(on=key == state.picked)
        self._box.show_words(state.name)
        self.tab_order(*self._tiles.by_key.values(), self._box)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "made_up": self._made_up, "or": self._or}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._tiles.by_key

    def _shape(self) -> Shape:
        return self.look.for_size((4, 2), (4, 1), (2, 1))

    def _made(self, choice: Choice) -> PictureWordTile:
        tile = PictureWordTile(self.look, choice, self)
        tile.ticked.connect(self.ticked)
        return tile
