"""Parts that only the full report has: its head, its summary, photos, and where it comes from."""

from dataclasses import dataclass, field

from reportlab.lib.colors import Color

from qc_desktop.documents.look import WHITE
from qc_desktop.documents.page import Part, Sheet, draw_line
from qc_desktop.documents.pictures import photo
from qc_desktop.documents.qr import draw_qr
from qc_desktop.documents.reports.brand import draw_brand
from qc_desktop.documents.reports.paper import Paper, fitted
from qc_desktop.documents.row import TextStyle
from qc_desktop.documents.tagging import Element
from qc_desktop.documents.wrap import Line, wrap
from qc_desktop.domain.reporting_content import Bar, InShort, Masthead, Photo, Record
from qc_desktop.words import plain

_PHOTO_HEIGHT = 190.0
_GUTTER = 18.0
_PAD = 14.0
_BAR = 11.0
_BAR_COLOURS = ("brand", "better", "#1F4E8C")
_QR = 72.0


@dataclass(slots=True)
class Whole:
    """A part that is never parted and has no header."""

    paper: Paper
    gap: float = field(default=12, init=False)
    lead: float = field(default=0, init=False)
    stays_with_next: bool = field(default=False, init=False)

    def split(self, width: float, room: float) -> tuple[Part, Part] | None:
        """Return None: it stays in one piece."""
        del width, room
        return None

    def again(self) -> Part | None:
        """Return None: it has no header."""
        return None


@dataclass(slots=True)
class MastheadPart(Whole):
    """Brand on the left, title and date on the right, a line below."""

    block: Masthead
    _brand: Element = field(init=False)
    _title: Element = field(init=False)
    _when: Element = field(init=False)

    def __post_init__(self) -> None:
        root = self.paper.root
        self._brand = root.add("Figure", alt=self.paper.look.organisation)
        self._title = root.add("H1")
        self._when = root.add("P")

    def height(self, width: float) -> float:
        """Return the height for as many lines as the title needs."""
        return max(54.0, self._text_height(width) + 10)

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw it below `top`."""
        height = self.height(width)
        with sheet.canvas.mark(self._brand):
            draw_brand(
                sheet,
                self.paper.look,
                left,
                top - 38,
                height=36,
                width=width * 0.38,
                on_colour=False,
            )
        style = self.paper.sizes.title
        y = top
        with sheet.canvas.mark(self._title):
            for line in self._title_lines(width):
                y -= style.leading
                x = left + width - line.width
                draw_line(sheet, line, x, y + 6, size=style.size, colour="ink")
        with sheet.canvas.mark(self._when):
            for line in self._when_lines(width):
                y -= 16
                draw_line(sheet, line, left + width - line.width, y + 4, size=11, colour="ink_2")
        with sheet.canvas.artifact():
            sheet.canvas.setFillColor(sheet.paints("brand"))
            sheet.canvas.rect(left, top - height, width, 3, stroke=0, fill=1)

    def _text_height(self, width: float) -> float:
        leading = self.paper.sizes.title.leading
        return len(self._title_lines(width)) * leading + len(self._when_lines(width)) * 16

    def _title_lines(self, width: float) -> list[Line]:
        style = self.paper.sizes.title
        fonts = self.paper.sheet.fonts
        return wrap(fonts, self.block.title, size=style.size, width=width * 0.58, bold=True)

    def _when_lines(self, width: float) -> list[Line]:
        return wrap(self.paper.sheet.fonts, self.block.when, size=11, width=width * 0.58)


@dataclass(slots=True)
class InShortPanel(Whole):
    """The report in a few sentences on the left, bars by count on the right."""

    block: InShort
    _heading: Element = field(init=False)
    _sentences: list[Element] = field(init=False)
    _bars: list[Element] = field(init=False)

    def __post_init__(self) -> None:
        root = self.paper.root
        self._heading = root.add("H2")
        self._sentences = [root.add("P") for _ in self.block.sentences]
        self._bars = [root.add("P") for _ in self.block.bars]

    def height(self, width: float) -> float:
        """Return the height of the taller side."""
        body = self.paper.sizes.body
        left = 24 + sum(len(lines) for lines in self._lines(width)) * (body.leading + 1)
        return max(left, len(self.block.bars) * 34) + 2 * _PAD

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw it below `top`."""
        height = self.height(width)
        with sheet.canvas.artifact():
            sheet.canvas.setFillColor(sheet.paints("panel"))
            sheet.canvas.roundRect(left, top - height, width, height, 10, stroke=0, fill=1)
        y = top - _PAD - 14
        style = self.paper.sizes.heading
        with sheet.canvas.mark(self._heading):
            for line in wrap(
                sheet.fonts, self.block.heading, size=style.size, width=width * 0.45, bold=True
            ):
                draw_line(sheet, line, left + _PAD, y, size=style.size, colour="ink")
        y -= 6
        body = self.paper.sizes.body
        for element, lines in zip(self._sentences, self._lines(width), strict=True):
            with sheet.canvas.mark(element):
                for line in lines:
                    y -= body.leading + 1
                    draw_line(sheet, line, left + _PAD, y, size=body.size, colour="ink")
        for number, bar in enumerate(self.block.bars):
            self._draw_bar(
                sheet,
                bar,
                number,
                left + width * 0.54,
                top - _PAD - number * 34,
                width=width * 0.43,
            )

    def _draw_bar(
        self, sheet: Sheet, bar: Bar, number: int, x: float, top: float, *, width: float
    ) -> None:
        style = self.paper.sizes.strong
        with sheet.canvas.mark(self._bars[number]):
            label = plain("{label}:", label=bar.label)
            (words, count), size = _one_line_each(sheet, label, bar.words, width, style)
            draw_line(sheet, words, x, top - 11, size=size, colour="ink")
            draw_line(sheet, count, x + width - count.width, top - 11, size=size, colour="ink")
        if bar.enough:
            with sheet.canvas.artifact():
                _draw_shade(sheet, bar, number, x, top - 27, width=width)

    def _lines(self, width: float) -> list[list[Line]]:
        body, fonts = self.paper.sizes.body, self.paper.sheet.fonts
        room = width * 0.5 - _PAD
        return [wrap(fonts, words, size=body.size, width=room) for words in self.block.sentences]


