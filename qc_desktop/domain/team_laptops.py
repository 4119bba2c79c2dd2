"""The laptops of a team, as the office knows them, and what a lost one held."""

from dataclasses import dataclass
from datetime import datetime

from qc_desktop.domain.ids import DeviceId, PersonId
from qc_desktop.domain.people import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class LaptopStanding:
    """One laptop that is or was in the team, as far as this one knows.

    `heard_at` is when something new of it last came here, by the clock of this laptop. `missing`
    counts parts of its work, photos and sounds that are named and not here. `users` said
    something on it, the latest first. What it never named, nobody else can know.
    """

    id: DeviceId
    laptop: str
    is_this: bool
    is_office: bool
    is_out: bool
    heard_at: datetime | None = None
    users: tuple[PersonId, ...] = ()
    missing: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldVisit:
    """A visit on a laptop. People spoken to are counted: their names are in no paper."""

    place: str
    at: datetime
    team: tuple[str, ...]
    spoken_to: int = 0
    photos: int = 0
    voice_notes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPerson:
    """Somebody of the team whose details were on a laptop."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldList:
    """What was on a laptop, by what it said itself and what was written on it.

    `worries` are sealed: on a checkers' laptop nobody can open them.
    """

    laptop: str
    is_office: bool
    heard_at: datetime | None
    visits: tuple[HeldVisit, ...] = ()
    people: tuple[HeldPerson, ...] = ()
    worries: int = 0
