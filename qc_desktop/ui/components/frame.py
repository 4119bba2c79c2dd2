"""The frame round every checker screen: two bars, the content, and what lies over it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Listen
from qc_desktop.ui.components.bottom_bar import BottomBar
from qc_desktop.ui.components.focus import next_stop, reachable, tab_stops
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.listen_key import show_listen
from qc_desktop.ui.components.one_of import OneOf
from qc_desktop.ui.components.overlay import Overlay
from qc_desktop.ui.components.pages import Page, Paged, with_pages
from qc_desktop.ui.components.read_ring import ReadRing
from qc_desktop.ui.components.top_bar import TopBar
from qc_desktop.ui.components.turn_key import TurnKey
from qc_desktop.ui.components.values import TouchedWords
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


class CheckerFrame(QWidget):
    """Top bar, content, bottom bar. Messages and dialogs lie over all three.

    `show_content` puts a screen in, `show_bars` says what the bars hold.
    """

    home_requested = Signal()
    talking_requested = Signal()
    listen_requested = Signal()
    again_requested = Signal()
    """The last sentence is wanted once more."""
    bars_shown = Signal()
    """What the bars show is new, and so most often the screen is."""
    words_touched = Signal(TouchedWords)
    help_requested = Signal()
    turn_requested = Signal()
    """Somebody wants to say whose turn it is."""
    back_requested = Signal()
    next_requested = Signal()
    pages_turned = Signal()
    """The content shows another page of its own."""
    before_requested = Signal()
    more_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._bars = Bars()
        self._practice = False
        self._voice = Listen.READY
        self._touched: QWidget | None = None
        # A screen reader goes through them in the order they are made in.
        self.top_bar = TopBar(look, self)
        self.content = OneOf(self)
        self.bottom_bar = BottomBar(look, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.content, stretch=1)
        column.addWidget(self.bottom_bar)
        self.overlay = Overlay(look, self)
        self.ring = ReadRing(look, self)
        self.overlay.leave_clear(self.top_bar.help)
        self._connect()
        self._add_keys()
        look.changed.connect(self.update)

    @property
    def bars(self) -> Bars:
        """What the bars show."""
        return self._bars

    def show_bars(self, bars: Bars) -> None:
        """Show `bars`; safe to call again with the same.

        Content that has pages of its own gets Before and More in the middle.
        """
        self._bars = bars
        shown = with_pages(bars, self.content.currentWidget())
        self.top_bar.show_bars(practised(shown) if self._practice else shown)
        self.bottom_bar.show_bars(shown)
        self._show_listen()
        self.bars_shown.emit()

    def show_practice(self, *, on: bool) -> None:
        """Mark everything as practice, or as real again: stripes, words and a picture."""
        self._practice = on
        self.top_bar.show_practice(on=on)
        self.bottom_bar.show_practice(on=on)
        self.show_bars(self._bars)

    def show_voice(self, state: Listen) -> None:
        """Say what the voice does: on each Listen key, unless the bars hide theirs."""
        self._voice = state
        self._show_listen()

    @property
    def listen_keys(self) -> tuple[Key, ...]:
        """The Listen keys there are, of the bar and of a message."""
        message = self.overlay.listen
        return (self.top_bar.listen, message) if message is not None else (self.top_bar.listen,)

    def parts_to_hear(self) -> tuple[QWidget, ...]:
        """Return what is to be heard, in order: a message, or the screen and then the bars."""
        if self.overlay.is_open():
            return (self.overlay,)
        top = self.top_bar
        return (
            self.content,
            top.where,
            top.who,
            top.turn,
            top.talking,
            *self.bottom_bar.parts_to_hear(),
            top.home,
            top.help,
        )

    def show_content(self, screen: QWidget) -> None:
        """Put a screen in the content slot; the frame owns it from now on.

        Screens shown before stay, so that coming back to one draws nothing anew.
        """
        if self.content.indexOf(screen) < 0:
            self.content.addWidget(screen)
            if isinstance(screen, Paged):
                screen.turned.connect(self._show_page_keys)
        self.content.setCurrentWidget(screen)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        stops = self._stops()
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

    def reach(self) -> list[QWidget]:
        """Return what can be used just now: content first, then the bars."""
        if self.overlay.is_open():
            # What answers the message comes first, and what reads it aloud after it.
            listen = self.overlay.listen
            keys = sorted(reachable(self.overlay), key=lambda key: key is listen)
            return [*keys, *self._help_key()]
        return [*reachable(self.content), *self._bar_keys()]

    def _stops(self) -> list[QWidget]:
        """Return the focus stops in the order of the screen: content first, then the bars."""
        if self.overlay.is_open():
            return [*tab_stops(self.overlay), *self._help_key()]
        return [*tab_stops(self.content), *self._bar_keys()]

    def _help_key(self) -> list[QWidget]:
        """Return the key of help, which no message covers."""
        return [self.top_bar.help] if self.top_bar.help.isVisible() else []

    def _bar_keys(self) -> list[QWidget]:
        bars = [
            self.bottom_bar.before,
            self.bottom_bar.more,
            self.bottom_bar.next,
            self.bottom_bar.back,
            self.top_bar.home,
            self.top_bar.turn,
            self.top_bar.talking,
            self.top_bar.listen,
            self.top_bar.help,
        ]
        return [key for key in bars if key.isVisible()]

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take presses on words, which are no controls: somebody may want to hear them."""
        self._touched = self.childAt(event.position().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        touched, self._touched = self._touched, None
        if touched is not None and touched is self.childAt(event.position().toPoint()):
            self.words_touched.emit(TouchedWords(widget=touched))

    def _show_listen(self) -> None:
        state = self._voice if self._bars.listen is Listen.READY else self._bars.listen
        show_listen(self.top_bar.listen, state)
        self.overlay.show_listen(state)

    def _connect(self) -> None:
        self.top_bar.home_requested.connect(self.home_requested)
        self.top_bar.talking_requested.connect(self.talking_requested)
        self.top_bar.listen_requested.connect(self.listen_requested)
        self.overlay.listen_requested.connect(self.listen_requested)
        self.top_bar.help_requested.connect(self.help_requested)
        self.top_bar.turn_requested.connect(self.turn_requested)
        self.bottom_bar.back_requested.connect(self.back_requested)
        self.bottom_bar.next_requested.connect(self.next_requested)
        self.bottom_bar.before_requested.connect(self._before)
        self.bottom_bar.more_requested.connect(self._more)

    def _before(self) -> None:
        if not self._turned(-1):
            self.before_requested.emit()

    def _more(self) -> None:
        if not self._turned(1):
            self.more_requested.emit()

    def _turned(self, step: int) -> bool:
        """Turn the pages of the content itself, if it has several."""
        content = self.content.currentWidget()
        if not isinstance(content, Paged) or content.page() == Page():
            return False
        content.turn(step)
        return True

    def _show_page_keys(self) -> None:
        # While Listen reads, its key says so: only the middle changes.
        if self.sender() is self.content.currentWidget():
            self.bottom_bar.show_bars(with_pages(self._bars, self.content.currentWidget()))
            self.pages_turned.emit()

    def _add_keys(self) -> None:
        keys: dict[str, Key | TurnKey] = {
            "F1": self.top_bar.help,
            "F2": self.top_bar.listen,
            "F3": self.top_bar.turn,
            "Alt+Left": self.bottom_bar.back,
            "Alt+Right": self.bottom_bar.next,
            "Alt+Home": self.top_bar.home,
            "PgUp": self.bottom_bar.before,
            "PgDown": self.bottom_bar.more,
        }
        for keys_pressed, key in keys.items():
            shortcut = QShortcut(QKeySequence(keys_pressed), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(key.tap_if_shown)
        again = QShortcut(QKeySequence("Shift+F2"), self)
        again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        again.setAutoRepeat(False)
        again.activated.connect(self.again_requested)


def practised(bars: Bars) -> Bars:
    """Return bars that say where one is, and that it is practice."""
    where = replace(bars.where, small=easy("This is practice"), picture="practice")
    return replace(bars, where=where)
