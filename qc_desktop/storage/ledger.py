"""The ledger of sync: what was sealed, what came, what is aside, and who has what.

Fits the shapes that sync asks for. A segment and its changes are noted in one transaction.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, Table, delete, func, select, update
from sqlalchemy.dialects import sqlite

from qc_desktop.domain.changes import Change
from qc_desktop.domain.concerns import BEGUN
from qc_desktop.domain.ids import DeviceId, MediaId, SubjectId
from qc_desktop.storage import letting_go, log
from qc_desktop.storage.database import Database
from qc_desktop.storage.ledger_media import named_media, note_media, of_visits
from qc_desktop.storage.ledger_shapes import (
    AsideSegment,
    HeldSegment,
    NamedMedia,
    Sealed,
    Waiting,
    WaitingOp,
)
from qc_desktop.storage.tables import action, change, evidence
from qc_desktop.storage.tables import fact as facts
from qc_desktop.storage.tables_sync import (
    ack,
    aside,
    carry,
    fact,
    later,
    media,
    media_holder,
    segment,
    segment_holder,
    sync_setting,
)

T = TypeVar("T")

_CHUNK = 500
_STREAM = "stream"
_REPLACED = "-"
_EVERYTHING = -1  # SQLite reads a negative limit as none


class Ledger:
    """The ledger of one database. Each method is one transaction, on disk when it returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # What has to be sent.

    def stream(self) -> str | None:
        """Return our own stream; None before the first segment."""
        return self.setting(_STREAM)

    def begin_stream(self, stream: str) -> None:
        """Write our next segments to a new stream."""
        self.keep_setting(_STREAM, stream)

    def last_seq(self, stream: str) -> int:
        """Return the highest number known in a stream; 0 where there is none."""
        with self._database.read() as tx:
            wanted = select(func.max(segment.c.seq)).where(segment.c.stream == stream)
            return tx.execute(wanted).scalar() or 0

    def unsealed(self, limit: int) -> tuple[Change, ...]:
        """Return the oldest changes that are in no segment yet."""
        with self._database.read() as tx:
            return log.unsealed(tx, limit)

    def first_out(self, limit: int) -> tuple[Change, ...]:
        """Return the oldest changes of concerns that are in no segment yet."""
        with self._database.read() as tx:
            return log.first_out(tx, limit)

    def urgent(self) -> frozenset[str]:
        """Return the segments that hold something of a concern, and the ids of the concerns."""
        concerns = select(facts.c.subject).where(facts.c.name == BEGUN.name)
        found = select(change.c.segment, change.c.subject).where(change.c.subject.in_(concerns))
        with self._database.read() as tx:
            return frozenset(part for row in tx.execute(found) for part in row if part)

    def keep_sealed(self, sealed: Sealed, changes: Sequence[Change]) -> None:
        """Keep a segment of our own and mark its changes.

        One that holds what was taken back meanwhile is dropped: its other changes wait again.
        """
        with self._database.write() as tx:
            if not log.all_here(tx, [one.id for one in changes]):
                return
            _note(tx, sealed)
            log.seal(tx, [one.id for one in changes], sealed.hash)
            note_media(tx, changes, sealed.hash)

    def held(self) -> tuple[HeldSegment, ...]:
        """Return every segment this laptop knows, by stream and number."""
        columns = segment.c
        wanted = select(
            columns.hash,
            columns.stream,
            columns.seq,
            columns.size,
            columns.raw.is_not(None).label("whole"),
            columns.at_store,
        ).order_by(columns.stream, columns.seq, columns.hash)
        with self._database.read() as tx:
            return tuple(
                HeldSegment(
                    hash=row.hash,
                    stream=row.stream,
                    seq=row.seq,
                    size=row.size,
                    whole=bool(row.whole),
                    at_store=row.at_store,
                )
                for row in tx.execute(wanted.where(columns.stream != _REPLACED))
            )

    def raw_of(self, sealed: str) -> bytes:
        """Return the bytes of a held segment. Raises KeyError where they are not here."""
        with self._database.read() as tx:
            wanted = select(segment.c.raw).where(segment.c.hash == sealed)
            raw: bytes | None = tx.execute(wanted).scalar()
        if raw is None:
            raise KeyError(sealed)
        return raw

    def note_at_store(self, segments: Collection[str]) -> None:
        """Note that exactly these segments were seen whole at the store."""
        with self._database.read() as tx:
            noted = set(
                tx.execute(select(segment.c.hash).where(segment.c.at_store.is_(True))).scalars()
            )
        seen = set(segments)
        if noted == seen:
            return
        with self._database.write() as tx:
            _mark(tx, seen - noted, at_store=True)
            _mark(tx, noted - seen, at_store=False)

    # What came from others.

    def known(self) -> frozenset[str]:
        """Return the hashes of all segments taken, replaced or put aside."""
        with self._database.read() as tx:
            taken = tx.execute(select(segment.c.hash)).scalars().all()
            put_aside = tx.execute(select(aside.c.hash)).scalars().all()
        return frozenset((*taken, *put_aside))

    def take(
        self,
        sealed: Sealed,
        changes: Sequence[Change],
        later_ops: Sequence[Waiting] = (),
        new_stream: str | None = None,
    ) -> int:
        """Apply changes and note their segment. Returns how many changes were new."""
        with self._database.write() as tx:
            new = log.apply(tx, changes, segment=sealed.hash)
            if new != len(changes):
                _mark_ours(tx, changes, sealed.hash)
            _note(tx, sealed, at_store=True)
            note_media(tx, changes, sealed.hash)
            _wait(tx, sealed.hash, later_ops)
            tx.execute(delete(aside).where(aside.c.hash == sealed.hash))
            if new_stream is not None:
                _keep_setting(tx, _STREAM, new_stream)
        return new

    def put_aside(self, sealed: str, why: str, raw: bytes) -> None:
        """Keep a segment that may not be applied, under its hash."""
        with self._database.write() as tx:
            _insert(tx, aside, [{"hash": sealed, "why": why, "raw": raw}])

    def aside(self) -> tuple[AsideSegment, ...]:
        """Return what was put aside."""
        with self._database.read() as tx:
            rows = tx.execute(select(aside).order_by(aside.c.hash))
            return tuple(AsideSegment(hash=row.hash, why=row.why, raw=row.raw) for row in rows)

    def later(self) -> tuple[WaitingOp, ...]:
        """Return the operations that wait for a newer program."""
        with self._database.read() as tx:
            rows = tx.execute(select(later).order_by(later.c.id))
            return tuple(
                WaitingOp(id=row.id, device=DeviceId(row.device), json=row.json) for row in rows
            )

    def take_later(self, changes: Sequence[Change]) -> int:
        """Apply operations that this program has learned to read. Returns how many were new."""
        with self._database.write() as tx:
            found = {row.id: row.segment for row in tx.execute(select(later.c.id, later.c.segment))}
            by_segment: defaultdict[str, list[Change]] = defaultdict(list)
            for one in changes:
                by_segment[found[one.id]].append(one)
            new = sum(log.apply(tx, some, segment=sealed) for sealed, some in by_segment.items())
            note_media(tx, changes)
            for ids in _chunks(one.id for one in changes):
                tx.execute(delete(later).where(later.c.id.in_(ids)))
        return new

    # Signed facts, acks and settings.

    def facts(self) -> tuple[bytes, ...]:
        """Return the signed membership facts, in the order of their hashes."""
        with self._database.read() as tx:
            return tuple(tx.execute(select(fact.c.raw).order_by(fact.c.hash)).scalars())

    def keep_fact(self, name: str, raw: bytes) -> None:
        """Keep a signed fact under its hash."""
        with self._database.write() as tx:
            _insert(tx, fact, [{"hash": name, "raw": raw}])

    def acks_seen(self) -> frozenset[str]:
        """Return the hashes of the acks already read."""
        with self._database.read() as tx:
            return frozenset(tx.execute(select(ack.c.hash)).scalars())

    def keep_ack(
        self, name: str, device: DeviceId, segments: Collection[str], media_ids: Collection[MediaId]
    ) -> None:
        """Note that a laptop has these, and that its ack was read."""
        with self._database.write() as tx:
            _insert(tx, ack, [{"hash": name, "device": device}])
            _insert(tx, segment_holder, [{"segment": s, "device": device} for s in segments])
            _insert(tx, media_holder, [{"media": m, "device": device} for m in media_ids])

    def setting(self, key: str) -> str | None:
        """Return a setting of sync."""
        with self._database.read() as tx:
            wanted = select(sync_setting.c.value).where(sync_setting.c.name == key)
            return tx.execute(wanted).scalar()

    def keep_setting(self, key: str, value: str) -> None:
        """Keep a setting of sync."""
        with self._database.write() as tx:
            _keep_setting(tx, key, value)

    # Pictures and sounds, and who has what.

    def media(self) -> tuple[NamedMedia, ...]:
        """Return every picture and sound that is named, newest visit first."""
        found = self._media()
        newest: dict[SubjectId, int] = {}
        for item in found:
            newest[item.about] = max(item.stamp, newest.get(item.about, 0))
        return tuple(
            sorted(found, key=lambda item: (-newest[item.about], item.about, item.stamp, item.id))
        )

    def media_about(self, about: SubjectId) -> tuple[NamedMedia, ...]:
        """Return the pictures and sounds of one visit, oldest first."""
        return tuple(sorted(self._media(about), key=lambda item: (item.stamp, item.id)))

    def note_media_at_store(self, ids: Collection[MediaId], *, there: bool) -> None:
        """Note whether these were seen whole at the store."""
        with self._database.write() as tx:
            for some in _chunks(ids):
                tx.execute(update(media).where(media.c.id.in_(some)).values(at_store=there))

    def let_go_at_place(self) -> tuple[MediaId, ...]:
        """Return what may still lie in the place, where all can read there that it was let go."""
        with self._database.read() as tx:
            marked = letting_go.at_place(tx)
        told = self.segments_at_store(set(marked.values()))
        return tuple(one for one, sealed in marked.items() if sealed in told)

    def note_gone_from_place(self, ids: Collection[MediaId]) -> None:
        """Note that these lie in the place no more."""
        with self._database.write() as tx:
            letting_go.note_gone_from_place(tx, ids)

    def media_holders(self, ids: Collection[MediaId]) -> Mapping[MediaId, frozenset[DeviceId]]:
        """Return which other laptops said that they have these."""
        found: defaultdict[MediaId, set[DeviceId]] = defaultdict(set)
        with self._database.read() as tx:
            for some in _chunks(ids):
                wanted = select(media_holder).where(media_holder.c.media.in_(some))
                for row in tx.execute(wanted):
                    found[MediaId(row.media)].add(DeviceId(row.device))
        return {one: frozenset(devices) for one, devices in found.items()}

    def segments_about(self, visit: SubjectId) -> tuple[str | None, ...]:
        """Return the segment of each change of a visit and its notes; None where unsealed."""
        subjects = (
            select(evidence.c.id)
            .where(evidence.c.visit == visit)
            .union(select(action.c.id).where(action.c.visit == visit))
        )
        wanted = select(change.c.segment)
        with self._database.read() as tx:
            own = tx.execute(wanted.where(change.c.subject == visit)).scalars().all()
            below = tx.execute(wanted.where(change.c.subject.in_(subjects))).scalars().all()
        return (*own, *below)

    def segments_at_store(self, segments: Collection[str]) -> frozenset[str]:
        """Return those of these segments that were seen whole at the store."""
        found: set[str] = set()
        with self._database.read() as tx:
            for some in _chunks(segments):
                wanted = select(segment.c.hash).where(
                    segment.c.hash.in_(some), segment.c.at_store.is_(True)
                )
                found.update(tx.execute(wanted).scalars())
        return frozenset(found)

    def segment_holders(self, segments: Collection[str]) -> Mapping[str, frozenset[DeviceId]]:
        """Return which other laptops said that they have these segments."""
        found: defaultdict[str, set[DeviceId]] = defaultdict(set)
        with self._database.read() as tx:
            for some in _chunks(segments):
                wanted = select(segment_holder).where(segment_holder.c.segment.in_(some))
                for row in tx.execute(wanted):
                    found[row.segment].add(DeviceId(row.device))
        return {one: frozenset(devices) for one, devices in found.items()}

    def _media(self, about: SubjectId | None = None) -> list[NamedMedia]:
        wanted = select(media) if about is None else select(media).where(media.c.about == about)
        with self._database.read() as tx:
            found = {
                MediaId(row.id): NamedMedia(
                    id=MediaId(row.id),
                    about=SubjectId(row.about),
                    stamp=row.stamp,
                    type=row.type,
                    at_store=row.at_store,
                )
                for row in tx.execute(wanted)
            }
            # What was made here and is not sealed yet is not in the table yet.
            unsealed = log.unsealed(tx, _EVERYTHING)
            for item in named_media((*of_visits(unsealed), *unsealed)):
                if about in (None, item.about):
                    found.setdefault(item.id, item)
        return list(found.values())