def _one_line_each(
    sheet: Sheet, label: str, count: str, width: float, style: TextStyle
) -> tuple[tuple[Line, Line], float]:
    (left,), first = fitted(sheet.fonts, label, style=style, width=width * 0.4, smallest=6)
    (right,), second = fitted(sheet.fonts, count, style=style, width=width * 0.58, smallest=6)
    return (left, right), min(first, second)


def _draw_shade(sheet: Sheet, bar: Bar, number: int, x: float, y: float, *, width: float) -> None:
    """Draw the bar. A pattern for each survives grey printing."""
    canvas = sheet.canvas
    filled = width * bar.good / bar.counted
    canvas.saveState()
    shape = canvas.beginPath()
    shape.roundRect(x, y, width, _BAR, 3.5)
    canvas.clipPath(shape, stroke=0, fill=0)
    canvas.setFillColor(WHITE)
    canvas.rect(x, y, width, _BAR, stroke=0, fill=1)
    canvas.setFillColor(sheet.paints(_BAR_COLOURS[number % len(_BAR_COLOURS)]))
    canvas.rect(x, y, filled, _BAR, stroke=0, fill=1)
    part = canvas.beginPath()
    part.rect(x, y, filled, _BAR)
    canvas.clipPath(part, stroke=0, fill=0)
    _draw_pattern(canvas_of=sheet, number=number, x=x, y=y, filled=filled)
    canvas.restoreState()
    canvas.setStrokeColor(sheet.paints("line"))
    canvas.setLineWidth(1)
    canvas.roundRect(x, y, width, _BAR, 3.5, stroke=1, fill=0)


def _draw_pattern(*, canvas_of: Sheet, number: int, x: float, y: float, filled: float) -> None:
    canvas = canvas_of.canvas
    canvas.setStrokeColor(Color(1, 1, 1))
    canvas.setFillColor(Color(1, 1, 1))
    canvas.setLineWidth(1.6)
    step = 0.0
    while number % 3 and step < filled + _BAR:
        if number % 3 == 1:
            canvas.line(x + step - _BAR, y, x + step, y + _BAR)
        else:
            canvas.circle(x + step, y + 3.2, 0.9, stroke=0, fill=1)
            canvas.circle(x + step + 3, y + 7.6, 0.9, stroke=0, fill=1)
        step += 6


