"""A monkey at the laptop: taps and keys at random, always the same for the same seed."""

import random
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from qc_desktop.ui.shell import Shell

_KEYS = (
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier),
)
_WORDS = ("tea ", "Sunflower", "1", "Ŵyn", "🙂", "\t", "a" * 200)


class Monkey:
    """Does one random thing at a time and says what it did."""

    def __init__(self, shell: Shell, seed: int) -> None:
        self._shell = shell
        self._chance = random.Random(seed)  # noqa: S311 - a monkey keeps no secrets
        self.done: list[str] = []

    def goes_on(self) -> None:
        """Do one thing."""
        things: tuple[Callable[[], str], ...] = (
            self._taps_a_control,
            self._taps_somewhere,
            self._presses_a_key,
            self._types,
            self._drags,
        )
        thing = self._chance.choices(things, weights=(75, 8, 10, 4, 3))[0]
        self.done.append(thing())
        QApplication.processEvents()

    def _root(self) -> QWidget:
        overlay = self._shell.frame.overlay
        return overlay if overlay.is_open() else self._shell

    def _taps_a_control(self) -> str:
        controls = [
            one
            for one in self._root().findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled() and hasattr(one, "look")
        ]
        if not controls:
            return self._taps_somewhere()
        control = self._chance.choice(controls)
        words = control.accessibleName() or control.text()
        middle = QPoint(control.width() // 2, control.height() // 2)
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=middle)
        return f"tap {words}"

    def _taps_somewhere(self) -> str:
        spot = self._spot()
        target = self._shell.childAt(spot)
        if target is None:
            return "tap nothing"
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(self._shell, spot))
        return f"tap at {spot.x()}, {spot.y()}"

    def _drags(self) -> str:
        start, end = self._spot(), self._spot()
        target = self._shell.childAt(start)
        if target is None:
            return "drag nothing"
        at = partial(target.mapFrom, self._shell)
        QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=at(start))
        QTest.mouseMove(target, at(end))
        QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=at(end))
        return f"drag {start.x()}, {start.y()} to {end.x()}, {end.y()}"

    def _presses_a_key(self) -> str:
        key, modifier = self._chance.choice(_KEYS)
        QTest.keyClick(self._focus(), key, modifier)
        return f"key {key.name} {modifier.name}"

    def _types(self) -> str:
        focus = self._focus()
        words = self._chance.choice(_WORDS)
        if isinstance(focus, QLineEdit | QPlainTextEdit):
            for letter in words:
                # As an input method brings it: QTest's own clicks know Latin letters only.
                event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(focus, event)
            return f"type {words[:10]!r}"
        return self._presses_a_key()

    def _focus(self) -> QWidget:
        return self._shell.focusWidget() or self._shell

    def _spot(self) -> QPoint:
        size = self._shell.size()
        return QPoint(self._chance.randrange(size.width()), self._chance.randrange(size.height()))
