"""The screen “Tell us in your own words”: say it, write it, or go on."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.tiles import BigChoice
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryWordsState:
    """The ways to tell, and how much is safe. What was told is never shown again."""

    ways: tuple[Choice, ...]
    safe: Chip | None
    bars: Bars
    spoken: tuple[Spoken, ...]


class WorryWordsScreen(CheckerScreen):
    """Two large ways to tell. Nobody has to."""

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Tell us in your own words"))
        self._title = self.words("title", text=easy("Tell us in your own words"))
        self._calm = self.words(
            "body", "ink-2", text=easy("Say what you saw or heard. You do not have to.")
        )
        self._safe = StatusChip(look, Chip(words=""))
        self.column.addLayout(self.words_row(self._title, self._safe))
        self.column.addLayout(self.words_row(self._calm, below=8))
        grid = QGridLayout()
        self.room(grid)
        self.column.addLayout(grid, stretch=1)
        self._tiles = Tiles(grid, 2, self._made)

    def show_state(self, state: WorryWordsState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._safe.setVisible(state.safe is not None)
        if state.safe is not None:
            self._safe.show_chip(state.safe)
        with self.steady():
            self._tiles.show(state.ways)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "calm": self._calm}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._tiles.by_key

    def _made(self, choice: Choice) -> BigChoice:
        tile = BigChoice(self.look, choice, self)
        tile.picked.connect(self.picked)
        return tile
