"""What the checkers agree that they found. Every method is on disk when it returns."""

from dataclasses import replace
from typing import TYPE_CHECKING

from qc_desktop.domain import findings as fields
from qc_desktop.domain.changes import Edit
from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.findings import Finding, FindingKind, FindingSound, FindingValue
from qc_desktop.domain.ids import FindingId, PersonId, QuestionId, VisitId
from qc_desktop.domain.visits import Visit
from qc_desktop.services.checklists import Checklists
from qc_desktop.services.media import Media
from qc_desktop.services.recording import Recording, RecordingFolder, Stopped
from qc_desktop.services.saving import Saving
from qc_desktop.services.visit_saving import saved
from qc_desktop.storage import visits as rows

if TYPE_CHECKING:
    from qc_desktop.domain.ideas import Idea


class Findings:
    """Keeps findings and who agreed. Nobody agrees to words that change afterwards."""

    def __init__(
        self, saving: Saving, checklists: Checklists, media: Media, recordings: RecordingFolder
    ) -> None:
        self._saving = saving
        self._media = media
        self._recordings = recordings
        self._checklists = checklists

    def ideas(self, visit: Visit) -> "tuple[Idea, ...]":
        """Return what the answers say and no finding says yet."""
        from qc_desktop.domain.ideas import ideas  # noqa: PLC0415 - not at start

        checklist = visit.plan.checklist
        return ideas(visit, self._checklists.get(checklist), self._checklists.statements(checklist))

    def add(
        self,
        visit: VisitId,
        kind: FindingKind,
        words: str,
        *,
        question: QuestionId | None = None,
        by: PersonId,
    ) -> Visit:
        """Keep one more finding."""
        value = FindingValue(
            kind=kind, words=words.strip(), question=question, at=self._saving.now()
        )
        return self._put(visit, FindingId(self._saving.new_id()), value, by)

    def change(
        self, visit: VisitId, finding: Finding, *, kind: FindingKind, words: str, by: PersonId
    ) -> Visit:
        """Put other words, or another kind, in the place of a finding; it keeps its place."""
        return self._put(
            visit, finding.id, replace(_value(finding), kind=kind, words=words.strip()), by
        )

    def remove(self, visit: VisitId, finding: Finding, *, by: PersonId) -> Visit:
        """Take a finding out; `put_back` brings it back."""
        return self._put(visit, finding.id, replace(_value(finding), removed=True), by)

    def put_back(self, visit: VisitId, finding: Finding, *, by: PersonId) -> Visit:
        """Bring back what was taken out."""
        return self._put(visit, finding.id, _value(finding), by)

    def new_id(self) -> FindingId:
        """Return the id of a finding that is about to be said."""
        return FindingId(self._saving.new_id())

    def begin_recording(
        self, visit: VisitId, finding: FindingId, kind: FindingKind, rate: int, *, by: PersonId
    ) -> Recording:
        """Open a finding that is written as it is spoken. `rate` is in samples a second."""
        belongs = QuestionId(f"{kind.value}:{finding}")
        return self._recordings.begin(visit=visit, question=belongs, by=by, rate=rate)

    def keep_recording(self, stopped: Stopped) -> Visit:
        """Keep a voice that has stopped as the finding's, which need not be there yet. Slow."""
        spoken, pcm = stopped.found.spoken, stopped.found.pcm
        kind, _, key = spoken.question.partition(":")
        media = self._media.keep_sound(pcm, spoken.rate) if pcm else None
        with self._saving.database.write() as tx:
            visit = rows.get(tx, spoken.visit)
            if media is not None:
                known = any(one.id == key for one in visit.findings)
                new = FindingValue(kind=FindingKind(kind), words="", at=self._saving.now())
                edits = [] if known else [fields.FINDING.set(visit.id, key, new)]
                edits.append(self._sound(visit.id, FindingId(key), media))
                self._saving.record(tx, spoken.person, *edits, *_taken_back(visit))
            kept = rows.get(tx, spoken.visit)
        stopped.discard()
        return kept

    def recover(self) -> tuple[Visit, ...]:
        """Keep the voices that a crash cut off, up to their last whole second."""
        return tuple(self.keep_recording(stopped) for stopped in self._recordings.unfinished())

    def set_sound(
        self, visit: VisitId, finding: Finding, sound: MediaRef | None, *, by: PersonId
    ) -> Visit:
        """Take the voice of a finding out, or bring it back."""
        with self._saving.database.write() as tx:
            edit = self._sound(visit, finding.id, sound)
            self._saving.record(tx, by, edit, *_taken_back(rows.get(tx, visit)))
            return rows.get(tx, visit)

    def sound(self, media: MediaRef) -> bytes:
        """Return the voice. Raises Problem MEDIA_MISSING or DAMAGED_DATA."""
        return self._media.read(media)

    def agree(self, visit: VisitId, checker: PersonId, on: bool, *, by: PersonId) -> Visit:
        """Keep a checker's own mark under all that stands now."""
        return saved(self._saving, visit, by, fields.AGREED.set(visit, checker, on))

    def _put(self, visit: VisitId, finding: FindingId, value: FindingValue, by: PersonId) -> Visit:
        with self._saving.database.write() as tx:
            edit = fields.FINDING.set(visit, finding, value)
            self._saving.record(tx, by, edit, *_taken_back(rows.get(tx, visit)))
            return rows.get(tx, visit)

    def _sound(self, visit: VisitId, finding: FindingId, media: MediaRef | None) -> Edit:
        value = FindingSound(media=media, at=self._saving.now())
        return fields.FINDING_SOUND.set(visit, finding, value)


def _taken_back(visit: Visit) -> list[Edit]:
    """Return the edits by which nobody agrees any more: what they agreed to is another thing."""
    return [fields.AGREED.set(visit.id, one, False) for one in visit.agreed]


def _value(finding: Finding) -> FindingValue:
    return FindingValue(
        kind=finding.kind, words=finding.words, question=finding.question, at=finding.at
    )
