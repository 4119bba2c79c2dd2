"""One story of mine, and what can be done with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.stories import StoryCard, StoryShown
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.leaves import Leaves, leaf
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


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

    begins_again = True

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
        self._ways = Tiles(grid, self._shape, self._made)
        right.addStretch(1)
        right.addLayout(grid)
        right.addStretch(1)
        ways = leaf(right)
        self.turn_pages_of(Leaves(self, (self._card, None), (ways, self._ways)))
        row.addWidget(self._card, stretch=45)
        row.addWidget(ways, stretch=55)
        self.column.addLayout(row, stretch=1)

    def show_state(self, state: StoryState) -> None:
        """Show `state`; safe to call again with the same one."""
        anew = self._title.text() != state.story.title
        self._title.show_words(state.story.title)
        self._chip.show_chip(state.chip)
        self._card.show_story(state.story)
        with self.steady():
            self._ways.show(state.ways)
        self.settle_pages(anew=anew)
        self.tab_order(*self._ways.by_key.values())

    @override
    def page_of(self, key: str) -> int | None:
        # The words of a story are said of its card.
        first = 0 if self.page_count() > 1 else None
        return first if key == "words" else super().page_of(key)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "words": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._ways.by_key

    def _shape(self) -> Shape:
        return self.look.for_size((2, 3), (2, 3), (2, 2))

    def _made(self, choice: Choice) -> "_WayKey":
        key = _WayKey(self.look, choice, self)
        key.picked.connect(self.picked)
        return key


class _WayKey(Key):
    """A key that says which of several things to do."""

    picked = Signal(Picked)

    def __init__(self, look: Look, choice: Choice, parent: QWidget) -> None:
        super().__init__(look, choice.words, glyph=choice.glyph, size=KeySize.TALL, parent=parent)
        self._choice = choice
        self.tapped.connect(self._say_picked)

    def _say_picked(self) -> None:
        self.picked.emit(Picked(key=self._choice.key))
