"""People: checkers, supporters, coordinators."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from qc_desktop.domain.people import Role
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.fields import ChoiceBox, Field
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import FilterChip
from qc_desktop.ui.components.people import Portrait
from qc_desktop.ui.components.values import Choice, Picked, Typed
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen, Pager, Turned, row
from qc_desktop.ui.screens.coordinator.person_sign_in import SignInPanel
from qc_desktop.ui.screens.coordinator.roster_cards import RosterGrid
from qc_desktop.ui.screens.coordinator.roster_state import (
    CardWish,
    FindWish,
    PeopleState,
    PersonForm,
    RoleWish,
)
from qc_desktop.ui.screens.coordinator.visits_state import PageWish
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

PAGE_ROWS = 6


class PeopleScreen(OfficeScreen):
    """Cards at the left, one person in the panel at the right."""

    role_requested = Signal(RoleWish)
    found = Signal(FindWish)
    page_requested = Signal(PageWish)
    card_requested = Signal(CardWish)
    add_requested = Signal()
    saved = Signal(PersonForm)
    photo_requested = Signal(PersonForm)
    remove_requested = Signal(CardWish)
    badge_requested = Signal(CardWish)
    sign_in_requested = Signal(CardWish)

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("People"))
        self.tabs = tuple(FilterChip(look, choice, self) for choice in _roles())
        for tab in self.tabs:
            tab.picked.connect(self._pick_role)
        hint = plain("Find a name")
        self.search = LineBox(look, hint, hint=hint, small=True)
        self.search.edited.connect(self._say_found)
        self.add = Key(
            look, plain("Add"), glyph="user_plus", kind=KeyKind.PRIMARY, size=KeySize.SMALL
        )
        self.add.tapped.connect(self.add_requested)
        self.cards = RosterGrid(look, plain("People"))
        self.cards.picked.connect(self.card_requested)
        self.nobody = ReadableLabel(look, font="co_body", colour="ink-2")
        self.pager = Pager(look)
        self.pager.turned.connect(self._turn)
        self.panel = PersonPanel(look)
        self.panel.saved.connect(self.saved)
        self.panel.photo_requested.connect(self.photo_requested)
        self.panel.remove_requested.connect(self.remove_requested)
        self.panel.badge_requested.connect(self.badge_requested)
        self.panel.sign_in_requested.connect(self.sign_in_requested)
        self.sign_in = SignInPanel(look)
        self._lay_out()
        shortcut = QShortcut(QKeySequence("Ctrl+F"), self)
        shortcut.activated.connect(self.take_search_focus)

    def show_state(self, state: PeopleState) -> None:
        """Show a page of cards and the person in the panel."""
        for tab in self.tabs:
            tab.show_on(on=tab.choice.key == state.role)
        self.search.show_words(state.search)
        picked = state.form.id if state.form is not None else None
        self.cards.show_cards(state.cards, picked)
        self.nobody.show_words("" if state.cards else _nobody(state))
        self.nobody.setVisible(not state.cards)
        self.pager.show_page(state.page, state.pages)
        self.pager.setVisible(state.pages > 1)
        self.panel.show_state(state)
        self.sign_in.show_form(state.sign_in)

    def focus_form(self) -> None:
        """Put the caret into the first field."""
        self.panel.first_name.setFocus()

    @override
    def take_search_focus(self) -> None:
        self.search.setFocus()

    def _lay_out(self) -> None:
        look = self.look
        head = row(look, *self.tabs, stretch=False)
        head.addWidget(self.search, stretch=1)
        head.addWidget(self.add)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.cards)
        left.addWidget(self.nobody)
        left.addStretch(1)
        left.addWidget(self.pager)
        columns = QHBoxLayout()
        columns.setSpacing(look.px(12))
        columns.addLayout(left, stretch=1)
        columns.addWidget(self.panel)
        columns.addWidget(self.sign_in)
        self.column.addLayout(head)
        self.column.addLayout(columns, stretch=1)

    def _pick_role(self, picked: Picked) -> None:
        self.role_requested.emit(RoleWish(role=Role(picked.key)))

    def _say_found(self, typed: Typed) -> None:
        self.found.emit(FindWish(words=typed.words))

    def _turn(self, turned: Turned) -> None:
        self.page_requested.emit(PageWish(page=turned.page, rows=PAGE_ROWS))


class PersonPanel(Card):
    """One person to add or change."""

    saved = Signal(PersonForm)
    photo_requested = Signal(PersonForm)
    remove_requested = Signal(CardWish)
    badge_requested = Signal(CardWish)
    sign_in_requested = Signal(CardWish)

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("This person"), side=18)
        self._form: PersonForm | None = None
        self.setFixedWidth(look.px(392))
        self.portrait = Portrait(look, size=76, round_=False)
        self.heading = ReadableLabel(look, font="co_heading", shrinks=True)
        self.heading.setMaximumHeight(look.px(60))
        self.photo = Key(look, plain("Photo"), glyph="picture", size=KeySize.MINI)
        self.first_name = LineBox(look, plain("First name"), small=True)
        self.last_name = LineBox(look, plain("Last name"), small=True)
        self.phone = LineBox(look, plain("Phone"), small=True)
        self.role = ChoiceBox(look, plain("What this person does"))
        self.way = ReadableLabel(look, font="co_small")
        self.settings = ReadableLabel(look, font="co_small", colour="ink-2")
        self.change_way = Key(look, plain("Sign-in"), glyph="key", size=KeySize.MINI)
        self.change_way.tapped.connect(self._say_sign_in)
        self.note = Note(look, wrong=True)
        self.done = Note(look, wrong=False)
        self.badge = Key(look, plain("Badge"), glyph="badge", size=KeySize.MINI)
        self.remove = Key(
            look, plain("Remove"), glyph="trash", kind=KeyKind.DANGER, size=KeySize.SMALL
        )
        self.save = Key(look, plain("Save"), glyph="save", kind=KeyKind.PRIMARY, size=KeySize.SMALL)
        for box in (self.first_name, self.last_name, self.phone):
            box.entered.connect(self._say_saved)
        self.save.tapped.connect(self._say_saved)
        self.photo.tapped.connect(self._say_photo)
        self.remove.tapped.connect(self._say_remove)
        self.badge.tapped.connect(self._say_badge)
        self._lay_out()

    def show_state(self, state: PeopleState) -> None:
        """Show the person; the panel is away where none is chosen."""
        form = state.form
        self._form = form
        self.setVisible(form is not None and state.sign_in is None)
        if form is None:
            return
        self.way.show_words(state.way)
        self.settings.show_words(state.settings)
        signs_in = form.id is not None and form.role is not Role.COORDINATOR
        for part in (self.way, self.settings, self.change_way):
            part.setVisible(signs_in)
        name = f"{form.first_name} {form.last_name}".strip()
        self.portrait.show_person(name, state.photo)
        self.heading.show_words(name if form.id else plain("Somebody new"))
        self.first_name.show_words(form.first_name)
        self.last_name.show_words(form.last_name)
        self.phone.show_words(form.phone)
        self.role.show_choices(_one_of(), form.role)
        self.note.say(state.problem)
        self.done.say(state.saved)
        self.remove.setVisible(form.id is not None)
        self.badge.setVisible(form.id is not None and form.role is not Role.COORDINATOR)

    def _lay_out(self) -> None:
        look = self.look
        head = QHBoxLayout()
        head.setSpacing(look.px(14))
        head.addWidget(self.portrait)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.heading)
        beside.addLayout(row(look, self.photo, self.badge))
        head.addLayout(beside, stretch=1)
        first = Field(look, plain("First name"), self.first_name)
        last = Field(look, plain("Last name"), self.last_name)
        self.column.setSpacing(look.px(2))
        self.column.addLayout(head)
        self.column.addLayout(row(look, first, last))
        phone = Field(look, plain("Phone"), self.phone)
        does = Field(look, plain("What they do"), self.role)
        self.column.addLayout(row(look, phone, does))
        beside_way = QHBoxLayout()
        beside_way.addWidget(self.way, stretch=1)
        beside_way.addWidget(self.change_way)
        self.column.addLayout(beside_way)
        self.column.addWidget(self.settings)
        self.column.addStretch(1)
        self.column.addWidget(self.note)
        self.column.addWidget(self.done)
        self.column.addLayout(row(look, self.remove, self.save))

    def _typed(self) -> PersonForm | None:
        if self._form is None:
            return None
        return PersonForm(
            id=self._form.id,
            first_name=self.first_name.words(),
            last_name=self.last_name.words(),
            phone=self.phone.words(),
            role=Role(self.role.picked_key() or self._form.role),
        )

    def _say_saved(self) -> None:
        typed = self._typed()
        if typed is not None:
            self.saved.emit(typed)

    def _say_photo(self) -> None:
        typed = self._typed()
        if typed is not None:
            self.photo_requested.emit(typed)

    def _say_remove(self) -> None:
        if self._form is not None and self._form.id is not None:
            self.remove_requested.emit(CardWish(key=self._form.id))

    def _say_sign_in(self) -> None:
        if self._form is not None and self._form.id is not None:
            self.sign_in_requested.emit(CardWish(key=self._form.id))

    def _say_badge(self) -> None:
        if self._form is not None and self._form.id is not None:
            self.badge_requested.emit(CardWish(key=self._form.id))


def _roles() -> tuple[Choice, ...]:
    return (
        Choice(key=Role.CHECKER, words=plain("Checkers"), glyph="users"),
        Choice(key=Role.SUPPORTER, words=plain("Supporters"), glyph="hand"),
        Choice(key=Role.COORDINATOR, words=plain("Coordinators"), glyph="user"),
    )


def _one_of() -> tuple[Choice, ...]:
    return (
        Choice(key=Role.CHECKER, words=plain("Checker")),
        Choice(key=Role.SUPPORTER, words=plain("Supporter")),
        Choice(key=Role.COORDINATOR, words=plain("Coordinator")),
    )


def _nobody(state: PeopleState) -> str:
    if state.search:
        return plain("No name matches.")
    return plain("Nobody yet. Press Add.")
