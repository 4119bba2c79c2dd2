"""Read the people."""

from sqlalchemy import Connection, bindparam, func, select

from qc_desktop.domain.ids import MediaId, PersonId
from qc_desktop.domain.people import Person, Role
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.prepared import Found, Prepared
from qc_desktop.storage.tables import person as _person

_ONE = Prepared(
    select(_person).where(_person.c.id == bindparam("person"), _person.c.first_name.is_not(None))
)


def everyone(tx: Connection, *, removed: bool = False) -> tuple[Person, ...]:
    """Return the people in order of their names; with `removed` those taken out too."""
    wanted = select(_person).where(_person.c.first_name.is_not(None))
    if not removed:
        wanted = wanted.where(_person.c.removed.is_not(True))
    wanted = wanted.order_by(
        func.lower(_person.c.first_name), func.lower(_person.c.last_name), _person.c.id
    )
    return tuple(_read(row) for row in tx.execute(wanted))


def get(tx: Connection, person: PersonId) -> Person:
    """Return one person, taken out or not. Raises Problem NOT_FOUND."""
    row = _ONE.first(tx, {"person": person})
    if row is None:
        raise Problem(ProblemKey.NOT_FOUND, person)
    return _read(row)


def _read(row: Found) -> Person:
    return Person(
        id=PersonId(row.id),
        first_name=row.first_name,
        last_name=row.last_name or "",
        role=Role(row.role or Role.CHECKER),
        photo=MediaId(row.photo) if row.photo else None,
        portrait=row.portrait or "",
        phone=row.phone or "",
        removed=bool(row.removed),
    )
