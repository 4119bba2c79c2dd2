import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.shell import SMALLEST, Shell
from qc_desktop.ui.theme import Look


@pytest.fixture
def shell(qtbot: QtBot) -> Shell:
    look = Look(press_pause_ms=0)
    window = Shell(look)
    look.setParent(window)
    qtbot.addWidget(window)
    window.show()
    return window


def test_everything_grows_with_a_larger_window_and_never_under_the_design(shell: Shell) -> None:
    shell.resize(*SMALLEST)
    QApplication.processEvents()
    assert shell.look.scale == 1.0
    assert shell.look.compact
    shell.resize(1920, 1080)
    QApplication.processEvents()
    assert shell.look.scale == pytest.approx(1.4)
    assert not shell.look.compact


def test_a_window_cannot_be_made_smaller_than_its_keys_need(shell: Shell) -> None:
    shell.resize(400, 300)
    QApplication.processEvents()
    assert (shell.width(), shell.height()) == SMALLEST


def test_the_office_brings_its_own_frame_and_the_checkers_come_back(shell: Shell) -> None:
    office, screen = QLabel("Office"), QLabel("Screen")
    shell.present(screen, Bars())
    shell.present_office(office)
    assert office.isVisible()
    assert not shell.frame.isVisible()
    shell.present(screen, Bars())
    assert screen.isVisible()
    assert not office.isVisible()


def test_a_message_lies_over_the_screen_and_goes(shell: Shell) -> None:
    shell.present(QLabel("Screen"), Bars())
    shell.show_message(Message(heading="Please wait", first=BarKey(words="OK")))
    assert shell.frame.overlay.isVisible()
    shell.close_message()
    assert not shell.frame.overlay.isVisible()


def test_closing_is_told_before_the_window_goes(shell: Shell, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.closing):
        shell.closeEvent(QCloseEvent())


def test_a_frame_that_another_replaced_is_whole_until_qt_deletes_it(shell: Shell) -> None:
    old = shell.frame
    shell.renew_frame()
    assert shell.frame is not old
    assert shell.shows_checkers
    assert not Shiboken.ownedByPython(old)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not Shiboken.isValid(old)
    assert shell.shows_checkers
