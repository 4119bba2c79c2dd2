"""Pictures and sounds on the store: parts of 256 KiB of one sealed file.

The name of a part says its place, the length of the whole file, the start of that file's hash and
the attempt: two laptops that sealed the same picture never mix their parts, and a part that came
out damaged can be put again beside it.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync.ports import Listed, MediaList, Random, Store
from qc_desktop.sync.sealer import EpochSealer

PART = 256 * 1024
FOLDER = "qc1/media/"
_NAME = re.compile(r"(\d{5})-(\d{1,12})-([0-9a-f]{8})-([0-9a-f]{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    name: str
    place: int
    attempt: str
    file: tuple[int, str]


def put_media(store: Store, media: MediaId, sealed: bytes, random: Random) -> int:
    """Put the parts that are not there whole. Returns how many were put.

    A part that is there is read back before it is believed.
    """
    file = (len(sealed), hashlib.sha256(sealed).hexdigest()[:8])
    pieces = [sealed[start : start + PART] for start in range(0, len(sealed), PART)]
    good: defaultdict[str, set[int]] = defaultdict(set)
    damaged = False
    for part in _parts(store, media):
        if part.file == file:
            whole = _read(store, part.name) == pieces[part.place]
            damaged = damaged or not whole
            good[part.attempt if whole else ""].add(part.place)
    there = set().union(*(places for attempt, places in good.items() if attempt))
    if damaged and not any(len(good[attempt]) == len(pieces) for attempt in good if attempt):
        # A reader cannot tell which copy of a part is the bad one: give it one whole attempt.
        there = set()
    attempt = random(2).hex()
    for place in (place for place in range(len(pieces)) if place not in there):
        name = f"{place:05d}-{file[0]}-{file[1]}-{attempt}"
        store.put(f"{_folder(media)}{name}", pieces[place])
    return len(pieces) - len(there)


def get_media(store: Store, media: MediaId, sealer: EpochSealer) -> bytes | None:
    """Return the sealed bytes, checked by their content; None where they are not all there."""
    files: defaultdict[tuple[int, str], list[_Part]] = defaultdict(list)
    for part in _parts(store, media):
        files[part.file].append(part)
    for file, parts in sorted(files.items()):
        for sealed in _assembled(store, file, parts):
            if _is(media, sealed, sealer):
                return sealed
    return None


def take_away(store: Store, ledger: MediaList) -> None:
    """Take out of the place what its maker let go: anybody may, since nobody needs it.

    A place that lets nobody delete, or that is gone, hinders nothing else: the next time tries
    again.
    """
    gone: list[MediaId] = []
    with suppress(Problem):
        for media in ledger.let_go_at_place():
            for listed in store.listing(_folder(media)):
                store.delete(listed.name)
            gone.append(media)
    if gone:
        ledger.note_gone_from_place(gone)


def _assembled(store: Store, file: tuple[int, str], parts: list[_Part]) -> Iterator[bytes]:
    """Yield what the parts make, with each attempt preferred in turn."""
    size, start = file
    for attempt in sorted({part.attempt for part in parts}, reverse=True):
        chosen: dict[int, str] = {}
        for part in sorted(parts, key=lambda part: (part.attempt == attempt, part.name)):
            chosen[part.place] = part.name
        if len(chosen) == _count(size):
            sealed = b"".join(_read(store, chosen[place]) for place in sorted(chosen))
            if hashlib.sha256(sealed).hexdigest().startswith(start) and len(sealed) == size:
                yield sealed


def _is(media: MediaId, sealed: bytes, sealer: EpochSealer) -> bool:
    try:
        return sealer.name(sealer.open(sealed)) == media
    except Problem:
        return False


def _parts(store: Store, media: MediaId) -> Iterable[_Part]:
    for listed in store.listing(_folder(media)):
        found = _NAME.match(listed.name.rpartition("/")[2])
        if found:
            part = _Part(
                name=listed.name,
                place=int(found[1]),
                attempt=found[4],
                file=(int(found[2]), found[3]),
            )
            if _fits(part, listed):
                yield part


def _fits(part: _Part, listed: Listed) -> bool:
    """Say whether a part has the size it must have; a shorter one is still on its way."""
    left = part.file[0] - part.place * PART
    return left > 0 and listed.size == min(PART, left)


def _read(store: Store, name: str) -> bytes:
    try:
        return store.get(name)
    except Problem as problem:
        if problem.key is not ProblemKey.NOT_READY:
            raise
        return b""


def _count(size: int) -> int:
    return -(-size // PART)


def _folder(media: MediaId) -> str:
    return f"{FOLDER}{media[:2]}/{media}/"
