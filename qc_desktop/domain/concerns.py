"""A worry that somebody may not be safe. Kept apart from every visit and every report.

A record only grows: each part has a key of its own, so nothing that was said is replaced, and
nobody can take anything out. What it says lies in sealed boxes that only the office can open;
the rest of the team sees times and states.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from qc_desktop.domain.changes import Field, KeyedField
from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.ids import MediaId, PersonId, PlaceId, VisitId

ConcernId = NewType("ConcernId", str)

PREFIX = "concern."
"""Every field of a concern begins so: storage lets none of them be replaced or taken out."""


class ConcernKind(StrEnum):
    """What sort of worry it is. Values are never renamed."""

    UPSET = "upset"
    HURT = "hurt"
    UNSAFE_HOME = "unsafe_home"
    TAKEN = "taken"
    HEALTH = "health"
    OTHER = "other"


class ToldHow(StrEnum):
    """How somebody was told. Values are never renamed."""

    CALLED_999 = "called_999"
    RANG = "rang"
    IN_PERSON = "in_person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """When a concern was begun. Where and by whose visit is in a sealed box."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing that was said. `box` is an age file in base64; `sound` names a sealed sound."""

    at: datetime
    box: str
    sound: MediaId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """That somebody was told, and how. Who it was is in the box."""

    at: datetime
    how: ToldHow
    box: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged:
    """A coordinator has it. What they did is in the box."""

    at: datetime
    box: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """The same once more, sealed for the office's key: said by an office laptop alone.

    Its subject is the change whose box, or whose sound (where `sound` is there), did not open for
    every office laptop and for the recovery words.
    """

    box: str
    sound: MediaId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What is in one box: whatever this part says, and nothing else.

    `about_lead`: the worry is about the person who would be told of it, and `who` is that person.
    """

    visit: VisitId | None = None
    place: PlaceId | None = None
    kind: ConcernKind | None = None
    ticked: bool = False
    about_lead: bool | None = None
    words: str = ""
    sound: MediaRef | None = None
    who: str = ""


BEGUN = Field("concern.begun", Begun)
PART = KeyedField("concern.part", Part)
TOLD = KeyedField("concern.told", Told)
ACKNOWLEDGED = KeyedField("concern.acknowledged", Acknowledged)

AGAIN = KeyedField("concern.again", Again)

FACTS = (BEGUN, PART, TOLD, ACKNOWLEDGED, AGAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Worry:
    """What the checkers' side may know of a concern: how far it came, and nothing it says.

    `sent` and `at_office` are of all that was said, sounds too. `at_office` is so only where a
    coordinator's laptop said that it has it.
    """

    id: ConcernId
    by: PersonId
    at: datetime
    sent: bool
    at_office: bool
    told: bool
    sent_at: datetime | None = None
    acknowledged_by: PersonId | None = None

    @property
    def needs_telling(self) -> bool:
        """Whether nobody was told yet, by phone or by sending."""
        return not (self.sent or self.at_office or self.told or self.is_acknowledged)

    @property
    def is_acknowledged(self) -> bool:
        """Whether a coordinator said that they have it."""
        return self.acknowledged_by is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The person's exact words, typed or spoken."""

    at: datetime
    by: PersonId
    words: str = ""
    sound: MediaRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Who was told, how and when."""

    at: datetime
    who: str
    how: ToldHow


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a coordinator did, and when."""

    at: datetime
    by: PersonId
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """A concern as a coordinator reads it. `unread` counts boxes that do not open here.

    `withheld`: it is about who asks, so that only the time is told.
    """

    id: ConcernId
    at: datetime
    by: PersonId
    visit: VisitId | None = None
    place: PlaceId | None = None
    kinds: tuple[ConcernKind, ...] = ()
    about_lead: bool = False
    about: PersonId | None = None
    entries: tuple[Entry, ...] = ()
    told: tuple[Telling, ...] = ()
    notes: tuple[Note, ...] = ()
    unread: int = 0
    withheld: bool = False

    @property
    def is_acknowledged(self) -> bool:
        """Whether a coordinator said that they have it."""
        return bool(self.notes)

    @property
    def time_to_tell(self) -> timedelta | None:
        """How long it took until somebody was told; None where nobody was."""
        times = [one.at for one in self.told] + [one.at for one in self.notes]
        return max(min(times) - self.at, timedelta()) if times else None


def kinds_ticked(parts: Iterable[Inside]) -> tuple[ConcernKind, ...]:
    """Return the kinds that are ticked after all taps, oldest tap first."""
    ticked: dict[ConcernKind, bool] = {}
    for one in parts:
        if one.kind is not None:
            ticked[one.kind] = one.ticked
    return tuple(kind for kind in ConcernKind if ticked.get(kind))
