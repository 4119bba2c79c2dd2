"""Input is seen where it enters the window; a sleep is heard of, or told by the clock."""

import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.ui.devices.presence import Presence, hear_of_sleep


class Time:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_a_key_and_a_move_count_as_somebody_being_here(qtbot: QtBot, window: QWidget) -> None:
    seconds = Time()
    presence = Presence(window, seconds, Time())
    with qtbot.waitSignal(presence.looked):
        pass
    handle = window.windowHandle()
    assert handle is not None
    seconds.now = 500
    assert presence.idle == 500
    QTest.keyClick(handle, Qt.Key.Key_A)
    assert presence.idle == 0
    seconds.now = 900
    QTest.mouseMove(handle, QPoint(5, 5))
    qtbot.waitUntil(lambda: presence.idle == 0)
    presence.end()


def test_a_look_that_comes_far_too_late_means_that_it_slept(qtbot: QtBot, window: QWidget) -> None:
    wall = Time()
    presence = Presence(window, Time(), wall)
    with qtbot.assertNotEmitted(presence.slept), qtbot.waitSignal(presence.looked):
        wall.now = 2
    with qtbot.waitSignal(presence.slept):
        wall.now = 3600
    presence.end()


def test_with_no_system_to_tell_it_nothing_breaks(window: QWidget) -> None:
    presence = Presence(window, Time(), Time())
    assert hear_of_sleep(presence) in {True, False}
    presence.end()


_HEARS = """
from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication, QWidget
from qc_desktop.ui.devices.presence import Presence, hear_of_sleep
app = QApplication([])
bus = QDBusConnection.sessionBus()
assert bus.registerService("org.freedesktop.login1")
presence = Presence(QWidget())
assert hear_of_sleep(presence, bus)
presence.slept.connect(app.quit)
told = QDBusMessage.createSignal(
    "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep"
)
told.setArguments([True])
assert bus.send(told)
QTimer.singleShot(10_000, lambda: app.exit(1))
raise SystemExit(app.exec())
"""


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="no bus on this system")
def test_linux_tells_as_it_goes_to_sleep() -> None:
    ran = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", _HEARS],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
