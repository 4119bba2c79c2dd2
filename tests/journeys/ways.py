"""Checkers who work the window each in their own way, with nothing but what that way allows."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.domain.settings import PersonSettings, WayIn
from qc_desktop.ui.shell import Shell
from tests.journeys.checker import Checker, says

SCAN_MS = 40
DWELL_MS = 40
HOLD_MS = 40
_ROUND = 60
_TRIES = 10


class Worker(Checker):
    """Uses what stands on the screen by its words. Each way says how."""

    settings = PersonSettings()

    def __init__(self, qtbot: QtBot, shell: Shell) -> None:
        super().__init__(qtbot, shell)
        self.qtbot, self.shell = qtbot, shell

    def taps(self, *words: str) -> None:
        for one in words:
            self.wait_for(one)
            QApplication.processEvents()
            self.use(one)

    def use(self, words: str) -> None:
        """Use the control with these words."""
        raise NotImplementedError

    def writes(self, box: str, words: str) -> None:
        """Type words into a box, on a keyboard."""
        self.go_into(box)
        for letter in words:
            QTest.keyClicks(self.shell.focusWidget(), letter)

    def go_into(self, box: str) -> None:
        """Come to a box to type in."""
        raise NotImplementedError

    @property
    def window(self) -> QWindow:
        """The window, which gets keys and the pointer as from a machine."""
        return self.shell.windowHandle()

    def middle(self, words: str) -> QPoint:
        """Return where the middle of a thing with these words is."""
        thing = self.thing(words)
        return thing.mapTo(self.shell, thing.rect().center())

    def thing(self, words: str) -> QWidget:
        """Return the control or box with these words."""
        kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
        for kind in kinds:
            for one in self.shell.findChildren(kind):
                if one.isVisible() and says(one, words) and self._is_on_top(one):
                    return one
        raise AssertionError(f"there is no {words}")

    def _is_on_top(self, thing: QWidget) -> bool:
        on_top = self.shell.childAt(thing.mapTo(self.shell, thing.rect().center()))
        return on_top is not None and (on_top is thing or thing.isAncestorOf(on_top))


class Finger(Worker):
    """Touches the screen."""

    _device: QPointingDevice | None = None

    def use(self, words: str) -> None:
        self._touch(self.middle(words))

    def go_into(self, box: str) -> None:
        self._touch(self.middle(box))

    def _touch(self, place: QPoint) -> None:
        if Finger._device is None:
            Finger._device = QTest.createTouchDevice()
        touch = QTest.touchEvent(self.window, Finger._device)
        touch.press(0, place, self.window)
        touch.commit()
        touch = QTest.touchEvent(self.window, Finger._device)
        touch.release(0, place, self.window)
        touch.commit()


class Mouse(Worker):
    """Points and clicks."""

    def use(self, words: str) -> None:
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=self.middle(words))

    def go_into(self, box: str) -> None:
        self.use(box)


class Holder(Mouse):
    """Must hold each press a while: a short one is a stray one."""

    settings = PersonSettings(hold_ms=HOLD_MS)

    def use(self, words: str) -> None:
        place, left = self.middle(words), Qt.MouseButton.LeftButton
        QTest.mousePress(self.window, left, pos=place)
        self.qtbot.wait(2 * HOLD_MS)
        QTest.mouseRelease(self.window, left, pos=place)

    def go_into(self, box: str) -> None:
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=self.middle(box))


class Keys(Worker):
    """Has a keyboard alone: Tab, arrows, Space."""

    def use(self, words: str) -> None:
        self._come_to(words)
        QTest.keyClick(self.window, Qt.Key.Key_Space)

    def go_into(self, box: str) -> None:
        self._come_to(box)

    def _come_to(self, words: str) -> None:
        for _ in range(_ROUND):
            if self._focus_is(words) or self._arrows_come_to(words):
                return
            QTest.keyClick(self.window, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab and the arrows never came to {words}")

    def _arrows_come_to(self, words: str) -> bool:
        """Go once round a group with the right arrow."""
        first = self.shell.focusWidget()
        for _ in range(_ROUND):
            before = self.shell.focusWidget()
            if isinstance(before, QLineEdit | QPlainTextEdit):
                return False
            QTest.keyClick(self.window, Qt.Key.Key_Right)
            if self._focus_is(words):
                return True
            if self.shell.focusWidget() in {first, before}:
                return False
        return False

    def _focus_is(self, words: str) -> bool:
        focus = self.shell.focusWidget()
        return focus is not None and says(focus, words)


class _Marker(Worker):
    """Sees a ring and acts on what it is round."""

    def writes(self, box: str, words: str) -> None:
        self.use(box)
        for letter in words:
            self.use({" ": "Space", ".": "full stop"}.get(letter, letter))
        self.use("Done")

    def ring_is_round(self, words: str, *, alone: bool) -> bool:
        """Tell whether the ring is round a thing with these words, and round it alone."""
        marked = self.shell.ways.marked
        if marked is None or (alone and len(marked.things) > 1):
            return False
        return any(says(one, words) for one in marked.things)

    @property
    def ring_is_round_a_row(self) -> bool:
        """Tell whether the ring is round more than one thing."""
        marked = self.shell.ways.marked
        return marked is not None and len(marked.things) > 1


class OneSwitch(_Marker):
    """Waits, and presses one key."""

    settings = PersonSettings(way_in=WayIn.ONE_SWITCH, scan_ms=SCAN_MS)

    def use(self, words: str) -> None:
        for _ in range(_TRIES):  # who misses it waits until it comes round again
            self._waits(lambda: self.ring_is_round(words, alone=False) or self._rests())
            if self._rests():
                self._press()
                continue
            in_row = self.ring_is_round_a_row
            self._press()
            if not in_row:
                return
            self._waits(lambda: self.ring_is_round(words, alone=True) or self.ring_is_round_a_row)
            if self.ring_is_round(words, alone=True):
                self._press()
                return
        raise AssertionError(f"the ring never came to {words}")

    def _waits(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=20_000)

    def _rests(self) -> bool:
        marked = self.shell.ways.marked
        return marked is not None and bool(marked.words)

    def _press(self) -> None:
        QTest.keyClick(self.window, Qt.Key.Key_Space)


class TwoSwitches(_Marker):
    """Steps with one key, and chooses with another."""

    settings = PersonSettings(way_in=WayIn.TWO_SWITCHES)

    def use(self, words: str) -> None:
        self._steps_to(words, alone=False)
        in_row = self.ring_is_round_a_row
        QTest.keyClick(self.window, Qt.Key.Key_Return)
        if in_row:
            self._steps_to(words, alone=True)
            QTest.keyClick(self.window, Qt.Key.Key_Return)

    def _steps_to(self, words: str, *, alone: bool) -> None:
        for _ in range(_ROUND):
            if self.ring_is_round(words, alone=alone):
                return
            QTest.keyClick(self.window, Qt.Key.Key_Space)
        raise AssertionError(f"the ring never came to {words}")


class Rester(_Marker):
    """Moves a pointer with the head and lets it rest. Cannot click."""

    settings = PersonSettings(way_in=WayIn.DWELL, dwell_ms=DWELL_MS)

    def use(self, words: str) -> None:
        away = QPoint(self.shell.width() // 2, self.shell.frame.top_bar.height() + 4)
        QTest.mouseMove(self.window, away)
        QTest.mouseMove(self.window, self.middle(words))
        self.qtbot.waitUntil(lambda: self.shell.ways.marked is None, timeout=20_000)


EVERY_WAY: tuple[type[Worker], ...] = (
    Finger,
    Mouse,
    Keys,
    OneSwitch,
    TwoSwitches,
    Rester,
    Holder,
)
