"""The set-up stopped before the recovery words were kept: ask who may see them."""

from PySide6.QtCore import Signal
from typing_extensions import override

from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.screens.first_run.base import SetUpScreen, labelled
from qc_desktop.ui.screens.first_run.unlock import UnlockTry
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class UnfinishedScreen(SetUpScreen):
    """One box for the passphrase, and a way past for who has none."""

    tried = Signal(UnlockTry)
    later_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            plain("The set-up is not finished"),
            plain(
                "Nobody has kept the recovery words yet. Type the passphrase to see them. "
                "Are you not from the office? Press Later."
            ),
        )
        self.passphrase = LineBox(look, plain("Passphrase"), secret=True)
        self.passphrase.entered.connect(self.submit)
        self.later = Key(look, plain("Later"), glyph="skip", size=KeySize.SMALL)
        self.later.tapped.connect(self.later_requested)
        row = self.row(spacing=0)
        row.addWidget(self.later)
        row.addStretch(1)
        self.column.addLayout(labelled(look, plain("Passphrase"), self.passphrase))
        self.column.addWidget(self.problem)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def show_state(self, problem: str) -> None:
        """Show what went wrong; "" for nothing."""
        self.show_problem(problem)

    def forget(self) -> None:
        """Empty the box."""
        self.passphrase.show_words("")

    @override
    def submit(self) -> None:
        self.tried.emit(UnlockTry(words=self.passphrase.words()))
