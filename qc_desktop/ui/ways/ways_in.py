"""Takes on how a person works the screen, and sends keys and the pointer to that way."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken
from typing_extensions import override

from qc_desktop.domain.settings import PersonSettings, WayIn
from qc_desktop.ui.theme import Look
from qc_desktop.ui.ways.dwelling import Dwelling
from qc_desktop.ui.ways.marks import Marked, MarkOver
from qc_desktop.ui.ways.pointer import Pointer
from qc_desktop.ui.ways.rows import place_of
from qc_desktop.ui.ways.scanning import Scanning
from qc_desktop.ui.ways.switches import ONE_SWITCH, TWO_SWITCHES, Switch, SwitchKeys
from qc_desktop.ui.ways.typing import Room, Typing
from qc_desktop.ui.ways.using import Reach, use

_USUAL = PersonSettings()
_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_MOVES = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
    }
)
_SCANNED = {WayIn.ONE_SWITCH: ONE_SWITCH, WayIn.TWO_SWITCHES: TWO_SWITCHES}


class WaysIn(QObject):
    """How the person whose turn it is works the window. `use` takes on their settings.

    `reach` returns what can be used just now, in order, and `room` where the keyboard on the
    screen goes. Touch, mouse and keyboard work in every
    way. With switches the keys of `switches` are switches, and so is a click while the pointer is
    hidden.
    """

    row_reached = Signal(Marked)
    """A switch has come to a row of several things: nothing there has the focus yet."""

    def __init__(self, window: QWidget, look: Look, reach: Reach, room: Callable[[], Room]) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._reach = reach
        self._way = WayIn.TOUCH
        self._keys = SwitchKeys()
        self._watched: QWindow | None = None
        self._mark = MarkOver(look, window)
        self._typing = Typing(look, room, self)
        self._typing.closed.connect(self.renew)
        self._scanning = Scanning(self._mark, self._things, self._use, self)
        self._dwelling = Dwelling(self._mark, self._things, self._use, self)
        self._scanning.row_reached.connect(self.row_reached)
        self._pointer = Pointer(window)
        look.changed.connect(self.renew)

    @property
    def way(self) -> WayIn:
        """The way in use."""
        return self._way

    @property
    def marked(self) -> Marked | None:
        """What the ring is round, None where there is none."""
        return self._mark.marked

    def use(self, settings: PersonSettings) -> None:
        """Work as this person wants it from now on; safe to call again with the same."""
        presses = self._look.presses
        chose_none = settings.pause_ms == _USUAL.pause_ms
        presses.pause_ms = presses.usual_pause_ms if chose_none else settings.pause_ms
        presses.hold_ms = settings.hold_ms
        self._way = settings.way_in
        self._scanning.end()
        self._dwelling.end()
        self._pointer.end()
        self._typing.close()
        if self._way in _SCANNED:
            presses.by_keyboard = False
            self._keys = _SCANNED[self._way]
            self._pointer.begin()
            self._scanning.begin(
                scan_ms=settings.scan_ms if self._way is WayIn.ONE_SWITCH else 0,
                hold_ms=settings.hold_ms,
                pause_ms=presses.pause_ms,
            )
        elif self._way is WayIn.DWELL:
            self._dwelling.begin(dwell_ms=settings.dwell_ms)
        self.attend()

    def renew(self) -> None:
        """Take on that another screen or message has come or gone."""
        self._typing.renew()
        self._scanning.renew()
        self._dwelling.renew()

    def attend(self) -> None:
        """Listen to the window's keys and pointer where this way needs them."""
        window = self._window.windowHandle() if self._way is not WayIn.TOUCH else None
        if window is self._watched:
            return
        if self._watched is not None and Shiboken.isValid(self._watched):
            self._watched.removeEventFilter(self)
        if window is not None:
            window.installEventFilter(self)
        self._watched = window

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QKeyEvent) and self._way in _SCANNED:
            return self._key(event)
        if event.type() is QEvent.Type.Leave:
            self._dwelling.go_out()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        switch = self._keys.switch_of(event.key())
        if switch is None or event.modifiers() & _MODIFIERS:
            if event.type() is QEvent.Type.KeyRelease and event.key() in _MOVES:
                self._follow_focus()
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if not event.isAutoRepeat():
            self._switch(switch, down=event.type() is QEvent.Type.KeyPress)
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        if event.type() is QEvent.Type.MouseMove:
            self._pointer.move(place)
            self._dwelling.move(place)
            return False
        is_finger = event.source() is not Qt.MouseEventSource.MouseEventNotSynthesized
        if self._way is WayIn.DWELL:
            if event.type() in _PRESSES:
                self._dwelling.press()
            return False
        switch = self._keys.switch_of_button(event.button())
        if switch is None or is_finger or not self._pointer.is_hidden:
            return False
        self._switch(switch, down=event.type() in _PRESSES)
        return True

    def _follow_focus(self) -> None:
        """Let a keyboard work beside a switch: the ring goes where the keyboard went."""
        focus = self._window.focusWidget()
        if focus is not None:
            self._scanning.go_to(focus)

    def _switch(self, switch: Switch, *, down: bool) -> None:
        if down:
            self._scanning.press(switch)
        else:
            self._scanning.let_go(switch)

    def _things(self) -> list[QWidget]:
        """Return what can be used and is not under something else."""
        things = [*self._typing.reach(), *self._reach()]
        return [thing for thing in things if _is_on_top(thing)]

    def _use(self, thing: QWidget) -> None:
        use(thing, self._typing.open)
        self.renew()


def _is_on_top(thing: QWidget) -> bool:
    on_top = thing.window().childAt(place_of(thing).center())
    return on_top is not None and (on_top is thing or thing.isAncestorOf(on_top))


_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
