from hypothesis import given
from hypothesis import strategies as st

from qc_desktop.domain.changes import Change, distinct, live, next_stamp
from qc_desktop.domain.ids import ChangeId, DeviceId, PersonId, SubjectId


def change(name: str, value: str, *replaces: str, stamp: int = 0) -> Change:
    return Change(
        id=ChangeId(name),
        stamp=stamp,
        person=PersonId("p"),
        device=DeviceId("d"),
        subject=SubjectId("s"),
        field="visit.answer:home1@1",
        value=value,
        replaces=tuple(ChangeId(old) for old in replaces),
    )


def test_a_later_answer_replaces_the_one_it_saw() -> None:
    first, second = change("a", "yes"), change("b", "no", "a")
    assert live([first, second]) == (second,)


def test_two_answers_given_apart_both_stand_whatever_the_clocks_say() -> None:
    old = change("a", "yes")
    here = change("b", "no", "a", stamp=1)
    there = change("c", "middle", "a", stamp=99)
    assert live([old, here, there]) == (there, here)


def test_the_same_answer_given_twice_is_one_answer() -> None:
    assert distinct([change("b", "no"), change("a", "no")]) == (change("b", "no"),)


@given(st.permutations(range(6)))
def test_the_order_of_arrival_changes_nothing(order: list[int]) -> None:
    chain = [
        change("a", "1"),
        change("b", "2", "a"),
        change("c", "3", "a"),
        change("d", "4", "b", "c"),
        change("e", "5", "d"),
        change("f", "6", "d"),
    ]
    assert {c.id for c in live(chain[i] for i in order)} == {"e", "f"}


def test_a_clock_far_in_the_future_does_not_drag_ours_along() -> None:
    year = 366 * 86_400_000
    assert next_stamp(5, 1000, seen=(1000 + year) << 16) == 1000 << 16
    assert next_stamp(5, 1000, seen=1001 << 16) == (1001 << 16) + 1
