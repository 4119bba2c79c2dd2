"""The screen “Who is your buddy today?”: a name, a number, and when they want to hear."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.screens.checker.leaves import Leaves, leaf
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class BuddyState:
    """What is typed so far, and the hours to pick. `office` takes the named buddy out again."""

    help: str
    name: str
    phone: str
    hours: tuple[Choice, ...]
    picked: str
    office: str = ""
    bars: Bars
    spoken: tuple[Spoken, ...]


class BuddyScreen(CheckerScreen):
    """Two boxes and a row of hours. Nothing has to be filled in."""

    name_edited = Signal(Typed)
    phone_edited = Signal(Typed)
    picked = Signal(Picked)
    office_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Who is your buddy today?"))
        self._title = self.words("title", text=easy("Who is your buddy today?"))
        self._help = self.words("body", "ink-2")
        self._named = False
        self._office = Key(look, "", glyph="undo")
        self._office.tapped.connect(self.office_requested)
        self.column.addLayout(self.words_row(self._title, self._office))
        self.column.addLayout(self.words_row(self._help, below=8))
        self._name_words = self.words("help_text", text=easy("Their name"))
        self._name = LineBox(look, easy("Their name"))
        self._name.edited.connect(self.name_edited)
        self._phone_words = self.words("help_text", text=easy("Their phone number"))
        self._phone = LineBox(look, easy("Their phone number"))
        self._phone.edited.connect(self.phone_edited)
        boxes = QHBoxLayout()
        self.room(boxes, spacing=16)
        for words, box in ((self._name_words, self._name), (self._phone_words, self._phone)):
            typing = QVBoxLayout()
            self.room(typing)
            typing.addLayout(self.words_row(words))
            typing.addWidget(box)
            boxes.addLayout(typing, stretch=1)
        who = QVBoxLayout()
        self.room(who)
        who.addLayout(boxes)
        self._when_words = self.words("help_text", text=easy("How long is your visit?"))
        self._hours = OptionGroup(look, easy("How long is your visit?"), big_columns=3)
        self._hours.picked.connect(self.picked)
        when = QVBoxLayout()
        self.room(when)
        when.addLayout(self.words_row(self._when_words))
        when.addWidget(self._hours)
        who_part, when_part = leaf(who), leaf(when)
        self.column.addWidget(who_part)
        self.column.addWidget(when_part)
        self.column.addWidget(QWidget(), stretch=1)
        self.turn_pages_of(Leaves(self, (who_part, None), (when_part, None)))

    def show_state(self, state: BuddyState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._help.show_words(state.help)
        self._name.show_words(state.name)
        self._phone.show_words(state.phone)
        self._named = bool(state.office)
        if state.office:
            self._office.show_key(state.office, glyph="undo")
        with self.steady():
            self._hours.show_choices(state.hours, state.picked)
            self.settle_pages()
        self.show_now(*self._hours.tiles)
        self.tab_order(self._name, self._phone, self._office, *self._hours.tiles)

    @override
    def show_page(self, at: int) -> None:
        super().show_page(at)
        self._office.setVisible(self._named and at == 0)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {
            "title": self._title,
            "help": self._help,
            "name": self._name_words,
            "phone": self._phone_words,
            "when": self._when_words,
        }

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {tile.choice.key: tile for tile in self._hours.tiles}
