"""Ask for the words that open the data, where the computer cannot keep the key."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.problems import Problem
from qc_desktop.ui.components.bars import BarKey, Bars, Where
from qc_desktop.ui.components.frame import CheckerFrame
from qc_desktop.ui.flows.coordinator_office import Window
from qc_desktop.ui.flows.help_here import HelpHere
from qc_desktop.ui.screens.first_run.unlock import UnlockScreen, UnlockTry
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

Unlock = Callable[[str], None]
"""Opens the data with these words. Raises Problem where they do not fit."""


class UnlockFlow(QObject):
    """Asks until the data is open. `close_requested`: the person gave up."""

    opened = Signal()
    close_requested = Signal()

    def __init__(self, look: Look, window: Window, unlock: Unlock, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._unlock = unlock
        self.frame = CheckerFrame(look)
        self._help = HelpHere(self.frame)
        self.screen = UnlockScreen(look)
        self.screen.tried.connect(self._try)
        self.frame.back_requested.connect(self.close_requested)
        self.frame.next_requested.connect(self.screen.submit)

    def open(self) -> None:
        """Show the screen."""
        self.frame.show_content(self.screen)
        self.frame.show_bars(
            Bars(
                home=False,
                where=Where(small=easy("QC Desktop"), bold=easy("Open it")),
                back=BarKey(words=easy("Close"), glyph="power"),
                next=BarKey(words=easy("Open"), glyph="unlock", primary=True),
            )
        )
        self.screen.show_state("")
        self._window.present_office(self.frame)
        self.screen.take_focus()

    def _try(self, typed: UnlockTry) -> None:
        try:
            self._unlock(typed.words)
        except Problem as problem:
            self.screen.show_state(problem.words().sentence())
            return
        self.opened.emit()
