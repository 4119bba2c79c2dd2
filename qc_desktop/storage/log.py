"""The one log: every change a person made here or on another laptop, and what stands of it.

The tables of the current state follow from it, in the same transaction, by one path for local and
received changes. Any order of arrival gives the same rows.
"""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice
from types import MappingProxyType

from sqlalchemy import Connection, Integer, bindparam, delete, exists, insert, select, update
from sqlalchemy.dialects import sqlite

from qc_desktop.domain.changes import Author, Change, Edit, Operation, next_stamp
from qc_desktop.domain.concerns import BEGUN
from qc_desktop.domain.concerns import PREFIX as ONLY_GROWS
from qc_desktop.domain.ids import ChangeId, DeviceId, PersonId, SubjectId
from qc_desktop.domain.problems import NotAllowed
from qc_desktop.storage.columns import microseconds
from qc_desktop.storage.prepared import Batched, Found, Prepared
from qc_desktop.storage.projection import FieldKey, empty, forget, project
from qc_desktop.storage.tables import change as _change
from qc_desktop.storage.tables import erased, gone, head, meta

_ID_BYTES = 12
_AT_ONCE = 500
_STAMP = "stamp"
_NOTHING_KNOWN: Mapping[ChangeId, Change] = MappingProxyType({})
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
_OF_SUBJECT = select(*_COLUMNS).where(_change.c.subject == bindparam("subject"))

_STANDING = Batched(
    select(head.c.subject, head.c.field, head.c.change), head.c.subject, head.c.field
)
_BY_ID = Batched(select(*_COLUMNS), _change.c.id)
_HISTORY = Prepared(_OF_SUBJECT.order_by(*_NEWEST_FIRST))
_FIELD_HISTORY = Prepared(
    _OF_SUBJECT.where(_change.c.field == bindparam("field")).order_by(*_NEWEST_FIRST)
)
_TO_SEAL = (
    select(*_COLUMNS)
    .where(_change.c.segment.is_(None))
    .order_by(_change.c.seq)
    .limit(bindparam("most", type_=Integer))
)
_UNSEALED = Prepared(_TO_SEAL)
_FIRST_OUT = Prepared(_TO_SEAL.where(_change.c.field.startswith(bindparam("first"))))
_EVERYTHING = Prepared(select(*_COLUMNS).where(_change.c.operation != bindparam("erase")))
_HERE = Batched(select(_change.c.id), _change.c.id)
_ERASED = Batched(select(erased.c.subject), erased.c.subject)
_ADD_CHANGE = Prepared(
    insert(_change).values(
        {name: bindparam(name) for name in (*(column.name for column in _COLUMNS), "segment")}
    )
)
_NEW_HEAD = {column.name: bindparam(column.name, type_=column.type) for column in head.c}
_ADD_HEAD = Prepared(
    insert(head).from_select(
        list(_NEW_HEAD),
        select(*_NEW_HEAD.values()).where(
            _NEW_HEAD["field"].startswith(ONLY_GROWS)
            | ~exists().where(
                gone.c.subject == _NEW_HEAD["subject"], gone.c.change == _NEW_HEAD["change"]
            )
        ),
    )
)
_ADD_GONE = Prepared(
    sqlite.insert(gone)
    .values({name: bindparam(name) for name in ("subject", "change")})
    .on_conflict_do_nothing()
)
_ADD_ERASED = Prepared(
    sqlite.insert(erased).values(subject=bindparam("subject")).on_conflict_do_nothing()
)
_LEAVE_HEAD = Prepared(
    delete(head)
    .where(
        head.c.subject == bindparam("subject"),
        head.c.change == bindparam("change"),
        ~head.c.field.startswith(ONLY_GROWS),
    )
    .returning(head.c.field)
)
_LAST_STAMP = Prepared(select(meta.c.value).where(meta.c.name == bindparam("name")))
_KEEP = sqlite.insert(meta).values(name=bindparam("name"), value=bindparam("value"))
_KEEP_STAMP = Prepared(
    _KEEP.on_conflict_do_update(index_elements=["name"], set_={"value": _KEEP.excluded.value})
)


