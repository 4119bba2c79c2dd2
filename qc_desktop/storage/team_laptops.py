"""What this laptop knows of the others: when they were heard, who used them, what they hold."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, Select, func, or_, select

from qc_desktop.domain.changes import Json
from qc_desktop.domain.ids import DeviceId, MediaId, PersonId
from qc_desktop.storage import local
from qc_desktop.storage.tables import change
from qc_desktop.storage.tables_sync import ack, media, segment, segment_holder

_HEARD = "laptops_heard"
_COUNTER_BITS = 16


def note_heard(tx: Connection, now: datetime) -> None:
    """Note `now` for each laptop of which something new came since the last note.

    One that was never noted is noted with its newest change: what came together may be old.
    """
    kept = _kept(tx)
    noted: dict[str, Json] = {}
    for device, count in _counts(tx).items():
        before = kept.get(device)
        if before is None:
            noted[device] = [count, (_newest(tx, device, now) or now).isoformat()]
        elif before[0] != count:
            noted[device] = [count, now.isoformat()]
        else:
            noted[device] = [count, before[1]]
    local.put_setting(tx, _HEARD, {**{key: [*one] for key, one in kept.items()}, **noted})


def heard(tx: Connection) -> Mapping[DeviceId, datetime]:
    """Return when something new of each laptop last came here."""
    return {
        DeviceId(device): datetime.fromisoformat(when) for device, (_, when) in _kept(tx).items()
    }


def users(tx: Connection) -> Mapping[DeviceId, tuple[PersonId, ...]]:
    """Return who said something on each laptop, the latest first."""
    last = func.max(change.c.stamp)
    rows = tx.execute(
        select(change.c.device, change.c.person)
        .group_by(change.c.device, change.c.person)
        .order_by(last.desc())
    )
    found: dict[DeviceId, list[PersonId]] = {}
    for row in rows:
        found.setdefault(DeviceId(row.device), []).append(PersonId(row.person))
    return {device: tuple(people) for device, people in found.items()}


def parts_missing(tx: Connection) -> Mapping[DeviceId, int]:
    """Return how many parts of each laptop's work are numbered before one that is here."""
    rows = tx.execute(
        select(
            segment.c.stream,
            (func.max(segment.c.seq) - func.count(segment.c.seq.distinct())).label("gap"),
        ).group_by(segment.c.stream)
    )
    found: dict[DeviceId, int] = {}
    for row in rows:
        device = _device_of(row.stream)
        found[device] = found.get(device, 0) + max(int(row.gap), 0)
    return found


def media_of(tx: Connection) -> Mapping[DeviceId, tuple[MediaId, ...]]:
    """Return the photos and sounds that each laptop's changes name."""
    rows = tx.execute(
        select(change.c.device, media.c.id)
        .select_from(media.join(change, change.c.stamp == media.c.stamp))
        .distinct()
    )
    found: dict[DeviceId, list[MediaId]] = {}
    for row in rows:
        found.setdefault(DeviceId(row.device), []).append(MediaId(row.id))
    return {device: tuple(ids) for device, ids in found.items()}


def held_of(tx: Connection, device: DeviceId, subjects: Collection[str]) -> frozenset[str]:
    """Return those of `subjects` of which a laptop said that it has something, or wrote it."""
    wanted = set(subjects)
    return frozenset(wanted.intersection(tx.execute(_held(device)).scalars()))


def _held(device: DeviceId) -> Select[tuple[str]]:
    said = select(segment_holder.c.segment).where(segment_holder.c.device == device)
    return (
        select(change.c.subject)
        .where(or_(change.c.device == device, change.c.segment.in_(said)))
        .distinct()
    )


def _counts(tx: Connection) -> dict[DeviceId, int]:
    found: dict[DeviceId, int] = {}
    acks = tx.execute(select(ack.c.device, func.count()).group_by(ack.c.device))
    parts = tx.execute(select(segment.c.stream, func.count()).group_by(segment.c.stream))
    for name, count in (*acks, *parts):
        device = _device_of(name)
        found[device] = found.get(device, 0) + count
    return found


def _newest(tx: Connection, device: str, now: datetime) -> datetime | None:
    stamp = tx.execute(
        select(func.max(change.c.stamp)).where(change.c.device == device)
    ).scalar_one_or_none()
    if stamp is None:
        return None
    # A clock that runs ahead does not make it heard tomorrow.
    return min(datetime.fromtimestamp((stamp >> _COUNTER_BITS) / 1000, UTC), now)


def _kept(tx: Connection) -> dict[str, tuple[int, str]]:
    kept = local.get_setting(tx, _HEARD)
    found: dict[str, tuple[int, str]] = {}
    for device, one in kept.items() if isinstance(kept, dict) else ():
        match one:
            case [int(count), str(when)]:
                found[device] = (count, when)
            case _:
                continue
    return found


def _device_of(stream: str) -> DeviceId:
    return DeviceId(stream.partition(".")[0])
