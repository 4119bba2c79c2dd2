"""The screen “What are you worried about?”. The first tap is on disk before anything else."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.ticks import PictureTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.tiles import Shape
from qc_desktop.ui.screens.checker.titled_tiles import TitledTiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryKindsState:
    """The kinds of worry, and those that are ticked."""

    kinds: tuple[Choice, ...]
    ticked: frozenset[str]
    bars: Bars
    spoken: tuple[Spoken, ...]


class WorryKindsScreen(TitledTiles[PictureTile]):
    """Six pictures to tick; several may be."""

    ticked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("What are you worried about?"))

    def show_state(self, state: WorryKindsState) -> None:
        """Show `state`; safe to call again with the same one."""
        self.show_tiles(
            easy("What are you worried about?"), easy("You can tap more than one."), state.kinds
        )
        for key, tile in self.tiles.by_key.items():
            tile.show_tick(on=key in state.ticked)

    @override
    def shape(self) -> Shape:
        return self.look.for_size((3, 2), (2, 2), (1, 2))

    @override
    def made(self, choice: Choice) -> PictureTile:
        tile = PictureTile(self.look, choice, self)
        tile.ticked.connect(self.ticked)
        return tile
