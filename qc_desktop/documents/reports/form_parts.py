"""Parts of papers that are filled in by hand: boxes to tick and lines to write on."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from qc_desktop.documents.look import WHITE
from qc_desktop.documents.page import Sheet, draw_line
from qc_desktop.documents.pictures import draw_svg
from qc_desktop.documents.reports.full_parts import Whole
from qc_desktop.documents.tagging import Element
from qc_desktop.documents.wrap import Line, wrap
from qc_desktop.domain.reporting_content import Ask, ReportStyle, TickAnswer, WriteHere
from qc_desktop.domain.units import Mm, points

TICK_BOX = points(Mm(10))
"""Source: domain easy-read.md, tick boxes of at least 10 mm."""
_SMALL_BOX = points(Mm(6))
_WRITING = points(Mm(10))
_SIDE = 54.0
_ANSWER = 26.0
_GAP = 10.0


@dataclass(slots=True)
class AskPart(Whole):
    """A picture left of a question, answers to tick below it, then lines to write on."""

    block: Ask
    _figure: Element | None = field(init=False)
    _question: Element = field(init=False)
    _help: Element | None = field(init=False)
    _answers: list[Element] = field(init=False)

    def __post_init__(self) -> None:
        root = self.paper.root
        self.gap = 14
        alt = self.paper.sheet.pictures.find(self.block.picture).alt if self.block.picture else ""
        self._figure = root.add("Figure", alt=alt) if alt else None
        self._question = root.add("P")
        self._help = root.add("P") if self.block.help else None
        self._answers = []
        if self.block.answers:
            listed = root.add("L")
            self._answers = [listed.add("LI").add("LBody") for _ in self.block.answers]

    def height(self, width: float) -> float:
        """Return the height of the words or the picture, the boxes and the lines."""
        return self._words_height(width) + self._boxes_height(width) + self._lines_height()

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw it below `top`."""
        canvas = sheet.canvas
        if self._figure is not None:
            with canvas.mark(self._figure):
                svg = sheet.pictures.find(self.block.picture).svg
                draw_svg(canvas, svg, left, top - _SIDE, width=_SIDE, height=_SIDE)
        self._draw_words(sheet, left + self._inset, top, width)
        below = top - self._words_height(width)
        self._draw_answers(sheet, left, below, width)
        draw_lines(sheet, left, below - self._boxes_height(width), width, self.block.lines)

    @property
    def _box(self) -> float:
        """Side of a box to tick: big for those who find a pen hard, smaller for the office."""
        easy = self.paper.content.style is ReportStyle.EASY_READ
        return TICK_BOX if easy else _SMALL_BOX

    @property
    def _answer_size(self) -> float:
        return max(self.paper.sizes.small.size, self.paper.sizes.body.size * 0.85)

    @property
    def _inset(self) -> float:
        return _SIDE + 16 if self.block.picture else 0.0

    def _draw_words(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        strong, small = self.paper.sizes.strong, self.paper.sizes.small
        y = top - (self._words_height(width) - 8 - self._text_height(width)) / 2
        with sheet.canvas.mark(self._question):
            for line in self._question_lines(width):
                y -= strong.leading
                draw_line(sheet, line, left, y + 6, size=strong.size, colour="ink")
        if self._help is None:
            return
        with sheet.canvas.mark(self._help):
            for line in self._help_lines(width):
                y -= small.leading
                draw_line(sheet, line, left, y + 6, size=small.size, colour="ink_2")

    def _draw_answers(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        placed = zip(self._answers, self._places(width), self.block.answers, strict=True)
        for element, (across, down), answer in placed:
            x, y = left + across, top - down - self._box
            with sheet.canvas.mark(element):
                self._draw_box(sheet, x, y)
                x += self._box + 6
                if answer.picture:
                    svg = sheet.pictures.find(answer.picture).svg
                    draw_svg(sheet.canvas, svg, x, y + 1, width=_ANSWER, height=_ANSWER)
                    x += _ANSWER + 5
                size = self._answer_size
                (line,) = wrap(sheet.fonts, answer.words, size=size, width=width)
                middle = y + self._box / 2 - size * 0.35
                draw_line(sheet, line, x, middle, size=size, colour="ink")

    def _draw_box(self, sheet: Sheet, x: float, y: float) -> None:
        sheet.canvas.setStrokeColor(sheet.paints("ink"))
        sheet.canvas.setFillColor(WHITE)
        sheet.canvas.setLineWidth(1.8)
        sheet.canvas.roundRect(x, y, self._box, self._box, self._box / 7, stroke=1, fill=1)

    def _places(self, width: float) -> Iterator[tuple[float, float]]:
        """Yield across and down of each answer's box, in as many rows as they need."""
        across = down = 0.0
        for answer in self.block.answers:
            wide = self._answer_width(answer)
            if across and across + wide > width:
                across, down = 0.0, down + self._box + _GAP
            yield across, down
            across += wide + 18

    def _answer_width(self, answer: TickAnswer) -> float:
        words = self.paper.sheet.fonts.width(answer.words, self._answer_size)
        return self._box + 6 + (_ANSWER + 5 if answer.picture else 0) + words

    def _words_height(self, width: float) -> float:
        return max(self._text_height(width), _SIDE if self.block.picture else 0) + 8

    def _text_height(self, width: float) -> float:
        words = len(self._question_lines(width)) * self.paper.sizes.strong.leading
        return words + len(self._help_lines(width)) * self.paper.sizes.small.leading

    def _boxes_height(self, width: float) -> float:
        downs = [down for _, down in self._places(width)]
        return max(downs) + self._box + 4 if downs else 0.0

    def _lines_height(self) -> float:
        return self.block.lines * _WRITING

    def _question_lines(self, width: float) -> list[Line]:
        return wrap(
            self.paper.sheet.fonts,
            self.block.words,
            size=self.paper.sizes.strong.size,
            width=width - self._inset,
            bold=True,
        )

    def _help_lines(self, width: float) -> list[Line]:
        if not self.block.help:
            return []
        size = self.paper.sizes.small.size
        return wrap(self.paper.sheet.fonts, self.block.help, size=size, width=width - self._inset)


@dataclass(slots=True)
class WriteHerePart(Whole):
    """A word and a line to write on after it; more lines go below."""

    block: WriteHere
    _label: Element = field(init=False)

    def __post_init__(self) -> None:
        self._label = self.paper.root.add("P")

    def height(self, width: float) -> float:
        """Return the height of all lines."""
        del width
        return self.block.lines * _WRITING + 4

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw it below `top`."""
        strong = self.paper.sizes.strong
        words = wrap(sheet.fonts, self.block.label, size=strong.size, width=width * 0.7, bold=True)
        with sheet.canvas.mark(self._label):
            draw_line(sheet, words[0], left, top - _WRITING + 3, size=strong.size, colour="ink")
        start = words[0].width + 10
        draw_lines(sheet, left + start, top, width - start, 1)
        draw_lines(sheet, left, top - _WRITING, width, self.block.lines - 1)


def draw_lines(sheet: Sheet, left: float, top: float, width: float, count: int) -> None:
    """Draw empty lines to write on, the first one 10 mm below `top`."""
    canvas = sheet.canvas
    with canvas.artifact():
        canvas.setStrokeColor(sheet.paints("line"))
        canvas.setLineWidth(1)
        for number in range(1, count + 1):
            y = top - number * _WRITING
            canvas.line(left, y, left + width, y)
