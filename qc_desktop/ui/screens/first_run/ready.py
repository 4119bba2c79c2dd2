"""Everything is set up."""

from PySide6.QtWidgets import QHBoxLayout

from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.screens.first_run.base import SetUpScreen
from qc_desktop.ui.screens.first_run.states import ReadyState
from qc_desktop.ui.theme import Look
from qc_desktop.words import joined, plain


class ReadyScreen(SetUpScreen):
    """What can be done now."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("You are ready"))
        self.words = ReadableLabel(look, font="help_text")
        self.next = ReadableLabel(look, font="body", colour="ink-2")
        row = QHBoxLayout()
        row.setSpacing(look.px(32))
        row.addWidget(PicturePlate(look, size=190, name="finished"))
        row.addWidget(self.words, stretch=1)
        self.column.addLayout(row)
        self.column.addWidget(self.next)
        self.column.addWidget(self.problem)
        self.column.addStretch(1)

    def show_state(self, state: ReadyState) -> None:
        """Show whose laptop this is now."""
        if state.back:
            self.words.show_words(plain("{name} is back.", name=state.organisation))
            self.next.show_words(_next_after(state.others))
        elif state.joined:
            self.words.show_words(plain("This laptop is in the team now."))
            self.next.show_words(plain("Visits and people come with the first news."))
        else:
            name = state.organisation
            self.words.show_words(plain("{name} is set up on this laptop.", name=name))
            self.next.show_words(plain("Next: sign in, then add your places and your people."))


def _next_after(others: tuple[str, ...]) -> str:
    kept = plain("The same recovery words are still good. Keep the paper.")
    if not others:
        return kept
    still = plain("Still in the team: {laptop}", laptop=joined(others))
    return f"{kept} {still}"
