"""Whatever stands on a screen in words is in what Listen reads there."""

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.ui.flows.reading_page import StagePage
from qc_desktop.ui.flows.stage import Keys, Stage
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look
from tests.ui.screens.checker.every import EVERY

LISTEN = {"Listen", "No voice here"}


@pytest.mark.parametrize("name", EVERY)
def test_every_word_on_a_screen_is_read_aloud(qtbot: QtBot, name: str) -> None:
    look = Look(press_pause_ms=0)
    shell = Shell(look)
    look.setParent(shell)
    qtbot.addWidget(shell)
    shell.resize(1366, 768)
    shell.show()
    make, state = EVERY[name]
    screen: CheckerScreen = make(look)
    screen.show_state(state)  # type: ignore[attr-defined]  # each screen has its own
    stage = Stage(shell)
    stage.show(screen, state, Keys())
    QApplication.processEvents()
    heard = plain(" . ".join(piece.text for piece in StagePage(stage).whole()))
    shown = words_shown(shell)
    assert shown
    assert [words for words in shown if plain(words) not in heard] == []


def words_shown(shell: QWidget) -> set[str]:
    """Return what a person can see written, apart from the Listen key itself."""
    found = {words for widget in shell.findChildren(QWidget) for words in written(widget)}
    return {words for words in found if plain(words).strip()} - LISTEN


def written(widget: QWidget) -> set[str]:
    if not widget.isVisible():
        return set()
    if isinstance(widget, QLabel | QAbstractButton):
        return {widget.text()}
    if isinstance(widget, QProgressBar):
        return {widget.accessibleName()}
    return set()


def plain(words: str) -> str:
    return " " + " ".join(re.findall(r"[^\W_]+", words.casefold())) + " "
