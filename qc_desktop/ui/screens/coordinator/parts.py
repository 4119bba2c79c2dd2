"""What the screens of the office side share: margins, labels, pages, a place that scrolls."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from qc_desktop.ui.components.fields import MomentBox
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

_BAR_WIDTH = 20


class OfficeScreen(QWidget):
    """A screen inside the office frame. Lay its parts into `column`."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.setAccessibleName(name)
        self.column = QVBoxLayout(self)
        look.changed.connect(self._relook)
        self._relook()

    def take_focus(self) -> None:
        """Put the focus on the first thing to use."""
        self.set_reading_order()
        for stop in _stops_in(self):
            if stop.isVisibleTo(self):
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def set_reading_order(self) -> None:
        """Let the Tab key go as the eye does: column by column, as the parts are laid out."""
        for before, after in pairwise(_stops_in(self)):
            QWidget.setTabOrder(before, after)

    def take_search_focus(self) -> None:
        """Put the focus on the search; on the first thing where a screen has none."""
        self.take_focus()

    def _relook(self) -> None:
        px = self.look.px
        top = px(6 if self.look.compact else 10)
        side = px(16 if self.look.narrow else 22)
        self.column.setContentsMargins(side, top, side, top)
        self.column.setSpacing(px(6))


class Note(ReadableLabel):
    """A line that says what is wrong or what was done. Takes no room when empty."""

    def __init__(self, look: Look, *, wrong: bool) -> None:
        super().__init__(look, font="co_small_bold", colour="danger-ink" if wrong else "ok-ink")
        self.hide()

    def say(self, words: str) -> None:
        """Show the words, or nothing."""
        self.show_words(words)
        self.setVisible(bool(words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """The page wanted, from 1."""

    page: int


class Pager(QWidget):
    """Words such as "Showing 6 of 48 visits", and Before and More keys where there are pages."""

    turned = Signal(Turned)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._page = 1
        self.words = ReadableLabel(look, font="co_body", colour="ink-2")
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.before = Key(look, plain("Before"), glyph="chevron_left", size=KeySize.MINI)
        self.more = Key(
            look, plain("More"), glyph="chevron_right", glyph_after=True, size=KeySize.MINI
        )
        self.place = ReadableLabel(look, font="co_body_bold", across="middle")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(6), 0, 0, 0)
        row.setSpacing(look.px(6))
        row.addWidget(self.words, stretch=1)
        row.addWidget(self.before)
        row.addWidget(self.place)
        row.addWidget(self.more)
        self.before.tapped.connect(self._go_back)
        self.more.tapped.connect(self._go_on)

    def show_page(self, page: int, pages: int, words: str = "") -> None:
        """Show where one is. With one page the keys are away."""
        self._page = page
        self.words.show_words(words)
        self.place.show_words(plain("Page {page} of {pages}", page=page, pages=pages))
        self.place.setVisible(pages > 1)
        # The keys keep their places: only one of the two can be away at an end.
        for key, there in ((self.before, page > 1), (self.more, page < pages)):
            policy = key.sizePolicy()
            policy.setRetainSizeWhenHidden(pages > 1)
            key.setSizePolicy(policy)
            key.setVisible(there)

    def _go_back(self) -> None:
        self.turned.emit(Turned(page=self._page - 1))

    def _go_on(self) -> None:
        self.turned.emit(Turned(page=self._page + 1))


class Scroller(QScrollArea):
    """A column that scrolls when it is too long, with a wide bar; focus is always in sight."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.inside = QWidget()
        self.inside.setAccessibleName(name)
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(0, 0, look.px(6), 0)
        self.column.setSpacing(look.px(6))
        self.setWidget(self.inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.inside.setAutoFillBackground(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        look.changed.connect(self._relook)
        self._relook()

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, self.look.px(24))

    def _relook(self) -> None:
        look = self.look
        width, handle = look.px(_BAR_WIDTH), look.px(6)
        self.verticalScrollBar().setStyleSheet(
            f"QScrollBar:vertical {{ background: {look.colour('surface-2').name()};"
            f" width: {width}px; border-radius: {width // 2}px; margin: 0; }}"
            f"QScrollBar::handle:vertical {{ background: {look.colour('line').name()};"
            f" min-height: {look.px(48)}px; border-radius: {handle}px; margin: {look.px(4)}px; }}"
            "QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }"
        )


class WhenBox(MomentBox):
    """A day and time that the Tab key leaves at once; Left and Right move inside."""

    def __init__(self, look: Look, label: str, *, with_time: bool = True) -> None:
        super().__init__(look, label, with_time=with_time)
        # Qt hands its inner line's focus back to the box: as a stop of its own it is a trap.
        self.lineEdit().setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return QWidget.focusNextPrevChild(self, next)


def _stops_in(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _stops_in(inside)
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _stops_along(layout)


def _stops_along(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        part = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if part is not None:
            yield from _stops_in(part)
        elif inner is not None:
            yield from _stops_along(inner)


def row(look: Look, *parts: QWidget, spacing: int = 0, stretch: bool = True) -> QHBoxLayout:
    """Return parts side by side, sharing the width where `stretch` is on."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(look.px(spacing))
    for part in parts:
        line.addWidget(part, stretch=1 if stretch else 0)
    return line


def clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QVBoxLayout | QHBoxLayout):
            clear(inner)
