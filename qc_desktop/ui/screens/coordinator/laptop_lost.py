"""A laptop is lost: what happens, what was on it, and being sure."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.fields import Field
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.screens.coordinator.laptops_state import LaptopWish, LostState
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen, Scroller, clear
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class LostScreen(OfficeScreen):
    """What happens on the left, what was on it on the right, and the keys below."""

    left = Signal()
    save_requested = Signal(LaptopWish)
    confirmed = Signal(LaptopWish)

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("A laptop is lost"))
        self._state: LostState | None = None
        self.title = ReadableLabel(look, font="co_heading")
        self.explained = Scroller(look, plain("What happens"))
        self.held_title = ReadableLabel(look, font="co_heading")
        self.held = Scroller(look, plain("What was on it"))
        self.report = ReadableLabel(look, font="co_body_bold")
        self.save = Key(look, plain("Save the list"), glyph="save", size=KeySize.SMALL)
        self.save.tapped.connect(self._say_save)
        self.name = LineBox(look, plain("Type its name to be sure"), small=True, longest=100)
        self.name.entered.connect(self._say_confirmed)
        self.busy = ReadableLabel(look, font="co_body_bold")
        self.note = Note(look, wrong=True)
        self.done = Note(look, wrong=False)
        self.back = Key(look, plain("No, go back"), glyph="arrow_left", size=KeySize.SMALL)
        self.back.tapped.connect(self.left)
        self.go = Key(
            look,
            plain("Yes, take it out"),
            glyph="lock",
            kind=KeyKind.DANGER_FILLED,
            size=KeySize.SMALL,
        )
        self.go.tapped.connect(self._say_confirmed)
        self._lay_out()

    def show_state(self, state: LostState) -> None:
        """Show the laptop; safe to call again with the same."""
        before, self._state = self._state, state
        if before is None or before.key != state.key:
            self.name.show_words("")
        self.title.show_words(state.title)
        if before is None or before.explained != state.explained:
            self._fill(self.explained, state.explained)
        self.report.show_words(" ".join(state.report))
        self.held_title.show_words(state.held_title)
        if before is None or before.held != state.held:
            self._fill(self.held, state.held)
        asks = bool(state.name)
        self.typing.setVisible(asks)
        self.asked.show_words(plain("To be sure, type: {name}", name=state.name) if asks else "")
        self.asked.setVisible(asks)
        self.go.setVisible(asks)
        words = plain("No, go back") if asks else plain("All laptops")
        self.back.show_key(words, glyph="arrow_left")
        self.busy.show_words(state.busy)
        self.busy.setVisible(bool(state.busy))
        for key in (self.back, self.go, self.save):
            key.setEnabled(not state.busy)
        self.note.say(state.problem)
        self.done.say(state.done)
        self.set_reading_order()

    def _fill(self, place: Scroller, lines: tuple[str, ...]) -> None:
        clear(place.column)
        for words in lines:
            place.column.addWidget(ReadableLabel(self.look, words, font="co_body"))
        place.column.addStretch(1)

    def _lay_out(self) -> None:
        look = self.look
        what = Card(look, plain("What happens"), side=16)
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(PicturePlate(look, size=72, name="locked"))
        head.addWidget(self.title, stretch=1)
        what.column.addLayout(head)
        what.column.addWidget(self.explained, stretch=1)
        self.asked = ReadableLabel(look, font="co_body_bold")
        what.column.addWidget(self.asked)
        self.typing = Field(look, plain("Name of the laptop"), self.name)
        what.column.addWidget(self.typing)
        for label in (self.busy, self.note, self.done):
            what.column.addWidget(label)
        keys = QHBoxLayout()
        keys.setSpacing(look.px(10))
        keys.addWidget(self.back, stretch=1)
        keys.addWidget(self.go, stretch=1)
        what.column.addLayout(keys)
        held = Card(look, plain("What was on it"), side=16)
        held.column.addWidget(self.held_title)
        held.column.addWidget(self.held, stretch=1)
        held.column.addWidget(self.report)
        held.column.addWidget(self.save)
        columns = QHBoxLayout()
        columns.setSpacing(look.px(14))
        columns.addWidget(what, stretch=1)
        columns.addWidget(held, stretch=1)
        self.column.addLayout(columns, stretch=1)

    def _say_save(self) -> None:
        if self._state is not None:
            self.save_requested.emit(LaptopWish(key=self._state.key))

    def _say_confirmed(self) -> None:
        if self._state is not None and self._state.name:
            typed = self.name.words()
            self.confirmed.emit(LaptopWish(key=self._state.key, typed=typed))
