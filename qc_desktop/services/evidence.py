"""Notes, photos and voice notes of a visit."""

from qc_desktop.domain import evidence as fields
from qc_desktop.domain.evidence import Evidence, EvidenceItem, EvidenceKind, MediaRef
from qc_desktop.domain.ids import EvidenceId, PersonId, QuestionId, VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.media import Media
from qc_desktop.services.recording import Recording, RecordingFolder, Stopped
from qc_desktop.services.saving import Saving
from qc_desktop.storage import evidence as rows


class EvidenceKeeping:
    """Keeps what people told us and what we saw."""

    def __init__(self, saving: Saving, media: Media, recordings: RecordingFolder) -> None:
        self._saving = saving
        self._media = media
        self._recordings = recordings

    def of_visit(self, visit: VisitId) -> tuple[Evidence, ...]:
        """Return what stands of a visit's evidence, oldest first."""
        with self._saving.database.read() as tx:
            return rows.of_visit(tx, visit)

    def add_note(
        self, visit: VisitId, question: QuestionId, text: str, *, by: PersonId
    ) -> Evidence:
        """Keep a note in the person's own letters."""
        evidence = EvidenceId(self._saving.new_id())
        item = EvidenceItem(
            visit=visit, question=question, kind=EvidenceKind.NOTE, at=self._saving.now()
        )
        with self._saving.database.write() as tx:
            self._saving.record(
                tx, by, fields.ITEM.set(evidence, item), fields.TEXT.set(evidence, text)
            )
            return rows.get(tx, evidence)

    def change_note(self, evidence: EvidenceId, text: str, *, by: PersonId) -> Evidence:
        """Change a note's words; the old words stay in the log."""
        with self._saving.database.write() as tx:
            self._saving.record(tx, by, fields.TEXT.set(evidence, text))
            return rows.get(tx, evidence)

    def add_photo(
        self, visit: VisitId, question: QuestionId, data: bytes, *, by: PersonId
    ) -> Evidence:
        """Keep a photo: the sealed file first, then the row that names it. Slow.

        Raises Problem NOT_A_PICTURE, PICTURE_TOO_BIG or DISK_FULL.
        """
        return self._add_media(
            visit, question, EvidenceKind.PHOTO, self._media.keep_photo(data), by=by
        )

    def begin_recording(
        self, visit: VisitId, question: QuestionId, rate: int, *, by: PersonId
    ) -> Recording:
        """Open a voice note that is written as it is spoken. `rate` is in samples a second."""
        return self._recordings.begin(visit=visit, question=question, by=by, rate=rate)

    def keep_recording(self, stopped: Stopped) -> Evidence | None:
        """Keep a voice note that has stopped, once; None where no sound came. Slow."""
        spoken, pcm = stopped.found.spoken, stopped.found.pcm
        kept = self._find(stopped.evidence)
        if kept is None and pcm:
            media = self._media.keep_sound(pcm, spoken.rate)
            kept = self._add_media(
                spoken.visit,
                spoken.question,
                EvidenceKind.VOICE,
                media,
                by=spoken.person,
                evidence=stopped.evidence,
            )
        stopped.discard()
        return kept

    def recover(self) -> tuple[Evidence, ...]:
        """Keep the voice notes that a crash cut off, up to their last whole second."""
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

    def media(self, media: MediaRef) -> bytes:
        """Return a picture or sound. Raises Problem MEDIA_MISSING or DAMAGED_DATA."""
        return self._media.read(media)

    def _find(self, evidence: EvidenceId) -> Evidence | None:
        with self._saving.database.read() as tx:
            try:
                return rows.get(tx, evidence)
            except Problem as problem:
                if problem.key is not ProblemKey.NOT_FOUND:
                    raise
                return None

    def _add_media(
        self,
        visit: VisitId,
        question: QuestionId,
        kind: EvidenceKind,
        media: MediaRef,
        *,
        by: PersonId,
        evidence: EvidenceId | None = None,
    ) -> Evidence:
        evidence = evidence or EvidenceId(self._saving.new_id())
        item = EvidenceItem(
            visit=visit, question=question, kind=kind, at=self._saving.now(), media=media
        )
        with self._saving.database.write() as tx:
            self._saving.record(tx, by, fields.ITEM.set(evidence, item))
            return rows.get(tx, evidence)
