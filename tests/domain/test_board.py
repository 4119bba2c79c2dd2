from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qc_desktop.domain.board import (
    BoardVisit,
    BoardWish,
    Changes,
    Counts,
    blocks,
    changes,
    counts,
    least_told,
)
from qc_desktop.domain.checklists import Theme
from qc_desktop.domain.ids import PlaceId, TopicId, VisitId
from qc_desktop.domain.places import Nation
from qc_desktop.domain.reporting_counts import TOO_FEW, Count
from tests.documents.board_papers import DAY_ONE, board_visit, cells_of
from tests.documents.papers import NOON

CELLS = list(product(Theme, (TopicId("home"), TopicId("safe"), TopicId("health"))))
SIZES = st.dictionaries(st.sampled_from(CELLS), st.integers(1, 7), max_size=6)
Atom = tuple[VisitId, Theme, TopicId]


@st.composite
def many_visits(draw: st.DrawFn) -> tuple[BoardVisit, ...]:
    """Return visits of every size, signed off in any order."""
    found = []
    for number, sizes in enumerate(draw(st.lists(SIZES, min_size=1, max_size=8))):
        found.append(
            replace(
                board_visit(number, nation=draw(st.sampled_from([Nation.ENGLAND, Nation.WALES]))),
                signed=NOON + timedelta(days=draw(st.integers(0, 12))),
                day=DAY_ONE + timedelta(days=draw(st.integers(0, 3))),
                cells={key: Count(good=size, counted=size) for key, size in sizes.items()},
            )
        )
    return tuple(found)


def every_wish() -> Iterator[BoardWish]:
    days = [DAY_ONE + timedelta(days=number) for number in range(4)]
    for nation in (None, Nation.ENGLAND, Nation.WALES):
        for first, last in product([None, *days], days):
            yield BoardWish(first=first, last=last, nation=nation)


def whole(visits: tuple[BoardVisit, ...]) -> Counts:
    return counts(visits, (), BoardWish(last=date(2030, 1, 1)))


@given(visits=many_visits())
@settings(max_examples=25, deadline=None)
def test_no_two_reports_together_tell_of_fewer_than_five_answers(
    visits: tuple[BoardVisit, ...],
) -> None:
    """All reports of all times and nations are put side by side, as somebody curious might.

    Whatever lines they show are equations in the hidden cells. Nothing that holds under 5 answers
    (a cell, a topic or a theme of a visit, all of a visit) may follow from them.
    """
    known = _Known(_lines(visits))
    for told in _secrets(visits):
        assert not known.tells(told)


def _lines(visits: tuple[BoardVisit, ...]) -> list[dict[Atom, Fraction]]:
    """Return every line of every report as the cells that it adds up.

    Each cell has a power of two of its own in place of its good answers: sums of them keep apart.
    """
    atoms = [(visit.id, *key) for visit in visits for key in visit.cells]
    marked = tuple(
        replace(
            visit,
            cells={
                key: Count(good=1 << atoms.index((visit.id, *key)), counted=count.counted)
                for key, count in visit.cells.items()
            },
        )
        for visit in visits
    )
    found: set[int] = set()
    for wish in every_wish():
        told = counts(marked, (), wish)
        found.update(count.good for count in (*told.themes.values(), *told.topics.values()))
    return [
        {atom: Fraction(1) for bit, atom in enumerate(atoms) if line >> bit & 1} for line in found
    ]


def _secrets(visits: tuple[BoardVisit, ...]) -> Iterator[dict[Atom, Fraction]]:
    for visit in visits:
        every = list(visit.cells)
        sets = [
            *([key] for key in every),
            *([key for key in every if key[0] is theme] for theme in Theme),
            *([key for key in every if key[1] == topic] for topic in {key[1] for key in every}),
            every,
        ]
        for one in sets:
            if 0 < sum(visit.cells[key].counted for key in one) < TOO_FEW:
                yield {(visit.id, *key): Fraction(1) for key in one}


class _Known:
    """What follows from lines, by taking multiples of them from one another."""

    def __init__(self, lines: list[dict[Atom, Fraction]]) -> None:
        self._pivots: dict[Atom, dict[Atom, Fraction]] = {}
        for line in lines:
            left = self._reduced(line)
            if left:
                pivot, value = next(iter(left.items()))
                self._pivots[pivot] = {key: part / value for key, part in left.items()}

    def tells(self, wanted: dict[Atom, Fraction]) -> bool:
        return not self._reduced(wanted)

    def _reduced(self, line: dict[Atom, Fraction]) -> dict[Atom, Fraction]:
        left = dict(line)
        for pivot, row in self._pivots.items():
            times = left.get(pivot, Fraction(0))
            if times:
                for key, part in row.items():
                    left[key] = left.get(key, Fraction(0)) - times * part
                    if not left[key]:
                        del left[key]
        return left


