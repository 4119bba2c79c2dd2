"""Whether somebody is at the laptop: keys, taps and moves come in, and it did not sleep."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

Seconds = Callable[[], float]

_LOOK_EVERY_MS = 1000
_ASLEEP_SECONDS = 20.0
"""A look that comes this much too late means that the laptop slept, or that its clock was set."""
_SERVICE = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"
_INTERFACE = "org.freedesktop.login1.Manager"
_INPUT = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class Presence(QObject):
    """Looks once a second. It sees input where it enters the window, so that it costs nothing.

    `seconds` goes on steadily; `wall` is the time of day in seconds, which jumps over a sleep.
    """

    looked = Signal()
    """A second has gone by."""
    slept = Signal()
    """The laptop sleeps now, or has just woken."""

    def __init__(
        self, window: QWidget, seconds: Seconds = time.monotonic, wall: Seconds = time.time
    ) -> None:
        super().__init__(window)
        self._window = window
        self._seconds = seconds
        self._wall = wall
        self._last = seconds()
        self._last_wall = wall()
        self._watched: QWindow | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @property
    def idle(self) -> float:
        """How many seconds nobody has done anything."""
        return self._seconds() - self._last

    def note(self) -> None:
        """Count what happened just now as somebody being here."""
        self._last = self._seconds()

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._leave()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self.note()
        return False

    def _look(self) -> None:
        self._attend()
        now, before = self._wall(), self._last_wall
        self._last_wall = now
        if now - before > _ASLEEP_SECONDS:
            self.slept.emit()
        self.looked.emit()

    def _attend(self) -> None:
        """Stand before every other filter: one that takes a key for itself must not hide it."""
        self._leave()
        window = self._window.windowHandle()
        if window is not None:
            window.installEventFilter(self)
        self._watched = window

    def _leave(self) -> None:
        if self._watched is not None and Shiboken.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None


class _Sleep(QObject):
    """Hears the system say that it goes to sleep, or has woken."""

    def __init__(self, presence: Presence) -> None:
        super().__init__(presence)
        self._presence = presence

    @Slot(bool)
    def prepare(self, _begins: bool) -> None:
        """Hide the screen before the picture of it can be seen on waking."""
        self._presence.slept.emit()


def hear_of_sleep(presence: Presence, bus: "QDBusConnection | None" = None) -> bool:
    """Let Linux tell `presence.slept` as it goes to sleep; say whether it will.

    Elsewhere the clock tells, at the first look after waking. `bus` is the system's where None.
    """
    try:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - not on every system
    except ImportError:
        return False
    bus = bus or QDBusConnection.systemBus()
    if not bus.isConnected():
        return False
    slot = SLOT("prepare(bool)")
    # PySide says bytes and takes only the text that SLOT gives.
    return bus.connect(  # type: ignore[call-overload,no-any-return,unused-ignore]
        _SERVICE, _PATH, _INTERFACE, "PrepareForSleep", _Sleep(presence), slot
    )
