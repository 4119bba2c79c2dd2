"""One thing to say or ask, and cards of which one is picked."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.cards import AnswerGroup
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.ticks import TickTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy

_TICK_HEIGHT = 144
_MOST_IN_A_ROW = 4
_SOME = 3
_COLUMNS = {4: 2, 5: 3, 6: 3}
"""In how many columns so many cards stand where words are very big; others in one row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoicesState:
    """What is asked, a line of help, the cards, and one thing more that can be ticked."""

    title: str
    help: str
    choices: tuple[Choice, ...]
    picked: str | None
    chip: Chip | None = None
    tick: Choice | None = None
    ticked: bool = False
    bars: Bars
    spoken: tuple[Spoken, ...]


class ChoicesScreen(CheckerScreen):
    """Cards side by side. Nothing is picked at first."""

    picked = Signal(Picked)
    ticked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Pick one"))
        self._title = self.words("title")
        self._help = self.words("heading", "ink-2")
        self._chip = StatusChip(look, Chip(words=""))
        self.column.addLayout(self.words_row(self._title, self._chip))
        self.column.addLayout(self.words_row(self._help, below=8))
        self._group = AnswerGroup(look, easy("Pick one"))
        self._group.picked.connect(self.picked)
        self.column.addWidget(self._group, stretch=1)
        self._tick: TickTile | None = None
        # Where the cards are on another page, what is left stands at the top of this one.
        self._rest = QWidget()
        self.column.addWidget(self._rest, stretch=1)
        self._shown: tuple[object, ...] = ()
        look.changed.connect(self._keep_low)

    def show_state(self, state: ChoicesState) -> None:
        """Show `state`; safe to call again with the same one."""
        self.setAccessibleName(state.title)
        self._title.show_words(state.title)
        self._help.show_words(state.help)
        self._chip.setVisible(state.chip is not None)
        if state.chip is not None:
            self._chip.show_chip(state.chip)
        self._group.setAccessibleName(state.title)
        many = len(state.choices)
        self._group.show_columns(_SOME if many > _MOST_IN_A_ROW else 0, _COLUMNS.get(many, 0))
        with self.steady():
            self._group.show_choices(state.choices, state.picked)
            self._show_tick(state.tick)
        if self._tick is not None:
            self._tick.show_tick(on=state.ticked)
        self.show_now(*self._group.cards)
        shown = (state.title, state.choices, state.tick)
        self.settle_pages(anew=shown != self._shown)
        self._shown = shown
        stops = () if self._tick is None else (self._tick,)
        self.tab_order(*self._group.cards, *stops)

    @override
    def page_count(self) -> int:
        together = self.look.text_size is TextSize.NORMAL or self._tick is None
        return 1 if together else 2

    @override
    def page_of(self, key: str) -> int | None:
        if self.page_count() == 1 or key == "title":
            return None
        if key == "help":
            return None if self._helps_with_cards() else 1
        return 1 if self._tick is not None and key == self._tick.choice.key else 0

    @override
    def show_page(self, at: int) -> None:
        together = self.page_count() == 1
        cards = together or at == 0
        self._group.setVisible(cards)
        self._help.setVisible(bool(self._help.text()) and (not cards or self._helps_with_cards()))
        self._rest.setVisible(not cards)
        if self._tick is not None:
            self._tick.setVisible(together or not cards)

    @override
    def take_focus(self) -> None:
        if self._group.isVisibleTo(self):
            self._group.take_focus()
        else:
            super().take_focus()

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "help": self._help}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        cards: dict[str, Ringed] = {card.choice.key: card for card in self._group.cards}
        if self._tick is not None:
            cards[self._tick.choice.key] = self._tick
        return cards

    def _show_tick(self, choice: Choice | None) -> None:
        if self._tick is not None and self._tick.choice == choice:
            return
        if self._tick is not None:
            self.column.removeWidget(self._tick)
            self._tick.hide()
            self._tick.deleteLater()
            self._tick = None
        if choice is not None:
            self._tick = TickTile(self.look, choice, self)
            self._tick.ticked.connect(self.ticked)
            self.column.insertWidget(
                self.column.indexOf(self._rest), self._tick, alignment=Qt.AlignmentFlag.AlignLeft
            )
            self._keep_low()
            self.show_now(self._tick)

    def _helps_with_cards(self) -> bool:
        """Say whether the help words have room on the page of the cards."""
        return self.page_count() == 1 or self.look.text_size is not TextSize.VERY_BIG

    def _keep_low(self) -> None:
        # The cards need the height more than this tile does.
        if self._tick is not None:
            self._tick.setFixedHeight(self.look.grown(_TICK_HEIGHT))
            self._tick.setMinimumWidth(self.look.px(self.look.for_size(640, 900, 1100)))
