"""Notes, photos, voice notes and drawings of a visit."""

from dataclasses import dataclass, replace

from qc_desktop.domain import evidence as fields
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.evidence import Evidence, EvidenceItem, EvidenceKind, MediaRef
from qc_desktop.domain.ids import (
    FIRST_RESPONDENT,
    EvidenceId,
    PersonId,
    QuestionId,
    Respondent,
    SubjectId,
    VisitId,
)
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.erasing import Erasing
from qc_desktop.services.media import Media
from qc_desktop.services.recording import Recording, RecordingFolder, Stopped
from qc_desktop.services.saving import Saving
from qc_desktop.storage import evidence as rows
from qc_desktop.storage import letting_go, log
from qc_desktop.storage.database import Transaction
from qc_desktop.storage.ledger_media import forget_media


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """A picture that stands in for another. `was_sent`: others may have the old one still.

    `stays`: they keep it, since another laptop recorded it and only the office may erase that.
    """

    evidence: Evidence
    was_sent: bool
    stays: bool


class EvidenceKeeping:
    """Keeps what people told us and what we saw."""

    def __init__(self, saving: Saving, media: Media, recordings: RecordingFolder) -> None:
        self._saving = saving
        self._media = media
        self._recordings = recordings
        self._erasing = Erasing(saving.database, media)

    def of_visit(self, visit: VisitId) -> tuple[Evidence, ...]:
        """Return what stands of a visit's evidence, oldest first."""
        with self._saving.database.read() as tx:
            return rows.of_visit(tx, visit)

    def get(self, evidence: EvidenceId) -> Evidence:
        """Return one piece of evidence, taken out or not. Raises Problem NOT_FOUND."""
        with self._saving.database.read() as tx:
            return rows.get(tx, evidence)

    def add_note(
        self,
        visit: VisitId,
        question: QuestionId,
        text: str,
        *,
        by: PersonId,
        respondent: Respondent = FIRST_RESPONDENT,
        consent: ConsentTo | None = None,
    ) -> Evidence:
        """Keep a note in the person's own letters."""
        item = EvidenceItem(
            visit=visit,
            question=question,
            kind=EvidenceKind.NOTE,
            at=self._saving.now(),
            respondent=respondent,
        )
        evidence = EvidenceId(self._saving.new_id())
        with self._saving.database.write() as tx:
            self._record(tx, evidence, item, consent, by=by)
            self._saving.record(tx, by, fields.TEXT.set(evidence, text))
            return rows.get(tx, evidence)

    def change_note(self, evidence: EvidenceId, text: str, *, by: PersonId) -> Evidence:
        """Change a note's words; the old words stay in the log."""
        with self._saving.database.write() as tx:
            self._saving.record(tx, by, fields.TEXT.set(evidence, text))
            return rows.get(tx, evidence)

    def add_photo(
        self,
        visit: VisitId,
        question: QuestionId,
        data: bytes,
        *,
        by: PersonId,
        respondent: Respondent = FIRST_RESPONDENT,
        consent: ConsentTo | None = None,
    ) -> Evidence:
        """Keep a photo: the sealed file first, then the row that names it. Slow.

        Raises Problem NOT_A_PICTURE, PICTURE_TOO_BIG or DISK_FULL.
        """
        item = EvidenceItem(
            visit=visit,
            question=question,
            kind=EvidenceKind.PHOTO,
            at=self._saving.now(),
            media=self._media.keep_photo(data),
            respondent=respondent,
        )
        return self._add(item, consent, by=by)

    def add_drawing(
        self,
        visit: VisitId,
        question: QuestionId,
        data: bytes,
        *,
        by: PersonId,
        evidence: EvidenceId | None = None,
        respondent: Respondent = FIRST_RESPONDENT,
        consent: ConsentTo | None = None,
    ) -> Evidence:
        """Keep a drawing, a PNG or JPEG: the file first, then the row. Slow.

        Kept once where it is kept twice under one `evidence`. Raises Problem NOT_A_PICTURE or
        DISK_FULL.
        """
        kept = self._find(evidence) if evidence else None
        if kept is not None:
            return kept
        item = EvidenceItem(
            visit=visit,
            question=question,
            kind=EvidenceKind.DRAWING,
            at=self._saving.now(),
            media=self._media.keep_photo(data),
            respondent=respondent,
        )
        return self._add(item, consent, by=by, evidence=evidence)

    def replace_picture(self, evidence: EvidenceId, data: bytes, *, by: PersonId) -> Replaced:
        """Put a covered or written-on picture in the place of a kept one. Slow.

        When it returns the new one is on disk and the old one is gone from this laptop, with no
        way back: nothing here names it, and it is never sent from here. Where it was sent before,
        `was_sent` says so: the next send asks the other laptops to let it go too. Raises Problem
        DISK_FULL or NOT_FOUND; then the old one is still there.
        """
        old = self.get(evidence)
        item = replace(old.item, media=self._media.keep_photo(data))
        new, shared = EvidenceId(self._saving.new_id()), self._is_shared(old)
        with self._saving.database.write() as tx:
            self._record(tx, new, item, old.consent, by=by)
            for text in reversed(old.texts):
                self._saving.record(tx, by, fields.TEXT.set(new, text))
            is_ours = self._is_ours(tx, old)
            was_sent = self._let_go(tx, old, shared=shared, by=by)
            kept = rows.get(tx, new)
        self._erasing.run()
        return Replaced(evidence=kept, was_sent=was_sent, stays=was_sent and not is_ours)

    def throw_away(self, evidence: EvidenceId, *, by: PersonId) -> None:
        """Take out evidence that its maker did not want; what was not sent is gone for good."""
        old = self.get(evidence)
        shared = self._is_shared(old)
        with self._saving.database.write() as tx:
            self._let_go(tx, old, shared=shared, by=by)
        self._erasing.run()

    def begin_recording(
        self,
        visit: VisitId,
        question: QuestionId,
        rate: int,
        *,
        by: PersonId,
        respondent: Respondent = FIRST_RESPONDENT,
        consent: ConsentTo | None = None,
    ) -> Recording:
        """Open a voice note that is written as it is spoken. `rate` is in samples a second."""
        return self._recordings.begin(
            visit=visit, question=question, by=by, rate=rate, respondent=respondent, consent=consent
        )

    def keep_recording(self, stopped: Stopped) -> Evidence | None:
        """Keep a voice note that has stopped, once; None where no sound came. Slow."""
        spoken, pcm = stopped.found.spoken, stopped.found.pcm
        kept = self._find(stopped.evidence)
        if kept is None and pcm:
            item = EvidenceItem(
                visit=spoken.visit,
                question=spoken.question,
                kind=EvidenceKind.VOICE,
                at=self._saving.now(),
                media=self._media.keep_sound(pcm, spoken.rate),
                respondent=spoken.respondent,
            )
            kept = self._add(item, spoken.consent, by=spoken.person, evidence=stopped.evidence)
        stopped.discard()
        return kept

    def recover(self) -> tuple[Evidence, ...]:
        """Keep the voice notes that a crash cut off, and end an erasing that it cut off."""
        self._erasing.run()
        kept = (self.keep_recording(stopped) for stopped in self._recordings.unfinished())
        return tuple(evidence for evidence in kept if evidence is not None)

    def remove(self, evidence: EvidenceId, *, by: PersonId) -> None:
        """Take evidence out; `restore` brings it back."""
        self._saving.save(by, fields.REMOVED.set(evidence, True))

    def restore(self, evidence: EvidenceId, *, by: PersonId) -> None:
        """Bring back what was taken out."""
        self._saving.save(by, fields.REMOVED.set(evidence, False))

    def quote(self, evidence: EvidenceId, on: bool, *, by: PersonId) -> None:
        """Say whether the Easy Read report may quote this note."""
        self._saving.save(by, fields.QUOTED.set(evidence, on))

    def preview(self, data: bytes) -> bytes:
        """Return a small JPEG of a picture that is not kept yet. Slow.

        Raises Problem NOT_A_PICTURE or PICTURE_TOO_BIG.
        """
        return self._media.preview(data)

    def media(self, media: MediaRef) -> bytes:
        """Return a picture or sound. Raises Problem MEDIA_MISSING or DAMAGED_DATA."""
        return self._media.read(media)

    def _find(self, evidence: EvidenceId) -> Evidence | None:
        try:
            return self.get(evidence)
        except Problem as problem:
            if problem.key is not ProblemKey.NOT_FOUND:
                raise
            return None

    def _add(
        self,
        item: EvidenceItem,
        consent: ConsentTo | None,
        *,
        by: PersonId,
        evidence: EvidenceId | None = None,
    ) -> Evidence:
        evidence = evidence or EvidenceId(self._saving.new_id())
        with self._saving.database.write() as tx:
            self._record(tx, evidence, item, consent, by=by)
            return rows.get(tx, evidence)

    def _record(
        self,
        tx: Transaction,
        evidence: EvidenceId,
        item: EvidenceItem,
        consent: ConsentTo | None,
        *,
        by: PersonId,
    ) -> None:
        edits = [fields.ITEM.set(evidence, item)]
        if consent is not None:
            edits.append(fields.CONSENT.set(evidence, consent))
        self._saving.record(tx, by, *edits)

    def _is_shared(self, old: Evidence) -> bool:
        """Tell whether something else has the same picture or sound: it was added twice."""
        media = old.item.media
        if media is None:
            return False
        with self._saving.database.read() as tx:
            return rows.names_media(tx, media.id, but=old.id)

    def _is_ours(self, tx: Transaction, old: Evidence) -> bool:
        """Tell whether this laptop recorded it: only then others let it go when we say so."""
        said = log.standing(tx, SubjectId(old.id), fields.ITEM.name)
        return all(one.device == self._saving.device for one in said)

    def _let_go(self, tx: Transaction, old: Evidence, *, shared: bool, by: PersonId) -> bool:
        """Let go of evidence and mark its file to be erased; tell whether it left this laptop."""
        media = old.item.media
        taken_back = log.take_back(tx, SubjectId(old.id))
        if not taken_back:
            bare = fields.ITEM.set(old.id, replace(old.item, media=None))
            self._saving.record(tx, by, bare, fields.REMOVED.set(old.id, True))
        if media is not None and not shared:
            if not taken_back:
                self._saving.record(tx, by, fields.LET_GO.set(old.id, media.id, True))
            forget_media(tx, media.id)
            letting_go.mark_to_erase(tx, [media.id])
        return not taken_back
