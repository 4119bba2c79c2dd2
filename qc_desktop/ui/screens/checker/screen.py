"""What every checkers' screen has: its margins, pages, a place for the focus, a voice mark."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.pages import Page, Paged
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.theme import ColourName, Look, TextSize, TypeName

_EDGE = 8
_ROW_GAP = 16


class Ringed(Protocol):
    """A control that shows a ring while it is read aloud."""

    def show_being_read(self, *, on: bool) -> None:
        """Draw the ring or take it away."""


class Turned(Protocol):
    """A part of a screen that has pages."""

    @property
    def pages(self) -> int:
        """How many pages there are: 1 or more."""
        ...

    def turn_to(self, page: int) -> None:
        """Show a page, from 0, laid out for today's look."""

    def page_of(self, key: str) -> int | None:
        """Return the page that holds what has that key."""


@dataclass(frozen=True, slots=True)
class _Room:
    layout: QLayout
    spacing: int
    margins: tuple[int, int, int, int]


class CheckerScreen(Paged):
    """A screen between the bars. It shows what it is given and reports taps.

    Controls keep 8 px round themselves, so the column stands 8 px further out than the design's
    40, and words stand in rows of their own that take those 8 px back.

    Where big words leave too little room, a screen has pages: it says how many in `page_count`,
    shows one in `show_page`, says in `page_of` where a part is, and ends its `show_state` with
    `settle_pages`. One that is a grid of tiles only says `turn_pages_of(tiles)`. The frame then
    shows Before and More, and Listen turns to what it reads. A flow that turns pages itself asks
    the screen how many things one takes (`on_a_page`), and shows it again when the look changes.
    """

    shows_while_locked = False
    """Whether it holds nothing of a visit, and so may show before anybody has signed in."""
    begins_again = False
    """Whether it comes up with its first page each time, not with the one it was left at."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.setAccessibleName(name)
        self._rooms: list[_Room] = []
        self._order: tuple[QWidget, ...] = ()
        self._words_rows: list[QBoxLayout] = []
        self._page = 0
        self._turned: Turned | None = None
        self.column = QVBoxLayout(self)
        self._laid_for = look.lengths
        look.changed.connect(self._look_changed)
        self._relook()

    def take_focus(self) -> None:
        """Put the focus on the first choice."""
        for child in self._stops():
            child.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def show_reading(self, key: str | None, start: int = 0, length: int = 0) -> None:
        """Mark what is being said: the part `key`, in it the word at `start`. None: nothing."""
        if key is not None:
            self._turn_to(self.page_of(key))
        for name, label in self.labels().items():
            if name == key:
                label.mark_word(start, length)
            else:
                label.mark_word(0, 0)
        for name, control in self.ringed().items():
            control.show_being_read(on=name == key)

    def turn_pages_of(self, tiles: Turned) -> None:
        """Let the pages of this screen be the pages of its tiles."""
        self._turned = tiles

    def page_count(self) -> int:
        """Return how many pages it takes to show everything at today's size of words."""
        return self._turned.pages if self._turned else 1

    def show_page(self, at: int) -> None:
        """Show one page, from 0; called after a change of the look too."""
        if self._turned:
            self._turned.turn_to(at)

    def page_of(self, key: str) -> int | None:
        """Return the page that holds the part `key`; None for what stands on all of them."""
        return self._turned.page_of(key) if self._turned else None

    def settle_pages(self, *, anew: bool = False) -> None:
        """Show the page again after a change; the first one when what is shown is new."""
        self._page = 0 if anew else min(self._page, self.page_count() - 1)
        with self.steady():
            self.show_page(self._page)
        self.turned.emit()

    @override
    def page(self) -> Page:
        return Page(at=min(self._page, self.page_count() - 1), of=self.page_count())

    @override
    def turn(self, step: int) -> None:
        self._turn_to(min(max(self._page + step, 0), self.page_count() - 1))
        self.take_focus()

    def _turn_to(self, page: int | None) -> None:
        if page is not None and page != self._page:
            self._page = page
            with self.steady():
                self.show_page(page)
            self.turned.emit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._turn_rows()
        return super().event(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._take_on_lengths()
        super().showEvent(event)
        if self.begins_again and not event.spontaneous():
            self.settle_pages(anew=True)
        # Qt keeps no order of tabs that was set before a screen stood in its window.
        self.tab_order(*self._order)

    def labels(self) -> Mapping[str, ReadableLabel]:
        """Return the words that can be marked, by the key of their `Spoken`."""
        return {}

    def ringed(self) -> Mapping[str, Ringed]:
        """Return the controls that get a ring while they are read, by key."""
        return {}

    @contextmanager
    def steady(self) -> Iterator[None]:
        """Make and drop controls inside this: Qt moves the focus as Tab does when one goes.

        Without it a tap would end in a ring that only the keyboard should show.
        """
        by_keyboard = self.look.presses.by_keyboard
        yield
        self.look.presses.by_keyboard = by_keyboard

    def show_now(self, *made: QWidget) -> None:
        """Let what was just made take the focus: Qt shows it only at the next turn of its loop."""
        for widget in made:
            widget.show()

    def tab_order(self, *stops: QWidget) -> None:
        """Let Tab go through these in this order; what is made anew would come last otherwise."""
        self._order = stops
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def room(
        self,
        layout: QLayout,
        *,
        spacing: int = 0,
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    ) -> None:
        """Give a layout spacing and margins in the design's pixels, at every scale."""
        room = _Room(layout, spacing, margins)
        self._rooms.append(room)
        self._lay(room)

    def words_row(self, *parts: QWidget, above: int = 0, below: int = 0) -> QHBoxLayout:
        """Return a row of words at the design's left edge; all but the first stand right.

        Where they do not fit side by side they stand one below the other.
        """
        row = QHBoxLayout()
        self.room(row, spacing=_ROW_GAP, margins=(_EDGE, above, self._right_of(parts), below))
        for place, part in enumerate(parts):
            row.addWidget(part, stretch=0 if place else 1)
        if len(parts) > 1:
            self._words_rows.append(row)
        return row

    def words(self, font: TypeName, colour: ColourName = "ink", *, text: str = "") -> ReadableLabel:
        """Return words of this screen that can be marked."""
        return ReadableLabel(self.look, text, font=font, colour=colour)

    def _right_of(self, parts: tuple[QWidget, ...]) -> int:
        """Return the room right of a row; a key has some already, and ends where tiles end."""
        last = parts[-1]
        if isinstance(parts[0], ReadableLabel) and isinstance(last, Touch):
            return _EDGE - round(last.room_across() / 2 / self.look.scale)
        return _EDGE

    def _stops(self) -> list[QWidget]:
        return [
            child
            for child in self.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(self)
        ]

    def _turn_rows(self) -> None:
        side = self.look.px(2 * 32 + 2 * _EDGE)
        for row in self._words_rows:
            widgets = [item.widget() for at in range(row.count()) if (item := row.itemAt(at))]
            widths = [one.sizeHint().width() for one in widgets if one and not one.isHidden()]
            wanted = sum(widths) + self.look.px(_ROW_GAP) * (len(widths) - 1)
            fits = self.look.text_size is TextSize.NORMAL or wanted <= self.width() - side
            wanted_way = (
                QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
            )
            if row.direction() != wanted_way:
                row.setDirection(wanted_way)
                for widget in filter(None, widgets[1:]):
                    row.setAlignment(
                        widget, Qt.AlignmentFlag(0) if fits else Qt.AlignmentFlag.AlignLeft
                    )

    def _look_changed(self) -> None:
        # The other screens, some seventy of them, wait until they are shown.
        if self.isVisible():
            self._take_on_lengths()

    def _take_on_lengths(self) -> None:
        if self._laid_for != self.look.lengths:
            self._laid_for = self.look.lengths
            self._relook()
            self.settle_pages()

    def _relook(self) -> None:
        top, bottom = (14, 4) if self.look.compact else (24, 16)
        px = self.look.px
        self.column.setContentsMargins(px(32), px(top), px(32), px(bottom))
        self.column.setSpacing(0)
        for room in self._rooms:
            self._lay(room)

    def _lay(self, room: _Room) -> None:
        left, top, right, bottom = (self.look.px(length) for length in room.margins)
        room.layout.setContentsMargins(left, top, right, bottom)
        room.layout.setSpacing(self.look.px(room.spacing))
