"""Open the data on a computer with no key store: the passphrase, or the recovery words."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from typing_extensions import override

from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.screens.first_run.base import SetUpScreen, labelled
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockTry:
    """What was typed. It is never logged or kept."""

    words: str

    def __repr__(self) -> str:
        return "UnlockTry()"


class UnlockScreen(SetUpScreen):
    """One box for the words that open the data."""

    tried = Signal(UnlockTry)

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            easy("Type the passphrase"),
            easy("Your supporter can help. The recovery words work too."),
        )
        self.passphrase = LineBox(look, easy("Passphrase"), secret=True)
        self.passphrase.entered.connect(self.submit)
        self.column.addLayout(labelled(look, easy("Passphrase"), self.passphrase))
        self.column.addWidget(self.problem)
        self.column.addStretch(1)

    def show_state(self, problem: str) -> None:
        """Show what went wrong; "" for nothing."""
        self.show_problem(problem)

    @override
    def submit(self) -> None:
        self.tried.emit(UnlockTry(words=self.passphrase.words()))
