"""What is not in the shared place yet, by visit."""

from sqlalchemy import Connection, func, or_, select, union

from qc_desktop.domain.ids import VisitId
from qc_desktop.storage.tables import action, change, evidence, visit
from qc_desktop.storage.tables_sync import media, segment


def visits_waiting(tx: Connection) -> frozenset[VisitId]:
    """Return the started visits of which something is not in the shared place yet."""
    unsent = (
        select(change.c.subject)
        .outerjoin(segment, segment.c.hash == change.c.segment)
        .where(or_(change.c.segment.is_(None), segment.c.at_store.is_(False)))
        .distinct()
        .subquery()
    )
    wanted = union(
        select(unsent.c.subject),
        select(evidence.c.visit).join(unsent, unsent.c.subject == evidence.c.id),
        select(action.c.visit).join(unsent, unsent.c.subject == action.c.id),
        select(media.c.about).where(media.c.at_store.is_(False)),
    ).subquery()
    found = select(visit.c.id).where(
        visit.c.id.in_(select(wanted.c[0])), visit.c.started_at.is_not(None)
    )
    return frozenset(VisitId(one) for one in tx.execute(found).scalars())


def changes_waiting(tx: Connection) -> int:
    """Return how many changes are not in the shared place yet."""
    found = (
        select(func.count())
        .select_from(change)
        .outerjoin(segment, segment.c.hash == change.c.segment)
        .where(or_(change.c.segment.is_(None), segment.c.at_store.is_(False)))
    )
    return int(tx.execute(found).scalar_one())
