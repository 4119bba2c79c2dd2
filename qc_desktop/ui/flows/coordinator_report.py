"""Preview, print and save the reports of a visit. The preview is the PDF that prints."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import VisitId
from qc_desktop.domain.reporting_input import ReportChoices
from qc_desktop.domain.visit_papers import VisitPaper, paper_words
from qc_desktop.domain.visits import VisitState
from qc_desktop.ui.background import Job, Progress
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.devices.printing import PrintJob
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_files import SaveAs
from qc_desktop.ui.flows.coordinator_handing import Handing
from qc_desktop.ui.flows.coordinator_printing import Printing
from qc_desktop.ui.screens.coordinator.report import ReportScreen
from qc_desktop.ui.screens.coordinator.report_state import ReportState, ReportWish, Tick
from qc_desktop.words import full_date, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """A report that was made."""

    visit: VisitId
    kind: VisitPaper
    choices: ReportChoices
    pdf: bytes


class ReportFlow(QObject):
    """The reports of one visit at a time."""

    left = Signal()

    def __init__(self, desk: Desk, printing: Printing) -> None:
        super().__init__(desk)
        self._desk = desk
        self._visit: VisitId | None = None
        self._title = ""
        self._day = ""
        self._chips: tuple[Chip, ...] = ()
        self._kind = VisitPaper.EASY_READ
        self._choices = ReportChoices()
        self._pdf: bytes | None = None
        self._job: Job | None = None
        self.screen = ReportScreen(desk.look)
        self.screen.kind_requested.connect(self._choose)
        self.screen.ticked.connect(self._tick)
        self.screen.save_numbers_requested.connect(self._save_numbers)
        self.screen.print_requested.connect(self._print)
        self.screen.save_pdf_requested.connect(self._save_pdf)
        self.screen.save_html_requested.connect(self._save_html)
        self.screen.back_requested.connect(self._back)
        self._handing = Handing(desk, printing, self.screen)
        self._handing.done.connect(self._say_done)

    @property
    def visit(self) -> VisitId | None:
        """The visit whose report is shown."""
        return self._visit

    def open(self, visit: VisitId) -> None:
        """Show the Easy Read report of a visit."""
        found = self._desk.tried(lambda: self._desk.laptop.visits.get(visit))
        if found is None:
            return
        self._visit = visit
        place = self._desk.laptop.places.get(found.plan.place)
        self._title = plain("Report: {place}", place=place.name)
        self._day = full_date(found.plan.at.astimezone(self._desk.now.tzinfo).date())
        reviewed = found.state is VisitState.REVIEWED
        words = plain("Reviewed") if reviewed else plain("Not reviewed yet")
        self._chips = (Chip(words=words, tone=Tone.OK if reviewed else Tone.WAITING),)
        self._pdf = None
        self._make(VisitPaper.EASY_READ)
        self._desk.show(self.screen, self._title, self._day)

    def _choose(self, wish: ReportWish) -> None:
        if wish.kind is not self._kind or self._pdf is None:
            self._make(VisitPaper(wish.kind))

    def _tick(self, picked: Picked) -> None:
        self._choices = replace(self._choices, **{picked.key: picked.on})
        self._make(self._kind)

    def _make(self, kind: VisitPaper) -> None:
        visit = self._visit
        if visit is None:
            return
        if self._job is not None:
            self._job.stop()
        self._kind = kind
        self._show(making=True)
        reports, choices = self._desk.laptop.reports, self._choices

        def make(_progress: Progress) -> _Made:
            pdf = reports.pdf(visit, kind, choices)
            return _Made(visit=visit, kind=kind, choices=choices, pdf=pdf)

        self._job = self._desk.run(make, self._made, self._failed)

    def _made(self, made: _Made) -> None:
        wanted = (self._visit, self._kind, self._choices)
        if (made.visit, made.kind, made.choices) == wanted:
            self._job = None
            self._pdf = made.pdf
            self._show()

    def _failed(self, trouble: Exception) -> None:
        self._job = None
        self._show()
        self._desk.tell(problem_in(trouble))

    def _show(self, *, making: bool = False, done: str = "") -> None:
        self.screen.show_state(
            ReportState(
                kinds=_kinds(),
                kind=self._kind,
                pdf=self._pdf,
                ticks=_ticks(self._choices),
                chips=self._chips,
                making=making,
                done=done,
            )
        )

    def _name(self) -> str:
        return f"{self._title.replace(':', '')} {self._day} {paper_words(self._kind)}"

    def _print(self) -> None:
        if self._pdf is not None:
            self._handing.print(PrintJob(pdf=self._pdf, title=self._name()))

    def _say_done(self, words: str) -> None:
        self._show(done=words)

    def _save_pdf(self) -> None:
        if self._pdf is not None:
            self._save(self._pdf, "pdf", plain("Save the report"))

    def _save_html(self) -> None:
        visit, paper, reports = self._visit, self._kind, self._desk.laptop.reports
        choices = self._choices
        if visit is None or self._job is not None:
            return

        def make(_progress: Progress) -> str:
            return reports.html(visit, paper, choices)

        self._job = self._desk.run(make, self._html_made, self._failed)

    def _save_numbers(self) -> None:
        visit, exports = self._visit, self._desk.laptop.exports
        wish = SaveAs(
            title=plain("Save the numbers"),
            name=f"{self._title.replace(':', '')} {self._day}",
            ending="csv",
        )
        path = self._desk.tools.files.save_as(wish) if visit is not None else None
        if path is None:
            return
        if self._desk.tried(lambda: exports.write("csv", path, only=visit)) is not None:
            self._show(done=plain("Saved: {file}", file=path.name))

    def _html_made(self, page: str) -> None:
        self._job = None
        self._save(page.encode(), "html", plain("Save the web page"))

    def _save(self, data: bytes, ending: str, title: str) -> None:
        self._handing.save(data, SaveAs(title=title, name=self._name(), ending=ending))

    def _back(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._job = None
        self.left.emit()


def _kinds() -> tuple[Choice, ...]:
    return tuple(Choice(key=paper, words=paper_words(paper)) for paper in VisitPaper)


def _ticks(choices: ReportChoices) -> tuple[Tick, ...]:
    """Return what can be ticked; each key is a field of `ReportChoices`."""
    return (
        Tick(choice=Choice(key="photos", words=plain("Show photos")), on=choices.photos),
        Tick(choice=Choice(key="words", words=plain("Show people’s words")), on=choices.words),
        Tick(choice=Choice(key="big_print", words=plain("Big print")), on=choices.big_print),
        Tick(choice=Choice(key="names", words=plain("Show checkers’ names")), on=choices.names),
    )
