"""What the office's list of good news shows and reports."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.ui.screens.coordinator.roster_state import RosterCard


class NewsPaper(StrEnum):
    """What is looked at: the paper of one page, or the picture to send."""

    PAGE = "page"
    CARD = "card"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenNews:
    """A story that is shared. `yes` says who asked and when, `hear` is "" without a voice."""

    key: str
    title: str
    about: str
    audience: str
    yes: str
    hear: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsState:
    """The stories shared, the open one as it will print, and those that were taken back.

    `gone` has a line for each of the latest: who, when; none of their words. `pdf` is None while
    it is being made, and where `problem` says why it cannot be.
    """

    cards: tuple[RosterCard, ...] = ()
    open: OpenNews | None = None
    gone: tuple[str, ...] = ()
    paper: NewsPaper = NewsPaper.PAGE
    pdf: bytes | None = None
    problem: str = ""
    making: bool = False
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsPaperWish:
    """A paper to look at."""

    paper: NewsPaper
