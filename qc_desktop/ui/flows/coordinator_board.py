"""The board summary: choose the time and the nation, look at it, print and save it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.board import BoardWish
from qc_desktop.domain.places import Nation
from qc_desktop.domain.reporting_board import nation_words, time_words
from qc_desktop.ui.background import Job, Progress, Things
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.devices.printing import PrintJob
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_files import SaveAs
from qc_desktop.ui.flows.coordinator_handing import Handing
from qc_desktop.ui.flows.coordinator_printing import Printing
from qc_desktop.ui.screens.coordinator.report import ReportScreen
from qc_desktop.ui.screens.coordinator.report_state import (
    ReportState,
    ReportWish,
    ReportWords,
    Tick,
)
from qc_desktop.words import plain

_EVERYWHERE = "everywhere"
_EVERY = 20
"""Visits between two words on how far it is."""


class BoardTime(StrEnum):
    """How far back the summary looks."""

    THREE_MONTHS = "3-months"
    TWELVE_MONTHS = "12-months"
    ALL = "all"


_DAYS = {BoardTime.THREE_MONTHS: 91, BoardTime.TWELVE_MONTHS: 365}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """What was chosen."""

    time: BoardTime = BoardTime.THREE_MONTHS
    nation: Nation | None = None
    big_print: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """A summary that was made, and what had been chosen for it."""

    wanted: _Wanted
    pdf: bytes


class BoardFlow(QObject):
    """Makes the summary anew at each choice; the last good one is shown meanwhile."""

    left = Signal()

    def __init__(self, desk: Desk, printing: Printing) -> None:
        super().__init__(desk)
        self._desk = desk
        self._wanted = _Wanted()
        self._nations: tuple[Nation, ...] = ()
        self._pdf: bytes | None = None
        self._job: Job | None = None
        self.screen = ReportScreen(desk.look, _screen_words())
        self.screen.kind_requested.connect(self._choose_time)
        self.screen.where_picked.connect(self._choose_nation)
        self.screen.ticked.connect(self._tick)
        self.screen.print_requested.connect(self._print)
        self.screen.save_pdf_requested.connect(self._save_pdf)
        self.screen.save_html_requested.connect(self._save_html)
        self.screen.back_requested.connect(self._back)
        self._handing = Handing(desk, printing, self.screen)
        self._handing.done.connect(self._say_done)

    def open(self) -> None:
        """Show the summary of the last three months."""
        places = self._desk.tried(self._desk.laptop.places.everyone) or ()
        there = {place.nation for place in places}
        self._nations = tuple(nation for nation in Nation if nation in there)
        self._pdf = None
        self._make(_Wanted())
        self._desk.show(self.screen, plain("Board summary"), plain("Reviewed visits only"))

    def stop_all(self) -> None:
        """Stop what is being made."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _choose_time(self, wish: ReportWish) -> None:
        self._make_other(BoardTime(wish.kind), self._wanted.nation, big=self._wanted.big_print)

    def _choose_nation(self, picked: Picked) -> None:
        nation = None if picked.key == _EVERYWHERE else Nation(picked.key)
        self._make_other(self._wanted.time, nation, big=self._wanted.big_print)

    def _tick(self, picked: Picked) -> None:
        self._make_other(self._wanted.time, self._wanted.nation, big=picked.on)

    def _make_other(self, time: BoardTime, nation: Nation | None, *, big: bool) -> None:
        wanted = _Wanted(time=time, nation=nation, big_print=big)
        if wanted != self._wanted or self._pdf is None:
            self._make(wanted)

    def _make(self, wanted: _Wanted) -> None:
        self.stop_all()
        self._wanted = wanted
        self._show(making=True)
        boards, wish = self._desk.laptop.boards, self._wish()

        def make(progress: Progress) -> _Made:
            pdf = boards.pdf(wish, big_print=wanted.big_print, told=_Seldom(progress))
            return _Made(wanted=wanted, pdf=pdf)

        self._job = self._desk.run(make, self._made, self._failed, progressed=self._progressed)

    def _wish(self) -> BoardWish:
        return _wish(self._wanted, self._desk.now.date())

    def _made(self, made: _Made) -> None:
        if made.wanted == self._wanted:
            self._job = None
            self._pdf = made.pdf
            self._show()

    def _progressed(self, things: Things) -> None:
        if self._job is not None:
            words = plain("Reading the visits: {done} of {of}", done=things.done, of=things.of)
            self._show(making=True, done=words)

    def _failed(self, trouble: Exception) -> None:
        self._job = None
        self._show()
        self._desk.tell(problem_in(trouble))

    def _show(self, *, making: bool = False, done: str = "") -> None:
        wanted = self._wanted
        self.screen.show_state(
            ReportState(
                kinds=_times(),
                kind=wanted.time,
                wheres=self._wheres(),
                where=wanted.nation or _EVERYWHERE,
                pdf=self._pdf,
                ticks=(
                    Tick(
                        choice=Choice(key="big_print", words=plain("Big print")),
                        on=wanted.big_print,
                    ),
                ),
                making=making,
                done=done,
                numbers=False,
            )
        )

    def _wheres(self) -> tuple[Choice, ...]:
        if len(self._nations) < 2:  # noqa: PLR2004 - one nation is no choice
            return ()
        return (
            Choice(key=_EVERYWHERE, words=plain("All nations")),
            *(Choice(key=nation, words=nation_words(nation)) for nation in self._nations),
        )

    def _name(self) -> str:
        return f"{plain('Board summary')} {time_words(self._wish())}"

    def _print(self) -> None:
        if self._pdf is not None:
            self._handing.print(PrintJob(pdf=self._pdf, title=self._name()))

    def _say_done(self, words: str) -> None:
        self._show(done=words)

    def _save_pdf(self) -> None:
        if self._pdf is not None:
            self._save(self._pdf, "pdf")

    def _save_html(self) -> None:
        if self._job is not None:
            return
        boards, wish, big = self._desk.laptop.boards, self._wish(), self._wanted.big_print

        def make(progress: Progress) -> str:
            return boards.html(wish, big_print=big, told=_Seldom(progress))

        self._show(making=True)
        self._job = self._desk.run(make, self._html_made, self._failed, progressed=self._progressed)

    def _html_made(self, page: str) -> None:
        self._job = None
        self._show()
        self._save(page.encode(), "html")

    def _save(self, data: bytes, ending: str) -> None:
        wish = SaveAs(title=plain("Save the board summary"), name=self._name(), ending=ending)
        self._handing.save(data, wish)

    def _back(self) -> None:
        self.stop_all()
        self.left.emit()


class _Seldom:
    """Says how far it is at every twentieth visit, and stops at any once it is asked to."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def __call__(self, done: int, of: int) -> None:
        """Tell, or raise what stops the work."""
        if done % _EVERY == 0:
            self._progress.tell(done, of)
        else:
            self._progress.check()


def _wish(wanted: _Wanted, today: date) -> BoardWish:
    days = _DAYS.get(wanted.time)
    first = today - timedelta(days=days) if days else None
    return BoardWish(first=first, last=today, nation=wanted.nation)


def _times() -> tuple[Choice, ...]:
    return (
        Choice(key=BoardTime.THREE_MONTHS, words=plain("3 months")),
        Choice(key=BoardTime.TWELVE_MONTHS, words=plain("12 months")),
        Choice(key=BoardTime.ALL, words=plain("All time")),
    )


def _screen_words() -> ReportWords:
    return ReportWords(
        title=plain("Board summary"),
        which=plain("Which time?"),
        where=plain("Which nation?"),
        shown=plain("The board summary"),
        back=plain("Visits"),
        back_name=plain("Back to the visits"),
    )
