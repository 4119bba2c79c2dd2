"""Lengths that cannot be mixed up."""

from typing import NewType

Mm = NewType("Mm", float)
Pt = NewType("Pt", float)

_PT_PER_MM = 72 / 25.4


def points(length: Mm) -> Pt:
    """Return a length in points (1/72 inch)."""
    return Pt(length * _PT_PER_MM)


def millimetres(length: Pt) -> Mm:
    """Return a length in millimetres."""
    return Mm(length / _PT_PER_MM)
