"""The office laptop is lost: type the recovery words from the paper."""

from PySide6.QtCore import Signal
from typing_extensions import override

from qc_desktop.ui.components.inputs import LineBox, TextBox
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.screens.first_run.base import SetUpScreen, labelled
from qc_desktop.ui.screens.first_run.states import LostState, LostTyped
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class LostScreen(SetUpScreen):
    """One box for the 24 words, one for the name of this laptop."""

    typed = Signal(LostTyped)
    changed = Signal(LostTyped)

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            plain("Type the 24 recovery words"),
            plain("They are on the paper from the first set-up. Leave a space after each word."),
        )
        self.words = TextBox(look, plain("Recovery words"), small=True)
        self.words.edited.connect(self._say_changed)
        self.count = ReadableLabel(look, font="body_bold")
        self.laptop = LineBox(look, plain("Name of this laptop"), small=True)
        self.laptop.entered.connect(self.submit)
        self.column.addWidget(self.words, stretch=1)
        self.column.addWidget(self.count)
        self.column.addLayout(labelled(look, plain("Name of this laptop"), self.laptop))
        self.column.addWidget(self.problem)

    def show_state(self, state: LostState) -> None:
        """Show how many words there are; what was typed stays."""
        self.count.show_words(state.count)
        self.show_problem(state.problem)

    def forget(self) -> None:
        """Empty the box of the words."""
        self.words.show_words("")

    @override
    def submit(self) -> None:
        self.typed.emit(self._typed())

    def _typed(self) -> LostTyped:
        return LostTyped(
            words=tuple(self.words.words().lower().replace(",", " ").split()),
            laptop=self.laptop.words().strip(),
        )

    def _say_changed(self) -> None:
        self.changed.emit(self._typed())
