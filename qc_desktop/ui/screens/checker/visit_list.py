"""A list of visits: mine, or those being sent."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import BarKey, Bars, Chip
from qc_desktop.ui.components.chips import ProgressBar, StatusChip
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.card import Card
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.ui.theme.pictures import NO_PLACE, Photo
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLine:
    """A visit: where, when, how it stands. `does` is its key; None where there is none."""

    key: str
    words: str
    when: str
    photo: Photo | None
    chip: Chip
    does: BarKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """How much of the sending is done, in figures and in words."""

    done: int
    of: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitListState:
    """One page of visits. `sent` shows a bar over them; `none` stands where there are none."""

    title: str
    lines: tuple[VisitLine, ...]
    none: str = ""
    sent: Sent | None = None
    bars: Bars
    spoken: tuple[Spoken, ...]


class VisitListScreen(CheckerScreen):
    """Visits one below the other."""

    used = Signal(Picked)
    """The key of a visit was pressed."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Visits"))
        self._title = self.words("title")
        self.column.addLayout(self.words_row(self._title, below=8))
        self._bar = ProgressBar(look)
        self._bar_words = self.words("button")
        row = QHBoxLayout()
        self.room(row, spacing=24, margins=(8, 0, 8, 12))
        row.addWidget(self._bar, stretch=1)
        row.addWidget(self._bar_words)
        self.column.addLayout(row)
        self._none = self.words("help_text", "ink-2")
        self.column.addLayout(self.words_row(self._none))
        self._rows = QVBoxLayout()
        self.room(self._rows, spacing=12, margins=(8, 0, 8, 8))
        self.column.addLayout(self._rows, stretch=1)
        self._lines: tuple[VisitLine, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._by_key: dict[str, _Row] = {}

    def show_state(self, state: VisitListState) -> None:
        """Show `state`; safe to call again with the same one."""
        if state.title != self._title.text():
            self._title.show_words(state.title)
        self._bar.setVisible(state.sent is not None)
        self._bar_words.setVisible(state.sent is not None)
        if state.sent is not None:
            self._bar.show_progress(state.sent.done, state.sent.of, state.sent.words)
            self._bar_words.show_words(state.sent.words)
        self._none.setVisible(bool(state.none))
        self._none.show_words(state.none)
        anew = [line.key for line in state.lines] != [line.key for line in self._lines]
        self._lines = state.lines
        self.settle_pages(anew=anew)

    def on_a_page(self) -> int:
        """Return how many visits one page takes."""
        return self.look.for_size(4, 3, 2)

    @override
    def page_count(self) -> int:
        return max(-(-len(self._lines) // self.on_a_page()), 1)

    @override
    def page_of(self, key: str) -> int | None:
        keys = [line.key for line in self._lines]
        return keys.index(key) // self.on_a_page() if key in keys else None

    @override
    def show_page(self, at: int) -> None:
        lines = self._lines[at * self.on_a_page() : (at + 1) * self.on_a_page()]
        if (lines, self.look.lengths) != self._shown:
            self._shown = (lines, self.look.lengths)
            with self.steady():
                self._build(lines)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        rows = {key: row.words for key, row in self._by_key.items()}
        return {"title": self._title, "none": self._none, "sent": self._bar_words, **rows}

    def _build(self, lines: tuple[VisitLine, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._by_key = {}
        for line in lines:
            row = _Row(self.look, line)
            row.used.connect(self.used)
            self._rows.addWidget(row, stretch=1)
            self.show_now(row)
            self._by_key[line.key] = row
        for _ in range(self.on_a_page() - len(lines)):
            self._rows.addWidget(QWidget(), stretch=1)


class _Row(Card):
    """The place's picture, its name, when, how it stands, perhaps a key."""

    used = Signal(Picked)

    def __init__(self, look: Look, line: VisitLine) -> None:
        super().__init__(look)
        self._line = line
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), 0, look.px(12), 0)
        row.setSpacing(look.px(20))
        row.addWidget(_PlacePicture(look, line))
        words = QVBoxLayout()
        words.setSpacing(0)
        self.words = ReadableLabel(look, line.words, font="button")
        words.addStretch(1)
        words.addWidget(self.words)
        words.addWidget(ReadableLabel(look, line.when, font="small", colour="ink-2"))
        words.addStretch(1)
        row.addLayout(words, stretch=1)
        side: QBoxLayout = QHBoxLayout()
        if look.text_size is TextSize.VERY_BIG and line.does is not None:
            # Beside each other they leave big words too little room.
            side = QVBoxLayout()
        side.setSpacing(look.px(12 if isinstance(side, QHBoxLayout) else 0))
        side.addWidget(StatusChip(look, line.chip), alignment=Qt.AlignmentFlag.AlignCenter)
        row.addLayout(side)
        if line.does is not None:
            does = line.does
            name = easy("{key}: {place}", key=does.words, place=line.words)
            after = does.glyph == "arrow_right"
            key = Key(look, does.words, glyph=does.glyph, glyph_after=after, name=name)
            key.tapped.connect(self._say_used)
            side.addWidget(key, alignment=Qt.AlignmentFlag.AlignCenter)

    def _say_used(self) -> None:
        self.used.emit(Picked(key=self._line.key))


class _PlacePicture(QLabel):
    """A small picture of the place."""

    def __init__(self, look: Look, line: VisitLine) -> None:
        super().__init__()
        self.look = look
        self._photo = line.photo or NO_PLACE
        self.setAccessibleName(line.words)
        self.setFixedSize(look.grown(116), look.grown(72))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        size = QSize(self.width(), self.height())
        radius = 14 * self.look.scale
        drawn = self.look.pictures.photo(self._photo, size, radius)
        paint.framed_photo(painter, self.look, QRectF(self.rect()), drawn, radius=radius)
