"""Parts of a screen that stand together, and one after the other where words are big."""

from typing import TypeVar

from PySide6.QtWidgets import QLayout, QWidget

from qc_desktop.ui.screens.checker.screen import CheckerScreen, Turned
from qc_desktop.ui.theme import TextSize

ValueT = TypeVar("ValueT")


def leaf(layout: QLayout) -> QWidget:
    """Return a part of a screen that can be shown by itself."""
    part = QWidget()
    part.setLayout(layout)
    return part


class Leaves(Turned):
    """The pages of a screen whose parts are shown one after the other where words are big.

    `parts` come in the order of the pages; the tiles of a part have pages of their own. A part
    that `leave_out` names is on no page.
    """

    def __init__(self, screen: CheckerScreen, *parts: tuple[QWidget, Turned | None]) -> None:
        self._screen = screen
        self._parts = parts
        self._left_out: frozenset[QWidget] = frozenset()

    def leave_out(self, *widgets: QWidget) -> None:
        """Show none of these parts until this is called again."""
        self._left_out = frozenset(widgets)

    @property
    def pages(self) -> int:
        """How many pages there are: 1 or more."""
        counts = [tiles.pages if tiles else 1 for _, tiles in self._there()]
        return max(self._together(max(counts, default=1), sum(counts)), 1)

    def turn_to(self, page: int) -> None:
        """Show a page, from 0: one part, or all of them where words are as drawn."""
        for part in self._left_out:
            part.hide()
        first = 0
        for part, tiles in self._there():
            many = tiles.pages if tiles else 1
            on = self._together(True, first <= page < first + many)
            part.setVisible(on)
            if tiles and on:
                tiles.turn_to(page - self._together(0, first))
            first += many

    def page_of(self, key: str) -> int | None:
        """Return the page that holds what has that key; None where all is on one."""
        shown: dict[str, object] = {**self._screen.labels(), **self._screen.ringed()}
        wanted = shown.get(key)
        first = 0
        for part, tiles in self._there():
            # A tile that was on no page yet does not stand inside its part.
            own = tiles.page_of(key) if tiles else None
            inside = isinstance(wanted, QWidget) and part.isAncestorOf(wanted)
            if own is not None or inside:
                return self._together(own, first + (own or 0))
            first += tiles.pages if tiles else 1
        return None

    def _there(self) -> list[tuple[QWidget, Turned | None]]:
        return [(part, tiles) for part, tiles in self._parts if part not in self._left_out]

    def _together(self, all_on_one: ValueT, one_by_one: ValueT) -> ValueT:
        """Return the first of two where all parts stand together, else the second."""
        normal = self._screen.look.text_size is TextSize.NORMAL
        return all_on_one if normal else one_by_one
