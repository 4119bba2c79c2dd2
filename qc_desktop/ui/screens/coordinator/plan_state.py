"""What planning a visit shows and reports."""

from dataclasses import dataclass
from datetime import datetime

from qc_desktop.domain.ids import PersonId, PlaceId
from qc_desktop.ui.components.values import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class BuddyTyped:
    """Who is told of the visit, as typed. No name: the office. `hours` is the key of a choice."""

    name: str = ""
    phone: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanState:
    """The places and people to choose from, and what is planned so far.

    `at` is on the wall clock where we are. `changing` says that the visit is in the lists already.
    """

    places: tuple[Choice, ...]
    checkers: tuple[Choice, ...]
    supporters: tuple[Choice, ...]
    place: str | None = None
    at: datetime
    hours: tuple[Choice, ...] = ()
    buddy: BuddyTyped = BuddyTyped()
    picked: frozenset[str] = frozenset()
    changing: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWish:
    """A visit to plan. `at` is on the wall clock here; `place` is None where none was chosen."""

    place: PlaceId | None
    at: datetime
    checkers: tuple[PersonId, ...]
    supporters: tuple[PersonId, ...]
    buddy: BuddyTyped = BuddyTyped()
