"""The places we visit."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout
from typing_extensions import override

from qc_desktop.domain.places import Nation, PlaceKind
from qc_desktop.ui.components import paint
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.fields import ChoiceBox, Field
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Choice, Typed
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen, Pager, Scroller, Turned, row
from qc_desktop.ui.screens.coordinator.roster_cards import RosterGrid
from qc_desktop.ui.screens.coordinator.roster_state import (
    CardWish,
    FindWish,
    PlaceForm,
    PlacesState,
)
from qc_desktop.ui.screens.coordinator.visits_state import PageWish
from qc_desktop.ui.theme import Look
from qc_desktop.ui.theme.pictures import NO_PLACE, Photo
from qc_desktop.words import plain

PAGE_ROWS = 6


class PlacesScreen(OfficeScreen):
    """Cards at the left, one place in the panel at the right."""

    found = Signal(FindWish)
    page_requested = Signal(PageWish)
    card_requested = Signal(CardWish)
    add_requested = Signal()
    saved = Signal(PlaceForm)
    photo_requested = Signal(PlaceForm)
    remove_requested = Signal(CardWish)

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Places"))
        hint = plain("Find a place")
        self.search = LineBox(look, hint, hint=hint, small=True)
        self.search.edited.connect(self._say_found)
        self.add = Key(
            look, plain("Add"), glyph="home_plus", kind=KeyKind.PRIMARY, size=KeySize.SMALL
        )
        self.add.tapped.connect(self.add_requested)
        self.cards = RosterGrid(look, plain("Places"))
        self.cards.picked.connect(self.card_requested)
        self.nothing = ReadableLabel(look, font="co_body", colour="ink-2")
        self.pager = Pager(look)
        self.pager.turned.connect(self._turn)
        self.panel = PlacePanel(look)
        self.panel.saved.connect(self.saved)
        self.panel.photo_requested.connect(self.photo_requested)
        self.panel.remove_requested.connect(self.remove_requested)
        self._lay_out()
        shortcut = QShortcut(QKeySequence("Ctrl+F"), self)
        shortcut.activated.connect(self.take_search_focus)

    def show_state(self, state: PlacesState) -> None:
        """Show a page of cards and the place in the panel."""
        self.search.show_words(state.search)
        picked = state.form.id if state.form is not None else None
        self.cards.show_cards(state.cards, picked)
        words = plain("No place matches.") if state.search else plain("No places yet. Press Add.")
        self.nothing.show_words("" if state.cards else words)
        self.nothing.setVisible(not state.cards)
        self.pager.show_page(state.page, state.pages)
        self.pager.setVisible(state.pages > 1)
        self.panel.show_state(state)

    def focus_form(self) -> None:
        """Put the caret into the first field."""
        self.panel.name.setFocus()

    @override
    def take_search_focus(self) -> None:
        self.search.setFocus()

    def _lay_out(self) -> None:
        look = self.look
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.search, stretch=1)
        head.addWidget(self.add)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.cards)
        left.addWidget(self.nothing)
        left.addStretch(1)
        left.addWidget(self.pager)
        columns = QHBoxLayout()
        columns.setSpacing(look.px(12))
        columns.addLayout(left, stretch=1)
        columns.addWidget(self.panel)
        self.column.addLayout(head)
        self.column.addLayout(columns, stretch=1)

    def _say_found(self, typed: Typed) -> None:
        self.found.emit(FindWish(words=typed.words))

    def _turn(self, turned: Turned) -> None:
        self.page_requested.emit(PageWish(page=turned.page, rows=PAGE_ROWS))


class PlacePanel(Card):
    """One place to add or change."""

    saved = Signal(PlaceForm)
    photo_requested = Signal(PlaceForm)
    remove_requested = Signal(CardWish)

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("This place"), side=18)
        self._form: PlaceForm | None = None
        self.setFixedWidth(look.px(392))
        self.drawing = PlacePhoto(look)
        self.heading = ReadableLabel(look, font="co_heading", shrinks=True)
        self.heading.setMaximumHeight(look.px(60))
        self.name = LineBox(look, plain("Name of the place"), small=True)
        self.kind = ChoiceBox(look, plain("Kind of place"))
        self.nation = ChoiceBox(look, plain("Nation"))
        self.address = LineBox(look, plain("Address"), small=True)
        self.phone = LineBox(look, plain("Phone"), small=True)
        self.worries = LineBox(look, plain("Number to ring with a worry"), small=True)
        self.living = LineBox(look, plain("How many people live here"), small=True)
        self.note = Note(look, wrong=True)
        self.done = Note(look, wrong=False)
        self.photo = Key(look, plain("Photo"), glyph="picture", size=KeySize.MINI)
        self.remove = Key(
            look, plain("Remove"), glyph="trash", kind=KeyKind.DANGER, size=KeySize.SMALL
        )
        self.save = Key(look, plain("Save"), glyph="save", kind=KeyKind.PRIMARY, size=KeySize.SMALL)
        for box in (self.name, self.address, self.phone, self.living, self.worries):
            box.entered.connect(self._say_saved)
        self.save.tapped.connect(self._say_saved)
        self.photo.tapped.connect(self._say_photo)
        self.remove.tapped.connect(self._say_remove)
        self._lay_out()

    def show_state(self, state: PlacesState) -> None:
        """Show the place; the panel is away where none is chosen."""
        form = state.form
        self._form = form
        self.setVisible(form is not None)
        if form is None:
            return
        self.drawing.show_photo(form.name, state.photo or NO_PLACE)
        self.heading.show_words(form.name if form.id else plain("A new place"))
        self.name.show_words(form.name)
        self.kind.show_choices(_kinds(), form.kind)
        self.nation.show_choices(_nations(), form.nation)
        self.address.show_words(form.address)
        self.phone.show_words(form.phone)
        self.living.show_words(form.living_here)
        self.worries.show_words(form.worries_phone)
        self.note.say(state.problem)
        self.done.say(state.saved)
        self.remove.setVisible(form.id is not None)

    def _lay_out(self) -> None:
        look = self.look
        head = QHBoxLayout()
        head.setSpacing(look.px(14))
        head.addWidget(self.drawing)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.heading)
        beside.addWidget(self.photo)
        head.addLayout(beside, stretch=1)
        fields = Scroller(look, plain("This place"))
        fields.column.addWidget(Field(look, plain("Name of the place"), self.name))
        fields.column.addWidget(Field(look, plain("Address"), self.address))
        kind = Field(look, plain("Kind of place"), self.kind)
        nation = Field(look, plain("Nation"), self.nation)
        fields.column.addWidget(kind)
        fields.column.addWidget(nation)
        phone = Field(look, plain("Phone"), self.phone)
        living = Field(look, plain("People living here"), self.living)
        fields.column.addLayout(row(look, phone, living))
        worries = plain("Adult social care, where not the usual number")
        fields.column.addWidget(Field(look, worries, self.worries))
        fields.column.addStretch(1)
        self.column.setSpacing(look.px(4))
        self.column.addLayout(head)
        self.column.addWidget(fields, stretch=1)
        self.column.addWidget(self.note)
        self.column.addWidget(self.done)
        self.column.addLayout(row(look, self.remove, self.save))

    def _typed(self) -> PlaceForm | None:
        if self._form is None:
            return None
        return PlaceForm(
            id=self._form.id,
            name=self.name.words(),
            kind=PlaceKind(self.kind.picked_key() or self._form.kind),
            nation=Nation(self.nation.picked_key() or self._form.nation),
            address=self.address.words(),
            phone=self.phone.words(),
            living_here=self.living.words(),
            worries_phone=self.worries.words(),
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


class PlacePhoto(QLabel):
    """A place's photo or drawing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._photo = NO_PLACE
        self.setFixedSize(look.px(124), look.px(88))

    def show_photo(self, name: str, photo: Photo) -> None:
        """Show a place."""
        self._photo = photo
        self.setAccessibleName(name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(124), self.look.px(88))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        area = QRectF(self.rect())
        radius = self.look.px(12)
        drawn = self.look.pictures.photo(self._photo, paint.whole(area), radius)
        paint.framed_photo(painter, self.look, area, drawn, radius=radius)


def _kinds() -> tuple[Choice, ...]:
    return (
        Choice(key=PlaceKind.OWN_HOME, words=plain("Own home")),
        Choice(key=PlaceKind.SHARED_HOUSE, words=plain("Shared house")),
        Choice(key=PlaceKind.CARE_HOME, words=plain("Care home")),
        Choice(key=PlaceKind.DAY_SERVICE, words=plain("Day service")),
    )


def _nations() -> tuple[Choice, ...]:
    return (
        Choice(key=Nation.ENGLAND, words=plain("England")),
        Choice(key=Nation.WALES, words=plain("Wales")),
        Choice(key=Nation.SCOTLAND, words=plain("Scotland")),
        Choice(key=Nation.NORTHERN_IRELAND, words=plain("Northern Ireland")),
    )
