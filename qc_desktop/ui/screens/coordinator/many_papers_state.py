"""What the making of many papers shows and reports."""

from dataclasses import dataclass

from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.screens.coordinator.report_state import Tick


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """How far the making is, in words. `of` 0 while it is not known."""

    words: str = ""
    done: int = 0
    of: int = 0
    running: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One paper that was made, or why not: `why` is "" where it was made."""

    what: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyPapersState:
    """One page of visits to tick, or of what became of each paper once they are made."""

    visits: tuple[Tick, ...]
    papers: tuple[Tick, ...]
    forms: tuple[Choice, ...]
    form: str
    counted: str = ""
    page: int = 1
    pages: int = 1
    outcomes: tuple[Outcome, ...] = ()
    making: Making = Making()
    problem: str = ""
    done: str = ""
