"""Content that is shown a page at a time where it does not all fit: big words need more room."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qc_desktop.ui.components.bars import (
    Bars,
    ChipsInMiddle,
    Middle,
    PagesInMiddle,
    WordsInMiddle,
)
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Which page is shown, counted from 0, and of how many."""

    at: int = 0
    of: int = 1


class Paged(QWidget):
    """What stands between the bars. The frame shows Before and More while it has several pages.

    A page is only a way to look at one state: nothing is decided or saved by turning it.
    """

    turned = Signal()
    """Another page, or another number of pages."""

    def page(self) -> Page:
        """Return which page is shown."""
        return Page()

    def turn(self, step: int) -> None:
        """Show the page `step` further on, as far as there is one."""


def with_pages(bars: Bars, content: QWidget | None) -> Bars:
    """Return `bars` with the Before and More keys that `content` needs.

    They stand in place of what the bar says, which is said on the last page.
    """
    page = content.page() if isinstance(content, Paged) else Page()
    if page.of == 1:
        return bars
    words = easy("Page {page} of {pages}", page=page.at + 1, pages=page.of)
    said = _said(bars.middle)
    if said and page.at + 1 == page.of:
        # The last page has no More, and so room for what the bar says else.
        words = said
    keys = PagesInMiddle(
        words=words, before=page.at > 0, more=page.at + 1 < page.of, chip=bars.reminder
    )
    return replace(bars, middle=keys)


def _said(middle: Middle | None) -> str:
    match middle:
        case WordsInMiddle():
            return " ".join(filter(None, (middle.words, middle.second)))
        case ChipsInMiddle():
            return "\n".join(chip.words for chip in middle.chips)
        case _:
            return ""