def _note(tx: Connection, sealed: Sealed, *, at_store: bool = False) -> None:
    """Note a segment, and let the bytes go of those that it stands in for."""
    replaced = tx.execute(select(carry.c.by).where(carry.c.old == sealed.hash)).first()
    values = {
        "hash": sealed.hash,
        "stream": sealed.stream,
        "seq": sealed.seq,
        "size": len(sealed.raw),
        "at_store": at_store,
        "raw": None if replaced else sealed.raw,
    }
    tx.execute(
        sqlite.insert(segment)
        .values(values)
        .on_conflict_do_update(
            index_elements=["hash"], set_={"stream": sealed.stream, "seq": sealed.seq}
        )
    )
    for old in sealed.replaces:
        _insert(tx, carry, [{"old": old, "by": sealed.hash}])
        gone = {"hash": old, "stream": _REPLACED, "seq": 0, "size": 0, "at_store": False}
        tx.execute(
            sqlite.insert(segment)
            .values(gone)
            .on_conflict_do_update(index_elements=["hash"], set_={"raw": None})
        )


def _mark(tx: Connection, segments: Iterable[str], *, at_store: bool) -> None:
    for some in _chunks(segments):
        tx.execute(update(segment).where(segment.c.hash.in_(some)).values(at_store=at_store))


def _mark_ours(tx: Connection, changes: Sequence[Change], sealed: str) -> None:
    """Mark changes that were here unsealed: a restored disk meets its own later segments."""
    for ids in _chunks(one.id for one in changes):
        tx.execute(
            update(change)
            .where(change.c.id.in_(ids), change.c.segment.is_(None))
            .values(segment=sealed)
        )


def _wait(tx: Connection, sealed: str, ops: Sequence[Waiting]) -> None:
    _insert(
        tx,
        later,
        [{"id": one.id, "device": one.device, "segment": sealed, "json": one.json} for one in ops],
    )


def _keep_setting(tx: Connection, key: str, value: str) -> None:
    tx.execute(
        sqlite.insert(sync_setting)
        .values(name=key, value=value)
        .on_conflict_do_update(index_elements=["name"], set_={"value": value})
    )


def _insert(tx: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert rows; one that is there already stays as it is."""
    if rows:
        tx.execute(sqlite.insert(table).on_conflict_do_nothing(), list(rows))


def _chunks(things: Iterable[T]) -> Iterator[list[T]]:
    # SQLite takes a bounded number of values in one statement.
    left = iter(things)
    while some := list(islice(left, _CHUNK)):
        yield some
