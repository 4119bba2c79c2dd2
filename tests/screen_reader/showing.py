"""The real window with one sample screen after another in it, as a screen reader asks for them.

Run as a program: reads `name` on its standard input, shows that screen, and answers `shown name`.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from qc_desktop.app.gui.application import application
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.co_frame import CoFrame
from qc_desktop.ui.components.frame import CheckerFrame
from qc_desktop.ui.components.overlay import Confirm, Message, Progress
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look
from tests.snapshots.conftest import OFFICE_BARS, SET_UP_BARS
from tests.ui.screens.checker.every import EVERY as CHECKER
from tests.ui.screens.coordinator.examples import EVERY as OFFICE
from tests.ui.screens.first_run.test_every_screen import EVERY as FIRST_RUN

MESSAGES: dict[str, Message | Confirm] = {
    "message": Message(
        heading="You have not picked yet",
        words="Pick one picture. Then tap Next.",
        first=BarKey(words="OK", glyph="tick"),
    ),
    "wait": Message(heading="Please wait", progress=Progress(done=1, total=3, words="1 of 3 sent")),
    "confirm": Confirm(
        heading="Stop this visit now?",
        words="Your answers are safe. You can carry on later.",
        picture="stop_visit",
        go=BarKey(words="Stop and go home", glyph="home"),
        keep=BarKey(words="Keep going", glyph="arrow_right"),
    ),
}


class Showing:
    """Opens a window for each screen that is asked for, and closes the one before."""

    def __init__(self) -> None:
        self._window: QMainWindow | None = None
        self._ways: dict[str, Callable[[], QMainWindow]] = {}
        for name in CHECKER:
            self._ways[f"checker/{name}"] = _checker(name)
        for name in MESSAGES:
            self._ways[f"message/{name}"] = _message(name)
        for make in OFFICE:
            self._ways[f"office/{make.__name__}"] = _office(make)
        for make in FIRST_RUN:
            self._ways[f"first_run/{make.__name__}"] = _set_up(make)

        self._ways["faulty"] = _faulty

    def names(self) -> list[str]:
        """Return the name of every screen."""
        return [name for name in self._ways if name != "faulty"]

    def show(self, name: str) -> None:
        """Show one screen in place of the one before."""
        before, self._window = self._window, self._ways[name]()
        self._window.setWindowTitle(name)
        self._window.resize(1366, 768)
        self._window.show()
        self._window.activateWindow()
        if before is not None:
            before.close()
            before.deleteLater()
        for _ in range(6):
            QApplication.processEvents()


def _checker(name: str) -> Callable[[], QMainWindow]:
    def make() -> QMainWindow:
        kind, state = CHECKER[name]
        shell = Shell(Look(press_pause_ms=0))
        screen = kind(shell.look)
        screen.show_state(state)
        shell.present(screen, state.bars)
        screen.take_focus()
        return shell

    return make


def _message(name: str) -> Callable[[], QMainWindow]:
    def make() -> QMainWindow:
        shell = _checker("question")()
        message = MESSAGES[name]
        if isinstance(shell, Shell):
            if isinstance(message, Confirm):
                shell.ask(message)
            else:
                shell.show_message(message)
        return shell

    return make


def _office(make_screen: Callable[[Look], QWidget]) -> Callable[[], QMainWindow]:
    def make() -> QMainWindow:
        window = QMainWindow()
        look = Look(press_pause_ms=0, parent=window)
        frame = CoFrame(look)
        frame.show_bars(OFFICE_BARS)
        frame.show_content(make_screen(look))
        window.setCentralWidget(frame)
        return window

    return make


def _set_up(make_screen: Callable[[Look], QWidget]) -> Callable[[], QMainWindow]:
    def make() -> QMainWindow:
        window = QMainWindow()
        look = Look(press_pause_ms=0, parent=window)
        frame = CheckerFrame(look)
        frame.show_content(make_screen(look))
        frame.show_bars(SET_UP_BARS)
        window.setCentralWidget(frame)
        return window

    return make


def _faulty() -> QMainWindow:
    window = QMainWindow()
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.addWidget(QPushButton())
    column.addWidget(QRadioButton("Alone"))
    window.setCentralWidget(inside)
    return window


def main() -> None:
    """Show what is asked for until nothing more is asked."""
    app = application()
    showing = Showing()
    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def answer() -> None:
        name = sys.stdin.readline().strip()
        if not name:
            app.quit()
        elif name == "names":
            _say(" ".join(showing.names()))
        else:
            showing.show(name)
            _say(f"shown {name}")

    asked.activated.connect(answer)
    app.setQuitOnLastWindowClosed(False)
    app.exec()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
