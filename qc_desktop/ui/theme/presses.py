"""Tell a wanted press from a shaking hand, and the keyboard from a finger."""

import time
from collections.abc import Callable
from weakref import WeakMethod

from PySide6.QtCore import QPoint

from qc_desktop.ui.theme.tokens import PRESS_PAUSE_MS

_SAME_PLACE = 60


class Presses:
    """Remembers the last press, so that one meant once does not count twice.

    The place on the screen counts, not the control: the second press of a shaking hand often
    lands on what has just taken the first one's place.
    """

    def __init__(self, pause_ms: int = PRESS_PAUSE_MS, hold_ms: int = 0) -> None:
        self.usual_pause_ms = pause_ms
        """What holds on this laptop for who chose nothing else."""
        self.pause_ms = pause_ms
        self.hold_ms = hold_ms
        """How long a press must last to count; 0 where any press counts."""
        self.by_keyboard = False
        """Whether the last thing the person used was the keyboard or a switch."""
        self.in_a_tap = False
        """Whether a finger's or mouse's press is being answered just now."""
        self._listeners: list[WeakMethod[Callable[[QPoint], None]]] = []
        self._at = 0.0
        self._place = QPoint()

    def is_second(self, place: QPoint) -> bool:
        """Say whether a press at `place` (global) comes too soon after the one before."""
        if self.pause_ms <= 0:
            return False
        soon = (time.monotonic() - self._at) * 1000 < self.pause_ms
        return soon and (place - self._place).manhattanLength() < _SAME_PLACE

    def count(self, place: QPoint) -> None:
        """Remember that a press at `place` (global) did something."""
        self._at = time.monotonic()
        self._place = place
        for listener in self._listeners:
            told = listener()
            if told is not None:
                told(place)

    def tell(self, listener: Callable[[QPoint], None]) -> None:
        """Call this bound method at each press that counts, with its place (global).

        Its object may go away: then nobody is told.
        """
        self._listeners.append(WeakMethod(listener))
