"""Resting the pointer on a thing uses it: for pointers that the head or the eyes move."""

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from qc_desktop.ui.components.holding import Holding
from qc_desktop.ui.ways.marks import Marked, MarkOver
from qc_desktop.ui.ways.rows import place_of
from qc_desktop.ui.ways.using import Reach, Use, is_there

JITTER = 12
"""A pointer this few pixels outside has not left: heads and eyes are never quite still."""


class Dwelling(QObject):
    """Fills the ring of what the pointer rests on, and uses it when the ring is full.

    What has been used must be left before anything in its place can be used, also what comes
    there next. Places are pixels of the window.
    """

    def __init__(self, mark: MarkOver, reach: Reach, use: Use, parent: QObject) -> None:
        super().__init__(parent)
        self._mark = mark
        self._reach = reach
        self._use = use
        self._is_on = False
        self._dwell_ms = 0
        self._pointer: QPoint | None = None
        self._over: QWidget | None = None
        self._spent = QRect()
        self._holding = Holding(self)
        self._holding.moved.connect(self._show)
        self._holding.full.connect(self._rested)

    def begin(self, *, dwell_ms: int) -> None:
        """Begin: the pointer has to move first."""
        self.end()
        self._is_on, self._dwell_ms = True, dwell_ms

    def end(self) -> None:
        """Take the ring away."""
        self._is_on = False
        self._leave()
        self._pointer = None
        self._spent = QRect()
        self._mark.show_mark(None)

    def renew(self) -> None:
        """Look at what is on the screen now: what has come under the pointer was not chosen."""
        if not self._is_on:
            return
        over = self._over
        if over is not None and is_there(over) and over in self._reach():
            return
        self._leave()
        self._spend()

    def move(self, pointer: QPoint) -> None:
        """Take the pointer to another place."""
        self._pointer = pointer
        if not self._is_on or self._spent.contains(pointer):
            return
        self._spent = QRect()
        over = self._over
        if over is not None and is_there(over) and _wide(place_of(over)).contains(pointer):
            return
        self._leave()
        self._over = self._under(pointer)
        if self._over is not None:
            self._holding.begin(self._dwell_ms)

    def go_out(self) -> None:
        """Take the pointer leaving the window."""
        self._pointer = None
        self._leave()

    def press(self) -> None:
        """Take a press by a button: nothing rests any more."""
        self._leave()
        self._spend()

    def _rested(self) -> None:
        over, self._over = self._over, None
        if over is None or not is_there(over):
            return
        self._spent = _wide(place_of(over))
        self._use(over)
        self._spend()
        self._show()

    def _spend(self) -> None:
        """Let the pointer leave what it is on first."""
        under = self._under(self._pointer) if self._pointer is not None else None
        if under is not None:
            self._spent = _wide(place_of(under))

    def _under(self, pointer: QPoint) -> QWidget | None:
        return next((one for one in self._reach() if place_of(one).contains(pointer)), None)

    def _leave(self) -> None:
        self._over = None
        self._holding.stop()

    def _show(self) -> None:
        over = self._over
        if self._is_on and over is not None and self._holding.is_on:
            self._mark.show_mark(Marked(things=(over,), part=self._holding.part))
        else:
            self._mark.show_mark(None)


def _wide(place: QRect) -> QRect:
    return place.adjusted(-JITTER, -JITTER, JITTER, JITTER)
