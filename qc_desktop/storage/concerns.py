"""How far each concern came: what the checkers' side may know. Nothing here opens a box."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, select

from qc_desktop.domain import concerns as fields
from qc_desktop.domain.changes import Json
from qc_desktop.domain.concerns import ConcernId, Worry
from qc_desktop.domain.facts import said
from qc_desktop.domain.ids import DeviceId
from qc_desktop.storage import facts, local
from qc_desktop.storage.tables import change
from qc_desktop.storage.tables_sync import media, media_holder, segment, segment_holder

_SENT = "concerns_sent"
_TOLD = f"{fields.TOLD.name}:%"


def begun(tx: Connection, device: DeviceId | None = None) -> tuple[ConcernId, ...]:
    """Return the concerns begun on one laptop (on any where None), newest first."""
    return tuple(
        ConcernId(fact.subject)
        for fact in facts.named(tx, fields.BEGUN.name)
        if device is None or fact.device == device
    )


def worries(tx: Connection, device: DeviceId, offices: Collection[DeviceId]) -> tuple[Worry, ...]:
    """Return how far the concerns of this laptop came, newest first.

    `offices` are the laptops whose word counts as the office; where this is one of them, all that
    is here has arrived.
    """
    sent = _sent_notes(tx)
    return tuple(_worry(tx, one, device, offices, sent.get(one)) for one in begun(tx, device))


def note_sent(tx: Connection, device: DeviceId, now: datetime) -> None:
    """Note the time for each concern that has just come to be in the shared place, whole."""
    sent = _sent_notes(tx)
    new: dict[str, datetime] = {
        one: now
        for one in begun(tx, device)
        if one not in sent and _is_at_store(_segments(tx, one, device)) and not _sounds(tx, one)
    }
    if new:
        both: dict[str, datetime] = {**sent, **new}
        kept: Json = {one: at.isoformat() for one, at in both.items()}
        local.put_setting(tx, _SENT, kept)


def _sent_notes(tx: Connection) -> dict[str, datetime]:
    kept = local.get_setting(tx, _SENT)
    found = kept if isinstance(kept, dict) else {}
    return {name: datetime.fromisoformat(str(at)) for name, at in found.items()}


def _worry(
    tx: Connection,
    concern: ConcernId,
    device: DeviceId,
    offices: Collection[DeviceId],
    sent_at: datetime | None,
) -> Worry:
    standing = facts.of_subject(tx, concern)
    (first,) = said(standing, fields.BEGUN)
    acknowledged = said(standing, fields.ACKNOWLEDGED)
    segments = _segments(tx, concern, device)
    return Worry(
        id=concern,
        by=first.by,
        at=first.value.at,
        sent=_is_at_store(segments) and not _sounds(tx, concern),
        at_office=device in offices or _is_held(tx, concern, segments, offices),
        told=bool(said(standing, fields.TOLD)),
        sent_at=sent_at,
        acknowledged_by=acknowledged[-1].by if acknowledged else None,
    )


def _segments(
    tx: Connection, concern: ConcernId, device: DeviceId
) -> tuple[tuple[str | None, bool], ...]:
    """Return the segment of each change that says something, and whether it is at the store.

    Whom somebody rang is told by that call itself: it makes nothing unsent again.
    """
    wanted = (
        select(change.c.segment, segment.c.at_store)
        .outerjoin(segment, segment.c.hash == change.c.segment)
        .where(change.c.subject == concern, change.c.device == device)
        .where(change.c.field.not_like(_TOLD))
    )
    return tuple((row.segment, bool(row.at_store)) for row in tx.execute(wanted))


def _is_at_store(segments: Collection[tuple[str | None, bool]]) -> bool:
    return all(at_store for _, at_store in segments)


def _sounds(tx: Connection, concern: ConcernId) -> bool:
    """Say whether a sound of it is not in the shared place yet."""
    wanted = select(media.c.id).where(media.c.about == concern, media.c.at_store.is_(False))
    return tx.execute(wanted.limit(1)).first() is not None


def _is_held(
    tx: Connection,
    concern: ConcernId,
    segments: Collection[tuple[str | None, bool]],
    offices: Collection[DeviceId],
) -> bool:
    """Say whether a coordinator's laptop told us that it has every part, sounds too."""
    names = {name for name, _ in segments}
    if None in names:
        return False
    held = select(segment_holder.c.segment).where(
        segment_holder.c.segment.in_(names), segment_holder.c.device.in_(offices)
    )
    if set(tx.execute(held).scalars()) != names:
        return False
    with_office = select(media_holder.c.media).where(media_holder.c.device.in_(offices))
    away = select(media.c.id).where(media.c.about == concern, media.c.id.not_in(with_office))
    return tx.execute(away.limit(1)).first() is None
