"""What the list of visits shows and reports."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.domain.ids import VisitId
from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.theme.pictures import Photo


class VisitFilter(StrEnum):
    """Which visits to list."""

    ALL = "all"
    TO_REVIEW = "to_review"
    STARTED = "started"
    PLANNED = "planned"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterCount:
    """How many visits a filter holds."""

    filter: VisitFilter
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLine:
    """One row of the table."""

    visit: VisitId
    place: str
    photo: Photo
    when: str
    people: tuple[Here, ...]
    state: Chip
    needs: Chip | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """How far getting the news is, in words. `total` 0 while it is not known."""

    words: str
    done: int = 0
    total: int = 0
    running: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitsState:
    """One page of the visits that match."""

    lines: tuple[VisitLine, ...]
    counts: tuple[FilterCount, ...]
    filter: VisitFilter = VisitFilter.ALL
    search: str = ""
    showing: str = ""
    page: int = 1
    pages: int = 1
    news: News = News(words="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Words to look for, and the filter to look in."""

    words: str
    filter: VisitFilter


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitWish:
    """A visit somebody wants to open."""

    visit: VisitId


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWish:
    """Another page of a list, from 1; `rows` is how many fit on this window."""

    page: int
    rows: int
