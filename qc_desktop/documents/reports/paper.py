"""What both reports share: the pages, their foot, and parts that differ only in size."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from qc_desktop.documents.look import DocumentLook, Media, paints
from qc_desktop.documents.one_at_a_time import one_at_a_time
from qc_desktop.documents.page import A4_HEIGHT, A4_WIDTH, Flow, Frame, Part, Sheet, draw_line
from qc_desktop.documents.pictures import Pictures
from qc_desktop.documents.row import Cell, Drawing, Edge, Row, RowStyle, TextStyle, Words
from qc_desktop.documents.tagging import Element, TaggedCanvas, tagged
from qc_desktop.documents.type import Type
from qc_desktop.documents.wrap import Line, wrap
from qc_desktop.domain.reporting_content import Heading, Quote, ReportContent, Sentence, Tone
from qc_desktop.words import plain

TONES = {Tone.BRAND: "brand", Tone.GOOD: "good", Tone.BETTER: "better"}
LETTERHEAD_ROOM = 22.0
"""Points that the letterhead may take above the foot."""
QUOTE_FILLS = ("sage", "sky")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Type sizes and rooms of a report. Points."""

    title: TextStyle
    heading: TextStyle
    body: TextStyle
    strong: TextStyle
    small: TextStyle
    left: float
    right: float
    top: float
    bottom: float
    foot: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One report being made."""

    content: ReportContent
    look: DocumentLook
    sheet: Sheet
    root: Element
    sizes: Sizes

    @property
    def frame(self) -> Frame:
        """Where parts go on each page."""
        sizes = self.sizes
        return Frame(
            left=sizes.left,
            right=A4_WIDTH - sizes.right,
            top=A4_HEIGHT - sizes.top,
            bottom=sizes.bottom,
        )


@one_at_a_time
def make_paper(
    content: ReportContent,
    look: DocumentLook,
    media: Media,
    *,
    resources: Path,
    icons: Path,
    cache: Path | None,
    sizes: Sizes,
    lay: Callable[[Paper], Sequence[Part]],
) -> bytes:
    """Return a report as a tagged PDF; `lay` makes its parts in reading order."""
    out = BytesIO()
    fonts = Type(cache)
    canvas = TaggedCanvas(
        out, fonts, size=(A4_WIDTH, A4_HEIGHT), title=content.title, language=content.language
    )
    canvas.setAuthor(content.organisation)
    canvas.setCreator(plain("QC Desktop"))
    sheet = Sheet(
        canvas=canvas,
        fonts=fonts,
        pictures=Pictures(resources, icons),
        paints=paints(resources, look.colour, look.accent),
        media=media,
    )
    root = Element("Document")
    paper = Paper(content=content, look=look, sheet=sheet, root=root, sizes=sizes)
    flow = Flow(sheet, paper.frame, lambda page: _place_foot(paper, page))
    pages = flow.run(lay(paper))
    for page in range(1, pages + 1):
        _draw_foot(paper, page, pages)
    canvas.save()
    return tagged(out.getvalue(), root, language=content.language)


def fitted(
    fonts: Type,
    text: str,
    *,
    style: TextStyle,
    width: float,
    smallest: float,
    most_lines: int = 1,
) -> tuple[list[Line], float]:
    """Return lines and their size: smaller where there would be too many, never cut."""
    size = style.size
    lines = wrap(fonts, text, size=size, width=width, bold=style.bold)
    while len(lines) > most_lines and size > smallest:
        size = max(smallest, size - 1)
        lines = wrap(fonts, text, size=size, width=width, bold=style.bold)
    return lines, size


def heading(paper: Paper, block: Heading, *, bar: bool) -> Part:
    """Return a heading, with a coloured bar before it where `bar`."""
    style = paper.sizes.heading
    return Row(
        paper.sheet.fonts,
        (
            Cell(
                share=1,
                words=(Words(text=block.words, style=style, element=paper.root.add("H2")),),
                pad=20 if bar else 0,
            ),
        ),
        RowStyle(bar=TONES[block.tone] if bar else ""),
        gap=style.size * 0.4,
        stays_with_next=True,
        lead=style.size * 0.4,
    )


def sentence(paper: Paper, block: Sentence | str, *, role: str = "P", gap: float = 8) -> Part:
    """Return words that stand by themselves."""
    text = block if isinstance(block, str) else block.words
    words = Words(text=text, style=paper.sizes.small, element=paper.root.add(role))
    return Row(paper.sheet.fonts, (Cell(share=1, words=(words,)),), gap=gap)


def quote(paper: Paper, block: Quote, *, number: int) -> Part:
    """Return someone's own words in a bubble; a long one goes on over pages."""
    style = paper.sizes.body
    element = paper.root.add("BlockQuote").add("P")
    fill = QUOTE_FILLS[number % len(QUOTE_FILLS)]
    return Row(
        paper.sheet.fonts,
        (
            Cell(
                share=1,
                words=(Words(text=block.words, style=style, element=element),),
                drawing=Drawing(concept="told_us", size=style.size * 2.2, gap=style.size),
                pad=style.size,
                fill=fill,
            ),
        ),
        RowStyle(edge=Edge.BOX, radius=style.size, pad=style.size * 0.7, middle=True),
        gap=style.size * 0.8,
    )


def _place_foot(paper: Paper, page: int) -> None:
    canvas = paper.sheet.canvas
    with canvas.artifact():
        # The number of pages is not known yet, so the foot is a form that is drawn last.
        canvas.doForm(f"foot-{page}")


def _draw_foot(paper: Paper, page: int, pages: int) -> None:
    sheet, sizes, frame = paper.sheet, paper.sizes, paper.frame
    canvas = sheet.canvas
    canvas.beginForm(f"foot-{page}", 0, 0, A4_WIDTH, A4_HEIGHT)
    canvas.setStrokeColor(sheet.paints("line_soft"))
    canvas.setLineWidth(1)
    rule = sizes.foot + sizes.small.leading + _draw_letterhead(paper)
    canvas.line(frame.left, rule, frame.right, rule)
    count = plain("Page {page} of {pages}", page=page, pages=pages)
    wide = sheet.fonts.width(count, sizes.small.size, bold=True)
    (number,) = wrap(sheet.fonts, count, size=sizes.small.size, width=frame.width, bold=True)
    draw_line(sheet, number, frame.right - wide, sizes.foot, size=sizes.small.size, colour="ink_2")
    room = frame.width - wide - sizes.small.size
    lines, size = fitted(
        sheet.fonts,
        paper.content.running,
        style=sizes.small,
        width=room,
        smallest=sizes.small.size * 0.75,
        most_lines=2,
    )
    for place, line in enumerate(lines):
        down = place * size * 1.2
        draw_line(sheet, line, frame.left, sizes.foot - down, size=size, colour="ink_2")
    canvas.endForm()


def _draw_letterhead(paper: Paper) -> float:
    """Draw the letterhead over the running words and return how much room it takes."""
    lines = paper.content.letterhead
    if not lines:
        return 0
    sheet, sizes, frame = paper.sheet, paper.sizes, paper.frame
    drawn, size = fitted(
        sheet.fonts,
        " \N{MIDDLE DOT} ".join(lines),
        style=sizes.small,
        width=frame.width,
        smallest=LETTERHEAD_ROOM / 3,
        most_lines=2,
    )
    step = size * 1.2
    y = sizes.foot + sizes.small.leading + (len(drawn) - 1) * step
    for line in drawn:
        draw_line(sheet, line, frame.left, y, size=size, colour="ink_2")
        y -= step
    return len(drawn) * step
