"""Tiles in rows and columns, made anew only when what they show changes; pages of them."""

from collections.abc import Callable, Mapping
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QGridLayout, QWidget

Shape = tuple[int, int]
"""Columns and rows of one page."""


class _Keyed(Protocol):
    @property
    def key(self) -> str:
        """The key of what a tile shows."""
        ...


ChoiceT = TypeVar("ChoiceT", bound=_Keyed)
TileT = TypeVar("TileT", bound=QWidget)


class Tiles(Generic[ChoiceT, TileT]):
    """A grid of tiles. It keeps tiles that stay, so the focus stays too.

    `shape` is how many columns there are; or a function that says how many columns and rows
    one page takes at today's size of words, where a screen can be given more than that.
    """

    def __init__(
        self,
        grid: QGridLayout,
        shape: int | Callable[[], Shape],
        make: Callable[[ChoiceT], TileT],
    ) -> None:
        self._grid = grid
        self._shape = shape
        self._make = make
        self._shown: tuple[ChoiceT, ...] = ()
        self._page = 0
        self.by_key: dict[str, TileT] = {}
        """All the tiles there are, also those of other pages."""

    @property
    def pages(self) -> int:
        """How many pages there are: 1 or more."""
        return max(-(-len(self.by_key) // self._on_a_page()), 1)

    def page_of(self, key: str) -> int | None:
        """Return the page that holds a tile; None where no tile has that key."""
        keys = list(self.by_key)
        return keys.index(key) // self._on_a_page() if key in keys else None

    def show(self, choices: tuple[ChoiceT, ...]) -> bool:
        """Show `choices` in reading order; safe to call again with the same.

        Say whether there are others than before: their first page is shown then.
        """
        if choices == self._shown:
            return False
        before: Mapping[str, ChoiceT] = {choice.key: choice for choice in self._shown}
        old = self.by_key
        anew = {choice.key for choice in choices} != set(before)
        self._shown = choices
        self.by_key = {}
        for choice in choices:
            kept = old.pop(choice.key, None) if before.get(choice.key) == choice else None
            self.by_key[choice.key] = kept or self._make(choice)
        for tile in old.values():
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.turn_to(0 if anew else self._page)
        return anew

    def turn_to(self, page: int) -> None:
        """Show a page, from 0, laid out for today's look; the last for one beyond it."""
        self._page = min(page, self.pages - 1)
        columns = self._columns()
        first = self._page * self._on_a_page()
        on_page = list(self.by_key.values())[first : first + self._on_a_page()]
        for tile in self.by_key.values():
            self._grid.removeWidget(tile)
            if tile not in on_page:
                tile.hide()
        for place, tile in enumerate(on_page):
            self._grid.addWidget(tile, place // columns, place % columns)
            # Qt would show it only at the next turn of its loop, too late to take the focus.
            tile.show()
        self._stretch(columns, rows=self._rows(len(on_page), columns))

    def _columns(self) -> int:
        return self._shape if isinstance(self._shape, int) else self._shape()[0]

    def _on_a_page(self) -> int:
        if isinstance(self._shape, int):
            return max(len(self.by_key), 1)
        columns, rows = self._shape()
        return columns * rows

    def _rows(self, tiles: int, columns: int) -> int:
        # A last page of a few tiles keeps the tiles of a full one.
        return -(-tiles // columns) if self.pages == 1 else self._on_a_page() // columns

    def _stretch(self, columns: int, *, rows: int) -> None:
        for column in range(max(self._grid.columnCount(), columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for row in range(max(self._grid.rowCount(), rows)):
            self._grid.setRowStretch(row, 1 if row < rows else 0)
