"""The screen “Who can you tell?”: numbers that are there with no network."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import Ringed
from qc_desktop.ui.screens.checker.steps_to_take import NumberAndSteps, Step
from qc_desktop.ui.theme import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoToTellState:
    """A number to ring, who else there is, and whether the worry is about who would be told.

    No `question`: nobody is named who could be meant.
    """

    picture: str
    number: str
    under: str
    title: str
    steps: tuple[Step, ...]
    question: str
    answers: tuple[Choice, ...]
    picked: str
    bars: Bars
    spoken: tuple[Spoken, ...]


class WhoToTellScreen(NumberAndSteps):
    """Who to ring, as on the screen of 999, and one question under it."""

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._asks = False
        self._ask = self.words("button")
        self._answers = OptionGroup(look, "")
        self._answers.picked.connect(self.picked)
        row = QHBoxLayout()
        self.room(row, spacing=16, margins=(8, 8, 0, 0))
        row.addWidget(self._ask, stretch=5, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._answers, stretch=4)
        self.column.addLayout(row)
        look.changed.connect(self._low)
        self._low()

    def show_state(self, state: WhoToTellState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._asks = bool(state.question)
        self._low()
        self.show_steps(state)
        self._ask.show_words(state.question)
        self._answers.setAccessibleName(state.question)
        with self.steady():
            self._answers.show_choices(state.answers, state.picked)
        self.show_now(*(self._answers.tiles if self._answers.isVisibleTo(self) else ()))

    @override
    def show_page(self, at: int) -> None:
        super().show_page(at)
        # It stands by the number that it can change: the steps need all their page.
        asks = self._asks and at == 0
        self._ask.setVisible(asks)
        self._answers.setVisible(asks)

    @override
    def page_of(self, key: str) -> int | None:
        if self.page_count() > 1 and key in {"ask", *self.ringed()}:
            return 0
        return super().page_of(key)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {**super().labels(), "ask": self._ask}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {tile.choice.key: tile for tile in self._answers.tiles}

    def _low(self) -> None:
        self._answers.setFixedHeight(self.look.px(self.look.for_size(104, 116, 128)))
        self.show_low(low=self._asks and self.look.compact)
