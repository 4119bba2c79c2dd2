"""Plan a visit, or change one that is planned."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.buddies import HOURS, USUAL_HOURS
from qc_desktop.domain.ids import VisitId
from qc_desktop.domain.people import Person, Role
from qc_desktop.domain.visit_steps import BuddyValue
from qc_desktop.domain.visits import Plan, Visit
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Confirm
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.flows.coordinator_desk import Desk
from qc_desktop.ui.flows.coordinator_words import role_words
from qc_desktop.ui.screens.coordinator.plan import PlanScreen
from qc_desktop.ui.screens.coordinator.plan_state import BuddyTyped, PlanState, PlanWish
from qc_desktop.words import plain, plain_n

_USUAL_HOUR = 14


class PlanFlow(QObject):
    """One plan at a time."""

    done = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._visit: Visit | None = None
        self._typed: PlanWish | None = None
        self.screen = PlanScreen(desk.look)
        self.screen.planned.connect(self._plan)
        self.screen.back_requested.connect(self.done)
        self.screen.remove_requested.connect(self._ask_to_cancel)

    def open_new(self) -> None:
        """Plan a new visit."""
        self._visit = self._typed = None
        self.screen.show_state(self._state())
        self._desk.show(self.screen, plain("Plan a visit"), plain("Who goes where, and when"))

    def open_planned(self, visit: VisitId) -> None:
        """Change a visit that is planned."""
        found = self._desk.tried(lambda: self._desk.laptop.visits.get(visit))
        if found is None:
            return
        self._visit, self._typed = found, None
        place = self._desk.laptop.places.get(found.plan.place)
        self.screen.show_state(self._state())
        self._desk.show(self.screen, place.name, plain("This visit is planned"))

    def _state(self, problem: str = "") -> PlanState:
        people = self._desk.laptop.people
        places = self._desk.laptop.places.everyone()
        return PlanState(
            places=tuple(Choice(key=place.id, words=place.name) for place in places),
            checkers=tuple(self._choice(one) for one in people.everyone(Role.CHECKER)),
            supporters=tuple(self._choice(one) for one in people.everyone(Role.SUPPORTER)),
            place=self._place(),
            at=self._when(),
            hours=tuple(
                Choice(key=str(one), words=plain_n("{count} hour", "{count} hours", one))
                for one in HOURS
            ),
            buddy=self._buddy(),
            picked=self._picked(),
            changing=self._visit is not None,
            problem=problem,
        )

    def _choice(self, person: Person) -> Choice:
        return Choice(
            key=person.id,
            words=person.full_name,
            more=role_words(person.role),
            photo=self._desk.portrait(person.id),
        )

    def _place(self) -> str | None:
        if self._typed is not None:
            return self._typed.place
        return self._visit.plan.place if self._visit is not None else None

    def _when(self) -> datetime:
        if self._typed is not None:
            return self._typed.at
        if self._visit is None:
            next_week = self._desk.now + timedelta(days=7)
            return next_week.replace(hour=_USUAL_HOUR, minute=0, second=0, microsecond=0)
        return self._visit.plan.at.astimezone(self._desk.now.tzinfo)

    def _buddy(self) -> BuddyTyped:
        if self._typed is not None:
            return self._typed.buddy
        kept = self._visit.buddy if self._visit is not None else None
        if kept is None:
            return BuddyTyped(hours=str(USUAL_HOURS))
        return BuddyTyped(name=kept.name, phone=kept.phone, hours=str(kept.hours))

    def _picked(self) -> frozenset[str]:
        if self._typed is not None:
            return frozenset({*self._typed.checkers, *self._typed.supporters})
        if self._visit is None:
            return frozenset()
        return frozenset({*self._visit.plan.checkers, *self._visit.plan.supporters})

    def _plan(self, wish: PlanWish) -> None:
        self._typed = wish
        if wish.place is None:
            self.screen.show_state(self._state(plain("Choose a place first.")))
            return
        if not wish.checkers:
            self.screen.show_state(self._state(plain("Tick one checker or more.")))
            return
        # What was typed is on the wall clock here; it is kept with its zone.
        at = wish.at.replace(tzinfo=self._desk.now.tzinfo)
        if self._save(wish, at):
            self.done.emit()

    def _save(self, wish: PlanWish, at: datetime) -> bool:
        place, visit, planning = wish.place, self._visit, self._desk.laptop.planning
        if place is None:
            return False

        hours = int(wish.buddy.hours) if wish.buddy.hours else USUAL_HOURS
        buddy = BuddyValue(name=wish.buddy.name, phone=wish.buddy.phone, hours=hours)

        def save() -> bool:
            if visit is None:
                planning.plan(
                    place=place,
                    at=at,
                    checkers=wish.checkers,
                    supporters=wish.supporters,
                    buddy=buddy,
                    by=self._desk.me,
                )
            else:
                plan = Plan(
                    place=place,
                    at=at,
                    checkers=wish.checkers,
                    supporters=wish.supporters,
                    checklist=visit.plan.checklist,
                )
                planning.change(visit.id, plan, buddy=buddy, by=self._desk.me)
            return True

        return bool(self._desk.tried(save))

    def _ask_to_cancel(self) -> None:
        self._desk.ask(
            Confirm(
                heading=plain("Take this visit out?"),
                words=plain("The checkers will not see it any more."),
                picture="visit",
                go=BarKey(words=plain("Take it out"), glyph="trash"),
                keep=BarKey(words=plain("Keep it"), glyph="arrow_left"),
                danger=True,
            ),
            go=self._cancel,
        )

    def _cancel(self) -> None:
        visit = self._visit
        if visit is not None:
            self._desk.tried(lambda: self._desk.laptop.planning.cancel(visit.id, by=self._desk.me))
        self.done.emit()
