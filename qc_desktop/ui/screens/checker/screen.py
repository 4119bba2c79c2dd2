"""What every checkers' screen has: its margins, a place for the focus, a voice mark."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.theme import ColourName, Look, TypeName

_EDGE = 8


class Ringed(Protocol):
    """A control that shows a ring while it is read aloud."""

    def show_being_read(self, *, on: bool) -> None:
        """Draw the ring or take it away."""


@dataclass(frozen=True, slots=True)
class _Room:
    layout: QLayout
    spacing: int
    margins: tuple[int, int, int, int]


class CheckerScreen(QWidget):
    """A screen between the bars. It shows what it is given and reports taps.

    Controls keep 8 px round themselves, so the column stands 8 px further out than the design's
    40, and words stand in rows of their own that take those 8 px back.
    """

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.setAccessibleName(name)
        self._rooms: list[_Room] = []
        self._order: tuple[QWidget, ...] = ()
        self.column = QVBoxLayout(self)
        look.changed.connect(self._relook)
        self._relook()

    def take_focus(self) -> None:
        """Put the focus on the first choice."""
        for child in self._stops():
            child.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def show_reading(self, key: str | None, start: int = 0, length: int = 0) -> None:
        """Mark what is being said: the part `key`, in it the word at `start`. None: nothing."""
        for name, label in self.labels().items():
            if name == key:
                label.mark_word(start, length)
            else:
                label.mark_word(0, 0)
        for name, control in self.ringed().items():
            control.show_being_read(on=name == key)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
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
        """Return a row of words at the design's left edge; all but the first stand right."""
        row = QHBoxLayout()
        self.room(row, spacing=16, margins=(_EDGE, above, _EDGE, below))
        for place, part in enumerate(parts):
            row.addWidget(part, stretch=0 if place else 1)
        return row

    def words(self, font: TypeName, colour: ColourName = "ink", *, text: str = "") -> ReadableLabel:
        """Return words of this screen that can be marked."""
        return ReadableLabel(self.look, text, font=font, colour=colour)

    def _stops(self) -> list[QWidget]:
        return [
            child
            for child in self.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(self)
        ]

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
