"""Dates and times as words: "Today, 2 o'clock", never 14:00."""

from datetime import date, datetime

from qc_desktop.words.catalogue import easy, mark_easy

_DAYS = (
    mark_easy("Monday"),
    mark_easy("Tuesday"),
    mark_easy("Wednesday"),
    mark_easy("Thursday"),
    mark_easy("Friday"),
    mark_easy("Saturday"),
    mark_easy("Sunday"),
)
_MONTHS = (
    mark_easy("January"),
    mark_easy("February"),
    mark_easy("March"),
    mark_easy("April"),
    mark_easy("May"),
    mark_easy("June"),
    mark_easy("July"),
    mark_easy("August"),
    mark_easy("September"),
    mark_easy("October"),
    mark_easy("November"),
    mark_easy("December"),
)
_QUARTERS = {
    0: mark_easy("{hour} o’clock"),
    15: mark_easy("quarter past {hour}"),
    30: mark_easy("half past {hour}"),
}
_TO = {45: mark_easy("quarter to {hour}")}


def clock_in_words(moment: datetime) -> str:
    """Return the local time of `moment` in words, such as "half past 2"."""
    hour = moment.hour % 12 or 12
    if moment.minute in _QUARTERS:
        return easy(_QUARTERS[moment.minute], hour=hour)
    if moment.minute in _TO:
        return easy(_TO[moment.minute], hour=hour % 12 + 1)
    return easy("{hour}:{minute:02d}", hour=hour, minute=moment.minute)


def day_in_words(day: date, today: date) -> str:
    """Return "Today", "Tomorrow", "Yesterday", a weekday this week, else day and month."""
    near = {0: easy("Today"), 1: easy("Tomorrow"), -1: easy("Yesterday")}
    away = (day - today).days
    if away in near:
        return near[away]
    if 1 < away < 7:  # noqa: PLR2004 - within a week the weekday is enough
        return easy(_DAYS[day.weekday()])
    return easy("{weekday} {day} {month}", **_parts(day))


def day_and_time(moment: datetime, now: datetime) -> str:
    """Return "Today, 2 o'clock" in the time zone that `now` carries."""
    local = moment.astimezone(now.tzinfo)
    return easy(
        "{day}, {time}", day=day_in_words(local.date(), now.date()), time=clock_in_words(local)
    )


def full_date(day: date) -> str:
    """Return "Tuesday 24 November 2026"."""
    return easy("{weekday} {day} {month} {year}", **_parts(day))


def short_date(day: date) -> str:
    """Return "24 November 2026"."""
    return easy("{day} {month} {year}", **_parts(day))


def month_and_year(day: date) -> str:
    """Return "November 2027"."""
    return easy("{month} {year}", **_parts(day))


def _parts(day: date) -> dict[str, object]:
    return {
        "weekday": easy(_DAYS[day.weekday()]),
        "day": day.day,
        "month": easy(_MONTHS[day.month - 1]),
        "year": day.year,
    }
