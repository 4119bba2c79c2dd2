import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qc_desktop.app.wiring import Open
from qc_desktop.domain.ids import PersonId, VisitId
from qc_desktop.domain.people import Role
from qc_desktop.domain.visits import VisitState, VisitSummary
from qc_desktop.storage import visits as rows
from tests.speed.harness import Figure, growth, once, paired, show
from tests.speed.laptops import make, opened
from tests.speed.many_visits import RARE, add_visits

SIZES = (1_000, 10_000, 100_000)
PAGE = 200
ROUNDS = 11
Read = Callable[[], object]


@pytest.mark.timeout(3600)
def test_lists_of_visits_beside_bare_sqlite(tmp_path: Path) -> None:
    """The floor keeps the same lines in one plain table with an index, with no key."""
    figures: list[Figure] = []
    cost: dict[str, dict[int, float]] = {}
    for size in SIZES:
        folder = tmp_path / str(size)
        folder.mkdir()
        make(folder)
        with opened(folder) as one:
            rare, seconds = _fill(one, size)
            with closing(_floor(folder / "floor.db", one)) as floor:
                for what, ours, bare in _looks(one, floor, rare, size):
                    base, mine = paired(bare, ours, ROUNDS)
                    known = cost.setdefault(what, {})
                    known[size] = mine
                    first = min(known)
                    figures.append(
                        Figure(
                            what=f"{what} of {size:,} visits",
                            baseline_ms=base,
                            ours_ms=mine,
                            aim="50 ms",
                            growth=growth((first, known[first]), (size, mine))
                            if size > first
                            else None,
                            note=f"filled in {seconds:.0f} s" if what == _FIRST else "",
                        )
                    )
    show(figures)
    assert figures


_FIRST = "first page"


def _fill(one: Open, size: int) -> tuple[PersonId, float]:
    by = one.laptop.organisations.contact()
    people = one.laptop.people
    checker = people.add(first_name="Amina", last_name="Khan", role=Role.CHECKER, by=by)
    rare = people.add(first_name="Grace", last_name="Osei", role=Role.CHECKER, by=by)
    places = tuple(
        one.laptop.places.add(name=name, by=by).id for name in ("Elm House", "Rose Cottage")
    )
    took = once(lambda: add_visits(one, size, checker=checker.id, rare=rare.id, places=places))
    return rare.id, took / 1000


def _looks(
    one: Open, floor: sqlite3.Connection, rare: PersonId, size: int
) -> list[tuple[str, Read, Read]]:
    """Return what a coordinator does with a list, each with its floor."""
    database = one.saving.database
    middle = floor.execute(
        "SELECT at, id FROM line ORDER BY at DESC, id DESC LIMIT 1 OFFSET ?", (size // 2,)
    ).fetchone()
    before = (datetime.fromtimestamp(middle[0], UTC), VisitId(middle[1]))

    def page(
        person: PersonId | None = None,
        states: frozenset[VisitState] | None = None,
        start: tuple[datetime, VisitId] | None = None,
    ) -> tuple[VisitSummary, ...]:
        with database.read() as tx:
            return rows.listing(tx, person=person, states=states, limit=PAGE, before=start)

    newest = "SELECT * FROM line {} ORDER BY at DESC, id DESC LIMIT 200"

    def bare(where: str, *values: object) -> Read:
        return lambda: floor.execute(newest.format(where), values).fetchall()

    planned = frozenset({VisitState.PLANNED})
    assert len(page(rare)) == RARE
    return [
        (_FIRST, one.laptop.visits.listing, bare("")),
        (
            "jump to the middle",
            lambda: page(start=before),
            bare("WHERE (at, id) < (?, ?)", *middle),
        ),
        ("a rare checker's", lambda: page(rare), bare("WHERE checker = ?", rare)),
        ("none planned", lambda: page(states=planned), bare("WHERE state = 'planned'")),
    ]


def _floor(path: Path, one: Open) -> sqlite3.Connection:
    floor = sqlite3.connect(path)
    floor.execute(
        "CREATE TABLE line (id TEXT PRIMARY KEY, at REAL, place TEXT, state TEXT, checker TEXT,"
        " answers INTEGER, photos INTEGER) WITHOUT ROWID"
    )
    with one.saving.database.read() as tx:
        listed = rows.listing(tx, limit=1_000_000)
    floor.executemany(
        "INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (v.id, v.at.timestamp(), v.place_name, v.state, v.checkers[0], v.answers, v.photos)
            for v in listed
        ),
    )
    floor.execute("CREATE INDEX line_at ON line (at, id)")
    floor.execute("CREATE INDEX line_checker ON line (checker, at)")
    floor.execute("CREATE INDEX line_state ON line (state, at)")
    floor.commit()
    return floor
