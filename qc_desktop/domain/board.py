"""What a board may know of many visits: counts that tell of nobody, and never a league table.

Numbers are told in blocks of visits. A block is closed once every set of its answers that can be
worked out from its lines holds at least `TOO_FEW` answers; a report adds up whole blocks only.
Two reports, over any times and nations, are sums of the same blocks: what is taken away of one
another is a sum of blocks again, so that no small number comes out. What was changed in a visit
after it was signed off makes other blocks: that much two reports may tell, on two days.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import product
from typing import TypeVar

from qc_desktop.domain.actions import ActionState
from qc_desktop.domain.checklists import Theme
from qc_desktop.domain.ids import PlaceId, TopicId, VisitId
from qc_desktop.domain.places import Nation
from qc_desktop.domain.reporting_counts import TOO_FEW, Count

K = TypeVar("K")

Cells = Mapping[tuple[Theme, TopicId], Count]
"""Counted answers by theme and topic; a cell with no answer is not there."""

NOTHING = Count(good=0, counted=0)

_MOST_VISITS = 8
"""A block that is not safe by then tells its themes only: waiting longer would tell nothing."""

_CHANGE = 10
"""Good answers must be more by one in ten before a place is better than it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardAction:
    """How far an action is, and by when it was to be done."""

    state: ActionState
    by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardVisit:
    """What is counted of one visit that was signed off. `quotes` tell of nobody."""

    id: VisitId
    place: PlaceId
    nation: Nation
    day: date
    signed: datetime
    cells: Cells
    quotes: tuple[str, ...] = ()
    actions: tuple[BoardAction, ...] = ()

    @property
    def total(self) -> Count:
        """All counted answers of the visit."""
        return added(self.cells.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class NotReviewed:
    """A visit that is finished and not signed off."""

    nation: Nation
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardWorry:
    """When a worry was told and when somebody in the office had it; nothing of what it says."""

    told: datetime
    had: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardWish:
    """Which visits: days from `first` (None: from the very first) to `last`, both counted in."""

    last: date
    first: date | None = None
    nation: Nation | None = None

    def holds(self, day: date, nation: Nation) -> bool:
        """Tell whether a visit is wished for."""
        return self.holds_day(day) and self.nation in {None, nation}

    def holds_day(self, day: date) -> bool:
        """Tell whether a day is wished for."""
        return (self.first is None or self.first <= day) and day <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Visits that are told together. Where `topics` is empty only themes are told."""

    visits: tuple[BoardVisit, ...]
    themes: Mapping[Theme, Count]
    topics: Mapping[TopicId, Count]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """How many places went which way between their last two visits. No place has a name."""

    better: int = 0
    same: int = 0
    less_good: int = 0
    too_few: int = 0

    @property
    def places(self) -> int:
        """How many places we went back to."""
        return self.better + self.same + self.less_good + self.too_few


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """All that is counted of the visits that were wished for.

    `left_out` counts visits whose block is not whole here: their answers are in no line.
    """

    visits: int
    places: int
    not_reviewed: int
    left_out: int
    themes: Mapping[Theme, Count]
    topics: Mapping[TopicId, Count]
    changes: Changes
    quotes: tuple[str, ...]


def counts(visits: Iterable[BoardVisit], waiting: Iterable[NotReviewed], wish: BoardWish) -> Counts:
    """Return what is told of the visits that are wished for.

    `visits` are all that were ever signed off: blocks must not depend on the wish.
    """
    everything = tuple(visits)
    wanted = [one for one in everything if wish.holds(one.day, one.nation)]
    told = [
        block
        for block in blocks(everything)
        if all(wish.holds(one.day, one.nation) for one in block.visits)
    ]
    counted = [one for block in told for one in block.visits]
    return Counts(
        visits=len(wanted),
        places=len({one.place for one in wanted}),
        not_reviewed=sum(wish.holds(one.day, one.nation) for one in waiting),
        left_out=len(wanted) - len(counted),
        themes=_merged(block.themes for block in told),
        topics=_merged(block.topics for block in told),
        changes=changes(wanted),
        quotes=_newest_quotes(counted),
    )


def blocks(visits: Iterable[BoardVisit]) -> tuple[Block, ...]:
    """Return the closed blocks of all visits, each of one nation, in the order of sign-off.

    The last visits of a nation are in none while their block is still open.
    """
    ordered = sorted(visits, key=lambda one: (one.signed, one.id))
    return tuple(
        block
        for nation in Nation
        for block in _blocks_of([one for one in ordered if one.nation is nation])
    )


def _blocks_of(visits: Iterable[BoardVisit]) -> Iterator[Block]:
    together: list[BoardVisit] = []
    for visit in visits:
        together.append(visit)
        cells = _merged(one.cells for one in together)
        themes, topics = by_theme(cells), by_topic(cells)
        if least_told({key: cell.counted for key, cell in cells.items()}) >= TOO_FEW:
            yield Block(visits=tuple(together), themes=themes, topics=topics)
        elif len(together) == _MOST_VISITS:
            enough = {theme: count for theme, count in themes.items() if count.enough}
            yield Block(visits=tuple(together), themes=enough, topics={})
        else:
            continue
        together = []


def by_theme(cells: Cells) -> dict[Theme, Count]:
    """Return the counted answers of each theme that has any."""
    return _merged({theme: count} for (theme, _), count in cells.items())


def by_topic(cells: Cells) -> dict[TopicId, Count]:
    """Return the counted answers of each topic that has any."""
    return _merged({topic: count} for (_, topic), count in cells.items())


def least_told(cells: Mapping[tuple[Theme, TopicId], int]) -> int:
    """Return the size of the smallest set of answers that themes and topics together give away.

    Adding lines up and taking them from one another gives each cell of theme t and topic o the
    weight a[t] + b[o]. A set of answers comes out where every weight is 0 or 1. With three themes
    the a's can be moved so that they are 0, 1 or 2. 0 where there is no answer at all.
    """
    topics = [_of_topic(cells, topic) for topic in {topic for _, topic in cells}]
    smallest: list[int] = []
    for lifts in product(range(len(Theme)), repeat=len(Theme)):
        if 0 in lifts:
            smallest += _least_with(dict(zip(Theme, lifts, strict=True)), topics)
    return min(smallest, default=0)


def _least_with(lift: Mapping[Theme, int], topics: list[dict[Theme, int]]) -> list[int]:
    ways = [_ways(lift, topic) for topic in topics]
    if not all(ways):
        return []
    least = sum(min(one) for one in ways)
    return [least] if least else [size for one in ways for size in one if size]


def _ways(lift: Mapping[Theme, int], topic: Mapping[Theme, int]) -> set[int]:
    """Return how many answers of one topic can be in the set."""
    found = set()
    for lower in range(-len(Theme) + 1, 2):
        weights = {theme: lift[theme] + lower for theme in topic}
        if set(weights.values()) <= {0, 1}:
            found.add(sum(weights[theme] * size for theme, size in topic.items()))
    return found


def _of_topic(cells: Mapping[tuple[Theme, TopicId], int], wanted: TopicId) -> dict[Theme, int]:
    return {theme: size for (theme, topic), size in cells.items() if topic == wanted}


def changes(visits: Iterable[BoardVisit]) -> Changes:
    """Return how many places changed, by the last two visits to each."""
    of_place: dict[PlaceId, list[BoardVisit]] = {}
    for visit in sorted(visits, key=lambda one: (one.day, one.signed, one.id)):
        of_place.setdefault(visit.place, []).append(visit)
    pairs = [(found[-2].total, found[-1].total) for found in of_place.values() if len(found) > 1]
    ways = [_way(before, now) for before, now in pairs if before.enough and now.enough]
    return Changes(
        better=sum(way > 0 for way in ways),
        same=sum(way == 0 for way in ways),
        less_good=sum(way < 0 for way in ways),
        too_few=len(pairs) - len(ways),
    )


def _way(before: Count, now: Count) -> int:
    """Return 1 for better, -1 for less good, 0 for about the same; in whole numbers."""
    more = now.good * before.counted - before.good * now.counted
    if abs(more) * _CHANGE <= before.counted * now.counted:
        return 0
    return 1 if more > 0 else -1


def added(several: Iterable[Count]) -> Count:
    """Return counts added up."""
    good = counted = 0
    for one in several:
        good += one.good
        counted += one.counted
    return Count(good=good, counted=counted)


def _merged(tables: Iterable[Mapping[K, Count]]) -> dict[K, Count]:
    found: dict[K, Count] = {}
    for table in tables:
        for key, count in table.items():
            found[key] = added((found.get(key, NOTHING), count))
    return found


def _newest_quotes(visits: Iterable[BoardVisit]) -> tuple[str, ...]:
    """Return each quote once, the newest visit first."""
    newest = sorted(visits, key=lambda one: (one.day, one.id), reverse=True)
    return tuple(dict.fromkeys(words for visit in newest for words in visit.quotes))
