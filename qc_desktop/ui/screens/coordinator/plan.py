"""Plan a visit: where, when, who."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from qc_desktop.domain.ids import PersonId, PlaceId
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.fields import ChoiceBox, Field
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.screens.coordinator.parts import (
    Note,
    OfficeScreen,
    Scroller,
    WhenBox,
    clear,
    row,
)
from qc_desktop.ui.screens.coordinator.plan_state import BuddyTyped, PlanState, PlanWish
from qc_desktop.ui.screens.coordinator.ticks import PersonTick
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class PlanScreen(OfficeScreen):
    """Place and time at the left, checkers and supporters beside it."""

    planned = Signal(PlanWish)
    back_requested = Signal()
    remove_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Plan a visit"))
        self._people: tuple[tuple[Choice, ...], tuple[Choice, ...]] | None = None
        self.checkers: tuple[PersonTick, ...] = ()
        self.supporters: tuple[PersonTick, ...] = ()
        self.place = ChoiceBox(look, plain("Place"))
        self.when = WhenBox(look, plain("Date and time"))
        self.buddy_name = LineBox(
            look, plain("Buddy for safety"), hint=plain("The office"), small=True
        )
        self.buddy_phone = LineBox(look, plain("Their phone number"), small=True)
        self.hours = ChoiceBox(look, plain("They should hear after"))
        self.problem = Note(look, wrong=True)
        self.save = Key(
            look, plain("Plan this visit"), glyph="tick", kind=KeyKind.PRIMARY, size=KeySize.SMALL
        )
        self.save.tapped.connect(self._say_planned)
        self.back = Key(look, plain("Back"), glyph="arrow_left", size=KeySize.SMALL)
        self.back.tapped.connect(self.back_requested)
        self.remove = Key(
            look,
            plain("Take this visit out"),
            glyph="trash",
            kind=KeyKind.DANGER,
            size=KeySize.SMALL,
        )
        self.remove.tapped.connect(self.remove_requested)
        self._checker_list = Scroller(look, plain("Checkers"))
        self._supporter_list = Scroller(look, plain("Supporters"))
        self._lay_out()

    def show_state(self, state: PlanState) -> None:
        """Show what is planned so far."""
        self.place.show_choices(state.places, state.place)
        self.when.show_moment(state.at)
        self.buddy_name.show_words(state.buddy.name)
        self.buddy_phone.show_words(state.buddy.phone)
        self.hours.show_choices(state.hours, state.buddy.hours)
        if (state.checkers, state.supporters) != self._people:
            self._people = (state.checkers, state.supporters)
            self.checkers = self._ticks(self._checker_list, state.checkers)
            self.supporters = self._ticks(self._supporter_list, state.supporters)
            self.set_reading_order()
        for tick in (*self.checkers, *self.supporters):
            tick.show_tick(on=tick.choice.key in state.picked)
        words = plain("Save the plan") if state.changing else plain("Plan this visit")
        self.save.show_key(words, glyph="tick")
        self.remove.setVisible(state.changing)
        self.problem.say(state.problem)

    def _lay_out(self) -> None:
        look = self.look
        where = Card(look, plain("Where and when"))
        where.column.addWidget(ReadableLabel(look, plain("Where and when"), font="co_heading"))
        where.column.addWidget(Field(look, plain("Place"), self.place))
        where.column.addWidget(Field(look, plain("Date and time"), self.when))
        where.column.addLayout(
            row(
                look,
                Field(look, plain("Buddy for safety"), self.buddy_name),
                Field(look, plain("Their phone number"), self.buddy_phone),
                spacing=8,
            )
        )
        where.column.addWidget(Field(look, plain("They should hear after"), self.hours))
        where.column.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(look.px(16))
        columns.addWidget(where, stretch=5)
        for title, people in (
            (plain("Checkers"), self._checker_list),
            (plain("Supporters"), self._supporter_list),
        ):
            card = Card(look, title)
            card.column.addWidget(ReadableLabel(look, title, font="co_heading"))
            card.column.addWidget(people, stretch=1)
            columns.addWidget(card, stretch=3)
        keys = QHBoxLayout()
        keys.setSpacing(0)
        keys.addWidget(self.back)
        keys.addWidget(self.remove)
        keys.addStretch(1)
        keys.addWidget(self.problem)
        keys.addWidget(self.save)
        self.column.addLayout(columns, stretch=1)
        self.column.addLayout(keys)

    def _ticks(self, people: Scroller, choices: tuple[Choice, ...]) -> tuple[PersonTick, ...]:
        clear(people.column)
        ticks = tuple(PersonTick(self.look, choice) for choice in choices)
        for tick in ticks:
            people.column.addWidget(tick)
            tick.ticked.connect(self._ticked)
        if not ticks:
            nobody = plain("Nobody yet. Add people first.")
            people.column.addWidget(ReadableLabel(self.look, nobody, font="co_body"))
        people.column.addStretch(1)
        return ticks

    def _ticked(self, _picked: Picked) -> None:
        self.problem.say("")

    def _say_planned(self) -> None:
        place = self.place.picked_key()
        self.planned.emit(
            PlanWish(
                place=PlaceId(place) if place is not None else None,
                at=self.when.moment().at,
                checkers=_ticked(self.checkers),
                supporters=_ticked(self.supporters),
                buddy=BuddyTyped(
                    name=self.buddy_name.words().strip(),
                    phone=self.buddy_phone.words().strip(),
                    hours=self.hours.picked_key() or "",
                ),
            )
        )


def _ticked(ticks: tuple[PersonTick, ...]) -> tuple[PersonId, ...]:
    return tuple(PersonId(tick.choice.key) for tick in ticks if tick.isChecked())
