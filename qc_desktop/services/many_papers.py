"""Make the papers of many visits into a folder, and say what was made and what was not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import tzinfo
from enum import StrEnum
from pathlib import Path

from qc_desktop.documents.whole_file import write_new
from qc_desktop.domain.file_names import free_name
from qc_desktop.domain.ids import VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.reporting_input import ReportChoices
from qc_desktop.domain.visit_papers import VisitPaper, paper_words, why_not
from qc_desktop.domain.visits import VisitSummary
from qc_desktop.services.reports import ALL, Reports
from qc_desktop.services.visits import Visits
from qc_desktop.words import plain

_NO_USE_TO_GO_ON = frozenset({ProblemKey.DISK_FULL, ProblemKey.CANNOT_WRITE_FILE})


class PaperForm(StrEnum):
    """How a paper is kept. Values are the endings of its file."""

    PDF = "pdf"
    HTML = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which papers of which visits, as what, and where to."""

    visits: tuple[VisitId, ...]
    papers: tuple[VisitPaper, ...]
    folder: Path
    form: PaperForm = PaperForm.PDF
    choices: ReportChoices = ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePaper:
    """A paper that lies in the folder, whole."""

    what: str
    file: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class NotMade:
    """A paper that could not be made, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of an order. `left` counts the papers that a stop left unmade."""

    made: tuple[MadePaper, ...]
    not_made: tuple[NotMade, ...]
    left: int = 0


class ManyPapers:
    """Makes one paper after another: memory holds one at a time."""

    def __init__(self, reports: Reports, visits: Visits, zone: tzinfo) -> None:
        self._reports = reports
        self._visits = visits
        self._zone = zone

    def make(
        self, order: Order, tell: Callable[[int, int], None], stop: Callable[[], bool]
    ) -> Result:
        """Make the papers. Slow: run it in the background.

        Each file is whole on disk before the next is begun, and none that was there is touched.
        `stop` is asked between two papers. Raises Problem CANNOT_WRITE_FILE where there is no
        such folder and none can be made.
        """
        _make_folder(order.folder)
        wanted = list(self._wanted(order))
        made: list[MadePaper] = []
        not_made: list[NotMade] = []
        hopeless = ""
        for done, (visit, paper) in enumerate(wanted):
            if stop():
                break
            tell(done, len(wanted))
            what = self._title(visit, paper)
            why = hopeless or why_not(paper, visit.state)
            if not why:
                try:
                    made.append(MadePaper(what=what, file=self._one(order, visit, paper, what)))
                    continue
                except Problem as problem:
                    why = _why(problem)
                    hopeless = why if problem.key in _NO_USE_TO_GO_ON else ""
            not_made.append(NotMade(what=what, why=why))
        else:
            tell(len(wanted), len(wanted))
        left = len(wanted) - len(made) - len(not_made)
        return Result(made=tuple(made), not_made=tuple(not_made), left=left)

    def _wanted(self, order: Order) -> Iterator[tuple[VisitSummary, VisitPaper]]:
        known = {visit.id: visit for visit in self._visits.listing()}
        for one in order.visits:
            if one not in known:
                raise Problem(ProblemKey.NOT_FOUND, one)
            for paper in order.papers:
                yield known[one], paper

    def _title(self, visit: VisitSummary, paper: VisitPaper) -> str:
        day = visit.at.astimezone(self._zone).date().isoformat()
        return plain(
            "{place} {day} {paper}", place=visit.place_name, day=day, paper=paper_words(paper)
        )

    def _one(self, order: Order, visit: VisitSummary, paper: VisitPaper, name: str) -> Path:
        if order.form is PaperForm.PDF:
            data = self._reports.pdf(visit.id, paper, order.choices)
        else:
            data = self._reports.html(visit.id, paper, order.choices).encode()
        taken = _names_in(order.folder)
        while True:
            file = order.folder / free_name(name, order.form, taken)
            try:
                write_new(file, data)
            except FileExistsError:
                taken.add(file.name)  # another program put it there just now
                continue
            return file


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(ProblemKey.CANNOT_WRITE_FILE, type(error).__name__) from error


def _names_in(folder: Path) -> set[str]:
    try:
        return {one.name for one in folder.iterdir()}
    except OSError as error:
        raise Problem(ProblemKey.CANNOT_WRITE_FILE, type(error).__name__) from error


def _why(problem: Problem) -> str:
    words = problem.words()
    return f"{words.happened} {words.next_step}".strip()
