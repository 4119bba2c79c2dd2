"""Make a name fit its room on a badge, or say plainly that it does not. Never clipped."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.units import Pt

Measure: TypeAlias = Callable[[str, Pt], Pt]
"""Gives the width of some words at a size."""

LARGEST = Pt(35)
SMALLEST_ONE_LINE = Pt(24)
LARGEST_TWO_LINES = Pt(28)
FLOOR = Pt(18)
"""No name is smaller than this. Source: design picture 28, domain badge.md."""

_STEP = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFit:
    """A name's lines and their size in points."""

    lines: tuple[str, ...]
    size: Pt


def fit_name(
    name: str,
    room: Pt,
    measure: Measure,
    two_lines_up_to: Pt = LARGEST_TWO_LINES,
    *,
    larger: float = 1,
) -> NameFit:
    """Return how a name is set in `room` points of width: one line, two lines, smaller.

    `two_lines_up_to` is the largest size that leaves room for a second line.
    A card `larger` than a bank card has larger names; the floor is the same on all.
    Raises Problem NAME_TOO_LONG where even the floor size is too wide.
    """
    words = " ".join(name.split())
    for lines, largest, smallest in _ways(words, two_lines_up_to, larger):
        widest = max((measure(line, Pt(1)) for line in lines), default=Pt(0))
        size = _largest_size(widest, room, largest)
        if size >= smallest:
            return NameFit(lines=lines, size=size)
    raise Problem(ProblemKey.NAME_TOO_LONG)


def _ways(
    words: str, two_lines_up_to: Pt, larger: float
) -> Iterator[tuple[tuple[str, ...], Pt, Pt]]:
    one_line_down_to = Pt(SMALLEST_ONE_LINE * larger)
    yield (words,), Pt(LARGEST * larger), one_line_down_to
    for pair in sorted(_breaks(words), key=_worse):
        yield pair, Pt(two_lines_up_to * larger), FLOOR
    yield (words,), one_line_down_to, FLOOR


def _breaks(words: str) -> Iterator[tuple[str, str]]:
    for place, letter in enumerate(words[1:-1], start=1):
        if letter == " ":
            yield words[:place], words[place + 1 :]
        elif letter == "-":
            yield words[: place + 1], words[place + 1 :]


def _worse(pair: tuple[str, str]) -> tuple[bool, int]:
    """Order breaks: between names before inside one, then the more even ones."""
    return pair[0].endswith("-"), max(len(line) for line in pair)


def _largest_size(width_at_one: Pt, room: Pt, largest: Pt) -> Pt:
    if width_at_one <= 0:
        return largest
    steps = int(room / width_at_one / _STEP)
    return Pt(min(largest, steps * _STEP))
