"""What sync needs from the rest of the program, as small shapes that others fit."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Protocol

from qc_desktop.domain.changes import Change
from qc_desktop.domain.ids import DeviceId, MediaId, SubjectId

Random = Callable[[int], bytes]
Now = Callable[[], datetime]
Stop = Callable[[], bool]


class Listed(NamedTuple):
    """One object of a store: its name and its size in bytes, both only hints."""

    name: str
    size: int


class Store(Protocol):
    """Any place that keeps objects by name. Every method may raise `Problem`.

    LATER where it cannot be reached, NO_ROOM, NO_ENTRY, WRONG_PLACE.
    """

    def put(self, name: str, data: bytes) -> None:
        """Keep `data` whole under `name`. Durable when this returns."""

    def get(self, name: str) -> bytes:
        """Return an object. Raises Problem NOT_READY where it is not there."""

    def listing(self, prefix: str) -> Sequence[Listed]:
        """Return every object whose name starts with `prefix`, a folder name ending in "/"."""

    def delete(self, name: str) -> None:
        """Let an object go. Does nothing where it is not there."""

    def free(self) -> int | None:
        """Return the bytes free, or None where the place cannot say."""


class Thing(StrEnum):
    """What is being sent or received."""

    TEXT = "text"
    MEDIA = "media"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far it is: 3 of 12 photos and sounds."""

    thing: Thing
    done: int
    of: int


Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where our own stream is. `seq` is that of the last sealed segment."""

    stream: str
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedSegment:
    """The bytes of a segment as they lie on the store, and what they say they are."""

    hash: str
    stream: str
    seq: int
    raw: bytes
    replaces: tuple[str, ...] = ()


class LaterOp(Protocol):
    """An operation of a kind that a newer program made: kept, and applied after the update."""

    @property
    def id(self) -> str:
        """The id of the change."""

    @property
    def device(self) -> DeviceId:
        """The laptop that made it."""

    @property
    def json(self) -> bytes:
        """The operation as it lay in its segment."""


class Held(Protocol):
    """A segment that this laptop knows."""

    @property
    def hash(self) -> str:
        """The hash of its content."""

    @property
    def stream(self) -> str:
        """The stream it is in."""

    @property
    def seq(self) -> int:
        """Its number in the stream."""

    @property
    def size(self) -> int:
        """Its size in bytes."""

    @property
    def whole(self) -> bool:
        """Whether its bytes are here; an erasure lets them go."""

    @property
    def at_store(self) -> bool:
        """Whether it was seen whole at the store."""


class Aside(Protocol):
    """A segment that may not be applied. It is kept, counted and judged again later."""

    @property
    def hash(self) -> str:
        """The hash of its content."""

    @property
    def why(self) -> str:
        """Why it may not be applied: a word for logs."""

    @property
    def raw(self) -> bytes:
        """Its bytes."""


class MediaItem(Protocol):
    """A picture or sound that some change names."""

    @property
    def id(self) -> MediaId:
        """The name of its sealed file."""

    @property
    def about(self) -> SubjectId:
        """The visit it belongs to; else the person, place or organisation."""

    @property
    def stamp(self) -> int:
        """The stamp of the change that names it."""

    @property
    def type(self) -> str:
        """Its media type, such as image/jpeg; "" where the change does not say."""

    @property
    def at_store(self) -> bool:
        """Whether it was seen whole at the store."""


class Outbox(Protocol):
    """What has to be sent, and the bytes already sealed."""

    def stream(self) -> str | None:
        """Return our own stream; None before the first segment."""

    def begin_stream(self, stream: str) -> None:
        """Write our next segments to a new stream."""

    def last_seq(self, stream: str) -> int:
        """Return the highest number known in a stream; 0 where there is none."""

    def unsealed(self, limit: int) -> Sequence[Change]:
        """Return the oldest changes that are in no segment yet."""

    def first_out(self, limit: int) -> Sequence[Change]:
        """Return the oldest changes that are in no segment yet and must go before all others."""

    def urgent(self) -> frozenset[str]:
        """Return the segments, and the subjects of media, that must go before all others."""

    def keep_sealed(self, sealed: SealedSegment, changes: Sequence[Change]) -> None:
        """Keep a segment of our own and mark its changes, in one transaction."""

    def held(self) -> Sequence[Held]:
        """Return every segment this laptop knows, by stream and number."""

    def raw_of(self, sealed: str) -> bytes:
        """Return the bytes of a held segment."""

    def note_at_store(self, segments: Collection[str]) -> None:
        """Note that exactly these segments were seen whole at the store."""


class Inbox(Protocol):
    """What came from others."""

    def known(self) -> frozenset[str]:
        """Return the hashes of all segments taken, replaced or put aside."""

    def take(
        self,
        sealed: SealedSegment,
        changes: Sequence[Change],
        later_ops: Sequence[LaterOp] = (),
        new_stream: str | None = None,
    ) -> int:
        """Apply changes and note their segment, in one transaction.

        Returns how many changes were new. A segment that was aside is no longer.
        """

    def put_aside(self, sealed: str, why: str, raw: bytes) -> None:
        """Keep a segment that may not be applied, under its hash."""

    def aside(self) -> Sequence[Aside]:
        """Return what was put aside."""

    def later(self) -> Sequence[LaterOp]:
        """Return the operations that wait for a newer program."""

    def take_later(self, changes: Sequence[Change]) -> int:
        """Apply operations that this program has learned to read. Returns how many were new."""


class Papers(Protocol):
    """Signed facts and acks, and small settings. All inside the encrypted database."""

    def facts(self) -> Sequence[bytes]:
        """Return the signed membership facts, in the order of their hashes."""

    def keep_fact(self, name: str, raw: bytes) -> None:
        """Keep a signed fact under its hash."""

    def acks_seen(self) -> frozenset[str]:
        """Return the hashes of the acks already read."""

    def keep_ack(
        self, name: str, device: DeviceId, segments: Collection[str], media_ids: Collection[MediaId]
    ) -> None:
        """Note that a laptop has these, in one transaction with the note that its ack was read."""

    def setting(self, key: str) -> str | None:
        """Return a setting of sync."""

    def keep_setting(self, key: str, value: str) -> None:
        """Keep a setting of sync. On disk when this returns."""


class MediaList(Protocol):
    """Which pictures and sounds there are, by what the changes say, and who has what."""

    def media(self) -> Sequence[MediaItem]:
        """Return every picture and sound that is named, newest visit first."""

    def media_about(self, about: SubjectId) -> Sequence[MediaItem]:
        """Return the pictures and sounds of one visit (or of one person, place...)."""

    def note_media_at_store(self, ids: Collection[MediaId], *, there: bool) -> None:
        """Note whether these were seen whole at the store."""

    def let_go_at_place(self) -> Sequence[MediaId]:
        """Return what may still lie in the place, where all can read there that it was let go."""

    def note_gone_from_place(self, ids: Collection[MediaId]) -> None:
        """Note that these lie in the place no more."""

    def media_holders(self, ids: Collection[MediaId]) -> Mapping[MediaId, frozenset[DeviceId]]:
        """Return which other laptops said that they have these."""

    def segments_about(self, visit: SubjectId) -> Sequence[str | None]:
        """Return the segment of each change of a visit and its notes; None where unsealed."""

    def segments_at_store(self, segments: Collection[str]) -> frozenset[str]:
        """Return those of these segments that were seen whole at the store."""

    def segment_holders(self, segments: Collection[str]) -> Mapping[str, frozenset[DeviceId]]:
        """Return which other laptops said that they have these segments."""


class Ledger(Outbox, Inbox, Papers, MediaList, Protocol):
    """All of it; `storage.ledger` fits."""


class MediaShelf(Protocol):
    """The sealed pictures and sounds on this laptop."""

    def has(self, media: MediaId) -> bool:
        """Say whether it is here."""

    def sealed(self, media: MediaId) -> bytes:
        """Return the sealed bytes. Raises Problem MEDIA_MISSING."""

    def take(self, media: MediaId, sealed: bytes) -> None:
        """Keep sealed bytes that were checked. Durable when this returns."""
