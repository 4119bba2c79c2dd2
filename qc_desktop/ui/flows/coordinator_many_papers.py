"""Make many papers in one go, off the interface thread, and tell what became of each."""

from dataclasses import dataclass, replace
from threading import Event

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import VisitId
from qc_desktop.domain.visit_papers import VisitPaper, paper_words
from qc_desktop.domain.visits import VisitState, VisitSummary
from qc_desktop.services.many_papers import Order, PaperForm, Result
from qc_desktop.ui.background import Job, Progress, Things
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_words import short_moment
from qc_desktop.ui.screens.coordinator.many_papers import ManyPapersScreen
from qc_desktop.ui.screens.coordinator.many_papers_state import (
    Making,
    ManyPapersState,
    Outcome,
)
from qc_desktop.ui.screens.coordinator.parts import Turned
from qc_desktop.ui.screens.coordinator.report_state import Tick
from qc_desktop.words import plain, plain_n

_ROWS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chosen:
    """What is ticked so far, and the page that is on."""

    visits: frozenset[VisitId] = frozenset()
    papers: frozenset[VisitPaper] = frozenset({VisitPaper.EASY_READ})
    form: PaperForm = PaperForm.PDF
    page: int = 1


class ManyPapersFlow(QObject):
    """Chooses, makes and tells. A stop keeps what is made and begins nothing more."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._chosen = _Chosen()
        self._visits: tuple[VisitSummary, ...] = ()
        self._outcomes: tuple[Outcome, ...] = ()
        self._making = Making()
        self._said = ""
        self._enough = Event()
        self._job: Job | None = None
        self.screen = ManyPapersScreen(desk.look)
        self.screen.visit_ticked.connect(self._tick_visit)
        self.screen.paper_ticked.connect(self._tick_paper)
        self.screen.form_picked.connect(self._pick_form)
        self.screen.all_requested.connect(self._tick_all)
        self.screen.none_requested.connect(self._tick_none)
        self.screen.page_requested.connect(self._turn)
        self.screen.make_requested.connect(self._make)
        self.screen.stop_requested.connect(self._stop)
        self.screen.again_requested.connect(self._begin_again)
        self.screen.back_requested.connect(self.left)

    def open(self) -> None:
        """Show what can be ticked; what is being made goes on, and is shown."""
        if self._job is None:
            self._visits = self._desk.tried(self._desk.laptop.visits.listing) or ()
            begun = {one.id for one in self._visits if one.state is not VisitState.PLANNED}
            self._outcomes, self._said = (), ""
            self._chosen = _Chosen(visits=frozenset(begun))
        line = plain_n("{count} visit", "{count} visits", len(self._visits))
        self._desk.show(self.screen, plain("Many papers"), line)
        self._show()

    def stop_all(self) -> None:
        """End what is being made, because the coordinator goes away."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _tick_visit(self, picked: Picked) -> None:
        one = frozenset({VisitId(picked.key)})
        kept = self._chosen.visits | one if picked.on else self._chosen.visits - one
        self._choose(replace(self._chosen, visits=kept))

    def _tick_paper(self, picked: Picked) -> None:
        one = frozenset({VisitPaper(picked.key)})
        kept = self._chosen.papers | one if picked.on else self._chosen.papers - one
        self._choose(replace(self._chosen, papers=kept))

    def _pick_form(self, picked: Picked) -> None:
        self._choose(replace(self._chosen, form=PaperForm(picked.key)))

    def _tick_all(self) -> None:
        every = frozenset(one.id for one in self._visits)
        self._choose(replace(self._chosen, visits=every))

    def _tick_none(self) -> None:
        self._choose(replace(self._chosen, visits=frozenset()))

    def _turn(self, turned: Turned) -> None:
        self._choose(replace(self._chosen, page=turned.page))

    def _choose(self, chosen: _Chosen) -> None:
        self._chosen = chosen
        self._show()

    def _begin_again(self) -> None:
        self._outcomes, self._said = (), ""
        self._choose(replace(self._chosen, page=1))

    def _make(self) -> None:
        if self._job is not None:
            return
        wrong = self._missing()
        if wrong:
            self._show(problem=wrong)
            return
        folder = self._desk.tools.files.choose_folder(plain("Choose a folder for the papers"))
        if folder is None:
            return
        chosen, enough = self._chosen, Event()
        order = Order(
            visits=tuple(one.id for one in self._visits if one.id in chosen.visits),
            papers=tuple(one for one in VisitPaper if one in chosen.papers),
            folder=folder,
            form=chosen.form,
        )
        many_papers = self._desk.laptop.many_papers

        def work(progress: Progress) -> Result:
            # A stop that the person asks for ends the work between two papers and is told of
            # as a result; the office's own going away ends it at the next telling.
            return many_papers.make(order, progress.tell, enough.is_set)

        self._enough = enough
        self._making = Making(words=plain("Making the papers. Please wait."), running=True)
        self._show()
        self._job = self._desk.run(work, self._made, self._failed, progressed=self._progressed)

    def _missing(self) -> str:
        if not self._chosen.visits:
            return plain("Tick one visit or more.")
        if not self._chosen.papers:
            return plain("Tick one paper or more.")
        return ""

    def _stop(self) -> None:
        self._enough.set()
        self._making = replace(self._making, words=plain("Stopping after this paper."))
        self._show()

    def _progressed(self, things: Things) -> None:
        if not self._enough.is_set():
            words = plain("Making the papers: {done} of {of}", done=things.done, of=things.of)
            self._making = Making(words=words, done=things.done, of=things.of, running=True)
            self._show()

    def _made(self, result: Result) -> None:
        self._job, self._making = None, Making()
        self._outcomes = (
            *(Outcome(what=one.what, why=one.why) for one in result.not_made),
            *(Outcome(what=one.file.name) for one in result.made),
        )
        self._said = _said(result)
        self._choose(replace(self._chosen, page=1))

    def _failed(self, trouble: Exception) -> None:
        self._job, self._making = None, Making()
        self._show()
        self._desk.tell(problem_in(trouble))

    def _show(self, *, problem: str = "") -> None:
        chosen = self._chosen
        length = len(self._outcomes or self._visits)
        pages = max(1, -(-length // _ROWS))
        page = min(max(chosen.page, 1), pages)
        part = slice((page - 1) * _ROWS, page * _ROWS)
        shown = () if self._outcomes else self._visits[part]
        self.screen.show_state(
            ManyPapersState(
                visits=tuple(self._tick(one) for one in shown),
                papers=tuple(
                    Tick(choice=Choice(key=one, words=paper_words(one)), on=one in chosen.papers)
                    for one in VisitPaper
                ),
                forms=(
                    Choice(key=PaperForm.PDF, words=plain("PDF")),
                    Choice(key=PaperForm.HTML, words=plain("Web page")),
                ),
                form=chosen.form,
                counted="" if self._outcomes else _counted(chosen, len(self._visits)),
                page=page,
                pages=pages,
                outcomes=self._outcomes[part],
                making=self._making,
                problem=problem,
                done=self._said,
            )
        )

    def _tick(self, visit: VisitSummary) -> Tick:
        when = short_moment(visit.at, self._desk.now.tzinfo)
        words = plain("{place}, {when}", place=visit.place_name, when=when)
        choice = Choice(key=visit.id, words=words)
        return Tick(choice=choice, on=visit.id in self._chosen.visits)


def _counted(chosen: _Chosen, every: int) -> str:
    return plain_n(
        "{ticked} of {count} visit ticked",
        "{ticked} of {count} visits ticked",
        every,
        ticked=len(chosen.visits),
    )


def _said(result: Result) -> str:
    made = plain_n("{count} paper is made.", "{count} papers are made.", len(result.made))
    if result.left:
        left = plain_n("{count} was left.", "{count} were left.", result.left)
        return plain("Stopped. {made} {left}", made=made, left=left)
    return made
