"""Every sentence on screen and paper, as gettext messages with an English source.

`easy` marks words for checkers and the people they visit; a test holds them to Easy Read rules.
`plain` marks words for coordinators and IT people.
"""

from qc_desktop.words.catalogue import (
    easy,
    easy_n,
    language_in_use,
    mark_easy,
    mark_plain,
    plain,
    plain_n,
    use_language,
)
from qc_desktop.words.lists import joined
from qc_desktop.words.times import (
    clock_in_words,
    day_and_time,
    day_in_words,
    full_date,
    month_and_year,
    short_date,
)

__all__ = [
    "clock_in_words",
    "day_and_time",
    "day_in_words",
    "easy",
    "easy_n",
    "full_date",
    "joined",
    "language_in_use",
    "mark_easy",
    "mark_plain",
    "month_and_year",
    "plain",
    "plain_n",
    "short_date",
    "use_language",
]
