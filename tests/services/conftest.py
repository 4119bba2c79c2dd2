"""A real laptop for service tests: real SQLite, real sealing, in a folder of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from qc_desktop.app.founding import Locks, NewOrganisation, found
from qc_desktop.app.keys import data_key
from qc_desktop.app.wiring import Open, join_parts, open_parts
from qc_desktop.domain.ids import PersonId, VisitId
from qc_desktop.domain.people import Role
from qc_desktop.services.laptop import Laptop

WORDS = "tea and toast"


@dataclass
class Clock:
    """A clock that goes on a second at each look."""

    now: datetime = datetime(2026, 11, 24, 14, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A laptop with a coordinator, a checker, a place and a planned visit."""

    laptop: Laptop
    opened: Open
    sam: PersonId
    amina: PersonId
    visit: VisitId


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def founded(tmp_path: Path, clock: Clock) -> Path:
    data = tmp_path / "blue"
    found(
        data,
        NewOrganisation(name="Elm Checkers", first_name="Sam", last_name="Lin"),
        store=None,
        locks=Locks(key_file=tmp_path / "blue.key", passphrase=WORDS),
        now=clock,
    )
    return data


@pytest.fixture
def scene(founded: Path, tmp_path: Path, clock: Clock) -> Iterator[Scene]:
    parts = open_parts(founded, data_key(founded, tmp_path / "blue.key"), now=clock)
    opened = join_parts(parts)
    laptop = opened.laptop
    (sam,) = laptop.people.everyone(Role.COORDINATOR)
    amina = laptop.people.add(first_name="Amina", last_name="Khan", by=sam.id)
    place = laptop.places.add(name="Elm House", people_living_here=6, by=sam.id)
    visit = laptop.planning.plan(place=place.id, at=clock.now, checkers=(amina.id,), by=sam.id)
    yield Scene(laptop=laptop, opened=opened, sam=sam.id, amina=amina.id, visit=visit)
    laptop.close()
