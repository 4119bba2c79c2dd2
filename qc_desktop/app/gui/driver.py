"""A person at the screen, for the tour: taps what is shown, and pictures what is seen."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QTableView, QWidget

from qc_desktop.ui.components.canvas import Canvas
from qc_desktop.ui.components.overlay import Overlay

_PATIENCE = 60.0  # pages take long to make where much else runs
_Box = QLineEdit | QPlainTextEdit
_Found = TypeVar("_Found", bound=QWidget)


class NotShown(Exception):  # noqa: N818 - reads as the sentence it is
    """The tour looked for something that the screen does not show."""


class Person:
    """Finds things by the words that a screen reader says, and saves pictures into `out`."""

    def __init__(self, window: QWidget, out: Path, told: Callable[[str], None]) -> None:
        self._window = window
        self._out = out
        self._told = told
        self.made: list[Path] = []

    def taps(self, *words: str) -> None:
        """Tap the controls with these words, one after the other."""
        for one in words:
            control = self._wait(partial(self._control, one), one)
            middle = QPoint(control.width() // 2, control.height() // 2)
            QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=middle)
            settle()

    def can_tap(self, words: str) -> bool:
        """Tell whether there is a control with these words now."""
        return self._control(words) is not None

    def types(self, label: str, words: str) -> None:
        """Type into the box with this label."""
        box = self._wait(partial(self._box, label), label)
        box.setFocus()
        # As an input method does: QTest's keys know ASCII letters only.
        typed = QInputMethodEvent()
        typed.setCommitString(words)
        QCoreApplication.sendEvent(box, typed)
        settle()

    def draws(self, name: str, places: tuple[tuple[float, float], ...]) -> None:
        """Draw with the finger through these places of a canvas, in shares of its picture."""
        canvas = self._wait(partial(self._canvas, name), name)
        area = canvas.picture_area()
        points = [
            QPointF(area.left() + area.width() * across, area.top() + area.height() * down)
            for across, down in places
        ]
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(canvas, left, pos=points[0].toPoint())
        for point in points[1:]:
            moved = QMouseEvent(
                QEvent.Type.MouseMove,
                point,
                canvas.mapToGlobal(point),
                Qt.MouseButton.NoButton,
                left,
                Qt.KeyboardModifier.NoModifier,
            )
            QCoreApplication.sendEvent(canvas, moved)
        QTest.mouseRelease(canvas, left, pos=points[-1].toPoint())
        settle()

    def opens_row(self, row: int) -> None:
        """Open a row of the table that is shown, by the keyboard."""
        tables = self._window.findChildren(QTableView)
        table = next(table for table in tables if table.isVisible())
        table.setFocus()
        table.selectRow(row)
        QTest.keyClick(table, Qt.Key.Key_Return)
        settle()

    def waits_for(self, words: str) -> None:
        """Wait until the screen says `words`."""
        self._wait(lambda: self._window if self._says(words) else None, words)

    def waits_until_gone(self, words: str) -> None:
        """Wait until the screen no longer says `words`."""
        self._wait(lambda: None if self._says(words) else self._window, words)

    def names(self) -> list[str]:
        """Return what can be tapped and typed into now."""
        root = self._root()
        things = [*root.findChildren(QAbstractButton), *root.findChildren(QLineEdit)]
        return [one.accessibleName() for one in things if one.isVisible()]

    def texts(self) -> list[str]:
        """Return all that the screen says."""
        return [text for text in self._texts() if text]

    def pictures(self, name: str) -> None:
        """Save what the window shows as `name`.png."""
        settle()
        path = self._out / f"{name}.png"
        if not self._window.grab().save(str(path)):
            raise NotShown(name)
        self.made.append(path)
        self._told(path.name)

    def _wait(self, find: Callable[[], _Found | None], words: str) -> _Found:
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            found = find()
            if found is not None:
                return found
            settle()
            # Not QTest.qWait: it holds Python's lock, and work in the background stands still.
            time.sleep(0.01)
        raise NotShown(words, self.names(), self.texts())

    def _root(self) -> QWidget:
        for overlay in self._window.findChildren(Overlay):
            if overlay.isVisible() and overlay.is_open():
                return overlay
        return self._window

    def _control(self, words: str) -> QAbstractButton | None:
        seen = (
            one
            for one in self._root().findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled()
        )
        return next((one for one in seen if _is_called(one, words)), None)

    def _canvas(self, name: str) -> Canvas | None:
        found = (one for one in self._root().findChildren(Canvas) if one.isVisible())
        return next((one for one in found if one.accessibleName() == name), None)

    def _box(self, label: str) -> _Box | None:
        root = self._root()
        boxes: list[_Box] = [*root.findChildren(QLineEdit), *root.findChildren(QPlainTextEdit)]
        seen = (box for box in boxes if box.isVisible())
        return next((box for box in seen if box.accessibleName() == label), None)

    def _says(self, words: str) -> bool:
        return any(words in text for text in self._texts())

    def _texts(self) -> Iterator[str]:
        for widget in self._root().findChildren(QWidget):
            if widget.isVisible():
                yield widget.accessibleName()


def settle() -> None:
    """Let the window draw and finish what is due."""
    for _ in range(3):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _is_called(control: QAbstractButton, words: str) -> bool:
    name = control.accessibleName() or control.text()
    return name == words or name.startswith((f"{words},", f"{words}.", f"{words}:"))
