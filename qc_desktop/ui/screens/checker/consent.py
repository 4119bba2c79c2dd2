"""The screen “Is it OK to talk to you?”."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.cards import AnswerGroup
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.card import Card
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look
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
        self.column.addLayout(self.words_row(self._title, chip, below=8))
        self._facts = Card(look, fill="surface-2")
        self._fact_row = QHBoxLayout(self._facts)
        self.room(self._fact_row, spacing=24, margins=(24, 12, 24, 12))
        row = QHBoxLayout()
        self.room(row, margins=(8, 0, 8, 8))
        row.addWidget(self._facts)
        self.column.addLayout(row)
        self._group = AnswerGroup(look, easy("Asking first"))
        self._group.picked.connect(self.picked)
        self.column.addWidget(self._group, stretch=1)
        self._shown: tuple[Choice, ...] = ()
        self._fact_words: dict[str, ReadableLabel] = {}

    def show_state(self, state: ConsentState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.words)
        self._group.setAccessibleName(state.words)
        if state.facts != self._shown:
            self._shown = state.facts
            self._build_facts(state.facts)
        with self.steady():
            self._group.show_choices(state.choices, state.picked)
        self.show_now(*self._group.cards)

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
        while (item := self._fact_row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fact_words = {}
        for fact in facts:
            words = self.words("body", text=fact.words)
            self._fact_words[fact.key] = words
            self._fact_row.addWidget(PicturePlate(self.look, size=88, name=fact.picture))
            self._fact_row.addWidget(words, stretch=len(fact.words))
