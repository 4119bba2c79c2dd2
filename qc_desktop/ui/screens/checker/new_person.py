"""The screen “Who are you talking to?”: a first name, or a picture to be called by."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.ticks import PictureWordTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.screens.checker.leaves import Leaves, leaf
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look, TextSize
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

    begins_again = True

    edited = Signal(Typed)
    ticked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Who are you talking to?"))
        self._title = self.words("title", text=easy("Who are you talking to?"))
        chip = StatusChip(
            look,
            Chip(words=easy("The name is not in our report."), tone=Tone.SENDING, glyph="shield"),
        )
        self._chip = chip
        self.column.addLayout(self.words_row(self._title, chip, below=4))
        self._made_up = self.words("help_text", text=easy("Tap a made-up name"))
        grid = QGridLayout()
        self.room(grid)
        tiles = QVBoxLayout()
        self.room(tiles)
        tiles.addLayout(self.words_row(self._made_up))
        tiles.addLayout(grid, stretch=1)
        self._tiles = Tiles(grid, self._shape, self._made)
        self._or = self.words("help_text", text=easy("Or type a first name"))
        self._box = LineBox(look, easy("First name"))
        self._box.edited.connect(self.edited)
        typing = QVBoxLayout()
        self.room(typing)
        typing.addLayout(self.words_row(self._or))
        typing.addWidget(self._box)
        self._tiles_part, self._typing_part = leaf(tiles), leaf(typing)
        self.column.addWidget(self._tiles_part, stretch=1)
        self.column.addWidget(self._typing_part)
        # Where the pictures are on another page, the box stands at the top of its own.
        self._rest = QWidget()
        self.column.addWidget(self._rest, stretch=1)
        self.turn_pages_of(Leaves(self, (self._tiles_part, self._tiles), (self._typing_part, None)))

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
    def show_page(self, at: int) -> None:
        super().show_page(at)
        typing_alone = self._tiles_part.isHidden()
        self._rest.setVisible(typing_alone)
        # Very big words leave it room only where it says the most: beside the box.
        self._chip.setVisible(typing_alone or self.look.text_size is not TextSize.VERY_BIG)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "made_up": self._made_up, "or": self._or}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._tiles.by_key

    def _shape(self) -> Shape:
        return self.look.for_size((4, 2), (4, 2), (2, 2))

    def _made(self, choice: Choice) -> PictureWordTile:
        tile = PictureWordTile(self.look, choice, self)
        tile.ticked.connect(self.ticked)
        return tile
