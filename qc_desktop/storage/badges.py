"""Read the badges."""

from sqlalchemy import Connection, Row, select

from qc_desktop.domain.badges import Badge, BadgeDesign, Issue
from qc_desktop.domain.changes import from_json
from qc_desktop.domain.ids import BadgeId, PersonId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.tables import badge as _badge

_WHOLE = (_badge.c.person.is_not(None), _badge.c.design.is_not(None))


def everyone(tx: Connection) -> tuple[Badge, ...]:
    """Return every badge, the one made last at the end."""
    return tuple(_read(row) for row in tx.execute(select(_badge).where(*_WHOLE).order_by("id")))


def of_person(tx: Connection, person: PersonId) -> tuple[Badge, ...]:
    """Return a person's badges, the one made last at the end."""
    wanted = select(_badge).where(_badge.c.person == person, *_WHOLE)
    return tuple(_read(row) for row in tx.execute(wanted.order_by(_badge.c.id)))


def get(tx: Connection, badge: BadgeId) -> Badge:
    """Return one badge. Raises Problem NOT_FOUND."""
    row = tx.execute(select(_badge).where(_badge.c.id == badge, *_WHOLE)).one_or_none()
    if row is None:
        raise Problem(ProblemKey.NOT_FOUND, badge)
    return _read(row)


def _read(row: Row[*tuple[object, ...]]) -> Badge:
    return Badge(
        id=BadgeId(row.id),
        person=PersonId(row.person),
        design=from_json(row.design, BadgeDesign),
        issue=from_json(row.issue, Issue) if row.issue else None,
    )
