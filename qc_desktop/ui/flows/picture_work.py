"""Work with saved pictures that takes its time, off the interface thread."""

from dataclasses import dataclass
from pathlib import Path

from qc_desktop.domain.ids import QuestionId, VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.evidence import EvidenceKeeping
from qc_desktop.ui.background import Progress
from qc_desktop.ui.devices.finder import (
    Finder,
    PicturePlace,
    bytes_of,
    folders_in,
    pictures_in,
    pictures_just_in,
)
from qc_desktop.ui.flows.adding import Belonging

MOST_BYTES = 40 * 1024 * 1024
_REFUSED = frozenset({ProblemKey.NOT_A_PICTURE, ProblemKey.PICTURE_TOO_BIG})


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A small picture of a file; None where it cannot be opened."""

    path: Path
    jpeg: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """How many photos were kept; what was wrong with one, and what ended it before its end."""

    visit: VisitId
    question: QuestionId
    count: int
    refused: Problem | None = None
    stopped: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What is in a folder: the folders that may hold pictures, and the pictures themselves."""

    folder: Path
    folders: tuple[Path, ...]
    pictures: tuple[Path, ...]


class Lister:
    """Looks for the places, for the pictures of one, or into one folder of it."""

    def __init__(
        self, finder: Finder, place: PicturePlace | None = None, folder: Path | None = None
    ) -> None:
        self._finder = finder
        self._place = place
        self._folder = folder

    def places(self, _progress: Progress) -> tuple[PicturePlace, ...]:
        """Return the places there are now."""
        return self._finder.places()

    def pictures(self, _progress: Progress) -> tuple[Path, ...]:
        """Return the pictures of the place, the newest first. Raises Problem PLACE_GONE."""
        return pictures_in(self._place) if self._place else ()

    def inside(self, progress: Progress) -> Inside:
        """Return what is in the folder. Raises Problem PLACE_GONE.

        A camera's card has no folders to choose from: all that it took comes at once.
        """
        place, folder = self._place, self._folder
        if place is None or folder is None:
            raise ValueError("there is no folder to look into")
        folders = folders_in(folder)
        if folders or folder != place.folder:
            pictures = pictures_just_in(folder)
        else:
            pictures = self.pictures(progress)
        return Inside(folder=folder, folders=folders, pictures=pictures)


class Previewer:
    """Makes one picture small."""

    def __init__(self, evidence: EvidenceKeeping, path: Path) -> None:
        self._evidence = evidence
        self._path = path

    def run(self, _progress: Progress) -> Preview:
        """Return it small. Raises Problem PLACE_GONE."""
        try:
            jpeg = self._evidence.preview(bytes_of(self._path, MOST_BYTES))
        except Problem as problem:
            if problem.key not in _REFUSED:
                raise
            return Preview(path=self._path, jpeg=None)
        return Preview(path=self._path, jpeg=jpeg)


class Importer:
    """Keeps photos one after the other. Each is on disk before the next is read."""

    def __init__(
        self, evidence: EvidenceKeeping, files: tuple[Path, ...], belongs: Belonging
    ) -> None:
        self._evidence = evidence
        self._files = files
        self._belongs = belongs

    def run(self, progress: Progress) -> Imported:
        """Keep what can be kept: one bad picture loses none of the others."""
        belongs = self._belongs
        count, refused, stopped = 0, None, None
        for done, file in enumerate(self._files, start=1):
            try:
                self._keep(file)
                count += 1
            except Problem as problem:
                if problem.key not in _REFUSED:
                    stopped = problem
                    break
                refused = problem
            progress.tell(done, len(self._files))
        return Imported(
            visit=belongs.visit,
            question=belongs.question,
            count=count,
            refused=refused,
            stopped=stopped,
        )

    def _keep(self, file: Path) -> None:
        belongs = self._belongs
        self._evidence.add_photo(
            belongs.visit,
            belongs.question,
            bytes_of(file, MOST_BYTES),
            by=belongs.by,
            respondent=belongs.respondent,
            consent=belongs.consent,
        )
