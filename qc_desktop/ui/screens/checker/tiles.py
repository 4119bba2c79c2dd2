"""Tiles in rows and columns, made anew only when what they show changes."""

from collections.abc import Callable, Mapping
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QGridLayout, QWidget


class _Keyed(Protocol):
    @property
    def key(self) -> str:
        """The key of what a tile shows."""
        ...


ChoiceT = TypeVar("ChoiceT", bound=_Keyed)
TileT = TypeVar("TileT", bound=QWidget)


class Tiles(Generic[ChoiceT, TileT]):
    """A grid of tiles, `columns` wide. It keeps tiles that stay, so the focus stays too."""

    def __init__(self, grid: QGridLayout, columns: int, make: Callable[[ChoiceT], TileT]) -> None:
        self._grid = grid
        self._columns = columns
        self._make = make
        self._shown: tuple[ChoiceT, ...] = ()
        self.by_key: dict[str, TileT] = {}

    def show(self, choices: tuple[ChoiceT, ...]) -> None:
        """Show `choices` in reading order; safe to call again with the same."""
        if choices == self._shown:
            return
        before: Mapping[str, ChoiceT] = {choice.key: choice for choice in self._shown}
        old = self.by_key
        self._shown = choices
        self.by_key = {}
        for choice in choices:
            kept = old.pop(choice.key, None) if before.get(choice.key) == choice else None
            self.by_key[choice.key] = kept or self._make(choice)
        for tile in old.values():
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        for place, tile in enumerate(self.by_key.values()):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, place // self._columns, place % self._columns)
            # Qt would show it only at the next turn of its loop, too late to take the focus.
            tile.show()
        self._stretch()

    def _stretch(self) -> None:
        rows = -(-len(self.by_key) // self._columns)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 1 if row < rows else 0)
