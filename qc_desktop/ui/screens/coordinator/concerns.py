"""The concerns: those without an answer first, and what was said, word for word."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.fields import Field
from qc_desktop.ui.components.inputs import TextBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.screens.coordinator.concerns_state import (
    AnswerWish,
    ConcernsState,
    HearWish,
    OpenConcern,
    SaidLine,
)
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen, Scroller, clear
from qc_desktop.ui.screens.coordinator.roster_cards import RosterGrid
from qc_desktop.ui.screens.coordinator.roster_state import CardWish
from qc_desktop.ui.theme import Look, TypeName
from qc_desktop.words import plain


class ConcernsScreen(OfficeScreen):
    """A list on the left, one concern on the right. Nothing here can be changed or taken out."""

    picked = Signal(CardWish)
    hear_requested = Signal(HearWish)
    answered = Signal(AnswerWish)

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Concerns"))
        self._open: OpenConcern | None = None
        self.figure = ReadableLabel(look, font="co_body", colour="ink-2")
        self.nothing = ReadableLabel(look, plain("No concerns."), font="co_heading")
        self.cards = RosterGrid(look, plain("Concerns"), columns=1)
        self.cards.picked.connect(self.picked)
        self.title = ReadableLabel(look, font="co_heading")
        self.about = ReadableLabel(look, font="co_body", colour="ink-2")
        self.text = Scroller(look, plain("What was said"))
        self.box = TextBox(look, plain("What did you do first?"), small=True)
        self.answer = Key(
            look, plain("I have it"), glyph="tick", kind=KeyKind.PRIMARY, size=KeySize.SMALL
        )
        self.answer.tapped.connect(self._say_answered)
        self.note = Note(look, wrong=True)
        self.done = Note(look, wrong=False)
        self.keys: tuple[HearKey, ...] = ()
        self._lay_out()

    def show_state(self, state: ConcernsState) -> None:
        """Show the list and the open concern; safe to call again with the same."""
        self.figure.show_words(state.figure)
        self.figure.setVisible(bool(state.figure))
        self.nothing.setVisible(not state.cards)
        self.cards.show_cards(state.cards, state.open.key if state.open else "")
        self.card.setVisible(state.open is not None)
        self.note.say(state.problem)
        self.done.say(state.done)
        if state.open is not None and state.open != self._open:
            self._show(state.open)
        self._open = state.open

    def _show(self, concern: OpenConcern) -> None:
        other = self._open is None or self._open.key != concern.key
        self.title.show_words(concern.title)
        self.about.show_words(concern.about)
        clear(self.text.column)
        self.keys = ()
        self._part(concern.withheld, "co_body_bold")
        self._part(concern.kinds, "co_body_bold")
        for line in concern.said:
            self._said(line)
        for head, lines in ((plain("Who was told"), concern.told), (plain("Notes"), concern.notes)):
            if lines:
                self._part(head, "co_heading")
            for words in lines:
                self._part(words, "co_body")
        self._part(concern.warning, "co_small")
        self.text.column.addStretch(1)
        readable = not concern.withheld
        self.field.setVisible(readable)
        self.answer.setVisible(readable)
        self.answer.show_key(concern.answer_key or plain("I have it"), glyph="tick")
        if other or concern.notes != (self._open.notes if self._open else ()):
            self.box.show_words("")
        self.set_reading_order()

    def _part(self, words: str, font: TypeName) -> None:
        if words:
            self.text.column.addWidget(ReadableLabel(self.look, words, font=font))

    def _said(self, line: SaidLine) -> None:
        self._part(line.when, "co_small")
        if line.words:
            # Exactly what was said, with quotation marks that are ours.
            self._part(plain("“{words}”", words=line.words), "co_heading")
        if line.hear:
            key = HearKey(self.look, line)
            key.hear_requested.connect(self.hear_requested)
            self.keys = (*self.keys, key)
            row = QHBoxLayout()
            row.addWidget(key)
            row.addStretch(1)
            self.text.column.addLayout(row)

    def _lay_out(self) -> None:
        look = self.look
        self.column.addWidget(self.figure)
        self.column.addWidget(self.nothing)
        left = Scroller(look, plain("Concerns"))
        left.column.addWidget(self.cards)
        left.column.addStretch(1)
        self.card = Card(look, plain("What was said"), side=18)
        self.card.column.addWidget(self.title)
        self.card.column.addWidget(self.about)
        self.card.column.addWidget(self.text, stretch=1)
        self.field = Field(look, plain("What did you do first?"), self.box)
        self.box.setFixedHeight(look.px(104))
        self.card.column.addWidget(self.field)
        self.card.column.addWidget(self.note)
        self.card.column.addWidget(self.done)
        self.card.column.addWidget(self.answer)
        columns = QHBoxLayout()
        columns.setSpacing(look.px(14))
        columns.addWidget(left, stretch=4)
        columns.addWidget(self.card, stretch=6)
        self.column.addLayout(columns, stretch=1)

    def _say_answered(self) -> None:
        if self._open is not None:
            self.answered.emit(AnswerWish(key=self._open.key, words=self.box.words()))


class HearKey(Key):
    """A key that plays one voice note, or stops it."""

    hear_requested = Signal(HearWish)

    def __init__(self, look: Look, line: SaidLine) -> None:
        super().__init__(look, line.hear, glyph="play", size=KeySize.SMALL)
        self._wish = HearWish(key=line.key)
        self.tapped.connect(self._say_wish)

    def _say_wish(self) -> None:
        self.hear_requested.emit(self._wish)
