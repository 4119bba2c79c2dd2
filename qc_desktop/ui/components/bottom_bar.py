"""The bottom bar: Back, where one has got to, Next."""

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import (
    BarKey,
    Bars,
    Chip,
    ChipsInMiddle,
    Middle,
    PagesInMiddle,
    StepsInMiddle,
    WordsInMiddle,
)
from qc_desktop.ui.components.chips import StatusChip, Steps
from qc_desktop.ui.components.keys import Key, KeyKind, quiet_or_primary
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.people import paint_people, people_width
from qc_desktop.ui.components.text import Down, fitted
from qc_desktop.ui.components.top_bar import Bar, keep_room
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_FORWARD = frozenset({"arrow_right", "chevron_right"})


class MiddleWords(QLabel):
    """A bold line, perhaps a second line under it, perhaps people or a glyph before it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._words = WordsInMiddle(words="")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_words(self, words: WordsInMiddle) -> None:
        """Show these words."""
        self._words = words
        self.setText(words.words)
        lines = (line.rstrip(".") for line in (words.words, words.second) if line)
        self.setAccessibleName(". ".join(lines))
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160), self.look.px(80))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(400), self.look.px(88))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        area = QRectF(self.rect()).adjusted(8, 4, -8, -4)
        if self._words.second and self._words.people:
            self._paint_beside_people(painter, area)
        elif self._words.second:
            half = area.height() / 2
            upper = QRectF(area.left(), area.top(), area.width(), half)
            lower = QRectF(area.left(), area.top() + half, area.width(), half)
            self._paint_line(painter, upper, down="bottom")
            look = self.look
            second = fitted(
                self._words.second,
                look.font("small", frame=True),
                lower,
                smallest=look.px(20),
                across="middle",
            )
            second.draw(painter, lower, look.colour("ink-2"), down="top")
        else:
            self._paint_line(painter, area)

    def _paint_line(self, painter: QPainter, area: QRectF, *, down: Down = "middle") -> None:
        look = self.look
        before = self._width_before()
        room = QRectF(0, 0, max(area.width() - before, 1), area.height())
        words = fitted(
            self._words.words,
            look.font("body_bold", frame=True),
            room,
            smallest=look.px(22),
            across="left" if before else "middle",
        )
        if not before:
            words.draw(painter, area, look.colour("ink"), down=down)
            return
        left = area.center().x() - (before + words.natural_width()) / 2
        self._paint_before(painter, QRectF(left, area.top(), before, area.height()))
        room.moveTopLeft(area.topLeft())
        room.moveLeft(left + before)
        words.draw(painter, room, look.colour("ink"), down=down)

    def _paint_beside_people(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        before = self._width_before()
        room = QRectF(0, 0, max(area.width() - before, 1), area.height() / 2)
        words = fitted(
            self._words.words, look.font("body_bold", frame=True), room, smallest=look.px(22)
        )
        second = fitted(
            self._words.second, look.font("small", frame=True), room, smallest=look.px(20)
        )
        widest = max(words.natural_width(), second.natural_width())
        left = area.center().x() - (before + widest) / 2
        self._paint_before(painter, QRectF(left, area.top(), before, area.height()))
        room.moveTopLeft(QPointF(left + before, area.top()))
        words.draw(painter, room, look.colour("ink"), down="bottom")
        room.moveTop(room.bottom())
        second.draw(painter, room, look.colour("ink-2"), down="top")

    def _width_before(self) -> int:
        if self._words.people:
            size = self.look.px(56)
            return people_width(self.look, self._words.people, size=size) + self.look.px(18)
        return self.look.px(28 + 12) if self._words.glyph else 0

    def _paint_before(self, painter: QPainter, area: QRectF) -> None:
        if self._words.people:
            people = self._words.people
            paint_people(painter, self.look, area, people, size=self.look.px(56))
            return
        size = self.look.px(28)
        colour = self.look.colour("ok")
        place = QRectF(area.left(), area.top(), size, area.height())
        paint.centred(painter, place, self.look.pictures.glyph(self._words.glyph, size, colour))


class BottomBar(Bar):
    """Back, the middle, Next."""

    back_requested = Signal()
    next_requested = Signal()
    before_requested = Signal()
    more_requested = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, easy("Bottom bar"), line_below=False, parent=parent)
        self.back = Key(look, easy("Back"), glyph="arrow_left", width=176, frame=True)
        self.next = Key(
            look,
            easy("Next"),
            glyph="arrow_right",
            kind=KeyKind.PRIMARY,
            glyph_after=True,
            width=232,
            frame=True,
        )
        self.before = Key(look, easy("Before"), glyph="chevron_left", frame=True)
        self.more = Key(look, easy("More"), glyph="chevron_right", glyph_after=True, frame=True)
        self._middle = QStackedWidget()
        self._middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._nothing = QWidget()
        self._words = MiddleWords(look)
        self._steps = Steps(look)
        self._chips = QWidget()
        self._chip_row = _row(self._chips, look.px(16))
        self._pages = QWidget()
        self._page_words = ReadableLabel(look, font="body_bold", across="middle", frame=True)
        self._page_chip = StatusChip(look, Chip(words=""), font="small_bold")
        self._build_pages()
        for part in (self._nothing, self._words, self._steps, self._chips, self._pages):
            self._middle.addWidget(part)
        # An empty slot stays empty: what is in the middle never moves.
        keep_room(self.back)
        keep_room(self.next)
        self.row.addWidget(self.back)
        self.row.addWidget(self._middle, stretch=1)
        self.row.addWidget(self.next)
        self.back.tapped.connect(self.back_requested)
        self.next.tapped.connect(self.next_requested)
        self.before.tapped.connect(self.before_requested)
        self.more.tapped.connect(self.more_requested)

    def show_bars(self, bars: Bars) -> None:
        """Show the bottom half of `bars`."""
        _show_key(self.back, bars.back, kind=KeyKind.PLAIN, glyph="arrow_left")
        primary = quiet_or_primary(primary=bars.next is not None and bars.next.primary)
        _show_key(self.next, bars.next, kind=primary, glyph="arrow_right")
        self._show_middle(bars.middle)

    def parts_to_hear(self) -> tuple[QWidget, ...]:
        """Return the parts in the order they are read aloud: the middle first."""
        return (self._middle, self.back, self.next)

    def _show_middle(self, middle: Middle | None) -> None:
        match middle:
            case None:
                self._middle.setCurrentWidget(self._nothing)
            case WordsInMiddle():
                self._words.show_words(middle)
                self._middle.setCurrentWidget(self._words)
            case StepsInMiddle():
                self._steps.show_steps(middle)
                self._middle.setCurrentWidget(self._steps)
            case ChipsInMiddle():
                self._show_chips(middle)
                self._middle.setCurrentWidget(self._chips)
            case PagesInMiddle():
                self._page_words.show_words(middle.words)
                self.before.setVisible(middle.before)
                self.more.setVisible(middle.more)
                self._page_chip.setVisible(middle.chip is not None)
                if middle.chip is not None:
                    self._page_chip.show_chip(middle.chip)
                self._middle.setCurrentWidget(self._pages)
            case _:
                assert_never(middle)

    def _show_chips(self, middle: ChipsInMiddle) -> None:
        while (item := self._chip_row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._chip_row.addStretch(1)
        for chip in middle.chips:
            self._chip_row.addWidget(StatusChip(self.look, chip, font="body_bold"))
        self._chip_row.addStretch(1)

    def _build_pages(self) -> None:
        row = _row(self._pages, self.look.px(12))
        row.addStretch(1)
        row.addWidget(self.before)
        between = QVBoxLayout()
        between.setSpacing(0)
        between.addStretch(1)
        between.addWidget(self._page_words)
        between.addWidget(self._page_chip, alignment=Qt.AlignmentFlag.AlignHCenter)
        between.addStretch(1)
        row.addLayout(between)
        row.addWidget(self.more)
        row.addStretch(1)


def _row(widget: QWidget, spacing: int) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return row


def _show_key(key: Key, wanted: BarKey | None, *, kind: KeyKind, glyph: str) -> None:
    key.setVisible(wanted is not None)
    if wanted is not None:
        shown = wanted.glyph or glyph
        # An arrow forward points away from the words; any other glyph says what they say.
        key.show_key(wanted.words, glyph=shown, kind=kind, glyph_after=shown in _FORWARD)
