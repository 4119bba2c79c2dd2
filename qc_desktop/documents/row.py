"""A row of cells: the one building part of both reports. It parts between lines of words."""

from dataclasses import dataclass, field, replace
from enum import Enum

from qc_desktop.documents.page import Part, Sheet, draw_line
from qc_desktop.documents.pictures import draw_svg
from qc_desktop.documents.tagging import Element
from qc_desktop.documents.type import Type
from qc_desktop.documents.wrap import Line, wrap


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """How words are set. Points. `before` is room above where other words stand there."""

    size: float
    leading: float
    bold: bool = False
    colour: str = "ink"
    before: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Some words, how they look and which element they are; None makes them decoration."""

    text: str
    style: TextStyle
    element: Element | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture left of a cell's words, on a plate where `plate` names its colour."""

    concept: str
    size: float
    plate: str = ""
    plate_size: float = 0
    gap: float = 0
    element: Element | None = None

    @property
    def side(self) -> float:
        """The room it takes, a plate counted."""
        return max(self.size, self.plate_size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Words in a part of a row. `share` is its part of the width; `pad` is left and right."""

    share: float
    words: tuple[Words, ...] = ()
    drawing: Drawing | None = None
    pad: float = 0
    fill: str = ""


class Edge(Enum):
    """What is drawn around a row."""

    NONE = "none"
    RULE = "rule"
    BOX = "box"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowStyle:
    """A row's edge and room. Points. `middle` sets short cells in the middle of the height."""

    edge: Edge = Edge.NONE
    line: str = "ink"
    line_width: float = 1.5
    radius: float = 0
    pad: float = 0
    middle: bool = False
    bar: str = ""


@dataclass(frozen=True, slots=True)
class _Placed:
    """One line of a cell and what it belongs to."""

    line: Line
    words: Words
    first: bool


@dataclass(slots=True)
class Row:
    """Cells side by side. Wraps once for a width; a parted row keeps its lines."""

    fonts: Type
    cells: tuple[Cell, ...]
    style: RowStyle = field(default_factory=RowStyle)
    gap: float = 0
    stays_with_next: bool = False
    header: Part | None = None
    lead: float = 0
    lines: tuple[tuple[_Placed, ...], ...] | None = None

    def again(self) -> Part | None:
        """Return the header that stands above this row where it starts a page."""
        return self.header

    def height(self, width: float) -> float:
        """Return the height of the tallest cell."""
        tallest = max(
            max(_lines_height(own), cell.drawing.side if cell.drawing else 0)
            for cell, own in zip(self.cells, self._lines(width), strict=True)
        )
        return tallest + 2 * self.style.pad

    def split(self, width: float, room: float) -> tuple[Part, Part] | None:
        """Return the lines that fit and the rest, where at least two lines of a cell fit."""
        inside = room - 2 * self.style.pad
        lines = self._lines(width)
        if any(cell.drawing and cell.drawing.side > inside for cell in self.cells):
            return None
        fitting = tuple(own[: _fitting(own, inside)] for own in lines)
        rest = tuple(own[len(kept) :] for own, kept in zip(lines, fitting, strict=True))
        enough = all(len(kept) > 1 or not left for kept, left in zip(fitting, rest, strict=True))
        if not enough or not any(rest) or not any(fitting):
            return None
        bare = tuple(replace(cell, drawing=_blank(cell.drawing)) for cell in self.cells)
        style = replace(self.style, middle=False)
        first = Row(self.fonts, self.cells, style, 0, header=self.header, lines=fitting)
        second = Row(
            self.fonts,
            bare,
            style,
            self.gap,
            self.stays_with_next,
            header=self.header,
            lines=rest,
        )
        return first, second

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw the cells from the left."""
        height = self.height(width)
        with sheet.canvas.artifact():
            self._draw_edge(sheet, left, top - height, width, height)
        x = left
        for cell, own in zip(self.cells, self._lines(width), strict=True):
            self._draw_cell(sheet, cell, own, x=x, top=top, height=height)
            x += cell.share * width

    def _draw_cell(
        self,
        sheet: Sheet,
        cell: Cell,
        own: tuple[_Placed, ...],
        *,
        x: float,
        top: float,
        height: float,
    ) -> None:
        inner = x + cell.pad
        if cell.drawing is not None:
            if cell.drawing.concept:
                down = (height - cell.drawing.side) / 2 if self.style.middle else self.style.pad
                _draw_drawing(sheet, cell.drawing, inner, top - down - cell.drawing.side)
            inner += cell.drawing.side + cell.drawing.gap
        used = _lines_height(own)
        down = (height - used) / 2 if self.style.middle else self.style.pad
        _draw_lines(sheet, own, inner, top - down)

    def _draw_edge(
        self, sheet: Sheet, left: float, bottom: float, width: float, height: float
    ) -> None:
        canvas, style = sheet.canvas, self.style
        canvas.saveState()
        canvas.setLineWidth(style.line_width)
        canvas.setStrokeColor(sheet.paints(style.line))
        if style.radius:
            path = canvas.beginPath()
            path.roundRect(left, bottom, width, height, style.radius)
            canvas.clipPath(path, stroke=0, fill=0)
        self._draw_fills(sheet, left, bottom, width, height)
        canvas.restoreState()
        canvas.saveState()
        canvas.setLineWidth(style.line_width)
        canvas.setStrokeColor(sheet.paints(style.line))
        if style.edge is Edge.BOX:
            canvas.roundRect(left, bottom, width, height, style.radius, stroke=1, fill=0)
        elif style.edge is Edge.RULE:
            canvas.line(left, bottom, left + width, bottom)
        if style.bar:
            canvas.setFillColor(sheet.paints(style.bar))
            canvas.roundRect(left, bottom + 2, 8, height - 4, 4, stroke=0, fill=1)
        canvas.restoreState()

    def _draw_fills(
        self, sheet: Sheet, left: float, bottom: float, width: float, height: float
    ) -> None:
        canvas, x = sheet.canvas, left
        for number, cell in enumerate(self.cells):
            if cell.fill:
                canvas.setFillColor(sheet.paints(cell.fill))
                canvas.rect(x, bottom, cell.share * width, height, stroke=0, fill=1)
            if number and self.style.edge is Edge.BOX:
                canvas.line(x, bottom, x, bottom + height)
            x += cell.share * width

    def _lines(self, width: float) -> tuple[tuple[_Placed, ...], ...]:
        if self.lines is None:
            self.lines = tuple(_wrapped(self.fonts, cell, width) for cell in self.cells)
        return self.lines


def _wrapped(fonts: Type, cell: Cell, width: float) -> tuple[_Placed, ...]:
    room = cell.share * width - 2 * cell.pad
    if cell.drawing is not None:
        room -= cell.drawing.side + cell.drawing.gap
    placed: list[_Placed] = []
    for words in cell.words:
        lines = wrap(fonts, words.text, size=words.style.size, width=room, bold=words.style.bold)
        placed.extend(_Placed(line, words, number == 0) for number, line in enumerate(lines))
    return tuple(placed)


def _step(placed: _Placed, *, top: bool) -> float:
    before = placed.words.style.before if placed.first and not top else 0
    return before + placed.words.style.leading


def _lines_height(lines: tuple[_Placed, ...]) -> float:
    return sum(_step(line, top=number == 0) for number, line in enumerate(lines))


def _fitting(lines: tuple[_Placed, ...], room: float) -> int:
    used = 0.0
    for number, line in enumerate(lines):
        used += _step(line, top=number == 0)
        if used > room:
            return number
    return len(lines)


def _blank(drawing: Drawing | None) -> Drawing | None:
    return replace(drawing, concept="", element=None) if drawing else None


def _draw_lines(sheet: Sheet, lines: tuple[_Placed, ...], x: float, top: float) -> None:
    y = top
    start = 0
    while start < len(lines):
        words = lines[start].words
        end = start
        while end < len(lines) and lines[end].words is words:
            end += 1
        mark = sheet.canvas.mark(words.element) if words.element else sheet.canvas.artifact()
        with mark:
            for number in range(start, end):
                y -= _step(lines[number], top=number == 0)
                style = words.style
                baseline = y + (style.leading - style.size * 0.72) / 2
                draw_line(
                    sheet, lines[number].line, x, baseline, size=style.size, colour=style.colour
                )
        start = end


def _draw_drawing(sheet: Sheet, drawing: Drawing, x: float, y: float) -> None:
    canvas = sheet.canvas
    if drawing.plate:
        with canvas.artifact():
            canvas.setFillColor(sheet.paints(drawing.plate))
            canvas.roundRect(
                x, y, drawing.plate_size, drawing.plate_size, drawing.plate_size / 5, 0, 1
            )
    inset = (drawing.side - drawing.size) / 2
    picture = sheet.pictures.find(drawing.concept)
    mark = canvas.mark(drawing.element) if drawing.element else canvas.artifact()
    with mark:
        draw_svg(canvas, picture.svg, x + inset, y + inset, width=drawing.size, height=drawing.size)
