"""Type some words."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.inputs import TextBox
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Spoken, Typed
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteState:
    """The question, and the words so far."""

    question: str
    text: str
    bars: Bars
    spoken: tuple[Spoken, ...]


class WriteScreen(CheckerScreen):
    """A big box to type in. Each change is told, so that it can be kept."""

    edited = Signal(Typed)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Write"))
        self._title = self.words("title", text=easy("Write what you want to say"))
        chip = StatusChip(
            look,
            Chip(words=easy("Please do not write full names."), tone=Tone.TO_DO, glyph="info"),
        )
        self.column.addLayout(self.words_row(self._title, chip, below=8))
        self._question = self.words("help_text", "ink-2")
        self.column.addLayout(self.words_row(self._question, below=4))
        self._box = TextBox(look, easy("Your words"))
        self._box.edited.connect(self.edited)
        self.column.addWidget(self._box, stretch=1)

    def show_state(self, state: WriteState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._question.show_words(state.question)
        self._box.show_words(state.text)

    @override
    def take_focus(self) -> None:
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "question": self._question}
