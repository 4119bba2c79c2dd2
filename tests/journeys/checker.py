"""A checker at the laptop: taps what stands on the screen, and sees what is shown."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)
from pytestqt.exceptions import TimeoutError  # noqa: A004 - its own name for it
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.shell import Shell

_PATIENCE_MS = 20_000  # the machine is shared; what comes sooner is seen sooner


class Checker:
    """Finds things by the words a person reads or a screen reader says."""

    def __init__(self, qtbot: QtBot, shell: Shell) -> None:
        self._qtbot = qtbot
        self._shell = shell

    def taps(self, *words: str) -> None:
        """Tap the controls with these words, one after the other."""
        for one in words:
            self._wait(partial(self.can_tap, one), one)
            QApplication.processEvents()
            control = self._found(one)[0]
            middle = QPoint(control.width() // 2, control.height() // 2)
            QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=middle)

    def wait_for(self, words: str) -> None:
        """Wait until there is a control with these words."""
        self._wait(partial(self.can_tap, words), words)

    def sees(self, words: str) -> None:
        """Wait until the screen shows `words`."""
        self._wait(partial(self.can_see, words), words)

    def can_see(self, words: str) -> bool:
        """Tell whether the screen shows `words` now."""
        return any(words in text for text in self._texts())

    def can_tap(self, words: str) -> bool:
        """Tell whether there is a control with these words now."""
        return bool(self._found(words))

    def is_ticked(self, words: str) -> bool:
        """Tell whether the control with these words is ticked or picked."""
        return self._found(words)[0].isChecked()

    def types(self, words: str) -> None:
        """Type into the box that has the focus."""
        QTest.keyClicks(self._focus(), words)

    def tabs_to_box(self, name: str) -> None:
        """Press Tab until the box with this name has the focus."""
        for _ in range(40):
            if self._focus().accessibleName() == name:
                return
            QTest.keyClick(self._focus(), Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name}")

    def presses(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        times: int = 1,
    ) -> None:
        """Press a key of the keyboard."""
        for _ in range(times):
            QTest.keyClick(self._focus(), key, modifier)

    def tabs_to(self, words: str) -> None:
        """Press Tab until the control with these words has the focus."""
        for _ in range(40):
            focus = self._focus()
            if isinstance(focus, QAbstractButton) and says(focus, words):
                return
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {words}")

    def focus_says(self) -> str:
        """Return the words of what has the focus."""
        return self._focus().accessibleName()

    def sees_ring(self) -> bool:
        """Tell whether what has the focus shows the keyboard's ring."""
        focus = self._focus()
        return isinstance(focus, Touch) and focus.shows_ring()

    def _wait(self, until: Callable[[], bool], words: str) -> None:
        try:
            self._qtbot.waitUntil(until, timeout=_PATIENCE_MS)
        except TimeoutError:
            shown = sorted({text for text in self._texts() if text})
            raise AssertionError(f"{words!r} never came; there was {shown}") from None

    def _focus(self) -> QWidget:
        return self._shell.focusWidget() or self._shell

    def _found(self, words: str) -> list[QAbstractButton]:
        return [one for one in self._controls() if says(one, words)]

    def _root(self) -> QWidget:
        overlay = self._shell.frame.overlay
        return overlay if overlay.is_open() else self._shell

    def _controls(self) -> Iterator[QAbstractButton]:
        for control in self._root().findChildren(QAbstractButton):
            if control.isVisible() and hasattr(control, "look"):
                yield control

    def _texts(self) -> Iterator[str]:
        for widget in self._root().findChildren(QWidget):
            if widget.isVisible():
                yield widget.accessibleName()
                yield widget.accessibleDescription()
                if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
                    yield widget.text()
                if isinstance(widget, QPlainTextEdit):
                    yield widget.toPlainText()
                if isinstance(widget, QProgressBar):
                    yield widget.accessibleName()


def says(control: QWidget, words: str) -> bool:
    """Tell whether a control has these words, or begins with them and a comma."""
    name = control.accessibleName()
    own = control.text() if isinstance(control, QAbstractButton) else ""
    return words in {own, name} or name.startswith(f"{words},")
