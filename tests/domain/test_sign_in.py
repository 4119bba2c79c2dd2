from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qc_desktop.domain.sign_in import (
    FREE_TRIES,
    LONGEST_WAIT,
    PICTURES,
    SignInWay,
    Tries,
    is_enough,
    normal,
    wait_left,
)

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
TIMES = st.integers(-(10**9), 10**9).map(lambda seconds: NOON + timedelta(seconds=seconds))


def test_the_order_of_taps_does_not_count() -> None:
    told = normal(SignInWay.PICTURES, "bus apple dog")
    assert told == normal(SignInWay.PICTURES, "dog bus apple")


def test_a_word_may_have_any_case_and_any_spaces() -> None:
    assert normal(SignInWay.WORD, "  Sun  Flower ") == normal(SignInWay.WORD, "sunflower")


@pytest.mark.parametrize(
    ("way", "told", "enough"),
    [
        (SignInWay.PICTURES, "dog bus apple", True),
        (SignInWay.PICTURES, "dog bus", False),
        (SignInWay.PICTURES, "dog dog bus", False),
        (SignInWay.PICTURES, "dog bus dragon", False),
        (SignInWay.PICTURES, "dog bus apple tree", False),
        (SignInWay.WORD, "a", False),
        (SignInWay.WORD, "tea", True),
        (SignInWay.WORD, "t" * 41, False),
        (SignInWay.PIN, "123", False),
        (SignInWay.PIN, "1234", True),
        (SignInWay.PIN, "123456789", False),
        (SignInWay.NOTHING, "", True),
    ],
)
def test_what_can_be_used(way: SignInWay, told: str, enough: bool) -> None:
    assert is_enough(way, told) is enough


def test_five_wrong_tries_cost_a_minute() -> None:
    assert not wait_left(Tries(wrong=FREE_TRIES - 1, last=NOON), NOON)
    assert wait_left(Tries(wrong=FREE_TRIES, last=NOON), NOON) == timedelta(minutes=1)
    half = NOON + timedelta(seconds=30)
    assert wait_left(Tries(wrong=FREE_TRIES, last=NOON), half) == timedelta(seconds=30)
    assert not wait_left(Tries(wrong=FREE_TRIES, last=NOON), NOON + timedelta(minutes=1))


@given(wrong=st.integers(0, 10**9), last=TIMES, now=TIMES)
def test_nobody_waits_for_good_whatever_the_clock_does(
    wrong: int, last: datetime, now: datetime
) -> None:
    left = wait_left(Tries(wrong=wrong, last=last), now)
    assert timedelta() <= left <= LONGEST_WAIT
    assert not wait_left(Tries(wrong=wrong, last=last), last + LONGEST_WAIT)


@given(fewer=st.integers(FREE_TRIES, 40), more=st.integers(FREE_TRIES, 40))
def test_more_wrong_tries_never_cost_less(fewer: int, more: int) -> None:
    few, many = sorted((fewer, more))
    assert wait_left(Tries(wrong=few, last=NOON), NOON) <= wait_left(
        Tries(wrong=many, last=NOON), NOON
    )


def test_there_are_nine_pictures() -> None:
    assert len(set(PICTURES)) == 9
