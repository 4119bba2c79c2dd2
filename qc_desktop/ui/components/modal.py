"""Hold the focus in a message, and let a screen reader find nothing that it covers."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from qc_desktop.ui.components.roles import can_be_covered, show_alone


class Modal(QObject):
    """Makes what covers its parent the only thing in reach there, but for one key.

    `focus_taken` is called when something took the focus from it: to take it again is for the
    caller.
    """

    had_focus: QWidget | None = None
    """What gets the focus at the end: what had it last, or wants it since."""

    def __init__(self, covering: QWidget, parent: QWidget, focus_taken: Callable[[], None]) -> None:
        super().__init__(covering)
        self._covering = covering
        self._parent = parent
        self._focus_taken = focus_taken
        self._clear: QWidget | None = None
        self._is_on = False
        can_be_covered(parent)

    def leave_clear(self, key: QWidget) -> None:
        """Leave this key in reach."""
        self._clear = key

    def begin(self) -> None:
        """Hold the focus from now on; safe to call again, as when the key that stays comes."""
        clear = self._clear
        if clear is not None and clear.isVisible():
            show_alone(self._parent, self._covering, clear)
        else:
            show_alone(self._parent, self._covering)
        if not self._is_on:
            self._is_on = True
            _application().focusChanged.connect(self._focus_moved)

    def end(self) -> None:
        """Give back the focus, and let everything be found again. Call it before hiding."""
        show_alone(self._parent)
        if self._is_on:
            self._is_on = False
            _application().focusChanged.disconnect(self._focus_moved)
        # Qt hands on the focus of what is hidden as Tab does, and a ring shows that only the
        # keyboard should bring.
        had_focus, self.had_focus = self.had_focus, None
        if had_focus is None or not had_focus.isVisible():
            had_focus = self._parent
        had_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now is self._clear:
            return
        if self._parent.isAncestorOf(now) and not self._covering.isAncestorOf(now):
            self.had_focus = now
            self._focus_taken()


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("there is no application")
    return application
