"""What the preview of a report shows and reports."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.ui.components.bars import Chip


class ReportKind(StrEnum):
    """Which report."""

    EASY_READ = "easy-read"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportState:
    """The very PDF that prints; None while it is being made."""

    kind: ReportKind
    pdf: bytes | None = None
    chips: tuple[Chip, ...] = ()
    making: bool = False
    problem: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWish:
    """The report to show."""

    kind: ReportKind
