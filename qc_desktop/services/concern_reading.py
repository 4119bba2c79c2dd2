"""The office's side of worries: read, hear, and say that somebody has them."""

from collections.abc import Callable

from qc_desktop.domain import concerns as fields
from qc_desktop.domain.concerns import (
    Acknowledged,
    Again,
    Concern,
    ConcernId,
    Entry,
    Inside,
    Note,
    Telling,
    Told,
    kinds_ticked,
)
from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.facts import Fact, Said, said
from qc_desktop.domain.ids import ChangeId, DeviceId, PersonId
from qc_desktop.domain.people import Role
from qc_desktop.domain.problems import NotAllowed, Problem
from qc_desktop.services.concerns import Boxes, opened_box, sealed_box
from qc_desktop.services.media import Media
from qc_desktop.services.saving import Saving
from qc_desktop.storage import concerns as rows
from qc_desktop.storage import facts, people


class ConcernReading:
    """Only coordinators read. What is about the lead is not shown to whoever was or is the lead.

    Where this laptop is not a coordinator's, no box opens: only times are there to read.
    `was_office` says whether a laptop is or was the office's: only such a one may say again what
    is in a box that does not open here.
    """

    def __init__(
        self,
        saving: Saving,
        media: Media,
        boxes: Boxes,
        lead: Callable[[], PersonId],
        was_office: Callable[[DeviceId], bool],
    ) -> None:
        self._saving = saving
        self._was_office = was_office
        self._media = media
        self._boxes = boxes
        self._lead = lead

    def open_count(self) -> int:
        """Return how many concerns nobody has acknowledged: a number, which anyone may know."""
        with self._saving.database.read() as tx:
            answered = {str(one.subject) for one in facts.named(tx, fields.ACKNOWLEDGED.name)}
            return sum(str(one) not in answered for one in rows.begun(tx))

    def ids(self) -> tuple[ConcernId, ...]:
        """Return the ids of all concerns, newest first."""
        with self._saving.database.read() as tx:
            return rows.begun(tx)

    def everything(self, *, reader: PersonId) -> tuple[Concern, ...]:
        """Return all concerns: those that nobody acknowledged first, then the newest first.

        Raises NotAllowed for who is no coordinator.
        """
        found = [self.read(one, reader=reader) for one in self.ids()]
        return tuple(sorted(found, key=lambda one: one.is_acknowledged))

    def read(self, concern: ConcernId, *, reader: PersonId) -> Concern:
        """Return a concern. Raises NotAllowed for who is no coordinator.

        For the lead whom it is about, it is `withheld`: when, and nothing else.
        """
        with self._saving.database.read() as tx:
            if people.get(tx, reader).role is not Role.COORDINATOR:
                raise NotAllowed("only a coordinator reads concerns")
            standing = facts.of_subject(tx, concern)
        whole = self._open(concern, standing)
        if whole.about_lead and reader in {whole.about, self._lead_or_nobody()}:
            return Concern(
                id=whole.id, at=whole.at, by=PersonId(""), about_lead=True, withheld=True
            )
        return whole

    def sound(self, concern: ConcernId, sound: MediaRef, *, reader: PersonId) -> bytes:
        """Return a voice note as Ogg/Opus. Raises NotAllowed, or Problem MEDIA_MISSING."""
        if sound not in {one.sound for one in self.read(concern, reader=reader).entries}:
            raise NotAllowed("a sound of another concern")
        try:
            return self._boxes.open(self._media.read(sound))
        except Problem:
            again = self._sound_again(concern, sound)
            if again is None:
                raise
        return self._boxes.open(self._media.read(again))

    def acknowledge(self, concern: ConcernId, words: str, *, by: PersonId) -> Concern:
        """Say that `by` has it and what they did. Again adds a note; nothing is taken out.

        Raises NotAllowed for who may not read it.
        """
        if self.read(concern, reader=by).withheld:
            raise NotAllowed("it is about who would answer it")
        box = sealed_box(self._boxes, Inside(words=words))
        answer = Acknowledged(at=self._saving.now(), box=box)
        self._saving.save(by, fields.ACKNOWLEDGED.set(concern, self._saving.new_id(), answer))
        return self.read(concern, reader=by)

    def _lead_or_nobody(self) -> PersonId | None:
        try:
            return self._lead()
        except Problem:
            return None

    def _open(self, concern: ConcernId, standing: tuple[Fact, ...]) -> Concern:
        begun = said(standing, fields.BEGUN)[-1]
        parts = said(standing, fields.PART)[::-1]
        opened = [(one, self._inside(one.value.box, one.change)) for one in parts]
        insides = [inside for _, inside in opened if inside is not None]
        answers = [one for one in insides if one.about_lead is not None]
        return Concern(
            id=concern,
            at=begun.value.at,
            by=begun.by,
            visit=next((one.visit for one in insides if one.visit), None),
            place=next((one.place for one in insides if one.place), None),
            kinds=kinds_ticked(insides),
            about_lead=bool(answers and answers[-1].about_lead),
            about=PersonId(answers[-1].who) if answers and answers[-1].who else None,
            entries=tuple(
                Entry(at=one.value.at, by=one.by, words=inside.words, sound=inside.sound)
                for one, inside in opened
                if inside is not None and (inside.words or inside.sound)
            ),
            told=tuple(
                Telling(at=one.value.at, how=one.value.how, who=self._known(one).who)
                for one in said(standing, fields.TOLD)[::-1]
            ),
            notes=tuple(self._note(one) for one in said(standing, fields.ACKNOWLEDGED)[::-1]),
            unread=len(opened) - len(insides),
        )

    def _note(self, one: Said[Acknowledged]) -> Note:
        return Note(at=one.value.at, by=one.by, words=self._known(one).words)

    def _known(self, one: Said[Acknowledged] | Said[Told]) -> Inside:
        return self._inside(one.value.box, one.change) or Inside()

    def _inside(self, box: str, change: ChangeId) -> Inside | None:
        """Return what is in a box, or what an office laptop sealed again where it does not open."""
        opened = opened_box(self._boxes, box)
        if opened is not None or not box:
            return opened
        boxes = (one.box for one in self._again(change) if one.sound is None)
        again = (opened_box(self._boxes, one) for one in boxes)
        return next((one for one in again if one is not None), None)

    def _sound_again(self, concern: ConcernId, sound: MediaRef) -> MediaRef | None:
        with self._saving.database.read() as tx:
            parts = said(facts.of_subject(tx, concern), fields.PART)
        for part in parts:
            if part.value.sound != sound.id:
                continue
            for again in self._again(part.change):
                inside = opened_box(self._boxes, again.box) if again.sound else None
                if inside is not None and inside.sound is not None:
                    return inside.sound
        return None

    def _again(self, change: ChangeId) -> tuple[Again, ...]:
        with self._saving.database.read() as tx:
            found = said(facts.of_subject(tx, change), fields.AGAIN)
        return tuple(one.value for one in found if self._was_office(one.device))
