"""How long something has lasted, told often enough to be drawn."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from typing_extensions import override

_FRAME_MS = 33


class Holding(QObject):
    """Fills while it lasts. `full` comes once, when it has lasted long enough."""

    moved = Signal()
    full = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._since = 0.0
        self._needed = 0.0
        self._until_key_up: QWindow | None = None
        self._tick = QTimer(self, interval=_FRAME_MS)
        self._tick.timeout.connect(self._look_at_clock)

    @property
    def is_on(self) -> bool:
        """Say whether it is filling."""
        return self._tick.isActive()

    @property
    def part(self) -> float:
        """How much of the time is over, from 0 to 1; 0 while nothing lasts."""
        if not self.is_on:
            return 0.0
        return min((time.monotonic() - self._since) * 1000 / self._needed, 1.0)

    def begin(self, needed_ms: int) -> None:
        """Start to fill from nothing."""
        self.stop()
        self._since, self._needed = time.monotonic(), max(needed_ms, 1)
        self._tick.setInterval(min(_FRAME_MS, max(needed_ms, 1)))
        self._tick.start()
        self.moved.emit()

    def begin_until_key_up(self, needed_ms: int) -> None:
        """Start to fill; letting go of a key anywhere in this window empties it."""
        self.begin(needed_ms)
        self._until_key_up = QGuiApplication.focusWindow()
        if self._until_key_up is not None:
            self._until_key_up.installEventFilter(self)

    def stop(self) -> None:
        """Empty it; nothing is told but that it moved."""
        if self._until_key_up is not None:
            self._until_key_up.removeEventFilter(self)
            self._until_key_up = None
        if self.is_on:
            self._tick.stop()
            self.moved.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        let_go = event.type() is QEvent.Type.KeyRelease
        if let_go and isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            self.stop()
        return False

    def _look_at_clock(self) -> None:
        if self.part >= 1.0:
            self.stop()
            self.full.emit()
        else:
            self.moved.emit()
