"""Which pictures and sounds a change names."""

import re
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects import sqlite

from qc_desktop.domain.changes import Change, Json
from qc_desktop.domain.evidence import ITEM
from qc_desktop.domain.ids import MediaId, SubjectId
from qc_desktop.storage import letting_go
from qc_desktop.storage.ledger_shapes import NamedMedia
from qc_desktop.storage.tables import visit as _visit
from qc_desktop.storage.tables_sync import media as _media

_MEDIA_ID = re.compile(r"[0-9a-f]{40}")


def note_media(tx: Connection, changes: Iterable[Change], segment: str | None = None) -> None:
    """Note the pictures and sounds that changes name, each once.

    A story may show a photo of a visit: it stays the visit's, in whatever order the two came, so
    that the visit is not said to be whole before it is. What was let go is not noted. `segment` is
    the hash of the sealed segment that holds the changes.
    """
    named = tuple(changes)
    rows = [
        {"id": one.id, "about": one.about, "stamp": one.stamp, "type": one.type, "at_store": False}
        for one in named_media(named)
    ]
    if rows:
        tx.execute(sqlite.insert(_media).on_conflict_do_nothing(), rows)
    in_visits = [{"of_id": one.id, "of_visit": one.about} for one in named_media(of_visits(named))]
    if in_visits:
        elsewhere = _media.c.about.not_in(select(_visit.c.id))
        back = update(_media).where(_media.c.id == bindparam("of_id"), elsewhere)
        tx.execute(back.values(about=bindparam("of_visit")), in_visits)
    letting_go.let_go(tx, named, (MediaId(str(row["id"])) for row in rows), segment)


def of_visits(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return those that name what was added in a visit."""
    return tuple(one for one in changes if one.field == ITEM.name)


def named_media(changes: Iterable[Change]) -> Iterator[NamedMedia]:
    """Yield the pictures and sounds that changes name."""
    for one in changes:
        about = one.subject
        if one.field == ITEM.name and isinstance(one.value, dict):
            about = SubjectId(str(one.value.get("visit", one.subject)))
        for name, kind in _ids_in(one.value):
            yield NamedMedia(
                id=MediaId(name), about=about, stamp=one.stamp, type=kind, at_store=False
            )


def forget_media(tx: Connection, name: MediaId) -> None:
    """Neither send a picture or sound from here any more, nor fetch it again."""
    tx.execute(delete(_media).where(_media.c.id == name))


def _ids_in(value: Json) -> Iterator[tuple[str, str]]:
    """Yield the media ids inside a value: no other text of ours is 40 hex letters."""
    if isinstance(value, str) and _MEDIA_ID.fullmatch(value):
        yield value, ""
    elif isinstance(value, list):
        for part in value:
            yield from _ids_in(part)
    elif isinstance(value, dict):
        kind = value.get("type")
        for part in value.values():
            for name, inner in _ids_in(part):
                yield name, inner or (kind if isinstance(kind, str) else "")
