"""The one log: every change a person made here or on another laptop, and what stands of it.

The tables of the current state follow from it, in the same transaction, by one path for local and
received changes. Any order of arrival gives the same rows.
"""

import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, tuple_, update
from sqlalchemy.dialects import sqlite

from qc_desktop.domain.changes import Author, Change, Edit, Operation, next_stamp
from qc_desktop.domain.ids import ChangeId, DeviceId, PersonId, SubjectId
from qc_desktop.domain.problems import NotAllowed
from qc_desktop.storage.columns import microseconds
from qc_desktop.storage.projection import FieldKey, empty, forget, project
from qc_desktop.storage.tables import change as _change
from qc_desktop.storage.tables import erased, gone, head, meta

T = TypeVar("T")

_ID_BYTES = 12
_CHUNK = 500
_STAMP = "stamp"
_COLUMNS = (
    _change.c.id,
    _change.c.stamp,
    _change.c.person,
    _change.c.device,
    _change.c.subject,
    _change.c.field,
    _change.c.value,
    _change.c.replaces,
    _change.c.operation,
)
_NEWEST_FIRST = (_change.c.stamp.desc(), _change.c.id.desc())
_ADD_CHANGE = insert(_change)
_ADD_HEAD = insert(head)
_ADD_GONE = sqlite.insert(gone).on_conflict_do_nothing()
_ADD_ERASED = sqlite.insert(erased).on_conflict_do_nothing()
_KEEP_META = sqlite.insert(meta).values(name=bindparam("name"), value=bindparam("value"))
_KEEP_META = _KEEP_META.on_conflict_do_update(
    index_elements=["name"], set_={"value": _KEEP_META.excluded.value}
)