def record(
    tx: Connection, author: Author, edits: Sequence[Edit], now: datetime
) -> tuple[Change, ...]:
    """Turn wishes into changes that replace what stands now, and write them with their rows.

    Raises NotAllowed for a subject that was erased, and where a concern would be changed.
    """
    heads = _heads(tx, {(edit.subject, edit.field) for edit in edits})
    kept = _LAST_STAMP.first(tx, {"name": _STAMP})
    last: int = kept.value if kept else 0
    changes = []
    for edit in edits:
        replaced = heads[edit.subject, edit.field]
        if not _may_be(tx, edit, replaced):
            raise NotAllowed("a concern only grows")
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
    _KEEP_STAMP.run(tx, {"name": _STAMP, "value": last})
    return tuple(changes)


def apply(tx: Connection, changes: Sequence[Change], *, segment: str | None = None) -> int:
    """Write changes and their rows, in any order and any number of times.

    `segment` is the hash of the sealed segment that brought them; None where they have none yet.
    Returns how many were new. Changes to what was erased are refused.
    """
    new = _new(tx, changes)
    if not new:
        return 0
    _ADD_CHANGE.run_each(tx, ({**_row(change), "segment": segment} for change in new))
    for change in new:
        if change.operation is Operation.ERASE:
            _erase(tx, change.subject)
    standing = [change for change in new if change.operation is not Operation.ERASE]
    touched = {(change.subject, change.field): None for change in standing}
    touched.update(dict.fromkeys(_let_go(tx, standing)))
    _stand(tx, standing)
    project(tx, touched, _heads(tx, touched, {change.id: change for change in standing}))
    return len(new)


def take_back(tx: Connection, subject: SubjectId) -> bool:
    """Take away all that was said of a subject, as if it never was; tell whether that was done.

    Done only while none of it is in a sealed segment: what left this laptop cannot be unsaid.
    Raises NotAllowed for a concern.
    """
    grows = exists().where(_change.c.subject == subject, _change.c.field.startswith(ONLY_GROWS))
    if tx.execute(select(grows)).scalar_one():
        raise NotAllowed("a concern only grows")
    left = exists().where(_change.c.subject == subject, _change.c.segment.is_not(None))
    if tx.execute(select(left)).scalar_one():
        return False
    tx.execute(delete(_change).where(_change.c.subject == subject))
    _drop(tx, subject)
    return True


def standing(tx: Connection, subject: SubjectId, field: str) -> tuple[Change, ...]:
    """Return the changes of a field that no other replaced, newest first."""
    return tuple(_heads(tx, [(subject, field)])[subject, field])


def history(tx: Connection, subject: SubjectId, field: str = "") -> tuple[Change, ...]:
    """Return every change of a subject, or of one of its fields, newest first."""
    found = _FIELD_HISTORY if field else _HISTORY
    return tuple(_read(row) for row in found.all(tx, {"subject": subject, "field": field}))


def rebuild(tx: Connection) -> None:
    """Make what stands and the current state anew, from the log alone."""
    empty(tx)
    tx.execute(delete(head))
    tx.execute(delete(gone))
    changes = [_read(row) for row in _EVERYTHING.all(tx, {"erase": Operation.ERASE})]
    _let_go(tx, changes)
    _stand(tx, changes)
    fields = dict.fromkeys((change.subject, change.field) for change in changes)
    project(tx, fields, _heads(tx, fields, {change.id: change for change in changes}))


def unsealed(tx: Connection, limit: int) -> tuple[Change, ...]:
    """Return the oldest changes that are in no sealed segment yet."""
    return tuple(_read(row) for row in _UNSEALED.all(tx, {"most": limit}))


def all_here(tx: Connection, changes: Sequence[ChangeId]) -> bool:
    """Tell whether none of these changes was taken back."""
    return len(_HERE.all(tx, ((one,) for one in changes))) == len(set(changes))


