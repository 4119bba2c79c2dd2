"""Worries: kept apart from visits and reports. They only grow, and only the office reads them."""

import base64
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

import msgspec

from qc_desktop.domain import concerns as fields
from qc_desktop.domain.changes import Edit, from_json
from qc_desktop.domain.concerns import (
    Begun,
    ConcernId,
    ConcernKind,
    Inside,
    Part,
    Told,
    ToldHow,
    Worry,
)
from qc_desktop.domain.facts import said
from qc_desktop.domain.ids import DeviceId, PersonId, PlaceId, VisitId
from qc_desktop.domain.problems import Problem
from qc_desktop.services.media import Media
from qc_desktop.services.recording import Recording, RecordingFolder, Stopped
from qc_desktop.services.saving import Saving
from qc_desktop.storage import concerns as rows
from qc_desktop.storage import facts, local
from qc_desktop.storage.database import Transaction

NOBODY = PersonId("")
"""Who tells a worry where nobody has tapped their picture."""

_EVEN = 512
_DRAFT = "concern_draft"
_THANKED = "concerns_thanked"


class Boxes(Protocol):
    """Seals what only the office opens."""

    def seal(self, plain: bytes) -> bytes:
        """Return bytes that only the office opens."""

    def open(self, sealed: bytes) -> bytes:
        """Return what is inside. Raises Problem NOT_READY where it is not for this laptop."""


Offices = Callable[[], tuple[DeviceId, ...]]


