"""Which pictures and sounds a change names."""

import re
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, delete

from qc_desktop.domain.changes import Change, Json
from qc_desktop.domain.evidence import ITEM
from qc_desktop.domain.ids import MediaId, SubjectId
from qc_desktop.storage.ledger_shapes import NamedMedia
from qc_desktop.storage.tables_sync import media as _media

_MEDIA_ID = re.compile(r"[0-9a-f]{40}")


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