def record(
    tx: Connection, author: Author, edits: Sequence[Edit], now: datetime
) -> tuple[Change, ...]:
    """Turn wishes into changes that replace what stands now, and write them with their rows.

    Raises NotAllowed for a subject that was erased.
    """
    heads = _heads(tx, {(edit.subject, edit.field) for edit in edits})
    last = tx.execute(select(meta.c.value).where(meta.c.name == _STAMP)).scalar() or 0
    changes = []
    for edit in edits:
        replaced = heads[edit.subject, edit.field]
        # Shown after what it replaces, even where the other laptop's clock is a little ahead.
        seen = (0, *(old.stamp for old in replaced))
        last = max(next_stamp(last, microseconds(now) // 1000, stamp) for stamp in seen)
        change = Change(
            id=ChangeId(secrets.token_hex(_ID_BYTES)),
            stamp=last,
            person=author.person,
            device=author.device,
            subject=edit.subject,
            field=edit.field,
            value=edit.value,
            replaces=tuple(old.id for old in replaced),
            operation=edit.operation,
        )
        heads[edit.subject, edit.field] = [change]
        changes.append(change)
    if apply(tx, changes) != len(changes):
        raise NotAllowed("a change to something that was erased")
    tx.execute(_KEEP_META, {"name": _STAMP, "value": last})
    return tuple(changes)


def apply(tx: Connection, changes: Sequence[Change], *, segment: str | None = None) -> int:
    """Write changes and their rows, in any order and any number of times.

    `segment` is the hash of the sealed segment that brought them; None where they have none yet.
    Returns how many were new. Changes to what was erased are refused.
    """
    new = _new(tx, changes)
    if not new:
        return 0
    tx.execute(_ADD_CHANGE, [{**_row(change), "segment": segment} for change in new])
    for change in new:
        if change.operation is Operation.ERASE:
            _erase(tx, change.subject)
    standing = [change for change in new if change.operation is not Operation.ERASE]
    touched = {(change.subject, change.field): None for change in standing}
    touched.update(dict.fromkeys(_let_go(tx, standing)))
    _stand(tx, standing)
    project(tx, touched, _heads(tx, touched))
    return len(new)


def standing(tx: Connection, subject: SubjectId, field: str) -> tuple[Change, ...]:
    """Return the changes of a field that no other replaced, newest first."""
    return tuple(_heads(tx, [(subject, field)])[subject, field])


def history(tx: Connection, subject: SubjectId, field: str = "") -> tuple[Change, ...]:
    """Return every change of a subject, or of one of its fields, newest first."""
    wanted = select(*_COLUMNS).where(_change.c.subject == subject).order_by(*_NEWEST_FIRST)
    if field:
        wanted = wanted.where(_change.c.field == field)
    return tuple(_read(row) for row in tx.execute(wanted))


def rebuild(tx: Connection) -> None:
    """Make what stands and the current state anew, from the log alone."""
    empty(tx)
    tx.execute(delete(head))
    tx.execute(delete(gone))
    everything = select(*_COLUMNS).where(_change.c.operation != Operation.ERASE)
    changes = [_read(row) for row in tx.execute(everything)]
    _let_go(tx, changes)
    _stand(tx, changes)
    for fields in _chunks({(change.subject, change.field): None for change in changes}):
        project(tx, fields, _heads(tx, fields))


def unsealed(tx: Connection, limit: int) -> tuple[Change, ...]:
    """Return the oldest changes that are in no sealed segment yet."""
    wanted = select(*_COLUMNS).where(_change.c.segment.is_(None)).order_by(_change.c.seq)
    return tuple(_read(row) for row in tx.execute(wanted.limit(limit)))


def seal(tx: Connection, changes: Iterable[ChangeId], segment: str) -> None:
    """Note which sealed segment holds these changes."""
    for ids in _chunks(changes):
        tx.execute(update(_change).where(_change.c.id.in_(ids)).values(segment=segment))


def _new(tx: Connection, changes: Iterable[Change]) -> list[Change]:
    """Return the changes that are not here yet, without those to what was erased."""
    wanted = {change.id: change for change in changes}
    for ids in _chunks(tuple(wanted)):
        for found in tx.execute(select(_change.c.id).where(_change.c.id.in_(ids))).scalars():
            wanted.pop(found)
    closed = {c.subject for c in wanted.values() if c.operation is Operation.ERASE}
    for subjects in _chunks({change.subject for change in wanted.values()}):
        kept = select(erased.c.subject).where(erased.c.subject.in_(subjects))
        closed.update(tx.execute(kept).scalars())
    return [
        change
        for change in wanted.values()
        if change.operation is Operation.ERASE or change.subject not in closed
    ]


def _erase(tx: Connection, subject: SubjectId) -> None:
    """Destroy what the log and the state hold of a subject; its name stays refused for ever."""
    tx.execute(_ADD_ERASED, {"subject": subject})
    tx.execute(
        delete(_change).where(_change.c.subject == subject, _change.c.operation != Operation.ERASE)
    )
    tx.execute(delete(head).where(head.c.subject == subject))
    tx.execute(delete(gone).where(gone.c.subject == subject))
    forget(tx, subject)


def _let_go(tx: Connection, changes: Iterable[Change]) -> list[FieldKey]:
    """Note what these changes replaced, before or after it arrived; return the fields it was in.

    A change replaces changes of its own subject only, so that erasing one subject leaves the
    others as they are.
    """
    pairs = [(change.subject, old) for change in changes for old in change.replaces]
    if not pairs:
        return []
    tx.execute(_ADD_GONE, [{"subject": subject, "change": old} for subject, old in pairs])
    fields: list[FieldKey] = []
    for some in _chunks(pairs):
        left = delete(head).where(tuple_(head.c.subject, head.c.change).in_(some))
        fields.extend(
            (SubjectId(row.subject), row.field)
            for row in tx.execute(left.returning(head.c.subject, head.c.field))
        )
    return fields


def _stand(tx: Connection, changes: Sequence[Change]) -> None:
    """Let the changes stand that nothing known replaces."""
    replaced: set[tuple[str, str]] = set()
    for some in _chunks([(change.subject, change.id) for change in changes]):
        found = select(gone).where(tuple_(gone.c.subject, gone.c.change).in_(some))
        replaced.update((row.subject, row.change) for row in tx.execute(found))
    rows = [
        {"subject": change.subject, "field": change.field, "change": change.id}
        for change in changes
        if (change.subject, change.id) not in replaced
    ]
    if rows:
        tx.execute(_ADD_HEAD, rows)


def _heads(tx: Connection, fields: Iterable[FieldKey]) -> defaultdict[FieldKey, list[Change]]:
    """Return what stands of each field, newest first."""
    found: defaultdict[FieldKey, list[Change]] = defaultdict(list)
    for some in _chunks(fields):
        wanted = (
            select(*_COLUMNS)
            .join(head, head.c.change == _change.c.id)
            .where(tuple_(head.c.subject, head.c.field).in_(some))
            .order_by(*_NEWEST_FIRST)
        )
        for row in tx.execute(wanted):
            change = _read(row)
            found[change.subject, change.field].append(change)
    return found


def _row(change: Change) -> Mapping[str, object]:
    return {
        "id": change.id,
        "stamp": change.stamp,
        "person": change.person,
        "device": change.device,
        "subject": change.subject,
        "field": change.field,
        "value": change.value,
        "replaces": list(change.replaces) or None,
        "operation": change.operation,
    }


def _read(row: Row[tuple[object, ...]]) -> Change:
    return Change(
        id=ChangeId(row.id),
        stamp=row.stamp,
        person=PersonId(row.person),
        device=DeviceId(row.device),
        subject=SubjectId(row.subject),
        field=row.field,
        value=row.value,
        replaces=tuple(ChangeId(old) for old in row.replaces or ()),
        operation=Operation(row.operation),
    )


def _chunks(things: Iterable[T]) -> Iterator[list[T]]:
    # SQLite takes a bounded number of values in one statement.
    left = iter(things)
    while some := list(islice(left, _CHUNK)):
        yield some
