"""The frame round every coordinator screen: top bar, main menu, content."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from qc_desktop.ui.components.bars import Chip, Listen
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.focus import next_stop, tab_stops
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.listen_key import show_listen
from qc_desktop.ui.components.overlay import Overlay
from qc_desktop.ui.components.people import Portrait
from qc_desktop.ui.components.rail import Rail, RailItem
from qc_desktop.ui.components.read_ring import ReadRing
from qc_desktop.ui.components.top_bar import Bar, BrandLabel
from qc_desktop.ui.components.values import Here, Picked, TouchedWords
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy, plain, plain_n

_TOP_BAR = 88
_ROOMY = 1500
"""A window this wide has room for the news of the day beside the title and the keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoBars:
    """Everything the coordinator's top bar and main menu show."""

    title: str
    second: str = ""
    person: Here | None = None
    role: str = ""
    sent: Chip | None = None
    listen: Listen = Listen.READY
    concerns: int | None = None
    """Open concerns; None hides the key, where nobody is signed in."""
    sections: tuple[RailItem, ...] = ()
    section: str = ""
    brand_logo: bytes | None = None
    brand_name: str = ""


class CoFrame(QWidget):
    """Top bar, main menu, content. Messages and dialogs lie over all three."""

    listen_requested = Signal()
    again_requested = Signal()
    """The last sentence is wanted once more."""
    bars_shown = Signal()
    """What the bars show is new, and so most often the part is."""
    words_touched = Signal(TouchedWords)
    help_requested = Signal()
    concerns_requested = Signal()
    section_requested = Signal(Picked)
    sign_out_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.top_bar = _CoTopBar(look, self)
        self.rail = Rail(look)
        self.content = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.content, stretch=1)
        column.addLayout(row, stretch=1)
        self.overlay = Overlay(look, self)
        self.ring = ReadRing(look, self)
        self._listen = self._voice = Listen.READY
        self.overlay.leave_clear(self.top_bar.help)
        self.overlay.listen_requested.connect(self.listen_requested)
        self.top_bar.help.tapped.connect(self.help_requested)
        self.top_bar.listen.tapped.connect(self.listen_requested)
        self.top_bar.concerns.tapped.connect(self.concerns_requested)
        self.rail.section_requested.connect(self.section_requested)
        self.rail.sign_out_requested.connect(self.sign_out_requested)
        for pressed, key in (("F1", self.top_bar.help), ("F2", self.top_bar.listen)):
            shortcut = QShortcut(QKeySequence(pressed), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(key.tap_if_shown)
        again = QShortcut(QKeySequence("Shift+F2"), self)
        again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        again.activated.connect(self.again_requested)
        look.changed.connect(self.update)

    def show_bars(self, bars: CoBars) -> None:
        """Show `bars`; safe to call again with the same."""
        self.top_bar.show_bars(bars)
        self.rail.show_sections(bars.sections, bars.section)
        self.rail.setVisible(bool(bars.sections))
        self._listen = bars.listen
        self._show_listen()
        self.bars_shown.emit()

    def show_voice(self, state: Listen) -> None:
        """Say what the voice does: on each Listen key, unless the bar hides its own."""
        self._voice = state
        self._show_listen()

    @property
    def listen_keys(self) -> tuple[Key, ...]:
        """The Listen keys there are, of the bar and of a message."""
        message = self.overlay.listen
        return (self.top_bar.listen, message) if message is not None else (self.top_bar.listen,)

    def parts_to_hear(self) -> tuple[QWidget, ...]:
        """Return what is to be heard, in order: a message, or the title, the part, the bars."""
        if self.overlay.is_open():
            return (self.overlay,)
        return (self.top_bar.title, self.top_bar.second, self.content, self.rail, self.top_bar)

    def show_content(self, screen: QWidget) -> None:
        """Put a screen in the content slot; the frame owns it from now on."""
        if self.content.indexOf(screen) < 0:
            self.content.addWidget(screen)
        self.content.setCurrentWidget(screen)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if self.overlay.is_open():
            stops = [*tab_stops(self.overlay), self.top_bar.help]
        else:
            parts = (self.content, self.rail, self.top_bar)
            stops = [stop for part in parts for stop in tab_stops(part)]
        if not stops:
            return super().focusNextPrevChild(next)
        next_stop(stops, self.window().focusWidget(), forward=next)
        return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.overlay.setGeometry(self.rect())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("bg"))

    def _show_listen(self) -> None:
        state = self._voice if self._listen is Listen.READY else self._listen
        # The office has little room: with no voice there is nothing to press.
        key = Listen.HIDDEN if state is Listen.NO_VOICE else state
        show_listen(self.top_bar.listen, key)
        self.overlay.show_listen(key)


class _CoTopBar(Bar):
    """The brand, the title, what is sent, Listen, concerns, who is signed in."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, plain("Top bar"), line_below=True, height=_TOP_BAR, parent=parent)
        self.brand = BrandLabel(look, height=60)
        self.title = ReadableLabel(look, font="co_title", down="bottom", shrinks=True)
        self.second = ReadableLabel(look, font="co_small", colour="ink-2", down="top")
        self.chip = StatusChip(look, Chip(words=""), font="co_small_bold")
        self.listen = Key(look, plain("Listen"), glyph="speaker", size=KeySize.SMALL)
        self.help = Key(
            look, easy("Get help now"), glyph="phone", kind=KeyKind.HELP, size=KeySize.SMALL
        )
        self.concerns = Key(look, "", glyph="shield_hand", kind=KeyKind.HELP, size=KeySize.SMALL)
        self.portrait = Portrait(look, size=52)
        self.person = ReadableLabel(look, font="co_body_bold", down="bottom")
        self.role = ReadableLabel(look, font="co_small", colour="ink-2", down="top")
        self._shows_person = self._shows_news = False
        look.changed.connect(self._make_room)
        self.row.setSpacing(look.px(8))
        self.row.addWidget(self.brand)
        self.row.addSpacing(look.px(16))
        self.row.addLayout(_two_lines(self.title, self.second), stretch=1)
        self.row.addWidget(self.chip)
        self.row.addWidget(self.listen)
        self.row.addWidget(self.concerns)
        self.row.addWidget(self.help)
        self.row.addWidget(self.portrait)
        self.row.addLayout(_two_lines(self.person, self.role))

    def show_bars(self, bars: CoBars) -> None:
        """Show the top half of `bars`."""
        self.brand.show_brand(bars.brand_logo, bars.brand_name)
        self.title.show_words(bars.title)
        self.second.show_words(bars.second)
        self.second.setVisible(bool(bars.second))
        self._shows_news = bars.sent is not None
        if bars.sent is not None:
            self.chip.show_chip(bars.sent)
        self.concerns.setVisible(bars.concerns is not None)
        count = bars.concerns or 0
        words = plain_n("{count} concern", "{count} concerns", count)
        self.concerns.show_key(words, glyph="shield_hand")
        self._shows_person = bars.person is not None
        for part in (self.person, self.role):
            part.setVisible(self._shows_person)
        if bars.person is not None:
            self.portrait.show_person(bars.person.name, bars.person.photo)
            self.person.show_words(bars.person.name)
            self.role.show_words(bars.role)
        self._make_room()

    @override
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Let the title have its room in a narrow window: the least needed goes first."""
        self.chip.setVisible(self._shows_news and self.width() >= self.look.px(_ROOMY))
        self.portrait.setVisible(self._shows_person and not self.look.narrow)


def _two_lines(upper: QWidget, lower: QWidget) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addStretch(1)
    lines.addWidget(upper)
    lines.addWidget(lower)
    lines.addStretch(1)
    return lines
