"""Voice notes while they are being spoken: on disk each second, kept after a crash."""

from dataclasses import dataclass
from pathlib import Path

from qc_desktop.domain.ids import PersonId, QuestionId, VisitId
from qc_desktop.storage.recording import Journal, JournalAbout, begin_journal, unfinished_journals


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What was said: 16-bit mono samples, and what it belongs to."""

    visit: VisitId
    question: QuestionId
    by: PersonId
    rate: int
    pcm: bytes


class Recording:
    """One voice note that is being written."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def append(self, pcm: bytes) -> None:
        """Add sound: 16-bit mono samples. On disk, sealed, when this returns."""
        self._journal.append(pcm)

    def close(self) -> Spoken:
        """Stop writing and return all that was said."""
        about = self._journal.about
        return Spoken(
            visit=about.visit,
            question=about.question,
            by=about.person,
            rate=about.rate,
            pcm=self._journal.close(),
        )

    def discard(self) -> None:
        """Throw the file away: it was kept as evidence, or the person said so."""
        self._journal.discard()


class RecordingFolder:
    """The folder of voice notes that are being spoken. `key` is the 32-byte data key."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._folder = folder
        self._key = key

    def begin(
        self, *, visit: VisitId, question: QuestionId, by: PersonId, rate: int
    ) -> Recording:
        """Open a new voice note. `rate` is in samples a second."""
        about = JournalAbout(visit=visit, question=question, person=by, rate=rate)
        return Recording(begin_journal(self._folder, self._key, about))

    def unfinished(self) -> tuple[Recording, ...]:
        """Return the voice notes that a crash cut off."""
        return tuple(
            Recording(journal) for journal in unfinished_journals(self._folder, self._key)
        )