def test_the_attack_of_that_test_does_find_a_leak_where_there_is_one() -> None:
    first, second, both = ((VisitId(name), *CELLS[0]) for name in ("a", "b", "c"))
    one = Fraction(1)
    known = _Known([{first: one, second: one}, {second: one}, {second: one, both: one}])
    assert known.tells({first: one})
    assert not _Known([{first: one, second: one}]).tells({first: one})


@given(sizes=SIZES)
@settings(max_examples=200, deadline=None)
def test_the_least_that_lines_tell_is_what_trying_every_set_finds(
    sizes: dict[tuple[Theme, TopicId], int],
) -> None:
    one = Fraction(1)
    atoms = {key: (VisitId("v"), *key) for key in sizes}
    lines = [
        {atoms[key]: one for key in sizes if part in key}
        for part in {part for key in sizes for part in key}
    ]
    known = _Known(lines)
    keys = list(sizes)
    found = [
        sum(sizes[key] for key in chosen)
        for ticks in product((False, True), repeat=len(keys))
        if (chosen := [key for key, tick in zip(keys, ticks, strict=True) if tick])
        and known.tells({atoms[key]: one for key in chosen})
    ]
    assert least_told(sizes) == min(found, default=0)


def test_a_line_taken_from_another_keeps_a_block_open() -> None:
    # Control is 6 and the topic inside it 5: the one answer between them must not come out.
    cells = cells_of(control_home=1, control_safe=5, choice_home=5)
    assert least_told({key: count.counted for key, count in cells.items()}) == 1
    assert whole((replace(board_visit(1), cells=cells),)).left_out == 1


def test_a_small_visit_waits_until_another_stands_beside_it() -> None:
    small = replace(board_visit(1), cells=cells_of(choice_home=3))
    assert whole((small,)).themes == {}
    other = replace(board_visit(2), cells=cells_of(choice_home=2))
    assert whole((small, other)).themes == {Theme.CHOICE: Count(good=5, counted=5)}


def test_a_day_more_or_less_moves_numbers_by_whole_blocks_only() -> None:
    visits = tuple(
        replace(board_visit(n), cells=cells_of(choice_home=3, control_home=3)) for n in range(6)
    )
    seen = set()
    for last in range(6):
        wish = BoardWish(last=DAY_ONE + timedelta(days=last))
        found = counts(visits, (), wish)
        seen.add(found.themes.get(Theme.CHOICE, Count(good=0, counted=0)).counted)
    assert seen == {0, 6, 12, 18}


def test_a_block_that_never_gets_safe_tells_its_themes_after_eight_visits() -> None:
    visits = tuple(
        replace(board_visit(n), cells=cells_of(control_home=n % 8 == 0, control_safe=2))
        if n % 8 == 0
        else replace(board_visit(n), cells=cells_of(control_safe=2))
        for n in range(8)
    )
    (block,) = blocks(visits)
    assert block.topics == {}
    assert block.themes == {Theme.CONTROL: Count(good=17, counted=17)}


def test_nations_are_told_apart_so_that_one_taken_from_all_tells_nothing() -> None:
    here = replace(board_visit(1), cells=cells_of(choice_home=9))
    there = replace(board_visit(2, nation=Nation.WALES), cells=cells_of(choice_home=2))
    assert whole((here, there)).themes == {Theme.CHOICE: Count(good=9, counted=9)}


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        ((2, 10), (9, 10), Changes(better=1)),
        ((9, 10), (2, 10), Changes(less_good=1)),
        ((8, 10), (9, 10), Changes(same=1)),
        ((4, 4), (2, 10), Changes(too_few=1)),
        ((2, 10), (4, 4), Changes(too_few=1)),
    ],
)
def test_a_place_is_better_only_where_enough_more_answers_are_good(
    before: tuple[int, int], now: tuple[int, int], found: Changes
) -> None:
    key = (Theme.CHOICE, TopicId("home"))
    visits = tuple(
        replace(board_visit(number), cells={key: Count(good=good, counted=counted)})
        for number, (good, counted) in enumerate((before, now))
    )
    assert changes(visits) == found


def test_only_the_last_two_visits_of_a_place_are_compared() -> None:
    goods = (8, 1, 8)
    visits = tuple(board_visit(number, good=good) for number, good in enumerate(goods))
    assert changes(visits) == Changes(better=1)
    assert changes(visits[:1]) == Changes()
    apart = tuple(replace(one, place=PlaceId(one.id)) for one in visits)
    assert changes(apart).places == 0


def test_quotes_are_told_once_and_only_of_visits_that_are_counted() -> None:
    words = ("I like tea.",)
    counted = (board_visit(1, quotes=words), board_visit(2, quotes=(*words, "Out we go.")))
    waiting = replace(board_visit(3, quotes=("Not yet.",)), cells=cells_of(choice_home=1))
    assert whole((*counted, waiting)).quotes == ("I like tea.", "Out we go.")
