from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from qc_desktop.words import clock_in_words, day_and_time, day_in_words, full_date, joined


@pytest.mark.parametrize(
    ("hour", "minute", "words"),
    [
        (14, 0, "2 o’clock"),
        (0, 0, "12 o’clock"),
        (9, 15, "quarter past 9"),
        (12, 30, "half past 12"),
        (11, 45, "quarter to 12"),
        (12, 45, "quarter to 1"),
        (14, 7, "2:07"),
    ],
)
def test_the_clock_is_said_in_words(hour: int, minute: int, words: str) -> None:
    assert clock_in_words(datetime(2026, 11, 24, hour, minute, tzinfo=UTC)) == words


@pytest.mark.parametrize(
    ("away", "words"),
    [
        (0, "Today"),
        (1, "Tomorrow"),
        (-1, "Yesterday"),
        (3, "Thursday"),
        (7, "Monday 30 November"),
        (-3, "Friday 20 November"),
    ],
)
def test_a_day_is_said_as_people_say_it(away: int, words: str) -> None:
    today = date(2026, 11, 23)
    assert day_in_words(today + timedelta(days=away), today) == words


def test_a_time_is_said_where_the_reader_is() -> None:
    now = datetime(2026, 7, 1, 9, tzinfo=timezone(timedelta(hours=1)))
    assert day_and_time(datetime(2026, 7, 1, 13, tzinfo=UTC), now) == "Today, 2 o’clock"


def test_a_full_date_has_the_weekday_and_the_year() -> None:
    assert full_date(date(2026, 11, 24)) == "Tuesday 24 November 2026"


@pytest.mark.parametrize(
    ("names", "words"),
    [((), ""), (("Amina",), "Amina"), (("Amina", "Joe", "Dev"), "Amina, Joe and Dev")],
)
def test_names_are_joined_as_people_say_them(names: tuple[str, ...], words: str) -> None:
    assert joined(names) == words
