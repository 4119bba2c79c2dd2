"""The list of visits: search, filters, table, pages, and the news."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.domain.ids import VisitId
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.chips import ProgressBar
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import FilterChip
from qc_desktop.ui.components.values import Choice, Picked, Typed
from qc_desktop.ui.components.visit_table import VisitRow, VisitTable
from qc_desktop.ui.screens.coordinator.parts import OfficeScreen, Pager, Turned, clear
from qc_desktop.ui.screens.coordinator.visits_state import (
    FilterCount,
    News,
    PageWish,
    Search,
    VisitFilter,
    VisitLine,
    VisitsState,
    VisitWish,
)
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

_ROW = 63
_FEWEST_ROWS = 3


class VisitsScreen(OfficeScreen):
    """One page of visits."""

    searched = Signal(Search)
    page_requested = Signal(PageWish)
    open_requested = Signal(VisitWish)
    plan_requested = Signal()
    papers_requested = Signal()
    board_requested = Signal()
    news_requested = Signal()
    stop_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Visits"))
        self._filter = VisitFilter.ALL
        self._page = 1
        self._rows = 0
        self._counts: tuple[FilterCount, ...] = ()
        self.chips: tuple[FilterChip, ...] = ()
        self.search = LineBox(
            look, plain("Find a place or person"), hint=plain("Find a place or person"), small=True
        )
        self.search.edited.connect(self._say_searched)
        self.news = Key(look, plain("Get the news"), glyph="download", size=KeySize.SMALL)
        self.news.tapped.connect(self.news_requested)
        self.papers = Key(look, plain("Many papers"), glyph="document_down", size=KeySize.SMALL)
        self.papers.tapped.connect(self.papers_requested)
        self.board = Key(
            look,
            plain("Board"),
            glyph="document",
            size=KeySize.SMALL,
            name=plain("Summary for the board"),
        )
        self.board.tapped.connect(self.board_requested)
        self.plan = Key(
            look, plain("Plan a visit"), glyph="plus", kind=KeyKind.PRIMARY, size=KeySize.SMALL
        )
        self.plan.tapped.connect(self.plan_requested)
        self.table = VisitTable(look)
        self.table.opened.connect(self._say_open)
        # Pages stand in for scrolling: only whole rows are shown.
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pager = Pager(look)
        self.pager.turned.connect(self._say_turned)
        self.news_words = ReadableLabel(look, font="co_body")
        self.news_bar = ProgressBar(look)
        self.stop = Key(look, plain("Stop"), glyph="stop", size=KeySize.MINI)
        self.stop.tapped.connect(self.stop_requested)
        self._filters = QHBoxLayout()
        self._getting = QWidget()
        self._lay_out()
        shortcut = QShortcut(QKeySequence("Ctrl+F"), self)
        shortcut.activated.connect(self.take_search_focus)

    def show_state(self, state: VisitsState) -> None:
        """Show a page; safe to call again with the same."""
        self._filter, self._page = state.filter, state.page
        self.search.show_words(state.search)
        self._show_filters(state)
        self.table.show_rows(tuple(_row(line) for line in state.lines))
        news = state.news
        said = state.showing if news.running else f"{news.words} {state.showing}".strip()
        self.pager.show_page(state.page, state.pages, said)
        self._show_news(news)

    def rows_that_fit(self) -> int:
        """Return how many rows the table has room for."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        room = self.table.viewport().height()
        return max(room // self.look.px(_ROW), _FEWEST_ROWS)

    @override
    def take_search_focus(self) -> None:
        self.search.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.rows_that_fit()
        if fits != self._rows:
            self._rows = fits
            self.page_requested.emit(PageWish(page=self._page, rows=fits))

    def _lay_out(self) -> None:
        look = self.look
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.search, stretch=1)
        head.addWidget(self.board)
        head.addWidget(self.papers)
        head.addWidget(self.news)
        head.addWidget(self.plan)
        self._filters.setSpacing(0)
        card = Card(look, plain("Visits"), side=4)
        card.column.addWidget(self.table)
        foot = QHBoxLayout()
        foot.setContentsMargins(look.px(6), 0, 0, 0)
        foot.setSpacing(look.px(12))
        foot.addWidget(self.news_words)
        foot.addWidget(self.news_bar, stretch=1)
        foot.addWidget(self.stop)
        self.column.addLayout(head)
        self.column.addLayout(self._filters)
        self.column.addWidget(card, stretch=1)
        self._getting.setLayout(foot)
        self.column.addWidget(self._getting)
        self.column.addWidget(self.pager)

    def _show_filters(self, state: VisitsState) -> None:
        if state.counts != self._counts:
            self._counts = state.counts
            had_focus = next((chip.choice.key for chip in self.chips if chip.hasFocus()), None)
            clear(self._filters)
            self.chips = tuple(self._chip(count) for count in state.counts)
            for chip in self.chips:
                self._filters.addWidget(chip)
                if chip.choice.key == had_focus:
                    chip.setFocus()
            self._filters.addStretch(1)
            self.set_reading_order()
        for chip in self.chips:
            chip.show_on(on=chip.choice.key == state.filter)

    def _chip(self, count: FilterCount) -> FilterChip:
        words, glyph = _filter_words(count.filter)
        shown = plain("{words}  {count}", words=words, count=count.count)
        chip = FilterChip(self.look, Choice(key=count.filter, words=shown, glyph=glyph), self)
        chip.setAccessibleName(plain("{words}, {count}", words=words, count=count.count))
        chip.picked.connect(self._pick_filter)
        return chip

    def _show_news(self, news: News) -> None:
        # One line or the other stands below the table, so that the rows do not move.
        self._getting.setVisible(news.running)
        self.pager.setVisible(not news.running)
        self.news_words.show_words(news.words)
        self.news_bar.show_progress(news.done, news.total, news.words)
        self.news.setVisible(not news.running)

    def _say_searched(self, typed: Typed) -> None:
        self.searched.emit(Search(words=typed.words, filter=self._filter))

    def _pick_filter(self, picked: Picked) -> None:
        wanted = VisitFilter(picked.key)
        self.searched.emit(Search(words=self.search.words(), filter=wanted))

    def _say_open(self, picked: Picked) -> None:
        self.open_requested.emit(VisitWish(visit=VisitId(picked.key)))

    def _say_turned(self, turned: Turned) -> None:
        self.page_requested.emit(PageWish(page=turned.page, rows=self.rows_that_fit()))


def _row(line: VisitLine) -> VisitRow:
    return VisitRow(
        key=line.visit,
        place=line.place,
        date=line.when,
        state=line.state,
        people=line.people,
        needs=line.needs,
        photo=line.photo,
    )


def _filter_words(wanted: VisitFilter) -> tuple[str, str]:
    match wanted:
        case VisitFilter.ALL:
            return plain("All"), "list"
        case VisitFilter.TO_REVIEW:
            return plain("To review"), "eye"
        case VisitFilter.STARTED:
            return plain("Started"), "clock"
        case VisitFilter.PLANNED:
            return plain("Planned"), "calendar"
        case VisitFilter.REVIEWED:
            return plain("Reviewed"), "tick_list"
