"""Messages and questions fit at every size of words, in the smallest window."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Confirm, Message, Progress
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look, TextSize
from tests.ui.screens.checker.every import EVERY
from tests.ui.screens.checker.fit import faults

OK = BarKey(words="OK", glyph="tick")
MESSAGES = (
    Message(
        heading="Something went wrong",
        words="Your answers are safe.",
        first=BarKey(words="Try again", glyph="refresh"),
        second=BarKey(words="Go home", glyph="home"),
    ),
    Message(
        heading="Please wait",
        words="We are opening your visit.",
        progress=Progress(done=1, total=2, words="1 of 2"),
    ),
    Message(heading="You have not picked yet", words="Pick an answer, or tap Skip.", first=OK),
    Message(
        heading="The laptop is nearly full",
        words="Send your visits to make space.",
        first=BarKey(words="Send", glyph="send"),
        second=BarKey(words="Later", glyph="clock"),
    ),
    Confirm(
        heading="Do you want to stop the visit?",
        words="We keep all your answers. You can go on another day.",
        picture="stop",
        go=BarKey(words="Stop the visit", glyph="stop"),
        keep=BarKey(words="Go on with the visit", glyph="arrow_right"),
        danger=True,
    ),
)


@pytest.mark.parametrize("message", MESSAGES, ids=lambda one: one.heading)
@pytest.mark.parametrize("text_size", TextSize)
def test_a_message_fits(qtbot: QtBot, text_size: TextSize, message: Message | Confirm) -> None:
    look = Look(text_size=text_size, press_pause_ms=0)
    shell = Shell(look)
    qtbot.addWidget(shell)
    look.setParent(shell)
    shell.resize(1280, 680)
    shell.show()
    make, state = EVERY["question"]
    screen = make(look)
    screen.show_state(state)
    shell.present(screen, state.bars)
    if isinstance(message, Confirm):
        shell.ask(message)
    else:
        shell.show_message(message)
    for _ in range(4):
        QApplication.processEvents()
    assert (shell.width(), shell.height()) == (1280, 680)
    assert not faults(shell)
