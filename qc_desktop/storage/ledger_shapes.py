"""What the ledger of sync takes and gives. Sync has shapes of its own that these fit."""

from dataclasses import dataclass
from typing import Protocol

from qc_desktop.domain.ids import DeviceId, MediaId, SubjectId


class Sealed(Protocol):
    """A segment as it lies on the store."""

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
    def raw(self) -> bytes:
        """Its bytes."""

    @property
    def replaces(self) -> tuple[str, ...]:
        """The segments that it stands in for."""


class Waiting(Protocol):
    """An operation that waits for a newer program."""

    @property
    def id(self) -> str:
        """The id of the change."""

    @property
    def device(self) -> DeviceId:
        """The laptop that made it."""

    @property
    def json(self) -> bytes:
        """The operation as it lay in its segment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSegment:
    """A segment that this laptop knows."""

    hash: str
    stream: str
    seq: int
    size: int
    whole: bool
    at_store: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AsideSegment:
    """A segment that may not be applied, and why."""

    hash: str
    why: str
    raw: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingOp:
    """An operation that waits for a newer program."""

    id: str
    device: DeviceId
    json: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedMedia:
    """A picture or sound that some change names, and whether the store has it."""

    id: MediaId
    about: SubjectId
    stamp: int
    type: str
    at_store: bool
