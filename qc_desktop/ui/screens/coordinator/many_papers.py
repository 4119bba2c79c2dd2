"""Many papers in one go: which visits, which papers, and what became of each."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.chips import ProgressBar
from qc_desktop.ui.components.fields import TickLine
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.values import Picked
from qc_desktop.ui.screens.coordinator.many_papers_state import ManyPapersState, Outcome
from qc_desktop.ui.screens.coordinator.parts import (
    Note,
    OfficeScreen,
    Pager,
    Scroller,
    Turned,
    clear,
    row,
)
from qc_desktop.ui.screens.coordinator.report_state import Tick
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

__all__ = ["ManyPapersScreen", "Turned"]


class ManyPapersScreen(OfficeScreen):
    """Visits at the left, papers at the right; after the making, what became of them.

    What is ticked while papers are made is for the next time.
    """

    visit_ticked = Signal(Picked)
    paper_ticked = Signal(Picked)
    form_picked = Signal(Picked)
    all_requested = Signal()
    none_requested = Signal()
    page_requested = Signal(Turned)
    make_requested = Signal()
    stop_requested = Signal()
    again_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Many papers"))
        self.visits: tuple[TickLine, ...] = ()
        self.papers: tuple[TickLine, ...] = ()
        self._outcomes: tuple[Outcome, ...] | None = None
        self.heading = ReadableLabel(look, font="co_heading")
        self._lines = QVBoxLayout()
        self._paper_lines = QVBoxLayout()
        self.every = Key(look, plain("Tick all"), glyph="tick", size=KeySize.MINI)
        self.none = Key(look, plain("Tick none"), glyph="cross", size=KeySize.MINI)
        self.pager = Pager(look)
        self.forms = OptionGroup(look, plain("Save as"), columns=2, small=True)
        self.making = ReadableLabel(look, font="co_body")
        self.bar = ProgressBar(look)
        self.note = Note(look, wrong=True)
        self.done = Note(look, wrong=False)
        self.back = Key(look, plain("Visits"), glyph="arrow_left", size=KeySize.SMALL)
        self.stop = Key(look, plain("Stop"), glyph="stop", size=KeySize.SMALL)
        self.again = Key(look, plain("Make others"), glyph="document", size=KeySize.SMALL)
        self.make = Key(
            look,
            plain("Choose a folder"),
            glyph="folder",
            kind=KeyKind.PRIMARY,
            size=KeySize.SMALL,
            name=plain("Choose a folder and make the papers"),
        )
        self._join()
        self._lay_out()

    def show_state(self, state: ManyPapersState) -> None:
        """Show what is ticked, how far it is, or what became of it."""
        ended, running = bool(state.outcomes), state.making.running
        self.heading.show_words(plain("What was made") if ended else plain("Which visits?"))
        self._show_lines(state)
        self.papers = self._ticks(self._paper_lines, self.papers, state.papers, self.paper_ticked)
        self.forms.show_choices(state.forms, state.form)
        self.pager.show_page(state.page, state.pages, state.counted)
        self.making.show_words(state.making.words)
        self.bar.show_progress(state.making.done, state.making.of, state.making.words)
        for part in (self.making, self.bar, self.stop):
            part.setVisible(running)
        for key in (self.every, self.none):
            key.setVisible(not ended and not running)
        self.again.setVisible(ended and not running)
        self.make.setVisible(not ended and not running)
        self.note.say(state.problem)
        self.done.say(state.done)
        self.set_reading_order()

    def _join(self) -> None:
        self.every.tapped.connect(self.all_requested)
        self.none.tapped.connect(self.none_requested)
        self.pager.turned.connect(self.page_requested)
        self.forms.picked.connect(self.form_picked)
        self.back.tapped.connect(self.back_requested)
        self.stop.tapped.connect(self.stop_requested)
        self.again.tapped.connect(self.again_requested)
        self.make.tapped.connect(self.make_requested)

    def _lay_out(self) -> None:
        look = self.look
        left = Card(look, plain("Which visits?"), side=18)
        head = QHBoxLayout()
        head.addWidget(self.heading, stretch=1)
        head.addWidget(self.every)
        head.addWidget(self.none)
        left.column.addLayout(head)
        left.column.addWidget(_scrolled(look, plain("Visits"), self._lines), stretch=1)
        left.column.addWidget(self.pager)
        right = Card(look, plain("Which papers?"), side=18)
        right.setFixedWidth(look.px(408))
        right.column.addWidget(ReadableLabel(look, plain("Which papers?"), font="co_heading"))
        papers = _scrolled(look, plain("Papers"), self._paper_lines)
        right.column.addWidget(papers, stretch=1)
        right.column.addWidget(self.forms)
        right.column.addWidget(self.making)
        right.column.addWidget(self.bar)
        right.column.addWidget(self.note)
        right.column.addWidget(self.done)
        right.column.addLayout(row(look, self.back, self.stop, self.again, self.make))
        right.column.setSpacing(look.px(6))
        columns = QHBoxLayout()
        columns.setSpacing(look.px(14))
        columns.addWidget(left, stretch=1)
        columns.addWidget(right)
        self.column.addLayout(columns, stretch=1)

    def _show_lines(self, state: ManyPapersState) -> None:
        if state.outcomes:
            self.visits = ()
            if self._outcomes != state.outcomes:
                self._outcomes = state.outcomes
                clear(self._lines)
                for outcome in state.outcomes:
                    self._lines.addWidget(_told(self.look, outcome))
                self._lines.addStretch(1)
            return
        if self._outcomes is not None:
            self._outcomes = None
            clear(self._lines)
        self.visits = self._ticks(self._lines, self.visits, state.visits, self.visit_ticked)

    def _ticks(
        self,
        into: QVBoxLayout,
        there: tuple[TickLine, ...],
        ticks: tuple[Tick, ...],
        told: SignalInstance,
    ) -> tuple[TickLine, ...]:
        if [one.choice for one in there] != [one.choice for one in ticks]:
            clear(into)
            there = tuple(TickLine(self.look, one.choice) for one in ticks)
            for line in there:
                into.addWidget(line)
                line.ticked.connect(told)
            into.addStretch(1)
        for line, tick in zip(there, ticks, strict=True):
            line.show_tick(on=tick.on)
        return there


def _told(look: Look, outcome: Outcome) -> QWidget:
    if not outcome.why:
        return ReadableLabel(look, outcome.what, font="co_body")
    words = plain("Not made: {what}. {why}", what=outcome.what, why=outcome.why)
    return ReadableLabel(look, words, font="co_body_bold", colour="danger-ink")


def _scrolled(look: Look, name: str, inside: QLayout) -> Scroller:
    scroller = Scroller(look, name)
    scroller.column.addLayout(inside)
    return scroller
