"""Well done: it is safe, and what the visit holds."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.hero import GlyphLabel
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.people import paint_people, people_width
from qc_desktop.ui.components.values import Here, Spoken
from qc_desktop.ui.screens.checker.card import Card
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import ColourName, Look, TextSize, Theme
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many of something: a line glyph, the number, what it is."""

    glyph: str
    number: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedState:
    """Who did the visit, where, and what it holds."""

    people: tuple[Here, ...]
    thanks: str
    counts: tuple[Count, ...]
    bars: Bars
    spoken: tuple[Spoken, ...]
    can_send: bool = True


class FinishedScreen(CheckerScreen):
    """Shown only after the visit is on the disk."""

    send_requested = Signal()
    news_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Visit finished"))
        row = QHBoxLayout()
        self.room(row, spacing=44, margins=(8, 0, 8, 8))
        self._hero = _Hero(look)
        row.addWidget(self._hero, stretch=30)
        right = QVBoxLayout()
        self.room(right, spacing=20)
        self._title = self.words("hero", text=easy("Well done."))
        self._safe = self.words("heading", text=easy("Saved on this laptop."))
        self._thanks = self.words("help_text", "ink-2")
        self._safe_row = QWidget()
        safe = QHBoxLayout(self._safe_row)
        self.room(safe, spacing=16)
        safe.addWidget(GlyphLabel(look, "shield", size=40, colour="ok"))
        safe.addWidget(self._safe, stretch=1)
        self._counts = Card(look, fill="surface-2")
        self._count_row = QHBoxLayout(self._counts)
        self.room(self._count_row, spacing=20, margins=(28, 16, 28, 16))
        send = Key(
            look,
            easy("Send it now"),
            glyph="send",
            kind=KeyKind.PRIMARY,
            size=KeySize.TALL,
            width=420,
        )
        send.tapped.connect(self.send_requested)
        news = Key(look, easy("Share good news"), glyph="news", size=KeySize.TALL, width=380)
        news.tapped.connect(self.news_requested)
        keys = QHBoxLayout()
        self.room(keys)
        keys.addWidget(send)
        keys.addWidget(news)
        right.addStretch(1)
        right.addWidget(self._title)
        right.addWidget(self._safe_row)
        right.addWidget(self._thanks)
        right.addWidget(self._counts)
        right.addLayout(keys)
        right.addStretch(1)
        row.addLayout(right, stretch=68)
        self.column.addLayout(row, stretch=1)
        self._send = send
        self._can_send = False
        self._count_words: list[ReadableLabel] = []

    def show_state(self, state: FinishedState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._hero.show_people(state.people)
        self._thanks.show_words(state.thanks)
        self._can_send = state.can_send
        while (item := self._count_row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, count in enumerate(state.counts):
            if place:
                self._count_row.addStretch(1)
            self._add_count(count)
        self.settle_pages()

    @override
    def page_count(self) -> int:
        return 1 if self.look.text_size is TextSize.NORMAL else 2

    @override
    def page_of(self, key: str) -> int | None:
        if self.page_count() == 1:
            return None
        return 1 if key == "thanks" else 0

    @override
    def show_page(self, at: int) -> None:
        first, second = at == 0, at == 1 or self.page_count() == 1
        for widget in (self._hero, self._title, self._safe_row):
            widget.setVisible(first)
        self._send.setVisible(first and self._can_send)
        self._thanks.setVisible(second)
        self._counts.setVisible(second)

    @override
    def take_focus(self) -> None:
        self._send.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "safe": self._safe, "thanks": self._thanks}

    def _add_count(self, count: Count) -> None:
        look = self.look
        glyph = GlyphLabel(look, count.glyph, size=40, colour="primary-ink")
        number = ReadableLabel(look, str(count.number), font="title")
        words = ReadableLabel(look, count.words, font="body")
        for widget in (glyph, number, words):
            self._count_row.addWidget(widget)


class _Hero(QWidget):
    """The mark of the organisation over the people who did it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._people: tuple[Here, ...] = ()
        look.changed.connect(self.update)

    def show_people(self, people: tuple[Here, ...]) -> None:
        """Show who did the visit."""
        self._people = people
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look, area = self.look, QRectF(self.rect())
        # A plate is pale in Dark, and the mark is pale there too.
        face: ColourName = "primary-tint" if look.theme is Theme.DARK else "teal-s"
        paint.plate(painter, look, area, face, radius=24 * look.scale)
        mark = look.pictures.brand("mark", look.px(160))
        middle = area.adjusted(0, 0, 0, -look.px(100))
        paint.centred(painter, middle, mark)
        size = look.px(84)
        width = people_width(look, self._people, size=size)
        people = QRectF(0, 0, width, size)
        people.moveCenter(area.center())
        people.moveTop(middle.center().y() + look.px(96))
        paint_people(painter, look, people, self._people, size=size)
