"""The screen “Do you want to add more?”."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.question import AnswerLine
from qc_desktop.ui.components.tiles import BigChoice
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.leaves import Leaves, leaf
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy

_WAYS_IN_A_ROW = 4
_WHOSE_HEIGHT = 104
_ANY_HEIGHT = 16_777_215  # Qt's own largest


@dataclass(frozen=True, slots=True, kw_only=True)
class AddMoreState:
    """The answer that was given, whose it is, the ways to add to it.

    `added` is there where something was added already.
    """

    question: str
    answer: Choice
    ways: tuple[Choice, ...]
    whose: tuple[Choice, ...]
    picked_whose: str
    added: bool = False
    bars: Bars
    spoken: tuple[Spoken, ...]


class AddMoreScreen(CheckerScreen):
    """Optional: say, write, photograph; and say whose answer it is."""

    picked = Signal(Picked)
    whose_picked = Signal(Picked)
    added_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Do you want to add more?"))
        self._title = self.words("title", text=easy("Do you want to add more?"))
        self.column.addLayout(self.words_row(self._title))
        self._answer = AnswerLine(look)
        self._added = Key(look, easy("See what you added"), glyph="eye", size=KeySize.LOW)
        self._added.tapped.connect(self.added_requested)
        answer = leaf(self.words_row(self._answer, self._added))
        self.column.addWidget(answer)
        grid = QGridLayout()
        self.room(grid)
        ways = leaf(grid)
        self.column.addWidget(ways, stretch=1)
        self._tiles = Tiles(grid, self._shape, self._made)
        self._ask_whose = self.words("button", text=easy("Whose answer is it?"))
        self._whose = OptionGroup(look, easy("Whose answer is it?"), big_columns=2)
        self._whose.picked.connect(self.whose_picked)
        row = QHBoxLayout()
        self.room(row, spacing=8, margins=(8, 0, 0, 0))
        self._whose_row = row
        row.addWidget(self._ask_whose, stretch=1, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._whose, stretch=6)
        whose = leaf(row)
        self.column.addWidget(whose)
        self._low_whose()
        look.changed.connect(self._low_whose)
        self.turn_pages_of(Leaves(self, (ways, self._tiles), (answer, None), (whose, None)))

    def show_state(self, state: AddMoreState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._answer.show_answer(state.question, state.answer)
        with self.steady():
            self._added.setVisible(state.added)
            anew = self._tiles.show(state.ways)
        with self.steady():
            self._whose.show_choices(state.whose, state.picked_whose)
        self.show_now(*self._whose.tiles)
        self.settle_pages(anew=anew)
        self.tab_order(self._added, *self._tiles.by_key.values(), *self._whose.tiles)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "whose": self._ask_whose}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        whose = {tile.choice.key: tile for tile in self._whose.tiles}
        return {**self._tiles.by_key, **whose, "added": self._added}

    def _low_whose(self) -> None:
        # The ways to add need the height more than this row does.
        low = self.look.text_size is TextSize.NORMAL
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._whose_row.setDirection(across if low else down)
        height = self.look.px(_WHOSE_HEIGHT)
        self._whose.setMinimumHeight(height if low else 0)
        self._whose.setMaximumHeight(height if low else _ANY_HEIGHT)

    def _shape(self) -> Shape:
        return self.look.for_size((_WAYS_IN_A_ROW, 1), (2, 2), (2, 1))

    def _made(self, choice: Choice) -> BigChoice:
        tile = BigChoice(self.look, choice, self)
        tile.picked.connect(self.picked)
        return tile
