"""Whether a click is the mouse, or a switch box that sends what a mouse sends."""

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget

_MOVED = 8
SLEEPS_AFTER_MS = 4000


class Pointer(QObject):
    """A pointer that nobody moves is hidden, and a click is then a switch.

    Moving it shows it again, and a click is a click: a supporter can always help.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._at: QPoint | None = None
        self._is_on = False
        self._sleep = QTimer(self, singleShot=True, interval=SLEEPS_AFTER_MS)
        self._sleep.timeout.connect(self._hide)

    @property
    def is_hidden(self) -> bool:
        """Say whether a click is a switch."""
        return self._is_on and not self._sleep.isActive()

    def begin(self) -> None:
        """Hide it until it moves."""
        self._is_on = True
        self._hide()

    def end(self) -> None:
        """Show it for good."""
        if self._is_on:
            self._is_on = False
            self._sleep.stop()
            self._window.unsetCursor()

    def move(self, to: QPoint) -> None:
        """Take a move of it."""
        if self._at is None:
            self._at = to
        if self._is_on and (to - self._at).manhattanLength() >= _MOVED:
            self._at = to
            self._window.unsetCursor()
            self._sleep.start()

    def _hide(self) -> None:
        self._sleep.stop()
        self._window.setCursor(Qt.CursorShape.BlankCursor)
