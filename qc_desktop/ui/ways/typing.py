"""The keyboard on the screen, joined to the box that is typed into."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from qc_desktop.ui.components.focus import reachable
from qc_desktop.ui.components.heard import UNHEARD
from qc_desktop.ui.components.keyboard import Keyboard, Page
from qc_desktop.ui.components.values import Typed
from qc_desktop.ui.theme import Look
from qc_desktop.ui.ways.using import Box, is_there

_ENDS = (". ", "! ", "? ")
_CLINGS = frozenset(".,?!")


class Room(NamedTuple):
    """Where something lies over a screen: in which widget, and where in it."""

    over: QWidget
    area: QRect


class Typing(QObject):
    """Opens the keyboard for a box. Each key is typed into the box as a real key would be.

    So whatever the box does with keys, such as keeping each letter, happens here too.
    """

    closed = Signal()

    def __init__(self, look: Look, room: Callable[[], Room], parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._room = room
        self._box: Box | None = None
        self._keyboard: Keyboard | None = None

    def open(self, box: Box) -> None:
        """Show the keyboard over the screen, with the letters first."""
        self._box = box
        if self._keyboard is None:
            self._keyboard = Keyboard(self._look, self._room().over)
            self._keyboard.typed.connect(self._typed)
            self._keyboard.letter_deleted.connect(self._letter_deleted)
            self._keyboard.done.connect(self.close)
        self._keyboard.show_page(Page.LETTERS)
        self._keyboard.keep_secret(secret=bool(box.property(UNHEARD)))
        self._show_words()
        self._fit(self._keyboard)

    def close(self) -> None:
        """Take the keyboard away; what was typed stays in the box."""
        box, self._box = self._box, None
        if self._keyboard is None or box is None:
            return
        self._keyboard.hide()
        if is_there(box):
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def renew(self) -> None:
        """Go away with the screen the box stands on, and keep in place with the window."""
        if self._box is None or self._keyboard is None:
            return
        if is_there(self._box):
            self._fit(self._keyboard)
        else:
            self._box = None
            self._keyboard.hide()

    def reach(self) -> list[QWidget]:
        """Return the keys, none while the keyboard is closed."""
        if self._box is None or self._keyboard is None:
            return []
        return reachable(self._keyboard)

    def _fit(self, keyboard: Keyboard) -> None:
        room = self._room()
        if keyboard.parentWidget() is not room.over:
            keyboard.setParent(room.over)
        keyboard.setGeometry(room.area)
        if not keyboard.isVisible():
            keyboard.show()
            keyboard.raise_()

    def _typed(self, typed: Typed) -> None:
        if self._box is None or not is_there(self._box):
            return
        before, new = _text(self._box), typed.words
        if not before or before.endswith(" "):
            new = new.lstrip(" ") or (" " if before and not before.endswith(" ") else "")
        if new in _CLINGS and before.endswith(" "):
            self._send(Qt.Key.Key_Backspace, "")
        if not _is_secret(self._box) and (not before or before.endswith(_ENDS)):
            new = new[:1].upper() + new[1:]
        for letter in new:
            self._send(Qt.Key.Key_unknown, letter)
        self._show_words()

    def _letter_deleted(self) -> None:
        if self._box is not None and is_there(self._box):
            self._send(Qt.Key.Key_Backspace, "")
            self._show_words()

    def _send(self, key: Qt.Key, letter: str) -> None:
        if self._box is not None:
            none = Qt.KeyboardModifier.NoModifier
            press = QKeyEvent(QEvent.Type.KeyPress, key, none, letter)
            QCoreApplication.sendEvent(self._box, press)

    def _show_words(self) -> None:
        if self._box is not None and self._keyboard is not None:
            shown = (
                self._box.displayText() if isinstance(self._box, QLineEdit) else _text(self._box)
            )
            self._keyboard.show_words(self._box.accessibleName(), shown)


def _text(box: Box) -> str:
    return box.text() if isinstance(box, QLineEdit) else box.toPlainText()


def _is_secret(box: Box) -> bool:
    return isinstance(box, QLineEdit) and box.echoMode() is not QLineEdit.EchoMode.Normal
