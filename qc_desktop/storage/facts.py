"""Read the fields that have no columns of their own."""

from sqlalchemy import Connection, bindparam, select

from qc_desktop.domain.facts import Fact
from qc_desktop.domain.ids import ChangeId, DeviceId, PersonId, SubjectId
from qc_desktop.storage.prepared import Found, Prepared
from qc_desktop.storage.tables import fact as _fact

_NEWEST_FIRST = (_fact.c.stamp.desc(), _fact.c.change.desc())
_OF_SUBJECT = Prepared(
    select(_fact).where(_fact.c.subject == bindparam("subject")).order_by(*_NEWEST_FIRST)
)
_NAMED = Prepared(select(_fact).where(_fact.c.name == bindparam("name")).order_by(*_NEWEST_FIRST))


def of_subject(tx: Connection, subject: str) -> tuple[Fact, ...]:
    """Return all that stands of one subject, newest first."""
    return tuple(_read(row) for row in _OF_SUBJECT.all(tx, {"subject": subject}))


def named(tx: Connection, name: str) -> tuple[Fact, ...]:
    """Return what stands of one field over all subjects, newest first."""
    return tuple(_read(row) for row in _NAMED.all(tx, {"name": name}))


def _read(row: Found) -> Fact:
    return Fact(
        subject=SubjectId(row.subject),
        name=row.name,
        key=row.key,
        value=row.value,
        by=PersonId(row.by),
        device=DeviceId(row.device),
        change=ChangeId(row.change),
        stamp=row.stamp,
    )
