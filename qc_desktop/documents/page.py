"""Pages: a sheet to draw on, and the flow that puts parts under one another and turns the page."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from reportlab.lib.pagesizes import A4

from qc_desktop.documents.look import Media, Paints
from qc_desktop.documents.pictures import Pictures
from qc_desktop.documents.tagging import TaggedCanvas
from qc_desktop.documents.type import Type
from qc_desktop.documents.wrap import Line

A4_WIDTH, A4_HEIGHT = A4
_HAIR = 0.01  # rounding must not turn a page


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a part draws on and with."""

    canvas: TaggedCanvas
    fonts: Type
    pictures: Pictures
    paints: Paints
    media: Media


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Where parts go on a page. Points from the lower left corner."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        """The width in points."""
        return self.right - self.left


class Part(Protocol):
    """Something that stands on a page. Lengths in points."""

    @property
    def gap(self) -> float:
        """Room below it."""

    @property
    def lead(self) -> float:
        """More room above it, but not where it starts a page."""

    @property
    def stays_with_next(self) -> bool:
        """It never stands last on a page."""

    def height(self, width: float) -> float:
        """Return its height at a width."""

    def split(self, width: float, room: float) -> "tuple[Part, Part] | None":
        """Return what fits in `room` and the rest, or None where it cannot be parted there."""

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw it below `top`."""

    def again(self) -> "Part | None":
        """Return what is drawn above it where it starts a page, such as a table's header."""


class Flow:
    """Puts parts on pages. `end_page` draws what every page has, such as its foot."""

    def __init__(self, sheet: Sheet, frame: Frame, end_page: Callable[[int], None]) -> None:
        self._sheet = sheet
        self._frame = frame
        self._end_page = end_page
        self._page = 1
        self._top = frame.top
        self._fresh = True

    def run(self, parts: Sequence[Part]) -> int:
        """Draw the parts in order and return how many pages they took."""
        waiting = deque(parts)
        while waiting:
            self._place(waiting)
        self._end_page(self._page)
        self._sheet.canvas.showPage()
        return self._page

    def _place(self, waiting: deque[Part]) -> None:
        part = waiting.popleft()
        if self._fresh:
            self._draw_again(part)
        else:
            self._top -= part.lead
        room = self._top - self._frame.bottom
        if self._needed(part, waiting) <= room + _HAIR:
            self._draw(part)
            return
        pieces = part.split(self._frame.width, room)
        if pieces is not None:
            self._draw(pieces[0])
            waiting.appendleft(pieces[1])
        elif self._fresh:
            self._draw(part)  # taller than a page and in one piece: better whole than lost
            return
        else:
            waiting.appendleft(part)
        self._turn()

    def _needed(self, part: Part, waiting: deque[Part]) -> float:
        """Return the room for this part, and for the start of the next where they stay together."""
        width = self._frame.width
        needed = part.height(width)
        if part.stays_with_next and waiting:
            needed += part.gap + self._start_of(waiting[0])
        return needed

    def _start_of(self, part: Part) -> float:
        """Return the room for the first lines of a part, or for all of it where it stays whole."""
        whole = part.height(self._frame.width)
        some = (self._frame.top - self._frame.bottom) / 5
        if whole > some and part.split(self._frame.width, some) is not None:
            return some
        return whole

    def _draw(self, part: Part) -> None:
        height = part.height(self._frame.width)
        part.draw(self._sheet, self._frame.left, self._top, self._frame.width)
        self._top -= height + part.gap
        self._fresh = False

    def _draw_again(self, part: Part) -> None:
        above = part.again()
        if above is not None and self._page > 1:
            self._draw(above)

    def _turn(self) -> None:
        self._end_page(self._page)
        self._sheet.canvas.showPage()
        self._page += 1
        self._top = self._frame.top
        self._fresh = True


def draw_line(
    sheet: Sheet, line: Line, x: float, baseline: float, *, size: float, colour: str
) -> None:
    """Draw one line of words, with a space at its end so that read words never run together."""
    canvas = sheet.canvas
    text = canvas.beginText(x, baseline)
    text.setFillColor(sheet.paints(colour))
    for number, run in enumerate(line.runs, start=1):
        text.setFont(run.font, size)
        text.textOut(run.text + (" " if number == len(line.runs) else ""))
    canvas.drawText(text)
