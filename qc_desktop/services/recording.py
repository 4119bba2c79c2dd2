"""Voice notes while they are being spoken: on disk each second, kept after a crash."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from qc_desktop.domain.concerns import ConcernId
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.ids import (
    FIRST_RESPONDENT,
    EvidenceId,
    PersonId,
    QuestionId,
    Respondent,
    VisitId,
)
from qc_desktop.domain.problems import Problem
from qc_desktop.storage import recording
from qc_desktop.storage.recording import RecordingJournal, Recovered


class Recording:
    """One voice note that is being spoken."""

    def __init__(self, journal: RecordingJournal, key: bytes) -> None:
        self._journal = journal
        self._key = key

    def append(self, pcm: bytes) -> None:
        """Add sound: 16-bit mono samples. On disk, sealed, when this returns."""
        self._journal.append(pcm)

    def close(self) -> "Stopped":
        """Stop writing. What was said stays on disk until it is kept or thrown away."""
        self._journal.close()
        return Stopped(
            path=self._journal.path, found=recording.recover(self._journal.path, self._key)
        )

    def throw_away(self) -> None:
        """Throw what was said away."""
        self._journal.discard()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """A voice note that is no longer being spoken, and not yet kept."""

    path: Path
    found: Recovered

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.found.pcm) / 2 / self.found.spoken.rate

    @property
    def evidence(self) -> EvidenceId:
        """The id it is kept under: from the file's own, so that a crash never keeps it twice."""
        return EvidenceId(str(UUID(hex=self.path.stem)))

    def discard(self) -> None:
        """Take the file away."""
        recording.discard(self.path)


class RecordingFolder:
    """The folder of voice notes that are being spoken. `key` is the 32-byte data key."""

    def __init__(self, folder: Path, key: bytes, now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._key = key
        self._now = now

    def begin(
        self,
        *,
        visit: VisitId,
        question: QuestionId,
        by: PersonId,
        rate: int,
        respondent: Respondent = FIRST_RESPONDENT,
        consent: ConsentTo | None = None,
    ) -> Recording:
        """Open a new voice note. `rate` is in samples a second."""
        return self._begin(
            recording.Spoken(
                visit=visit,
                question=question,
                person=by,
                at=self._now(),
                rate=rate,
                respondent=respondent,
                consent=consent,
            )
        )

    def begin_worry(self, *, concern: ConcernId, by: PersonId, rate: int) -> Recording:
        """Open a voice note that belongs to a concern and to no visit."""
        return self._begin(
            recording.Spoken(
                visit=VisitId(""),
                question=QuestionId(""),
                concern=concern,
                person=by,
                at=self._now(),
                rate=rate,
            )
        )

    def _begin(self, spoken: recording.Spoken) -> Recording:
        self._folder.mkdir(parents=True, exist_ok=True)
        return Recording(RecordingJournal.start(self._folder, self._key, spoken), self._key)

    def unfinished(self) -> tuple[Stopped, ...]:
        """Return the voice notes that a crash cut off; one that cannot be read stays on disk."""
        found: list[Stopped] = []
        for path in recording.unfinished(self._folder):
            try:
                found.append(Stopped(path=path, found=recording.recover(path, self._key)))
            except Problem:
                continue
        return tuple(found)
