"""Which things stand in one row: a switch then comes to rows first, and is there sooner."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from qc_desktop.ui.ways.scan import Stop

FEW = 5
"""Up to so many things are gone through one by one."""


def in_rows(things: list[QWidget]) -> tuple[Stop[QWidget], ...]:
    """Return `things` in their order, those side by side together as one row."""
    if len(things) <= FEW:
        return tuple(Stop((thing,)) for thing in things)
    rows: list[list[QWidget]] = []
    for thing in things:
        if rows and _beside(place_of(rows[-1][-1]), place_of(thing)):
            rows[-1].append(thing)
        else:
            rows.append([thing])
    return tuple(Stop(tuple(row)) for row in rows)


def place_of(thing: QWidget) -> QRect:
    """Return where a thing is, in pixels of its window."""
    return QRect(thing.mapTo(thing.window(), QPoint(0, 0)), thing.size())


def _beside(one: QRect, other: QRect) -> bool:
    # Of a tall card and a small key beside it, one has its middle within the other.
    return _within(one.center().y(), other) or _within(other.center().y(), one)


def _within(y: int, place: QRect) -> bool:
    return place.top() <= y <= place.bottom()
