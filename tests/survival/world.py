"""A laptop to be killed: an organisation, people, visits to make, pictures to add."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PIL import Image

from qc_desktop.app.founding import Locks, NewOrganisation, found, join
from qc_desktop.app.keys import data_key
from qc_desktop.app.wiring import Open, join_parts, open_parts, utc_now
from qc_desktop.domain.people import Role
from qc_desktop.services.laptop import Laptop
from tests.journeys.sounds import a_turned_photo


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A data folder and its key: what is left when the program is killed."""

    data: Path
    key_file: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a home is filled with. Tests that search for words plant their own."""

    organisation: str = "Elm Checkers"
    checkers: tuple[str, ...] = ("Amina", "Joe")
    supporter: str = "Dev"
    last_name: str = "Khan"
    place: str = "Elm House"


def new_home(folder: Path, names: Names | None = None, *, store: Path | None = None) -> Home:
    """Make an organisation with two checkers, a supporter and one visit."""
    names = names or Names()
    home = Home(data=folder / "data", key_file=folder / "key")
    found(
        home.data,
        NewOrganisation(name=names.organisation, first_name="Sam", last_name="Lin"),
        store=store,
        locks=Locks(key_file=home.key_file),
    )
    with opened(home) as laptop:
        by = laptop.organisations.contact()
        for name in names.checkers:
            laptop.people.add(first_name=name, last_name=names.last_name, by=by)
        laptop.people.add(first_name=names.supporter, role=Role.SUPPORTER, by=by)
        plan_visits(laptop, 1, names.place)
    pictures = folder / "pictures"
    pictures.mkdir()
    (pictures / "kitchen.jpg").write_bytes(a_turned_photo(640, 480))
    Image.effect_noise((640, 480), 80).save(pictures / "garden.jpg")
    return home


def join_team(folder: Path, office: Home, store: Path) -> Home:
    """Make a second laptop that the office let in."""
    home = Home(data=folder / "data", key_file=folder / "key")
    locks = Locks(key_file=home.key_file)
    with opened(office) as laptop:
        words = laptop.sending.invite()
        join(home.data, store=store, words=words, label="Blue", locks=locks)
        (asking,) = laptop.sending.requests()
        laptop.sending.admit(asking.id)
    assert join(home.data, store=store, words=words, label="Blue", locks=locks).admitted
    return home


@contextmanager
def opened_whole(home: Home) -> Iterator[Open]:
    """Open the services and the tools that samples are made with."""
    parts = open_parts(home.data, data_key(home.data, home.key_file))
    try:
        yield join_parts(parts)
    finally:
        parts.database.close()


@contextmanager
def opened(home: Home) -> Iterator[Laptop]:
    """Open the services alone."""
    with opened_whole(home) as one:
        yield one.laptop


def plan_visits(laptop: Laptop, count: int, place_name: str = "Elm House") -> None:
    """Plan visits for all checkers, each to a place of its own."""
    by = laptop.organisations.contact()
    checkers = tuple(one.id for one in laptop.people.everyone(Role.CHECKER))
    supporters = tuple(one.id for one in laptop.people.everyone(Role.SUPPORTER))
    for _ in range(count):
        number = len(laptop.places.everyone()) + 1
        place = laptop.places.add(name=f"{place_name} {number}", drawing="elm", by=by)
        laptop.planning.plan(
            place=place.id,
            at=utc_now() + timedelta(minutes=number),
            checkers=checkers,
            supporters=supporters,
            by=by,
        )
