"""Preview of a report: the PDF itself, its pages as small pictures, Print and Save."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.fields import TickLine
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.text import Paragraph
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.components.values import Picked
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen, Scroller, clear, row
from qc_desktop.ui.screens.coordinator.pdf_pages import PdfPages, making_words
from qc_desktop.ui.screens.coordinator.report_state import (
    ReportState,
    ReportWish,
    ReportWords,
    Tick,
)
from qc_desktop.ui.theme import ColourName, Look
from qc_desktop.words import plain

_THUMB = 112


class ReportScreen(OfficeScreen):
    """Page pictures at the left, the page in the middle, what to do at the right."""

    kind_requested = Signal(ReportWish)
    where_picked = Signal(Picked)
    ticked = Signal(Picked)
    save_numbers_requested = Signal()
    print_requested = Signal()
    save_pdf_requested = Signal()
    save_html_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look, words: ReportWords | None = None) -> None:
        self._words = words = words or _of_a_visit()
        super().__init__(look, words.title)
        self.thumbs: tuple[PageThumb, ...] = ()
        self._thumb_list = Scroller(look, plain("Pages"))
        self._thumb_list.setFixedWidth(look.px(_THUMB + 44))
        self.pages = PdfPages(look, words.shown)
        self.pages.ready.connect(self._fill_thumbs)
        self.pages.turned.connect(self._mark_thumb)
        self.kinds = OptionGroup(look, words.which, columns=2, small=True)
        self.wheres = OptionGroup(look, words.where or words.which, columns=2, small=True)
        self.wheres.picked.connect(self.where_picked)
        self._where = ReadableLabel(look, words.where, font="co_heading")
        self.ticks: tuple[TickLine, ...] = ()
        self._tick_rows = QVBoxLayout()
        self.kinds.picked.connect(self._pick)
        self._chips = QHBoxLayout()
        self.note = Note(look, wrong=True)
        self.done = Note(look, wrong=False)
        self.print = Key(look, plain("Print"), glyph="printer", size=KeySize.SMALL)
        self.save_numbers = Key(
            look,
            plain("Numbers"),
            glyph="table",
            size=KeySize.SMALL,
            name=plain("Save the numbers as a table"),
        )
        self.save_html = Key(
            look,
            plain("Web page"),
            glyph="document",
            size=KeySize.SMALL,
            name=plain("Save as a web page"),
        )
        self.save_pdf = Key(
            look,
            plain("Save PDF"),
            glyph="document_down",
            kind=KeyKind.PRIMARY,
            size=KeySize.SMALL,
        )
        self.back = Key(
            look,
            words.back,
            glyph="arrow_left",
            size=KeySize.SMALL,
            name=words.back_name,
        )
        self.print.tapped.connect(self.print_requested)
        self.save_numbers.tapped.connect(self.save_numbers_requested)
        self.save_html.tapped.connect(self.save_html_requested)
        self.save_pdf.tapped.connect(self.save_pdf_requested)
        self.back.tapped.connect(self.back_requested)
        self._lay_out()

    def show_state(self, state: ReportState) -> None:
        """Show the report; the last good one stays while another is being made."""
        self.kinds.show_choices(state.kinds, state.kind)
        self.wheres.show_choices(state.wheres, state.where)
        for part in (self._where, self.wheres):
            part.setVisible(bool(state.wheres))
        self._show_ticks(state.ticks)
        self.pages.show_pdf(state.pdf, words=making_words() if state.making else state.problem)
        if state.pdf is None:
            self._show_thumbs(0)
        clear(self._chips)
        for chip in state.chips:
            self._chips.addWidget(StatusChip(self.look, chip, font="co_small_bold"))
        self._chips.addStretch(1)
        ready = state.pdf is not None and not state.making
        for key in (self.print, self.save_pdf, self.save_html):
            key.setVisible(ready)
        self.save_numbers.setVisible(ready and state.numbers)
        self.note.say(state.problem)
        self.done.say(state.done)

    def _lay_out(self) -> None:
        look = self.look
        options = Card(look, self._words.which, side=18)
        options.setFixedWidth(look.px(408))
        options.column.addWidget(ReadableLabel(look, self._words.which, font="co_heading"))
        choosing = Scroller(look, self._words.which)
        choosing.column.addWidget(self.kinds)
        choosing.column.addWidget(self._where)
        choosing.column.addWidget(self.wheres)
        choosing.column.addLayout(self._tick_rows)
        choosing.column.addStretch(1)
        options.column.addWidget(choosing, stretch=1)
        options.column.addLayout(self._chips)
        options.column.addWidget(self.note)
        options.column.addWidget(self.done)
        options.column.addLayout(row(look, self.save_html, self.save_numbers))
        options.column.addLayout(row(look, self.print, self.save_pdf))
        options.column.setSpacing(look.px(6))
        columns = QHBoxLayout()
        columns.setSpacing(look.px(14))
        beside = QVBoxLayout()
        beside.addWidget(self._thumb_list, stretch=1)
        beside.addWidget(self.back)
        columns.addLayout(beside)
        columns.addWidget(self.pages, stretch=1)
        columns.addWidget(options)
        self.column.addLayout(columns, stretch=1)

    def _show_ticks(self, ticks: tuple[Tick, ...]) -> None:
        if [one.choice for one in self.ticks] != [one.choice for one in ticks]:
            clear(self._tick_rows)
            self.ticks = tuple(TickLine(self.look, one.choice) for one in ticks)
            for line in self.ticks:
                self._tick_rows.addWidget(line)
                line.ticked.connect(self.ticked)
            self.set_reading_order()
        for line, tick in zip(self.ticks, ticks, strict=True):
            line.show_tick(on=tick.on)

    def _fill_thumbs(self) -> None:
        self._show_thumbs(self.pages.view.page_count())
        self._mark_thumb()

    def _show_thumbs(self, count: int) -> None:
        clear(self._thumb_list.column)
        view, width = self.pages.view, self.look.px(_THUMB)
        self.thumbs = tuple(
            PageThumb(self.look, page, view.thumbnail(page, width)) for page in range(count)
        )
        for thumb in self.thumbs:
            self._thumb_list.column.addWidget(thumb)
            thumb.picked.connect(self._show_page)
        self._thumb_list.column.addStretch(1)
        self.set_reading_order()

    def _show_page(self, picked: Picked) -> None:
        self.pages.show_page(int(picked.key))

    def _mark_thumb(self) -> None:
        for thumb in self.thumbs:
            thumb.setChecked(thumb.page == self.pages.view.page())

    def _pick(self, picked: Picked) -> None:
        self.kind_requested.emit(ReportWish(kind=picked.key))


def _of_a_visit() -> ReportWords:
    return ReportWords(
        title=plain("Report"),
        which=plain("Which report?"),
        shown=plain("The report"),
        back=plain("Visit"),
        back_name=plain("Back to the visit"),
    )


class PageThumb(Touch, QPushButton):
    """A page as a small picture with its number."""

    picked = Signal(Picked)

    def __init__(self, look: Look, page: int, pixmap: QPixmap) -> None:
        super().__init__()
        self.page = page
        self._pixmap = pixmap
        words = plain("Page {number}", number=page + 1)
        self.begin(look, name=words, margin=4)
        self.setText(words)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._say_picked)

    @override
    def sizeHint(self) -> QSize:
        size = self._pixmap.deviceIndependentSize()
        across = round(size.width()) + self.room_across() + self.look.px(6)
        return QSize(across, round(size.height()) + self.room_down() + self.look.px(32))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, self.face_area()
        words_height = look.px(26)
        sheet = area.adjusted(0, 0, 0, -words_height)
        edge = look.px(5 if self.isChecked() else 2)
        colour: ColourName = "primary" if self.isChecked() else "line"
        paint.filled(painter, sheet, look.px(8), look.colour(colour))
        inner = sheet.adjusted(edge, edge, -edge, -edge)
        painter.drawPixmap(inner, self._pixmap, QRectF(self._pixmap.rect()))
        below = QRectF(area.left(), sheet.bottom(), area.width(), words_height)
        font = look.font("co_small_bold" if self.isChecked() else "co_small")
        words = Paragraph(self.text(), font, below.width(), across="middle")
        words.draw(painter, below, look.colour("ink"))
        self.paint_ring(painter, look.px(8))

    def _say_picked(self) -> None:
        self.setChecked(True)
        self.picked.emit(Picked(key=str(self.page)))