class _Draft(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody is typing: in a box too, so that the laptop never shows it again."""

    concern: str
    by: str
    at: datetime
    box: str


class Concerns:
    """The checkers' side of worries: it writes, and tells how far each came. It reads no words."""

    def __init__(
        self,
        saving: Saving,
        media: Media,
        boxes: Boxes,
        recordings: RecordingFolder,
        offices: Offices,
        *,
        lead: Callable[[], PersonId],
    ) -> None:
        self._saving = saving
        self._media = media
        self._boxes = boxes
        self._recordings = recordings
        self._offices = offices
        self._lead = lead

    def begin(
        self,
        *,
        by: PersonId,
        visit: VisitId | None = None,
        place: PlaceId | None = None,
        kind: ConcernKind | None = None,
    ) -> ConcernId:
        """Begin a worry at the first tap. On disk when this returns."""
        concern = ConcernId(self._saving.new_id())
        parts = [Inside(visit=visit, place=place)]
        if kind is not None:
            parts.append(Inside(kind=kind, ticked=True))
        self._saving.save(
            by,
            fields.BEGUN.set(concern, Begun(at=self._saving.now())),
            *(self._part(concern, one) for one in parts),
        )
        return concern

    def tick(self, concern: ConcernId, kind: ConcernKind, on: bool, *, by: PersonId) -> None:
        """Keep that a kind was ticked, or that the tick was taken off again."""
        self._saving.save(by, self._part(concern, Inside(kind=kind, ticked=on)))

    def about_lead(self, concern: ConcernId, yes: bool, *, by: PersonId) -> None:
        """Keep whether it is about the person who would be told of it, and who that is now."""
        inside = Inside(about_lead=yes, who=self._lead() if yes else "")
        self._saving.save(by, self._part(concern, inside))

    def told(self, concern: ConcernId, how: ToldHow, who: str, *, by: PersonId) -> None:
        """Keep that somebody was told, with the time."""
        told = Told(at=self._saving.now(), how=how, box=self._box(Inside(who=who)))
        self._saving.save(by, fields.TOLD.set(concern, self._saving.new_id(), told))

    def draft(self, concern: ConcernId, words: str, *, by: PersonId) -> None:
        """Keep half-typed words, sealed. On disk when this returns."""
        kept = _Draft(
            concern=concern, by=by, at=self._saving.now(), box=self._box(Inside(words=words))
        )
        with self._saving.database.write() as tx:
            local.put_setting(tx, _DRAFT, msgspec.to_builtins(kept))

    def say(self, concern: ConcernId, words: str, *, by: PersonId) -> None:
        """Keep the exact words, with the time, in place of the half-typed ones."""
        with self._saving.database.write() as tx:
            self._saving.record(tx, by, self._part(concern, Inside(words=words)))
            local.put_setting(tx, _DRAFT, None)

    def begin_recording(self, concern: ConcernId, rate: int, *, by: PersonId) -> Recording:
        """Open a voice note that is written as it is spoken. `rate` is in samples a second."""
        return self._recordings.begin_worry(concern=concern, by=by, rate=rate)

    def keep_recording(self, stopped: Stopped) -> bool:
        """Keep a voice note that has stopped, once. Says whether there was any sound. Slow.

        The sealed file first, then the row that names it, then the journal goes.
        """
        spoken, pcm = stopped.found.spoken, stopped.found.pcm
        concern, key = ConcernId(spoken.concern), stopped.evidence
        if pcm and not self._has(concern, key):
            sound = self._media.keep_sealed_sound(pcm, spoken.rate, self._boxes.seal)
            part = Part(at=spoken.at, box=self._box(Inside(sound=sound)), sound=sound.id)
            self._saving.save(spoken.person, fields.PART.set(concern, key, part))
        stopped.discard()
        return bool(pcm)

    def recover(self) -> int:
        """Keep what a crash cut off, typed or spoken. Returns how many such things there were."""
        kept = sum(self.keep_recording(stopped) for stopped in self._recordings.unfinished())
        with self._saving.database.write() as tx:
            return kept + self._keep_draft(tx)

    def worries(self) -> tuple[Worry, ...]:
        """Return how far the worries told on this laptop came, newest first."""
        with self._saving.database.read() as tx:
            return rows.worries(tx, self._saving.device, self._offices())

    def worry(self, concern: ConcernId) -> Worry:
        """Return how far one worry came."""
        return next(one for one in self.worries() if one.id == concern)

    def to_thank(self, here: tuple[PersonId, ...]) -> tuple[Worry, ...]:
        """Return the worries of these people that somebody has, and that we did not say so of."""
        with self._saving.database.read() as tx:
            found = rows.worries(tx, self._saving.device, self._offices())
            done = _thanked(tx)
        return tuple(
            one
            for one in found
            if one.is_acknowledged and one.id not in done and one.by in {*here, NOBODY}
        )

    def thanked(self, *concerns: ConcernId) -> None:
        """Keep that we said so."""
        with self._saving.database.write() as tx:
            local.put_setting(tx, _THANKED, [*_thanked(tx), *concerns])

    def _keep_draft(self, tx: Transaction) -> int:
        found = local.get_setting(tx, _DRAFT)
        if found is None:
            return 0
        draft = from_json(found, _Draft)
        part = Part(at=draft.at, box=draft.box)
        edit = fields.PART.set(draft.concern, self._saving.new_id(), part)
        self._saving.record(tx, PersonId(draft.by), edit)
        local.put_setting(tx, _DRAFT, None)
        return 1

    def _has(self, concern: ConcernId, key: str) -> bool:
        with self._saving.database.read() as tx:
            parts = said(facts.of_subject(tx, concern), fields.PART)
        return any(one.key == key for one in parts)

    def _part(self, concern: ConcernId, inside: Inside) -> Edit:
        part = Part(at=self._saving.now(), box=self._box(inside))
        return fields.PART.set(concern, self._saving.new_id(), part)

    def _box(self, inside: Inside) -> str:
        return sealed_box(self._boxes, inside)


def sealed_box(boxes: Boxes, inside: Inside) -> str:
    """Return a box for the log: an age file in base64. Its length tells nothing of a short text."""
    plain = msgspec.json.encode(inside)
    padded = plain.ljust(-(-len(plain) // _EVEN) * _EVEN)
    return base64.b64encode(boxes.seal(padded)).decode()


def opened_box(boxes: Boxes, box: str) -> Inside | None:
    """Return what is in a box, or None where it does not open here."""
    try:
        return msgspec.json.decode(boxes.open(base64.b64decode(box)), type=Inside)
    except (Problem, ValueError):
        return None


def _thanked(tx: Transaction) -> list[str]:
    kept = local.get_setting(tx, _THANKED)
    return [str(one) for one in kept] if isinstance(kept, list) else []