def first_out(tx: Connection, limit: int) -> tuple[Change, ...]:
    """Return the oldest changes of concerns that are in no sealed segment yet."""
    found = _FIRST_OUT.all(tx, {"most": limit, "first": ONLY_GROWS})
    return tuple(_read(row) for row in found)


def seal(tx: Connection, changes: Iterable[ChangeId], segment: str) -> None:
    """Note which sealed segment holds these changes."""
    left = iter(changes)
    while some := list(islice(left, _AT_ONCE)):
        tx.execute(update(_change).where(_change.c.id.in_(some)).values(segment=segment))


def _may_be(tx: Connection, edit: Edit, replaced: Sequence[Change]) -> bool:
    """Say whether an edit leaves what was said of concerns as it is."""
    if edit.field.startswith(ONLY_GROWS):
        return edit.operation is Operation.SET and not replaced
    if edit.operation is Operation.ERASE:
        return not _heads(tx, [(edit.subject, BEGUN.name)])[edit.subject, BEGUN.name]
    return True


def _new(tx: Connection, changes: Iterable[Change]) -> list[Change]:
    """Return the changes that are not here yet, without those to what was erased."""
    wanted = {change.id: change for change in changes}
    for row in _HERE.all(tx, ((one,) for one in wanted)):
        del wanted[row.id]
    closed = {c.subject for c in wanted.values() if c.operation is Operation.ERASE}
    subjects = ((change.subject,) for change in wanted.values())
    closed.update(row.subject for row in _ERASED.all(tx, subjects))
    return [
        change
        for change in wanted.values()
        if change.operation is Operation.ERASE or change.subject not in closed
    ]


def _erase(tx: Connection, subject: SubjectId) -> None:
    """Destroy what the log and the state hold of a subject; its name stays refused for ever."""
    _ADD_ERASED.run(tx, {"subject": subject})
    tx.execute(
        delete(_change).where(_change.c.subject == subject, _change.c.operation != Operation.ERASE)
    )
    _drop(tx, subject)


def _drop(tx: Connection, subject: SubjectId) -> None:
    """Drop what follows from the changes of a subject."""
    tx.execute(delete(head).where(head.c.subject == subject))
    tx.execute(delete(gone).where(gone.c.subject == subject))
    forget(tx, subject)


def _let_go(tx: Connection, changes: Iterable[Change]) -> list[FieldKey]:
    """Note what these changes replaced, before or after it arrived; return the fields it was in.

    A change replaces changes of its own subject only, so that erasing one subject leaves the
    others as they are. In a concern nothing is replaced, whatever another laptop may say.
    """
    pairs = [(change.subject, old) for change in changes for old in change.replaces]
    _ADD_GONE.run_each(tx, ({"subject": subject, "change": old} for subject, old in pairs))
    return [
        (subject, left.field)
        for subject, old in pairs
        for left in _LEAVE_HEAD.all(tx, {"subject": subject, "change": old})
    ]


def _stand(tx: Connection, changes: Iterable[Change]) -> None:
    """Let the changes stand that nothing known replaces."""
    _ADD_HEAD.run_each(
        tx,
        (
            {"subject": change.subject, "field": change.field, "change": change.id}
            for change in changes
        ),
    )


def _heads(
    tx: Connection, fields: Iterable[FieldKey], known: Mapping[ChangeId, Change] = _NOTHING_KNOWN
) -> dict[FieldKey, list[Change]]:
    """Return what stands of each field, newest first; `known` saves reading changes again."""
    found: dict[FieldKey, list[Change]] = {field: [] for field in fields}
    heads = _STANDING.all(tx, found)
    unread = ((row.change,) for row in heads if row.change not in known)
    read = {row.id: _read(row) for row in _BY_ID.all(tx, unread)}
    for row in heads:
        found[row.subject, row.field].append(known.get(row.change) or read[row.change])
    for changes in found.values():
        changes.sort(key=_age, reverse=True)
    return found


def _age(change: Change) -> tuple[int, ChangeId]:
    return (change.stamp, change.id)


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


def _read(row: Found) -> Change:
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
