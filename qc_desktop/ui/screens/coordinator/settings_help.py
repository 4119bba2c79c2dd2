"""The page of the settings that says who is told of worries, and which numbers the checkers see."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.fields import Field
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.values import Picked
from qc_desktop.ui.screens.coordinator.parts import Note, Scroller
from qc_desktop.ui.screens.coordinator.settings_state import HelpForm, LocalNumber, SettingsState
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class HelpPage(QWidget):
    """The lead and a second lead on the left, the numbers by nation on the right."""

    saved = Signal(HelpForm)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._lead = ""
        self._local: tuple[LocalNumber, ...] = ()
        self.leads = OptionGroup(look, plain("Safeguarding lead"), columns=2, small=True)
        self.leads.picked.connect(self._pick_lead)
        self.second = LineBox(look, plain("Name of the second lead"), small=True)
        self.second_phone = LineBox(look, plain("Phone of the second lead"), small=True)
        self.numbers: dict[str, LineBox] = {}
        self.save = Key(look, plain("Save"), glyph="save", kind=KeyKind.PRIMARY, size=KeySize.SMALL)
        self.save.tapped.connect(self._say_saved)
        self.note = Note(look, wrong=True)
        self.done = Note(look, wrong=False)
        self._lay_out()

    def show_state(self, state: SettingsState) -> None:
        """Show the page; safe to call again with the same."""
        form = state.help_lines
        self._lead = form.lead
        self.leads.show_choices(state.leads, form.lead)
        self.second.show_words(form.second_name)
        self.second_phone.show_words(form.second_phone)
        self._show_numbers(form.local)
        self.note.say(state.problem)
        self.done.say(state.done)

    def _lay_out(self) -> None:
        look = self.look
        left = Card(look, plain("Who is told"), side=18)
        who = Scroller(look, plain("Who is told"))
        who.column.addWidget(ReadableLabel(look, plain("Safeguarding lead"), font="co_heading"))
        who.column.addWidget(self.leads)
        told = plain("The second lead is told when a worry is about the lead.")
        who.column.addWidget(ReadableLabel(look, told, font="co_small", colour="ink-2"))
        who.column.addWidget(Field(look, plain("Name of the second lead"), self.second))
        who.column.addWidget(Field(look, plain("Phone of the second lead"), self.second_phone))
        who.column.addStretch(1)
        left.column.addWidget(who, stretch=1)
        left.column.addWidget(self.note)
        left.column.addWidget(self.done)
        left.column.addWidget(self.save)
        right = Card(look, plain("Numbers for adult social care"), side=18)
        title = plain("Numbers for adult social care")
        right.column.addWidget(ReadableLabel(look, title, font="co_heading"))
        explained = plain("Checkers see them with no network. A place can have its own.")
        line = ReadableLabel(look, explained, font="co_small", colour="ink-2")
        right.column.addWidget(line)
        self._fields = Scroller(look, title)
        self._fields.column.addStretch(1)
        right.column.addWidget(self._fields, stretch=1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(look.px(14))
        columns.addWidget(left, stretch=1)
        columns.addWidget(right, stretch=1)

    def _show_numbers(self, local: tuple[LocalNumber, ...]) -> None:
        self._local = local
        for one in local:
            if one.nation not in self.numbers:
                box = LineBox(self.look, one.words, small=True)
                self.numbers[one.nation] = box
                place = self._fields.column.count() - 1
                self._fields.column.insertWidget(place, Field(self.look, one.words, box))
            self.numbers[one.nation].show_words(one.phone)

    def _pick_lead(self, picked: Picked) -> None:
        self._lead = picked.key

    def _say_saved(self) -> None:
        self.saved.emit(
            HelpForm(
                lead=self._lead,
                second_name=self.second.words().strip(),
                second_phone=self.second_phone.words().strip(),
                local=tuple(
                    LocalNumber(
                        nation=one.nation,
                        words=one.words,
                        phone=self.numbers[one.nation].words().strip(),
                    )
                    for one in self._local
                ),
            )
        )