@dataclass(slots=True)
class PhotoRow(Whole):
    """One or two photos beside each other, each with its words below."""

    photos: tuple[Photo, ...]
    _elements: list[tuple[Element, Element]] = field(init=False)

    def __post_init__(self) -> None:
        self._elements = [
            (self.paper.root.add("Figure", alt=shown.alt), self.paper.root.add("P"))
            for shown in self.photos
        ]

    def height(self, width: float) -> float:
        """Return the height of a photo and the longest caption."""
        leading = self.paper.sizes.small.leading
        longest = max(len(self._caption(shown, width)) for shown in self.photos)
        return _PHOTO_HEIGHT + 4 + longest * leading

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw it below `top`."""
        wide = _photo_width(width)
        style = self.paper.sizes.small
        for number, (shown, (figure, words)) in enumerate(
            zip(self.photos, self._elements, strict=True)
        ):
            x = left + number * (wide + _GUTTER)
            with sheet.canvas.mark(figure):
                self._draw_photo(sheet, shown, x, top - _PHOTO_HEIGHT, wide)
            y = top - _PHOTO_HEIGHT - 4
            with sheet.canvas.mark(words):
                for line in self._caption(shown, width):
                    y -= style.leading
                    draw_line(sheet, line, x, y + 3, size=style.size, colour=style.colour)

    def _caption(self, shown: Photo, width: float) -> list[Line]:
        style, fonts = self.paper.sizes.small, self.paper.sheet.fonts
        return wrap(fonts, shown.caption, size=style.size, width=_photo_width(width))

    def _draw_photo(self, sheet: Sheet, shown: Photo, x: float, y: float, wide: float) -> None:
        data = sheet.media(shown.media.id)
        image = photo(data, width=wide, height=_PHOTO_HEIGHT, fill=False) if data else None
        if image is not None:
            across, high = image.getSize()
            scale = min(wide / across, _PHOTO_HEIGHT / high)
            sheet.canvas.drawImage(
                image, x, y + _PHOTO_HEIGHT - high * scale, across * scale, high * scale
            )
            return
        sheet.canvas.setFillColor(sheet.paints("panel"))
        sheet.canvas.roundRect(x, y, wide, _PHOTO_HEIGHT, 8, stroke=0, fill=1)
        body = self.paper.sizes.body
        missing = wrap(
            sheet.fonts, plain("This photo is not here yet."), size=body.size, width=wide - 20
        )
        for number, line in enumerate(missing):
            down = number * body.leading
            draw_line(
                sheet, line, x + 10, y + _PHOTO_HEIGHT / 2 - down, size=body.size, colour="ink"
            )


def _photo_width(width: float) -> float:
    return (width - _GUTTER) / 2


@dataclass(slots=True)
class RecordPart(Whole):
    """A code that holds the visit's number, how the report was made, and room to sign."""

    block: Record
    _code: Element = field(init=False)
    _lines: list[Element] = field(init=False)
    _sign: Element = field(init=False)

    def __post_init__(self) -> None:
        root = self.paper.root
        self._code = root.add("Figure", alt=plain("A code for {number}.", number=self.block.number))
        self._lines = [root.add("P") for _ in self.block.lines]
        self._sign = root.add("P")

    def height(self, width: float) -> float:
        """Return the height of the code or of the words."""
        leading = self.paper.sizes.small.leading
        return max(_QR, sum(len(own) for own in self._wrapped(width)) * leading) + 8

    def draw(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw it below `top`."""
        style = self.paper.sizes.small
        with sheet.canvas.mark(self._code):
            draw_qr(sheet.canvas, self.block.number, left, top - _QR, side=_QR)
        y = top - 4
        for element, lines in zip(self._lines, self._wrapped(width), strict=True):
            with sheet.canvas.mark(element):
                for line in lines:
                    y -= style.leading
                    draw_line(sheet, line, left + _QR + 12, y, size=style.size, colour="ink_2")
        right = left + width * 0.68
        with sheet.canvas.artifact():
            sheet.canvas.setStrokeColor(sheet.paints("ink"))
            sheet.canvas.setLineWidth(1.2)
            sheet.canvas.line(right, top - 46, left + width, top - 46)
        (line,), size = fitted(
            sheet.fonts, self.block.read_by, style=style, width=width * 0.32, smallest=7
        )
        with sheet.canvas.mark(self._sign):
            draw_line(sheet, line, right, top - 59, size=size, colour="ink_2")

    def _wrapped(self, width: float) -> list[list[Line]]:
        style, fonts = self.paper.sizes.small, self.paper.sheet.fonts
        room = width * 0.66 - _QR - 12
        return [wrap(fonts, words, size=style.size, width=room) for words in self.block.lines]
