"""What is not in the shared place yet, by visit."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from sqlalchemy import CTE, Connection, Select, func, select, union

from qc_desktop.domain.ids import DeviceId, MediaId, VisitId
from qc_desktop.storage.prepared import Prepared
from qc_desktop.storage.tables import action, change, evidence, visit
from qc_desktop.storage.tables_sync import media, media_holder, segment, segment_holder

_EVERY_ONE = -1  # SQLite reads a negative limit as none
_NOT_AT_STORE = select(segment.c.hash).where(segment.c.at_store.is_(False))


def visits_waiting(tx: Connection) -> frozenset[VisitId]:
    """Return the started visits of which something is not in the shared place yet."""
    return frozenset(VisitId(row.id) for row in _visits_waiting().all(tx, {}))


def changes_waiting(tx: Connection) -> int:
    """Return how many changes are not in the shared place yet."""
    return sum(int(one.first(tx, {}).count) for one in _changes_waiting())


@cache
def _visits_waiting() -> Prepared:
    unsent = _subjects(_NOT_AT_STORE)
    wanted = union(
        select(unsent.c.subject),
        select(evidence.c.visit).join(unsent, unsent.c.subject == evidence.c.id),
        select(action.c.visit).join(unsent, unsent.c.subject == action.c.id),
        select(media.c.about).where(media.c.at_store.is_(False)),
    ).subquery()
    return Prepared(
        select(visit.c.id).where(
            visit.c.id.in_(select(wanted.c[0])), visit.c.started_at.is_not(None)
        )
    )


@cache
def _changes_waiting() -> tuple[Prepared, Prepared]:
    # Two counts, since each has an index of its own.
    counted = select(func.count().label("count")).select_from(change)
    return (
        Prepared(counted.where(change.c.segment.is_(None))),
        Prepared(counted.where(change.c.segment.in_(_NOT_AT_STORE))),
    )


def _subjects(segments: Select[tuple[str]]) -> CTE:
    """Return what the unsealed changes and those of these segments are about.

    The index is read in leaps, from one subject of a segment to its next: a visit has a hundred
    changes in a segment, and one leap.
    """
    own = segments.subquery()
    first = (
        select(change.c.subject)
        .where(change.c.segment == own.c.hash)
        .order_by(change.c.subject)
        .limit(1)
        .scalar_subquery()
    )
    leaps = select(own.c.hash.label("segment"), first.label("subject")).cte("leaps", recursive=True)
    after = (
        select(change.c.subject)
        .where(change.c.segment == leaps.c.segment, change.c.subject > leaps.c.subject)
        .order_by(change.c.subject)
        .limit(1)
        .scalar_subquery()
    )
    leaps = leaps.union_all(select(leaps.c.segment, after).where(leaps.c.subject.is_not(None)))
    # In the order of its own small index: else every change is looked at to sort the subjects.
    unsealed = (
        select(change.c.subject)
        .where(change.c.segment.is_(None))
        .order_by(change.c.seq)
        .limit(_EVERY_ONE)
        .subquery()
    )
    return union(
        select(unsealed.c.subject),
        select(leaps.c.subject).where(leaps.c.subject.is_not(None)),
    ).cte("unsent")


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
    away = select(_subjects(select(segment.c.hash).where(segment.c.hash.not_in(held))).c.subject)
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
