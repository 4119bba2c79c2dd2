"""One story of mine, and what can be done with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.stories import StoryCard, StoryShown
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_IN_A_ROW = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryState:
    """The story, who can see it now, and the things that can be done with it."""

    story: StoryShown
    chip: Chip
    ways: tuple[Choice, ...]
    bars: Bars
    spoken: tuple[Spoken, ...]


class StoryScreen(CheckerScreen):
    """The card at the left, a key for each thing to do at the right."""

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("My story"))
        self._title = self.words("title")
        self._chip = StatusChip(look, Chip(words=""))
        self.column.addLayout(self.words_row(self._title, self._chip, below=8))
        self._card = StoryCard(look)
        grid, right, row = QGridLayout(), QVBoxLayout(), QHBoxLayout()
        for layout in (grid, right):
            self.room(layout)
        self.room(row, spacing=8)
        self._ways = Tiles(grid, _IN_A_ROW, self._made)
        right.addStretch(1)
        right.addLayout(grid)
        right.addStretch(1)
        row.addWidget(self._card, stretch=45)
        row.addLayout(right, stretch=55)
        self.column.addLayout(row, stretch=1)

    def show_state(self, state: StoryState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.story.title)
        self._chip.show_chip(state.chip)
        self._card.show_story(state.story)
        with self.steady():
            self._ways.show(state.ways)
        self.tab_order(*self._ways.by_key.values())

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "words": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._ways.by_key

    def _made(self, choice: Choice) -> "_WayKey":
        key = _WayKey(self.look, choice)
        key.picked.connect(self.picked)
        return key


class _WayKey(Key):
    """A key that says which of several things to do."""

    picked = Signal(Picked)

    def __init__(self, look: Look, choice: Choice) -> None:
        super().__init__(look, choice.words, glyph=choice.glyph, size=KeySize.TALL)
        self._choice = choice
        self.tapped.connect(self._say_picked)

    def _say_picked(self) -> None:
        self.picked.emit(Picked(key=self._choice.key))
