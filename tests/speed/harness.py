"""Time two things in turns and compare their medians, so that a noisy machine hurts both."""

import gc
import math
import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_LOAD_IS_KNOWN = hasattr(os, "getloadavg")


@contextmanager
def set_aside() -> Iterator[None]:
    """Let Python look for rubbish among what is new only, as the program does once it is open."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


Work = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table. Times are medians in milliseconds; `growth` is an exponent."""

    what: str
    baseline_ms: float
    ours_ms: float
    aim: str
    note: str = ""
    growth: float | None = None

    @property
    def ratio(self) -> float:
        return self.ours_ms / self.baseline_ms


def once(work: Work) -> float:
    """Return how long `work` takes, in milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def paired(baseline: Work, ours: Work, rounds: int = 7) -> tuple[float, float]:
    """Return the median milliseconds of both, run in turns; the first round only warms up."""
    once(baseline)
    once(ours)
    pairs = [(once(baseline), once(ours)) for _ in range(rounds)]
    return statistics.median(b for b, _ in pairs), statistics.median(o for _, o in pairs)


def growth(small: tuple[int, float], large: tuple[int, float]) -> float:
    """Return the exponent by which the cost grows from one (size, ms) to another."""
    return math.log(large[1] / small[1]) / math.log(large[0] / small[0])


def table(figures: list[Figure]) -> str:
    """Return the figures as one plain table."""
    head = f"{'what':<44}{'baseline ms':>12}{'ours ms':>12}{'ratio':>8}{'aim':>9}{'grows':>7}  note"
    lines = [head]
    for figure in figures:
        grows = "" if figure.growth is None else f"{figure.growth:.2f}"
        lines.append(
            f"{figure.what:<44}{figure.baseline_ms:>12.2f}{figure.ours_ms:>12.2f}"
            f"{figure.ratio:>8.2f}{figure.aim:>9}{grows:>7}  {figure.note}"
        )
    return "\n".join(lines)


def show(figures: list[Figure]) -> None:
    """Print the table; `make bench` runs pytest with its output on.

    With how busy the machine is: a shared one makes single figures mean little, ratios less so.
    """
    print(f"\n{table(figures)}\n{busy()}")  # noqa: T201 - a benchmark's result is what it prints


def busy() -> str:
    """Return how busy the machine is, in words."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores" if _LOAD_IS_KNOWN else ""
