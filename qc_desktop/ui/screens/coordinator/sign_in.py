"""The office sign-in: choose your name, type the passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.domain.ids import PersonId
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.fields import Field
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen
from qc_desktop.ui.screens.coordinator.roster_cards import RosterGrid
from qc_desktop.ui.screens.coordinator.roster_state import CardWish, RosterCard
from qc_desktop.ui.screens.coordinator.sign_in_state import SignInState, SignInTry
from qc_desktop.ui.theme import Look
from qc_desktop.ui.theme.pictures import NO_PERSON
from qc_desktop.words import plain


class SignInScreen(OfficeScreen):
    """Tiles of coordinators at the left, the passphrase at the right."""

    chosen = Signal(Picked)
    tried = Signal(SignInTry)
    left_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Office sign-in"))
        self._person: str | None = None
        self._shown = False
        self.people = RosterGrid(look, plain("Coordinators"), columns=1)
        self.people.picked.connect(self._choose)
        self.passphrase = LineBox(look, plain("Passphrase"), small=True, secret=True)
        self.passphrase.entered.connect(self._try)
        self.show_words = Key(look, plain("Show it"), glyph="eye", size=KeySize.SMALL)
        self.show_words.tapped.connect(self._turn_shown)
        self.enter = Key(
            look, plain("Sign in"), glyph="unlock", kind=KeyKind.PRIMARY, size=KeySize.SMALL
        )
        self.enter.tapped.connect(self._try)
        self.back = Key(look, plain("Back to the checkers"), glyph="arrow_left", size=KeySize.SMALL)
        self.back.tapped.connect(self.left_requested)
        self.problem = Note(look, wrong=True)
        self.waiting = ReadableLabel(look, font="co_body")
        self._lay_out()

    def show_state(self, state: SignInState) -> None:
        """Show who can sign in, who was chosen, and what was wrong."""
        self._person = state.chosen
        self.people.show_cards(tuple(_card(choice) for choice in state.people), state.chosen)
        self.problem.say(state.problem)
        words = plain("Opening. Please wait.") if state.waiting else ""
        self.waiting.show_words(words)
        self.enter.setVisible(not state.waiting)

    @override
    def take_focus(self) -> None:
        super().take_focus()
        if self._person is not None:
            self.focus_passphrase()

    def forget(self) -> None:
        """Empty the passphrase."""
        self.passphrase.show_words("")

    def focus_passphrase(self) -> None:
        """Put the caret into the passphrase."""
        self.passphrase.setFocus()

    def _lay_out(self) -> None:
        look = self.look
        left = QVBoxLayout()
        left.addWidget(ReadableLabel(look, plain("Who are you?"), font="co_title"))
        left.addWidget(self.people, stretch=1)
        card = Card(look, plain("Passphrase"), side=28)
        card.column.addWidget(ReadableLabel(look, plain("Type the passphrase"), font="co_title"))
        card.column.addWidget(Field(look, plain("Passphrase"), self.passphrase))
        keys = QHBoxLayout()
        keys.setSpacing(0)
        keys.addWidget(self.show_words)
        keys.addStretch(1)
        keys.addWidget(self.waiting)
        keys.addWidget(self.enter)
        card.column.addLayout(keys)
        card.column.addWidget(self.problem)
        forgot = plain("Lost it? Your recovery words open the data. Keep them safe.")
        card.column.addWidget(ReadableLabel(look, forgot, font="co_small", colour="ink-2"))
        card.column.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(look.px(28))
        columns.addLayout(left, stretch=2)
        columns.addWidget(card, stretch=3)
        holder = QWidget()
        holder.setMaximumWidth(look.px(1100))
        holder.setLayout(columns)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(holder, stretch=100)
        middle.addStretch(1)
        self.column.addLayout(middle, stretch=1)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        self.column.addLayout(foot)

    def _choose(self, wish: CardWish) -> None:
        self._person = wish.key
        self.chosen.emit(Picked(key=wish.key))

    def _try(self) -> None:
        if self._person is not None:
            typed = self.passphrase.words()
            self.tried.emit(SignInTry(person=PersonId(self._person), passphrase=typed))

    def _turn_shown(self) -> None:
        self._shown = not self._shown
        mode = QLineEdit.EchoMode.Normal if self._shown else QLineEdit.EchoMode.Password
        for line in self.passphrase.findChildren(QLineEdit):
            line.setEchoMode(mode)
        words = plain("Hide it") if self._shown else plain("Show it")
        self.show_words.show_key(words, glyph="lock" if self._shown else "eye")


def _card(choice: Choice) -> RosterCard:
    return RosterCard(
        key=choice.key, name=choice.words, line=choice.more, photo=choice.photo or NO_PERSON
    )
