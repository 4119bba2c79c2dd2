"""Sheets of cards, as resources/badges/stock.toml says."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from qc_desktop.domain.badges import CARD_LONG, CARD_SHORT, Turn
from qc_desktop.domain.units import Mm


class TurnOver(StrEnum):
    """Which edge the printer turns a page over on."""

    LONG = "long"
    SHORT = "short"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """Where cards lie on a page. `first` is the upper left corner of the first, from there."""

    key: str
    name: str
    page: tuple[Mm, Mm]
    columns: int
    rows: int
    first: tuple[Mm, Mm]
    gutter: tuple[Mm, Mm]
    turn: Turn
    source: str

    @property
    def cards(self) -> int:
        """How many cards a page holds."""
        return self.columns * self.rows

    @property
    def card(self) -> tuple[Mm, Mm]:
        """Width and height of a card as it lies on the page."""
        return (CARD_LONG, CARD_SHORT) if self.turn is Turn.WIDE else (CARD_SHORT, CARD_LONG)

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
            page=(Mm(entry["page"][0]), Mm(entry["page"][1])),
            columns=entry["columns"],
            rows=entry["rows"],
            first=(Mm(entry["first"][0]), Mm(entry["first"][1])),
            gutter=(Mm(entry["gutter"][0]), Mm(entry["gutter"][1])),
            turn=Turn(entry["turn"]),
            source=entry["source"],
        )
        for key, entry in listed.items()
    }
