"""What the preview of a report shows and reports."""

from dataclasses import dataclass

from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.components.values import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """Something to have in the paper or not."""

    choice: Choice
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords:
    """What the screen itself says: of one visit, or of many."""

    title: str
    which: str
    shown: str
    back: str
    back_name: str
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportState:
    """The papers to choose from, and the very PDF that prints; None while it is being made."""

    kinds: tuple[Choice, ...]
    kind: str
    pdf: bytes | None = None
    ticks: tuple[Tick, ...] = ()
    chips: tuple[Chip, ...] = ()
    making: bool = False
    problem: str = ""
    done: str = ""
    wheres: tuple[Choice, ...] = ()
    where: str = ""
    numbers: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWish:
    """The report to show."""

    kind: str
