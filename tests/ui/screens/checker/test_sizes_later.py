"""A screen that nobody sees takes on another size when it is shown, not at each change."""

from pytestqt.qtbot import QtBot

from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look
from tests.ui.screens.checker.every import EVERY


def test_a_screen_that_was_hidden_is_laid_out_anew_when_it_shows(qtbot: QtBot) -> None:
    look = Look(press_pause_ms=0)
    shell = Shell(look)
    qtbot.addWidget(shell)
    look.setParent(shell)
    shell.resize(1366, 768)
    shell.show()
    make, state = EVERY["question"]
    first = make(look)
    first.show_state(state)
    shell.present(first, state.bars)
    other_make, other_state = EVERY["hub"]
    second = other_make(look)
    second.show_state(other_state)
    shell.present(second, other_state.bars)
    before = first.column.contentsMargins().left()

    shell.resize(1920, 1080)
    assert second.column.contentsMargins().left() == look.px(32) > before
    assert first.column.contentsMargins().left() == before

    shell.present(first, state.bars)
    assert first.column.contentsMargins().left() == look.px(32)
