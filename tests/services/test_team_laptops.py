"""The office knows how its laptops are, and what was on one that is lost."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from qc_desktop.app.founding import Locks, NewOrganisation, found, join
from qc_desktop.app.keys import data_key
from qc_desktop.app.wiring import Open, join_parts, open_parts
from qc_desktop.domain.concerns import ConcernKind
from qc_desktop.domain.ids import DeviceId, PersonId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.team_laptops import LaptopStanding
from qc_desktop.services.laptop import Laptop
from tests.services.conftest import Clock
from tests.services.team import Blue, exchange, join_blue


@dataclass(frozen=True, kw_only=True)
class Three:
    """The office's laptop, the checkers' blue one, and a green one, over one folder."""

    office: Open
    blue: Blue
    green: Blue
    sam: PersonId
    amina: PersonId
    clock: Clock

    def standing(self, name: str) -> LaptopStanding:
        (one,) = [
            each
            for each in self.office.laptop.team_laptops.everything()
            if each.laptop == name or (name == "this" and each.is_this)
        ]
        return one


@pytest.fixture
def three(tmp_path: Path, clock: Clock) -> Iterator[Three]:
    data, key_file = tmp_path / "office", tmp_path / "office.key"
    found(
        data,
        NewOrganisation(name="Elm Checkers", first_name="Sam"),
        store=None,
        locks=Locks(key_file=key_file),
        now=clock,
    )
    office = join_parts(open_parts(data, data_key(data, key_file), now=clock))
    (sam,) = office.laptop.people.everyone()
    amina = office.laptop.people.add(first_name="Amina", last_name="Rose", by=sam.id)
    blue = join_blue(office.laptop, tmp_path, tmp_path / "stick", clock)
    green = _joins(office.laptop, tmp_path, clock)
    yield Three(office=office, blue=blue, green=green, sam=sam.id, amina=amina.id, clock=clock)
    office.laptop.close()


def _joins(office: Laptop, folder: Path, clock: Clock) -> Blue:
    one = Blue(data=folder / "green", key_file=folder / "green.key", now=clock)
    words = office.sending.invite()
    for _ in range(2):
        joined = join(
            one.data,
            store=folder / "stick",
            words=words,
            label="Green",
            locks=Locks(key_file=one.key_file),
            now=clock,
        )
        if not joined.admitted:
            (request,) = office.sending.requests()
            assert request.pictures == joined.pictures
            office.sending.admit(request.id)
    return one


def _plans(three: Three) -> None:
    office = three.office.laptop
    place = office.places.add(name="Park Road flats", by=three.sam)
    office.planning.plan(
        place=place.id, at=three.clock.now, checkers=(three.amina,), supporters=(), by=three.sam
    )
    exchange(office)


def test_a_laptop_is_heard_when_something_new_of_it_comes_and_by_our_clock(three: Three) -> None:
    with three.blue.opened() as opened:
        exchange(opened.laptop)
        opened.laptop.concerns.begin(by=three.amina, kind=ConcernKind.UPSET)
    exchange(three.office.laptop)
    first = three.standing("Blue").heard_at
    three.clock.now += timedelta(days=3)
    exchange(three.office.laptop)
    assert three.standing("Blue").heard_at == first
    with three.blue.opened() as opened:
        exchange(opened.laptop)
    before = three.clock.now
    exchange(three.office.laptop)
    blue = three.standing("Blue")
    assert blue.heard_at is not None
    assert blue.heard_at >= before
    assert (blue.users, blue.missing, blue.is_out) == ((three.amina,), 0, False)
    assert three.standing("this").is_office


def test_a_lost_laptop_is_listed_with_what_it_said_it_holds_and_stays_so_when_it_is_out(
    three: Three, tmp_path: Path
) -> None:
    _plans(three)
    with three.blue.opened() as opened:
        exchange(opened.laptop)
    exchange(three.office.laptop)
    teams = three.office.laptop.team_laptops
    blue, green = three.standing("Blue").id, three.standing("Green").id
    for _ in range(2):
        held = teams.held(blue)
        assert [one.place for one in held.visits] == ["Park Road flats"]
        assert [one.name for one in held.people] == ["Amina Rose", "Sam"]
        # The green one never got the visit: the list is of one laptop, not of all that there is.
        assert teams.held(green).visits == ()
        if not three.standing("Blue").is_out:
            three.office.laptop.sending.take_out(blue)
    assert three.standing("Blue").is_out
    path = teams.write_held(blue, tmp_path / "list.csv", three.office.laptop.now())
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    assert ["Laptop", "Blue"] in rows
    assert any("72 hours" in cell for row in rows for cell in row)
    assert any(row[:1] == ["Park Road flats"] and "Amina Rose" in row for row in rows)
    assert ["Amina Rose", "Quality Checker"] in rows


def test_a_list_that_cannot_be_written_is_told_and_a_strange_laptop_is_not_found(
    three: Three, tmp_path: Path
) -> None:
    teams, now = three.office.laptop.team_laptops, three.office.laptop.now()
    with pytest.raises(Problem) as caught:
        teams.write_held(three.standing("Blue").id, tmp_path / "no" / "list.csv", now)
    assert caught.value.key is ProblemKey.CANNOT_WRITE_FILE
    with pytest.raises(Problem) as caught:
        teams.held(DeviceId("0" * 16))
    assert caught.value.key is ProblemKey.NOT_FOUND


def test_a_laptop_that_was_taken_out_knows_it_after_it_heard_and_keeps_its_visits(
    three: Three,
) -> None:
    _plans(three)
    with three.blue.opened() as opened:
        exchange(opened.laptop)
    three.office.laptop.sending.take_out(three.standing("Blue").id)
    with three.blue.opened() as opened:
        assert not opened.laptop.team_laptops.is_taken_out
        with pytest.raises(Problem) as caught:
            exchange(opened.laptop)
        assert caught.value.key is ProblemKey.REFUSED
    with three.blue.opened() as opened:
        assert opened.laptop.team_laptops.is_taken_out
        assert len(opened.laptop.visits.listing()) == 1
    with three.green.opened() as opened:
        exchange(opened.laptop)
        assert not opened.laptop.team_laptops.is_taken_out
