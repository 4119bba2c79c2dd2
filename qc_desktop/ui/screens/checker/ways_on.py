"""A few ways to go on, each a picture, a word and a second line."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.tiles import BigChoice
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.tiles import Shape
from qc_desktop.ui.screens.checker.titled_tiles import TitledTiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_MOST_IN_A_ROW, _FEW_IN_A_ROW = 4, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysOnState:
    """What can be done now."""

    title: str
    help: str
    choices: tuple[Choice, ...]
    bars: Bars
    spoken: tuple[Spoken, ...]


class WaysOnScreen(TitledTiles[BigChoice]):
    """Large choices in one row; a tap goes there."""

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Pick one"))

    def show_state(self, state: WaysOnState) -> None:
        """Show `state`; safe to call again with the same one."""
        self.show_tiles(state.title, state.help, state.choices)

    @override
    def shape(self) -> Shape:
        return self.look.for_size((_MOST_IN_A_ROW, 1), (_FEW_IN_A_ROW, 1), (1, 2))

    @override
    def made(self, choice: Choice) -> BigChoice:
        tile = BigChoice(self.look, choice, self)
        tile.picked.connect(self.picked)
        return tile
