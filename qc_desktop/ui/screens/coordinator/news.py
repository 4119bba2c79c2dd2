"""Good news in the office: what is shared, the yes it stands on, and its papers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.screens.coordinator.news_state import (
    NewsPaper,
    NewsPaperWish,
    NewsState,
    OpenNews,
)
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen, Scroller, clear, row
from qc_desktop.ui.screens.coordinator.pdf_pages import PdfPages, making_words
from qc_desktop.ui.screens.coordinator.roster_cards import RosterGrid
from qc_desktop.ui.screens.coordinator.roster_state import CardWish
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class NewsScreen(OfficeScreen):
    """Stories at the left, the page in the middle, the yes and what to do at the right."""

    picked = Signal(CardWish)
    paper_requested = Signal(NewsPaperWish)
    hear_requested = Signal()
    save_pdf_requested = Signal()
    save_picture_requested = Signal()
    print_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Good news"))
        self.nothing = ReadableLabel(look, plain("No story is shared now."), font="co_heading")
        self.advice = ReadableLabel(
            look,
            plain("Checkers tell stories under Good news. You see those they share."),
            font="co_body",
            colour="ink-2",
        )
        self.cards = RosterGrid(look, plain("Stories"), columns=1)
        self.cards.picked.connect(self.picked)
        self.list = Scroller(look, plain("Stories"))
        self.gone = Scroller(look, plain("Taken back"))
        self.gone_heading = ReadableLabel(look, plain("Taken back"), font="co_heading")
        self.gone_advice = ReadableLabel(
            look, plain("Use no copy of these."), font="co_small", colour="ink-2"
        )
        self.pages = PdfPages(look, plain("The story"))
        self.title = ReadableLabel(look, font="co_heading")
        self.about = ReadableLabel(look, font="co_small", colour="ink-2")
        self.audience = ReadableLabel(look, font="co_body_bold")
        self.yes = ReadableLabel(look, font="co_body")
        self.papers = OptionGroup(look, plain("What to look at"), small=True)
        self.papers.picked.connect(self._pick_paper)
        self.done = Note(look, wrong=False)
        self.hear = Key(look, plain("Hear it"), glyph="speaker", size=KeySize.MINI)
        self.save_picture = Key(look, plain("Save picture"), glyph="picture", size=KeySize.MINI)
        self.print = Key(look, plain("Print"), glyph="printer", size=KeySize.MINI)
        self.save_pdf = Key(
            look,
            plain("Save PDF"),
            glyph="document_down",
            kind=KeyKind.PRIMARY,
            size=KeySize.MINI,
        )
        self.hear.tapped.connect(self.hear_requested)
        self.save_picture.tapped.connect(self.save_picture_requested)
        self.save_pdf.tapped.connect(self.save_pdf_requested)
        self.print.tapped.connect(self.print_requested)
        self.room = QWidget()
        self._shown_gone: tuple[str, ...] = ()
        self._lay_out()

    def show_state(self, state: NewsState) -> None:
        """Show the stories and the open one; safe to call again with the same."""
        self.nothing.setVisible(not state.cards)
        self.advice.setVisible(not state.cards)
        shown = self.cards.tiles
        self.cards.show_cards(state.cards, state.open.key if state.open else "")
        self.list.setVisible(bool(state.cards))
        self._show_gone(state.gone)
        self.pages.setVisible(state.open is not None)
        self.side.setVisible(state.open is not None)
        self.room.setVisible(state.open is None)  # holds the list at the left
        if state.open is not None:
            self._show_open(state.open)
        self.papers.show_choices(_papers(), state.paper)
        self.pages.show_pdf(state.pdf, words=making_words() if state.making else state.problem)
        ready = state.pdf is not None and not state.making
        for key in (self.save_pdf, self.save_picture, self.print):
            key.setVisible(ready)
        self.done.say(state.done)
        if shown != self.cards.tiles:
            self.set_reading_order()

    def _show_open(self, story: OpenNews) -> None:
        self.title.show_words(story.title)
        self.about.show_words(story.about)
        self.audience.show_words(story.audience)
        self.yes.show_words(story.yes)
        self.hear.setVisible(bool(story.hear))
        if story.hear:
            self.hear.show_key(story.hear, glyph="speaker")

    def _show_gone(self, gone: tuple[str, ...]) -> None:
        for part in (self.gone, self.gone_heading, self.gone_advice):
            part.setVisible(bool(gone))
        if gone == self._shown_gone:
            return
        self._shown_gone = gone
        clear(self.gone.column)
        for line in gone:
            self.gone.column.addWidget(ReadableLabel(self.look, line, font="co_small"))
        self.gone.column.addStretch(1)

    def _lay_out(self) -> None:
        look = self.look
        self.list.column.addWidget(self.cards)
        self.list.column.addStretch(1)
        left = Card(look, plain("Stories"), side=14)
        left.setFixedWidth(look.px(352))
        for label in (self.nothing, self.advice):
            left.column.addWidget(label)
        left.column.addWidget(self.list, stretch=3)
        left.column.addWidget(self.gone_heading)
        left.column.addWidget(self.gone_advice)
        left.column.addWidget(self.gone, stretch=1)
        self.side = Card(look, plain("This story"), side=16)
        self.side.setFixedWidth(look.px(346))
        for part in (self.title, self.about, self.audience, self.yes, self.papers):
            self.side.column.addWidget(part)
        self.side.column.addWidget(self.done)
        self.side.column.addStretch(1)
        self.side.column.addWidget(self.hear)
        self.side.column.addWidget(self.save_picture)
        self.side.column.addLayout(row(look, self.print, self.save_pdf))
        self.side.column.setSpacing(look.px(6))
        columns = QHBoxLayout()
        columns.setSpacing(look.px(12))
        columns.addWidget(left)
        columns.addWidget(self.pages, stretch=1)
        columns.addWidget(self.side)
        columns.addWidget(self.room, stretch=1)
        self.column.addLayout(columns, stretch=1)

    def _pick_paper(self, picked: Picked) -> None:
        self.paper_requested.emit(NewsPaperWish(paper=NewsPaper(picked.key)))


def _papers() -> tuple[Choice, ...]:
    return (
        Choice(key=NewsPaper.PAGE, words=plain("Page")),
        Choice(key=NewsPaper.CARD, words=plain("Picture")),
    )
