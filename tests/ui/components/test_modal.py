"""While a message is open nothing behind it can be used, by keys or by a screen reader."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.frame import CheckerFrame
from qc_desktop.ui.components.overlay import Confirm, Message
from qc_desktop.ui.theme import Look

SAID = Message(heading="Saved", first=BarKey(words="OK", glyph="tick"))
WAIT = Message(heading="Please wait", picture="wait")
ASKED = Confirm(
    heading="Stop?",
    words="You can carry on.",
    picture="stop_visit",
    go=BarKey(words="Stop", glyph="home"),
    keep=BarKey(words="Keep going", glyph="tick"),
)


@pytest.fixture
def behind() -> QPushButton:
    return QPushButton("Behind")


@pytest.fixture
def frame(qtbot: QtBot, behind: QPushButton) -> CheckerFrame:
    frame = CheckerFrame(Look(press_pause_ms=0))
    frame.look.setParent(frame)
    qtbot.addWidget(frame)
    frame.show_content(behind)
    frame.resize(1366, 768)
    frame.show()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    behind.setFocus()
    return frame


def show(frame: CheckerFrame, message: Message | Confirm) -> None:
    if isinstance(message, Confirm):
        frame.overlay.show_question(message)
    else:
        frame.overlay.show_message(message)


@pytest.mark.parametrize("message", [SAID, WAIT, ASKED])
def test_a_key_press_does_not_reach_what_is_behind(
    frame: CheckerFrame, behind: QPushButton, message: Message | Confirm
) -> None:
    pressed: list[bool] = []
    behind.clicked.connect(pressed.append)
    show(frame, message)
    focus = frame.window().focusWidget()
    assert focus is not None
    assert frame.overlay.isAncestorOf(focus)
    if message is WAIT:
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape):
            QTest.keyClick(focus, key)
        assert frame.overlay.is_open()
    assert pressed == []


@pytest.mark.parametrize("message", [SAID, WAIT, ASKED])
def test_focus_that_is_taken_from_a_message_comes_back(
    frame: CheckerFrame, behind: QPushButton, message: Message | Confirm
) -> None:
    show(frame, message)
    behind.setFocus()
    focus = frame.window().focusWidget()
    assert focus is not None
    assert frame.overlay.isAncestorOf(focus)
    frame.overlay.close_message()
    assert frame.window().focusWidget() is behind
    behind.clearFocus()
    behind.setFocus()
    assert frame.window().focusWidget() is behind


@pytest.mark.parametrize("message", [SAID, WAIT, ASKED])
@pytest.mark.parametrize("hides", [False, True])
def test_a_message_that_goes_does_not_look_as_if_tab_was_pressed(
    frame: CheckerFrame, behind: QPushButton, message: Message | Confirm, *, hides: bool
) -> None:
    show(frame, message)
    behind.setHidden(hides)
    frame.overlay.close_message()
    focus = frame.window().focusWidget()
    assert focus is (frame if hides else behind)
    assert not frame.look.presses.by_keyboard


def test_help_can_have_the_focus_over_a_message(frame: CheckerFrame) -> None:
    show(frame, SAID)
    frame.top_bar.help.setFocus()
    assert frame.window().focusWidget() is frame.top_bar.help


@pytest.mark.parametrize("message", [SAID, WAIT, ASKED])
def test_a_screen_reader_finds_the_message_and_help_alone(
    frame: CheckerFrame, message: Message | Confirm
) -> None:
    assert {"Behind", "Listen"} <= names(frame)
    show(frame, message)
    found = names(frame)
    assert "Behind" not in found
    assert frame.top_bar.help.accessibleName() in found
    assert message.heading in found
    assert [one.state().modal for one in dialogs(frame)] == [True]
    frame.overlay.close_message()
    assert "Behind" in names(frame)


def names(frame: CheckerFrame) -> set[str]:
    return {one.text(QAccessible.Text.Name) for one in shown(frame)}


def dialogs(frame: CheckerFrame) -> list[QAccessibleInterface]:
    return [one for one in shown(frame) if one.role() == QAccessible.Role.Dialog]


def shown(frame: CheckerFrame) -> list[QAccessibleInterface]:
    return list(everything(QAccessible.queryAccessibleInterface(frame)))


def everything(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(thing.childCount()):
        part = thing.child(index)
        if part is not None and not part.state().invisible:
            assert thing.indexOfChild(part) == index
            yield part
            yield from everything(part)
