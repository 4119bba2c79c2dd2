"""A list to tick: what is ready, where we may go, how we explained it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.ticks import TickTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.tiles import Shape
from qc_desktop.ui.screens.checker.titled_tiles import TitledTiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_FOUR = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class TickListState:
    """The lines of a list, and those that are ticked."""

    title: str
    help: str
    lines: tuple[Choice, ...]
    ticked: frozenset[str]
    extra: BarKey | None = None
    """A key beside the title, to something that belongs here and is no line."""
    bars: Bars
    spoken: tuple[Spoken, ...]


class TickListScreen(TitledTiles[TickTile]):
    """Tiles to tick, as many as are true. It never holds anyone back."""

    ticked = Signal(Picked)
    extra_requested = Signal()

    def __init__(self, look: Look) -> None:
        extra = Key(look, "")
        super().__init__(look, easy("Tick"), extra)
        self._extra = extra
        self._extra.tapped.connect(self.extra_requested)

    def show_state(self, state: TickListState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._extra.setVisible(state.extra is not None)
        if state.extra is not None:
            self._extra.show_key(state.extra.words, glyph=state.extra.glyph)
        self.show_tiles(state.title, state.help, state.lines)
        for key, tile in self.tiles.by_key.items():
            tile.show_tick(on=key in state.ticked)
        self.tab_order(*self.tiles.by_key.values(), self._extra)

    @override
    def take_focus(self) -> None:
        for tile in self.tiles.by_key.values():
            if tile.isVisibleTo(self):
                tile.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @override
    def shape(self) -> Shape:
        # Four stand two by two rather than with one alone below.
        widest = (2, 2) if len(self.tiles.by_key) == _FOUR else (3, 2)
        return self.look.for_size(widest, (2, 2), (1, 2))

    @override
    def made(self, choice: Choice) -> TickTile:
        tile = TickTile(self.look, choice, self)
        tile.ticked.connect(self.ticked)
        return tile
