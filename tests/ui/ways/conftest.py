from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.domain.settings import PersonSettings
from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look
from qc_desktop.ui.ways.rows import place_of


@dataclass
class Desk:
    """A window with four keys side by side in it, and the two bars."""

    qtbot: QtBot
    shell: Shell
    keys: list[Key]
    pressed: list[str] = field(default_factory=list)

    @property
    def window(self) -> QWindow:
        return self.shell.windowHandle()

    def uses(self, **chosen: object) -> None:
        # Where the pointer was in another window is none of this one's business.
        QTest.mouseMove(self.window, QPoint(3, 400))
        self.shell.ways.use(PersonSettings(**chosen))  # type: ignore[arg-type] # by name

    def marked(self) -> list[str]:
        marked = self.shell.ways.marked
        return [one.accessibleName() for one in marked.things] if marked else []

    def waits_for(self, *names: str) -> None:
        self.qtbot.waitUntil(lambda: self.marked() == list(names), timeout=3000)

    def presses(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)

    def points(self, widget: QWidget, *, right: int = 0) -> None:
        QTest.mouseMove(self.window, place_of(widget).center() + QPoint(right, 0))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    look = Look(press_pause_ms=0)
    shell = Shell(look)
    look.setParent(shell)
    qtbot.addWidget(shell)
    screen = QWidget()
    row = QHBoxLayout(screen)
    desk = Desk(qtbot=qtbot, shell=shell, keys=[])
    for name in ("One", "Two", "Three", "Four"):
        key = Key(look, name)
        key.tapped.connect(_told(desk, name))
        row.addWidget(key)
        desk.keys.append(key)
    shell.present(screen, Bars(back=BarKey(words="Back"), next=BarKey(words="Next")))
    shell.frame.next_requested.connect(_told(desk, "Next"))
    shell.resize(1366, 768)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    return desk


class _told:  # noqa: N801 - used like a function
    def __init__(self, desk: Desk, name: str) -> None:
        self._desk, self._name = desk, name

    def __call__(self) -> None:
        self._desk.pressed.append(self._name)
