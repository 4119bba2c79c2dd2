"""Sheets of cards, as resources/badges/stock.toml says."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from qc_desktop.domain.badges import Turn
from qc_desktop.domain.units import Mm


class TurnOver(StrEnum):
    """Which edge the printer turns a page over on."""

    LONG = "long"
    SHORT = "short"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """Where cards lie on a page. `first` is the upper left corner of the first, from there.

    `card` is the width and height of a card as it lies on the page. One that is `cut` already
    needs no marks.
    """

    key: str
    name: str
    page: tuple[Mm, Mm]
    columns: int
    rows: int
    card: tuple[Mm, Mm]
    first: tuple[Mm, Mm]
    gutter: tuple[Mm, Mm]
    cut: bool
    source: str

    @property
    def turn(self) -> Turn:
        """How a card lies on the page."""
        return Turn.WIDE if self.card[0] >= self.card[1] else Turn.TALL

    @property
    def cards(self) -> int:
        """How many cards a page holds."""
        return self.columns * self.rows

    def corner(self, number: int) -> tuple[Mm, Mm]:
        """Return the upper left corner of a card, counted from 0 along the rows."""
        row, column = divmod(number, self.columns)
        wide, high = self.card
        return (
            Mm(self.first[0] + column * (wide + self.gutter[0])),
            Mm(self.first[1] + row * (high + self.gutter[1])),
        )

    def back_of(self, number: int, over: TurnOver) -> int:
        """Return where the back of a card lies on the back page."""
        row, column = divmod(number, self.columns)
        if over is TurnOver.LONG:
            return row * self.columns + self.columns - 1 - column
        return (self.rows - 1 - row) * self.columns + column


def read_stock(path: Path) -> dict[str, Stock]:
    """Return the sheets in `path` by their keys, in the file's order."""
    with path.open("rb") as file:
        listed = tomllib.load(file)
    return {
        key: Stock(
            key=key,
            name=entry["name"],
            page=_pair(entry["page"]),
            columns=entry["columns"],
            rows=entry["rows"],
            card=_pair(entry["card"]),
            first=_pair(entry["first"]),
            gutter=_pair(entry["gutter"]),
            cut=entry["cut"],
            source=entry["source"],
        )
        for key, entry in listed.items()
    }


def _pair(numbers: list[float]) -> tuple[Mm, Mm]:
    return Mm(numbers[0]), Mm(numbers[1])
