from hypothesis import given
from hypothesis import strategies as st

from qc_desktop.domain.sketches import (
    WHOLE,
    Mark,
    MarkKind,
    Move,
    can_move,
    covered,
    moved,
    put,
    stamped,
    worded,
)

LINE = Mark(kind=MarkKind.LINE, at=((0, 0), (10, 10)))


def test_a_picture_comes_to_the_middle_and_goes_a_step_each_way() -> None:
    marks = stamped((LINE,), "house")
    assert marks[-1].at == ((WHOLE // 2, WHOLE // 2),)
    gone = moved(moved(marks, Move.LEFT), Move.UP)
    assert gone != marks
    assert moved(moved(gone, Move.RIGHT), Move.DOWN) == marks
    assert gone[0] == LINE


def test_only_the_picture_that_came_last_can_be_moved() -> None:
    assert not can_move(())
    assert not can_move((*stamped((), "house"), LINE))
    assert moved((LINE,), Move.UP) == (LINE,)
    assert put((LINE,), (5, 5)) == (LINE,)


@given(st.lists(st.sampled_from(Move), max_size=60))
def test_a_picture_never_leaves_the_paper(moves: list[Move]) -> None:
    marks = stamped((), "sun")
    for move in moves:
        marks = moved(marks, move)
    ((across, down),) = marks[-1].at
    assert 0 <= across <= WHOLE
    assert 0 <= down <= WHOLE


@given(st.lists(st.sampled_from(Move), max_size=60))
def test_a_cover_never_leaves_the_picture_and_never_shrinks_to_nothing(moves: list[Move]) -> None:
    marks = covered(())
    for move in moves:
        marks = moved(marks, move)
        ((left, top), (right, bottom)) = marks[0].at
        assert 0 <= left <= right - 500
        assert 0 <= top <= bottom - 500
        assert right <= WHOLE
        assert bottom <= WHOLE


def test_words_are_moved_and_have_one_size() -> None:
    marks = worded((), "Tea")
    assert moved(moved(marks, Move.LEFT), Move.RIGHT) == marks
    assert moved(marks, Move.LEFT) != marks
    assert moved(marks, Move.LARGER) == marks
