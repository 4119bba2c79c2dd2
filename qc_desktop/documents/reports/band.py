"""The coloured top of a paper that has no cover: brand, label, title and date."""

from dataclasses import dataclass, field

from qc_desktop.documents.look import WHITE
from qc_desktop.documents.page import A4_HEIGHT, A4_WIDTH, Sheet, draw_line
from qc_desktop.documents.reports.brand import draw_brand, draw_own_edge
from qc_desktop.documents.reports.full_parts import Whole
from qc_desktop.documents.tagging import Element
from qc_desktop.documents.wrap import Line, wrap
from qc_desktop.domain.reporting_content import Band

_HEAD = 46.0
_PAD = 20.0
_EDGE = 7.0
_LABEL = 16.0
_TITLE = 28.0
_WHEN = 18.0
_LOOSE = 1.2
_LINE = 16.0
_LINE_PAD = 7.0


@dataclass(slots=True)
class BandPart(Whole):
    """Reaches over the whole width of the page and up to its edge; only for the top of one."""

    block: Band
    _brand: Element = field(init=False)
    _label: Element = field(init=False)
    _title: Element = field(init=False)
    _when: Element | None = field(init=False)
    _lines: Element | None = field(init=False)

    def __post_init__(self) -> None:
        root = self.paper.root
        self.gap = 20
        self._brand = root.add("Figure", alt=self.paper.look.organisation)
        self._label = root.add("P")
        self._title = root.add("H1")
        self._when = root.add("P") if self.block.when else None
        self._lines = root.add("P") if self.block.lines else None

    def height(self, width: float) -> float:
        """Return the height below the page's upper room."""
        title = len(self._title_lines(width)) * _TITLE * _LOOSE
        when = len(self._when_lines(width)) * _WHEN * _LOOSE
        return _HEAD + title + when + _PAD + self._strip(width)

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw it from the page's edge down."""
        bottom, strip = top - self.height(width), self._strip(width)
        over = bottom + strip
        canvas = sheet.canvas
        with canvas.artifact():
            canvas.setFillColor(sheet.paints("brand_ground"))
            canvas.rect(0, over, A4_WIDTH, A4_HEIGHT - over, stroke=0, fill=1)
            draw_own_edge(sheet, over, width=A4_WIDTH)
            canvas.setFillColor(sheet.paints("accent_ground" if self._lines else "accent"))
            canvas.rect(0, bottom, A4_WIDTH, strip, stroke=0, fill=1)
        wide = sheet.fonts.width(self.block.label, _LABEL, bold=True) + 36
        with canvas.mark(self._brand):
            draw_brand(
                sheet,
                self.paper.look,
                left,
                top - _HEAD + 8,
                height=_HEAD - 4,
                width=width - wide - 12,
                on_colour=True,
            )
        self._draw_label(sheet, left + width - wide, top - _HEAD + 12, wide)
        self._draw_words(sheet, left, top - _HEAD, width)
        self._draw_letterhead(sheet, left, over - _LINE_PAD, width)

    def _draw_label(self, sheet: Sheet, left: float, bottom: float, wide: float) -> None:
        with sheet.canvas.artifact():
            sheet.canvas.setFillColor(WHITE)
            sheet.canvas.roundRect(left, bottom, wide, 34, 17, stroke=0, fill=1)
        (line,) = wrap(sheet.fonts, self.block.label, size=_LABEL, width=wide, bold=True)
        with sheet.canvas.mark(self._label):
            draw_line(sheet, line, left + 18, bottom + 11, size=_LABEL, colour="brand")

    def _draw_words(self, sheet: Sheet, left: float, y: float, width: float) -> None:
        with sheet.canvas.mark(self._title):
            for line in self._title_lines(width):
                y -= _TITLE * _LOOSE
                draw_line(sheet, line, left, y, size=_TITLE, colour="on_brand")
        if self._when is None:
            return
        with sheet.canvas.mark(self._when):
            for line in self._when_lines(width):
                y -= _WHEN * _LOOSE
                draw_line(sheet, line, left, y, size=_WHEN, colour="on_brand")

    def _draw_letterhead(self, sheet: Sheet, left: float, y: float, width: float) -> None:
        if self._lines is None:
            return
        with sheet.canvas.mark(self._lines):
            for line in self._letterhead_lines(width):
                draw_line(sheet, line, left, y - _LINE, size=_LINE, colour="on_accent")
                y -= _LINE * _LOOSE

    def _strip(self, width: float) -> float:
        """Return the height of the strip in the second colour; letterhead stands on it."""
        lines = self._letterhead_lines(width)
        return len(lines) * _LINE * _LOOSE + 2 * _LINE_PAD if lines else _EDGE

    def _letterhead_lines(self, width: float) -> list[Line]:
        fonts = self.paper.sheet.fonts
        return [
            line
            for words in self.block.lines
            for line in wrap(fonts, words, size=_LINE, width=width)
        ]

    def _title_lines(self, width: float) -> list[Line]:
        fonts = self.paper.sheet.fonts
        return wrap(fonts, self.block.title, size=_TITLE, width=width, bold=True)

    def _when_lines(self, width: float) -> list[Line]:
        if not self.block.when:
            return []
        return wrap(self.paper.sheet.fonts, self.block.when, size=_WHEN, width=width)
