"""What the two ways of first set-up need of the frame round them."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from PySide6.QtWidgets import QWidget

from qc_desktop.ui.background import Background
from qc_desktop.ui.flows.coordinator_files import FileDialogs
from qc_desktop.ui.flows.first_run_steps import SettingUp
from qc_desktop.ui.screens.first_run.base import SetUpScreen
from qc_desktop.ui.theme import Look


class SetUpHost(Protocol):
    """Shows screens, waits, and holds the tools."""

    look: Look
    background: Background
    files: FileDialogs
    setting_up: SettingUp
    today: Callable[[], date]

    def show_step(
        self,
        screen: SetUpScreen,
        *,
        title: str,
        now: int,
        total: int,
        back: Callable[[], None] | None = None,
        go_on: tuple[str, Callable[[], None]] | None = None,
        anew: bool = True,
    ) -> None:
        """Show a screen that has taken its state."""
        ...

    def adopt(self, *screens: SetUpScreen) -> None:
        """Keep screens in the frame before they are first shown."""
        ...

    def wait(self, words: str) -> None:
        """Say that something takes a while."""
        ...

    def go_on_after_wait(self) -> None:
        """Take the waiting away."""
        ...

    def window_of_dialogs(self) -> QWidget:
        """Return what the system's dialogs stand over."""
        ...
