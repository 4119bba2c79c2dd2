"""Many keys asked for at once give what asking for each would give."""

import pytest
from sqlalchemy import select

from qc_desktop.domain import people
from qc_desktop.storage.database import Database
from qc_desktop.storage.prepared import Batched
from qc_desktop.storage.tables import head
from tests.storage.conftest import Record

_BY_FIELD = Batched(select(head.c.subject, head.c.field), head.c.subject, head.c.field)
_BY_SUBJECT = Batched(select(head.c.subject), head.c.subject)


@pytest.fixture
def subjects(record: Record) -> list[str]:
    """Give the subjects of many changes, some with an id of hex and some without."""
    names = [f"{number:032x}" if number % 2 else f"p{number}" for number in range(600)]
    record(*(people.FIRST_NAME.set(name, "Ann") for name in names))
    return names


@pytest.mark.parametrize("many", [0, 1, 2, 8, 9, 64, 65, 512, 513, 600])
def test_each_row_is_found_once_however_many_are_asked_for(
    database: Database, subjects: list[str], many: int
) -> None:
    wanted = subjects[:many]
    field = people.FIRST_NAME.name
    with database.read() as tx:
        of_fields = _BY_FIELD.all(tx, [(name, field) for name in (*wanted, *wanted, "nobody")])
        of_subjects = _BY_SUBJECT.all(tx, ((name,) for name in wanted))

    assert sorted((row.subject, row.field) for row in of_fields) == sorted(
        (name, field) for name in wanted
    )
    assert sorted(row.subject for row in of_subjects) == sorted(wanted)


def test_both_columns_of_a_key_must_fit(database: Database, subjects: list[str]) -> None:
    del subjects
    with database.read() as tx:
        assert not _BY_FIELD.all(tx, [("p0", people.LAST_NAME.name), ("p2", "")])
