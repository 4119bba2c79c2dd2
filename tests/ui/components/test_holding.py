"""A press that must last, by finger, mouse and key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.theme import Look, Presses

HOLD = 80
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def key(qtbot: QtBot) -> Iterator[Key]:
    look = Look()
    look.presses = Presses(pause_ms=0, hold_ms=HOLD)
    window = QMainWindow()
    look.setParent(window)
    key = Key(look, "Next")
    window.setCentralWidget(key)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield key
    window.close()  # held until here: Qt alone does not keep it


@pytest.fixture
def taps(key: Key) -> list[bool]:
    told: list[bool] = []
    key.tapped.connect(lambda: told.append(True))
    return told


def test_a_stray_tap_does_nothing(key: Key, taps: list[bool], qtbot: QtBot) -> None:
    QTest.mouseClick(key, LEFT)
    qtbot.wait(2 * HOLD)
    assert taps == []
    assert not key.isDown()


def test_a_press_that_lasts_counts_once_and_before_it_is_let_go(
    key: Key, taps: list[bool], qtbot: QtBot
) -> None:
    QTest.mousePress(key, LEFT)
    qtbot.waitUntil(lambda: taps == [True], timeout=1000)
    QTest.mouseMove(key, QPoint(20, 20))
    qtbot.wait(2 * HOLD)
    QTest.mouseRelease(key, LEFT)
    assert taps == [True]


def test_sliding_off_takes_a_press_back(key: Key, taps: list[bool], qtbot: QtBot) -> None:
    QTest.mousePress(key, LEFT)
    QTest.mouseMove(key, QPoint(-50, -50))
    qtbot.wait(2 * HOLD)
    QTest.mouseRelease(key, LEFT)
    assert taps == []


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_of_the_keyboard_must_last_too(
    key: Key, taps: list[bool], qtbot: QtBot, pressed: Qt.Key
) -> None:
    key.setFocus()
    QTest.keyClick(key, pressed)
    qtbot.wait(2 * HOLD)
    assert taps == []
    QTest.keyPress(key, pressed)
    qtbot.waitUntil(lambda: taps == [True], timeout=1000)
    QTest.keyRelease(key, pressed)
    assert taps == [True]


def test_a_short_cut_must_last_too(key: Key, taps: list[bool], qtbot: QtBot) -> None:
    window = key.window().windowHandle()
    key.tap_if_shown()
    QTest.keyRelease(window, Qt.Key.Key_Right)
    qtbot.wait(2 * HOLD)
    assert taps == []
    key.tap_if_shown()
    qtbot.waitUntil(lambda: taps == [True], timeout=1000)


def test_how_long_it_has_lasted_can_be_seen(key: Key, qtbot: QtBot) -> None:
    still = key.grab().toImage()
    QTest.mousePress(key, LEFT)
    qtbot.wait(HOLD // 2)
    down = key.grab().toImage()
    QTest.mouseRelease(key, LEFT)
    assert down != still
    assert key.grab().toImage() == still
