"""Turns of the event loop: how long each one kept the window from doing anything else.

A turn is a press, a release, or what was then due: laying out, painting, news of work in the
background. The screen stands still while a turn lasts, so that no frame is shorter than its turn.
"""

import itertools
import signal
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

import qc_desktop

EDGES_MS = (16, 33, 50, 100)
_OURS = str(Path(qc_desktop.__file__).parent)
_LOOK_EVERY = 0.004
_LOOKS_AT_SLOW_ONES = 3
_CAN_LOOK = hasattr(signal, "setitimer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn: its milliseconds by the clock, and those for which a processor worked at it.

    On a machine that is shared the two differ by what others took.
    """

    what: str
    wall: float
    work: float
    where: str


@dataclass(slots=True)
class Turns:
    """Every turn taken so far. `what` was done is said by whoever takes one."""

    taken: list[Turn] = field(default_factory=list)
    _seen: Counter[str] = field(default_factory=Counter)

    def take(self, what: str, work: Callable[[], object]) -> Turn:
        """Do `work` as one turn."""
        self._seen.clear()
        start, worked = time.perf_counter(), time.thread_time()
        work()
        turn = Turn(
            what=what,
            wall=(time.perf_counter() - start) * 1000,
            work=(time.thread_time() - worked) * 1000,
            where=", ".join(place for place, _ in self._seen.most_common(_LOOKS_AT_SLOW_ONES)),
        )
        self.taken.append(turn)
        return turn

    @contextmanager
    def looked_at(self) -> Iterator[None]:
        """Look every few milliseconds where our code is just now: a slow turn can then say it."""
        if not _CAN_LOOK:
            yield
            return
        before = signal.signal(signal.SIGPROF, self._look)
        signal.siginterrupt(signal.SIGPROF, False)
        signal.setitimer(signal.ITIMER_PROF, _LOOK_EVERY, _LOOK_EVERY)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)

    def _look(self, _number: int, frame: FrameType | None) -> None:
        while frame is not None and not frame.f_code.co_filename.startswith(_OURS):
            frame = frame.f_back
        if frame is not None:
            code = frame.f_code
            self._seen[f"{Path(code.co_filename).stem}.{code.co_qualname}"] += 1


def spread(name: str, turns: list[Turn]) -> list[str]:
    """Return how many turns were how long, by the clock and by work done, as lines of a table."""
    lines = []
    for kind, times in (
        ("by the clock", [turn.wall for turn in turns]),
        ("work done", [turn.work for turn in turns]),
    ):
        counts = " ".join(f"{_between(times, low, high):>9}" for low, high in _steps())
        worst = max(times, default=0.0)
        lines.append(f"{name:<16}{kind:<14}{len(times):>9} {counts} {worst:>9.1f}")
    return lines


def spread_head() -> str:
    """Return what stands over the lines of `spread`."""
    names = [f"≤ {high:.0f}" if high < _NO_END else f"> {low:.0f}" for low, high in _steps()]
    counts = " ".join(f"{name:>9}" for name in names)
    return f"{'milliseconds':<30}{'turns':>9} {counts} {'worst':>9}"


def worst(turns: list[Turn], count: int = 10) -> list[str]:
    """Return the slowest turns: what was done, and where our code was."""
    slow = sorted(turns, key=lambda turn: turn.wall, reverse=True)[:count]
    return [f"{turn.wall:>8.1f} {turn.work:>8.1f}  {turn.what}: {turn.where}" for turn in slow]


def percentile(times: list[float], hundredth: int) -> float:
    """Return the time that so many of a hundred stay within."""
    if len(times) < 2:
        return max(times, default=0.0)
    return statistics.quantiles(times, n=100, method="inclusive")[hundredth - 1]


_NO_END = float("inf")


def _steps() -> list[tuple[float, float]]:
    edges = [0.0, *EDGES_MS, _NO_END]
    return list(itertools.pairwise(edges))


def _between(times: list[float], low: float, high: float) -> int:
    return sum(low < one <= high for one in times)
