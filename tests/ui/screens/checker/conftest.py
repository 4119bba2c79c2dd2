from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look
from tests.ui.screens.checker.every import EVERY

Shown = Callable[..., tuple[Shell, CheckerScreen]]


@pytest.fixture
def shell(qtbot: QtBot) -> Shell:
    look = Look(press_pause_ms=0)
    window = Shell(look)
    qtbot.addWidget(window)
    look.setParent(window)
    return window


@pytest.fixture
def shown(shell: Shell) -> Shown:
    """Show one of EVERY by its name in a window of a size."""

    def show(name: str, width: int = 1366, height: int = 768) -> tuple[Shell, CheckerScreen]:
        shell.resize(width, height)
        shell.show()
        make, state = EVERY[name]
        screen: CheckerScreen = make(shell.look)
        screen.show_state(state)  # type: ignore[attr-defined]  # each screen has its own
        shell.present(screen, state.bars)
        for _ in range(3):
            QApplication.processEvents()
        return shell, screen

    return show
