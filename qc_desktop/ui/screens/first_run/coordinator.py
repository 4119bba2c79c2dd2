"""Ask who coordinates."""

from PySide6.QtCore import Signal
from typing_extensions import override

from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.screens.first_run.base import SetUpScreen, labelled
from qc_desktop.ui.screens.first_run.states import CoordinatorState, CoordinatorTyped
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class CoordinatorScreen(SetUpScreen):
    """First name, last name, phone."""

    typed = Signal(CoordinatorTyped)

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            plain("Who coordinates the visits?"),
            plain("Checkers see the first name. The phone number is on the help screen."),
        )
        self.first_name = LineBox(look, plain("First name"))
        self.last_name = LineBox(look, plain("Last name"))
        self.phone = LineBox(look, plain("Phone number"))
        for box in (self.first_name, self.last_name, self.phone):
            box.entered.connect(self.submit)
        names = self.row(spacing=8)
        names.addLayout(labelled(look, plain("First name"), self.first_name), stretch=1)
        names.addLayout(labelled(look, plain("Last name"), self.last_name), stretch=1)
        self.column.addLayout(names)
        self.column.addLayout(labelled(look, plain("Phone number"), self.phone))
        self.column.addWidget(self.problem)
        self.column.addStretch(1)

    def show_state(self, state: CoordinatorState) -> None:
        """Show what was typed so far."""
        self.first_name.show_words(state.first_name)
        self.last_name.show_words(state.last_name)
        self.phone.show_words(state.phone)
        self.show_problem(state.problem)

    @override
    def submit(self) -> None:
        self.typed.emit(
            CoordinatorTyped(
                first_name=self.first_name.words(),
                last_name=self.last_name.words(),
                phone=self.phone.words(),
            )
        )
