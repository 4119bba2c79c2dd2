"""Write a worry in one's own words. Names may be said here: only the office reads them."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.inputs import TextBox
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Spoken, Typed
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryWriteState:
    """The words being typed just now. Those that are safe already do not come back."""

    text: str
    bars: Bars
    spoken: tuple[Spoken, ...]


class WorryWriteScreen(CheckerScreen):
    """A big box to type in. Each change is told, so that it can be kept."""

    edited = Signal(Typed)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Write"))
        self._title = self.words("title", text=easy("Write what you saw or heard"))
        self._calm = self.words(
            "body", "ink-2", text=easy("Use your own words. Only the office will read it.")
        )
        self.column.addLayout(self.words_row(self._title))
        self.column.addLayout(self.words_row(self._calm, below=8))
        self._box = TextBox(look, easy("Your words"))
        self._box.edited.connect(self.edited)
        self.column.addWidget(self._box, stretch=1)

    def show_state(self, state: WorryWriteState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._box.show_words(state.text)

    @override
    def take_focus(self) -> None:
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "calm": self._calm}
