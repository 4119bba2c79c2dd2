"""The order in which a switch comes to things: rows first, then what is in a row."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

PASSES = 3
"""So often one switch goes through a screen before it rests and waits for a press."""
PASSES_IN_ROW = 2
"""So often it goes through a row before it leaves it."""


@dataclass(frozen=True, slots=True)
class Stop(Generic[T]):
    """One thing to use, or a row of several."""

    parts: tuple[T, ...]

    @property
    def is_row(self) -> bool:
        """Say whether choosing this goes into a row."""
        return len(self.parts) > 1


class Scan(Generic[T]):
    """Where a switch has come to. `tires`: after some passes it rests until the next press."""

    def __init__(self, *, tires: bool = True, passes_in_row: int = PASSES_IN_ROW) -> None:
        self._tires = tires
        self._passes_in_row = passes_in_row
        self._stops: tuple[Stop[T], ...] = ()
        self._at = 0
        self._in_row: int | None = None
        self._passes = 0
        self._row_passes = 0
        self.rests = False
        """Whether it waits for a press before it goes on."""
        self.is_fresh = True
        """Whether this is the first stop of a screen that has just come."""

    @property
    def now(self) -> Stop[T] | None:
        """Return what is marked, None where there is nothing to use."""
        if not self._stops:
            return None
        stop = self._stops[self._at]
        return stop if self._in_row is None else Stop((stop.parts[self._in_row],))

    @property
    def is_in_row(self) -> bool:
        """Say whether it goes through one row just now."""
        return self._in_row is not None

    def show(self, stops: tuple[Stop[T], ...]) -> bool:
        """Go through these from now on; where they are new begin at the first, and say so."""
        if stops == self._stops:
            return False
        self._stops = stops
        self.begin_again()
        return True

    def begin_again(self) -> None:
        """Begin at the first."""
        self._at, self._in_row, self._passes, self._row_passes = 0, None, 0, 0
        self.rests, self.is_fresh = False, True

    def go_to(self, thing: T) -> bool:
        """Come to one thing at once; say whether it is there."""
        for at, stop in enumerate(self._stops):
            if thing in stop.parts:
                self._at, self._row_passes = at, 0
                self._in_row = stop.parts.index(thing) if stop.is_row else None
                self._passes, self.rests, self.is_fresh = 0, False, True
                return True
        return False

    def step(self) -> None:
        """Go on by one. Past the end it begins again; past the end of a row it leaves the row."""
        self.is_fresh = False
        if self.rests or not self._stops:
            return
        if self._in_row is None:
            self._step_over()
        else:
            self._step_in_row(self._in_row)

    def choose(self) -> T | None:
        """Choose what is marked: return it, or go into the row and return None.

        Afterwards the row it stood in is marked: the next thing wanted is often near. A press
        while it rests only wakes it.
        """
        if self.rests or not self._stops:
            self.begin_again()
            return None
        self._passes, self.is_fresh = 0, False
        stop = self._stops[self._at]
        if self._in_row is None and stop.is_row:
            self._in_row, self._row_passes = 0, 0
            return None
        chosen = stop.parts[self._in_row or 0]
        self._in_row = None
        return chosen

    def _step_over(self) -> None:
        self._at += 1
        if self._at == len(self._stops):
            self._at = 0
            self._passes += 1
            self.rests = self._tires and self._passes >= PASSES

    def _step_in_row(self, place: int) -> None:
        if place + 1 < len(self._stops[self._at].parts):
            self._in_row = place + 1
            return
        self._row_passes += 1
        if self._row_passes < self._passes_in_row:
            self._in_row = 0
        else:
            self._in_row = None
            self._step_over()
