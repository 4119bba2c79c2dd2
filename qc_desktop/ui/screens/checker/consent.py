"""The screen “Is it OK to talk to you?”."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.cards import AnswerGroup
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.card import Card
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentState:
    """One thing to ask, what to know before, and what the person said."""

    words: str
    facts: tuple[Choice, ...]
    choices: tuple[Choice, ...]
    picked: str | None
    bars: Bars
    spoken: tuple[Spoken, ...]


class ConsentScreen(CheckerScreen):
    """Facts in a quiet row, three cards below. Nothing is picked at first."""

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Asking first"))
        self._title = self.words("title")
        chip = StatusChip(
            look,
            Chip(words=easy("Ask the person who lives here"), tone=Tone.SENDING, glyph="users"),
        )
        self._chip = chip
        self.column.addLayout(self.words_row(self._title, chip, below=8))
        self._facts = Card(look, fill="surface-2")
        self._fact_grid = QGridLayout(self._facts)
        self.room(self._fact_grid, spacing=24, margins=(24, 12, 24, 12))
        row = QHBoxLayout()
        self.room(row, margins=(8, 0, 8, 8))
        row.addWidget(self._facts)
        self.column.addLayout(row)
        self._group = AnswerGroup(look, easy("Asking first"))
        self._group.picked.connect(self.picked)
        self.column.addWidget(self._group, stretch=1)
        self._state_words = ""
        self._facts_now: tuple[Choice, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._fact_words: dict[str, ReadableLabel] = {}

    def show_state(self, state: ConsentState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.words)
        self._group.setAccessibleName(state.words)
        self._facts_now = state.facts
        with self.steady():
            self._group.show_choices(state.choices, state.picked)
        self.show_now(*self._group.cards)
        # Someone who has answered already comes back to the answers.
        anew = state.words != self._state_words
        self._state_words = state.words
        self.settle_pages(anew=anew)

    @override
    def page_count(self) -> int:
        if self.look.text_size is TextSize.NORMAL:
            return 1
        return self._fact_pages() + 1

    @override
    def page_of(self, key: str) -> int | None:
        if self.page_count() == 1 or key == "title":
            return None
        keys = [fact.key for fact in self._facts_now]
        return keys.index(key) // self._facts_on_a_page() if key in keys else self._fact_pages()

    @override
    def show_page(self, at: int) -> None:
        first = at * self._facts_on_a_page()
        facts = self._facts_now[first : first + self._facts_on_a_page()]
        if (facts, self.look.lengths) != self._shown:
            self._shown = (facts, self.look.lengths)
            self._build_facts(facts)
        together = self.page_count() == 1
        self._facts.setVisible(bool(facts))
        self._chip.setVisible(together or bool(facts))
        self._group.setVisible(together or not facts)

    def _facts_on_a_page(self) -> int:
        return self.look.for_size(max(len(self._facts_now), 1), 4, 2)

    def _fact_pages(self) -> int:
        return -(-len(self._facts_now) // self._facts_on_a_page())

    @override
    def take_focus(self) -> None:
        self._group.take_focus()

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, **self._fact_words}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {card.choice.key: card for card in self._group.cards}

    def _build_facts(self, facts: tuple[Choice, ...]) -> None:
        while (item := self._fact_grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fact_words = {}
        normal = self.look.text_size is TextSize.NORMAL
        columns = self.look.for_size(len(facts), 2, 1)
        px, between = self.look.px, self.look.for_size(24, 24, 8)
        self._fact_grid.setVerticalSpacing(px(between))
        for column in range(self._fact_grid.columnCount()):
            self._fact_grid.setColumnStretch(column, 0)
        for place, fact in enumerate(facts):
            row, column = place // max(columns, 1), 2 * (place % max(columns, 1))
            one_line = fact.words.replace("\n", " ")
            words = self.words("body", text=self.look.for_size(fact.words, fact.words, one_line))
            self._fact_words[fact.key] = words
            plate = PicturePlate(self.look, size=88, name=fact.picture)
            self._fact_grid.addWidget(plate, row, column)
            self._fact_grid.addWidget(words, row, column + 1)
            stretch = len(fact.words) if normal else 1
            self._fact_grid.setColumnStretch(column + 1, stretch)
