"""What is not in the shared place yet, by visit."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, func, or_, select, union

from qc_desktop.domain.ids import DeviceId, MediaId, VisitId
from qc_desktop.storage.tables import action, change, evidence, visit
from qc_desktop.storage.tables_sync import media, media_holder, segment, segment_holder


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far the recorded visits and their photos and sounds came. `media` are their ids."""

    visits: int
    visits_in_place: int
    visits_at_office: int
    media: tuple[MediaId, ...]
    media_in_place: int
    media_at_office: int


def standing(tx: Connection, offices: Collection[DeviceId]) -> Standing:
    """Return how far everything came. `offices` are the laptops whose word counts as the office."""
    started = select(visit.c.id).where(visit.c.started_at.is_not(None))
    visits = tx.execute(select(func.count()).select_from(started.subquery())).scalar_one()
    held = select(segment_holder.c.segment).where(segment_holder.c.device.in_(offices))
    away = select(change.c.subject).where(
        or_(change.c.segment.is_(None), change.c.segment.not_in(held))
    )
    media_held = select(media_holder.c.media).where(media_holder.c.device.in_(offices))
    media_away = select(media.c.about).where(media.c.id.not_in(media_held))
    not_there = union(
        away,
        select(evidence.c.visit).where(evidence.c.id.in_(away)),
        select(action.c.visit).where(action.c.id.in_(away)),
        media_away,
    ).subquery()
    arrived = tx.execute(
        select(func.count())
        .select_from(visit)
        .where(visit.c.id.in_(started), visit.c.id.not_in(select(not_there.c[0])))
    ).scalar_one()
    ids = tuple(
        MediaId(one)
        for one in tx.execute(select(media.c.id).where(media.c.about.in_(started))).scalars()
    )
    of_visits = select(func.count()).select_from(media).where(media.c.about.in_(started))
    return Standing(
        visits=visits,
        visits_in_place=visits - len(visits_waiting(tx)),
        visits_at_office=arrived,
        media=ids,
        media_in_place=tx.execute(of_visits.where(media.c.at_store.is_(True))).scalar_one(),
        media_at_office=tx.execute(of_visits.where(media.c.id.in_(media_held))).scalar_one(),
    )
