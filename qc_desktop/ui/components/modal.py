"""Hold the focus in a message, and let a screen reader find nothing that it covers."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from qc_desktop.ui.components.roles import can_be_covered, show_alone


class Modal(QObject):
    """Makes what covers its parent the only thing in reach there, but for one key.

    `focus_taken` is told what took the focus from it: to give it back is for the caller.
    """

    def __init__(
        self, covering: QWidget, parent: QWidget, focus_taken: Callable[[QWidget], None]
    ) -> None:
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
        """Let go of the focus, and let everything be found again."""
        show_alone(self._parent)
        if self._is_on:
            self._is_on = False
            _application().focusChanged.disconnect(self._focus_moved)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now is self._clear:
            return
        if self._parent.isAncestorOf(now) and not self._covering.isAncestorOf(now):
            self._focus_taken(now)


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("there is no application")
    return application
