"""A worry that somebody may not be safe. Kept apart from every visit and every report.

A record only grows: each entry has a key of its own, so nothing that was said is replaced, and
nobody can take anything out.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.changes import Field, KeyedField
from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.ids import PlaceId, VisitId


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
    """When and where a concern was begun. The visit is only a pointer: it does not show there."""

    at: datetime
    visit: VisitId | None = None
    place: PlaceId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The person's exact words, typed or spoken."""

    at: datetime
    words: str = ""
    sound: MediaRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who was told, how and when."""

    at: datetime
    who: str
    how: ToldHow


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged:
    """A coordinator has it, and what they did first."""

    at: datetime
    words: str = ""


BEGUN = Field("concern.begun", Begun)
KIND = KeyedField("concern.kind", bool)
"""Keyed by `ConcernKind`."""
ABOUT_MANAGER = Field("concern.about_manager", bool)
"""True: another person is told than the one it is about."""
ENTRY = KeyedField("concern.entry", Entry)
TOLD = KeyedField("concern.told", Told)
ACKNOWLEDGED = KeyedField("concern.acknowledged", Acknowledged)

FACTS = (BEGUN, KIND, ABOUT_MANAGER, ENTRY, TOLD, ACKNOWLEDGED)
