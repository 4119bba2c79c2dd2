"""Receipts, as in "12 photos taken, 12 safe here, 12 at the office"."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from qc_desktop.domain.ids import DeviceId, SubjectId, VisitId
from qc_desktop.sync.members import Members
from qc_desktop.sync.ports import Ledger, MediaItem, MediaShelf
from qc_desktop.sync.roster import Role

T = TypeVar("T", bound=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How far some things came. Each figure counts towards `made`."""

    made: int = 0
    safe_here: int = 0
    at_the_store: int = 0
    at_the_office: int = 0

    @property
    def arrived(self) -> bool:
        """Whether the office has everything."""
        return self.at_the_office == self.made


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitReceipt:
    """How far a visit came: its changes (answers, notes...), photos and sounds."""

    changes: Tally
    photos: Tally
    sounds: Tally

    @property
    def arrived(self) -> bool:
        """Whether the office has the whole visit."""
        return self.changes.arrived and self.photos.arrived and self.sounds.arrived


class Receipts:
    """Counts what arrived, from what the ledger knows; asks nobody."""

    def __init__(self, ledger: Ledger, shelf: MediaShelf, members: Members) -> None:
        self._ledger = ledger
        self._shelf = shelf
        self._members = members

    def of_visit(self, visit: VisitId) -> VisitReceipt:
        """Return how far a visit came."""
        items = self._ledger.media_about(SubjectId(visit))
        sounds = [item for item in items if item.type.startswith("audio/")]
        photos = [item for item in items if not item.type.startswith("audio/")]
        return VisitReceipt(
            changes=self._changes(SubjectId(visit)),
            photos=self._media(photos),
            sounds=self._media(sounds),
        )

    def _changes(self, visit: SubjectId) -> Tally:
        segments = self._ledger.segments_about(visit)
        sealed = {one for one in segments if one is not None}
        stored = self._ledger.segments_at_store(sealed)
        arrived = self._arrived(sealed, self._ledger.segment_holders(sealed))
        return Tally(
            made=len(segments),
            safe_here=len(segments),
            at_the_store=sum(one in stored for one in segments),
            at_the_office=sum(one in arrived or self._is_office for one in segments),
        )

    def _media(self, items: Collection[MediaItem]) -> Tally:
        ids = [item.id for item in items]
        arrived = self._arrived(ids, self._ledger.media_holders(ids))
        here = {item.id for item in items if self._shelf.has(item.id)}
        return Tally(
            made=len(items),
            safe_here=len(here),
            at_the_store=sum(item.at_store for item in items),
            at_the_office=sum(
                item.id in arrived or (self._is_office and item.id in here) for item in items
            ),
        )

    def _arrived(
        self, things: Iterable[T], holders: Mapping[T, frozenset[DeviceId]]
    ) -> frozenset[T]:
        offices = {
            member.device
            for member in self._members.roster().members.values()
            if member.active and member.role is Role.COORDINATOR
        }
        return frozenset(one for one in things if holders.get(one, frozenset()) & offices)

    @property
    def _is_office(self) -> bool:
        return self._members.role is Role.COORDINATOR
