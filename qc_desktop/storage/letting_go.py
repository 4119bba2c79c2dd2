"""Pictures and sounds that their maker's laptop let go: no laptop keeps, sends or fetches them.

A laptop may let go only of what was said on it: what others recorded stays until the office
erases it. It does not matter what comes first, the letting go or the picture's own change.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from sqlalchemy import Connection, and_, delete, exists, func, select

from qc_desktop.domain.changes import Change, Json, split_field
from qc_desktop.domain.evidence import ITEM, LET_GO
from qc_desktop.domain.ids import MediaId
from qc_desktop.storage import evidence, local
from qc_desktop.storage.tables import change as _change
from qc_desktop.storage.tables import fact as _fact
from qc_desktop.storage.tables_sync import media as _media

_TO_ERASE = "media to erase"
_AT_PLACE = "media to take from the place"
_AT_ONCE = 500


def mark_to_erase(tx: Connection, media: Iterable[MediaId]) -> None:
    """Mark files to be erased once the transaction is on disk; a crash leaves them marked."""
    marked = dict.fromkeys((*to_erase(tx), *media))
    local.put_setting(tx, _TO_ERASE, [*marked])


def to_erase(tx: Connection) -> tuple[MediaId, ...]:
    """Return the files that are marked."""
    marked = local.get_setting(tx, _TO_ERASE)
    return tuple(MediaId(str(one)) for one in marked) if isinstance(marked, list) else ()


def note_erased(tx: Connection, media: Collection[MediaId]) -> None:
    """Take the marks of these files away."""
    local.put_setting(tx, _TO_ERASE, [one for one in to_erase(tx) if one not in media])


def at_place(tx: Connection) -> dict[MediaId, str]:
    """Return what may still lie in the shared place, and the segment that lets each go."""
    marked = local.get_setting(tx, _AT_PLACE)
    if not isinstance(marked, dict):
        return {}
    return {MediaId(media): str(segment) for media, segment in marked.items()}


def note_gone_from_place(tx: Connection, media: Collection[MediaId]) -> None:
    """Note that these lie in the shared place no more."""
    left = {one: segment for one, segment in at_place(tx).items() if one not in media}
    _keep_at_place(tx, left)


def let_go(
    tx: Connection, changes: Iterable[Change], named: Iterable[MediaId], segment: str | None
) -> None:
    """Forget what these changes let go, and what they name that was let go before.

    The files are marked to be erased, and to be taken from the shared place by whoever holds
    `segment`, the hash of the sealed segment of the changes.
    """
    found = set(named)
    for one in changes:
        name, key = split_field(one.field)
        if name == LET_GO.name:
            found.add(MediaId(key))
    gone = [one for one in _let_go_by_makers(tx, found) if not evidence.names_media(tx, one)]
    if not gone:
        return
    tx.execute(delete(_media).where(_media.c.id.in_(gone)))
    mark_to_erase(tx, gone)
    if segment is not None:
        _keep_at_place(tx, {**at_place(tx), **dict.fromkeys(gone, segment)})


def _keep_at_place(tx: Connection, marked: Mapping[MediaId, str]) -> None:
    kept: dict[str, Json] = {str(media): segment for media, segment in marked.items()}
    local.put_setting(tx, _AT_PLACE, kept)


def _let_go_by_makers(tx: Connection, media: Collection[MediaId]) -> Iterator[MediaId]:
    """Yield those of these that the laptop let go on which they were recorded."""
    said = _change.alias("said")
    names_it = and_(
        said.c.subject == _fact.c.subject,
        said.c.field == ITEM.name,
        said.c.device == _fact.c.device,
        func.instr(said.c.value, _fact.c.key) > 0,
    )
    any_at_all = select(exists().where(_fact.c.name == LET_GO.name))
    if not media or not tx.execute(any_at_all).scalar_one():
        return
    ids = sorted(media)
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        wanted = select(_fact.c.key).where(
            _fact.c.name == LET_GO.name,
            _fact.c.key.in_(some),
            exists().where(names_it),
        )
        for key in dict.fromkeys(tx.execute(wanted).scalars()):
            yield MediaId(key)
