"""What happens round the questions: welcome, check-ins, where we may go, pauses, feelings."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.changes import Field, KeyedField
from qc_desktop.domain.ids import PersonId


class Welcome(StrEnum):
    """Whether the people who live here want us in. Values are never renamed."""

    YES = "yes"
    NO = "no"
    LATER = "later"


class CheckIn(StrEnum):
    """When the buddy is told. Values are never renamed."""

    ARRIVED = "arrived"
    LEFT = "left"


class Room(StrEnum):
    """Where in a home we may go, if we are asked in. Values are never renamed."""

    LIVING_ROOM = "living_room"
    KITCHEN = "kitchen"
    GARDEN = "garden"
    HALL = "hall"
    BATHROOM = "bathroom"
    BEDROOM = "bedroom"


class Feeling(StrEnum):
    """How a checker feels after a visit. Values are never renamed."""

    GOOD = "good"
    OK = "ok"
    TIRED = "tired"
    SAD = "sad"
    ANGRY = "angry"
    WORRIED = "worried"


@dataclass(frozen=True, slots=True, kw_only=True)
class WelcomeValue:
    """What we heard at the door."""

    answer: Welcome
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInValue:
    """The buddy was told, by phone or text: the app rings nobody.

    `buddy` is somebody of the organisation; `name` is one who was named for this visit.
    """

    buddy: PersonId | None
    at: datetime
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuddyValue:
    """Who is told that we came and that we left. No `name`: the office.

    They want to hear that we left `hours` after the visit begins.
    """

    name: str = ""
    phone: str = ""
    hours: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """When the checkers took a break; None once they went on."""

    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingValue:
    """How one checker feels, and whether they want to talk about it."""

    feeling: Feeling
    wants_to_talk: bool = False
    at: datetime


WELCOME = Field("visit.welcome", WelcomeValue)
CHECK_IN = KeyedField("visit.check_in", CheckInValue)
"""Keyed by `CheckIn`."""
ROOM = KeyedField("visit.room", bool)
"""Keyed by `Room`: True where we were asked in, False where we were asked to keep out."""
PAUSE = Field("visit.pause", Pause)
FEELING = KeyedField("visit.feeling", FeelingValue)
"""Keyed by the checker."""

BUDDY = Field("visit.buddy", BuddyValue)

FACTS = (WELCOME, CHECK_IN, ROOM, PAUSE, FEELING, BUDDY)
