"""The Easy Read report as PDF: a picture left of short words, one idea a line."""

from collections.abc import Iterator
from pathlib import Path

from qc_desktop.documents.look import DocumentLook, Media
from qc_desktop.documents.page import Part
from qc_desktop.documents.reports.cover import CoverPage
from qc_desktop.documents.reports.paper import (
    TONES,
    Paper,
    Sizes,
    heading,
    make_paper,
    quote,
    sentence,
)
from qc_desktop.documents.row import Cell, Drawing, Edge, Row, RowStyle, TextStyle, Words
from qc_desktop.documents.tagging import Element
from qc_desktop.domain.reporting_content import (
    Block,
    Callout,
    Cover,
    Heading,
    PictureLine,
    Quote,
    ReportContent,
    SaidWill,
    SaidWills,
    Sentence,
    Tone,
)

_BODY = TextStyle(size=18, leading=27)
SIZES = Sizes(
    title=TextStyle(size=43.5, leading=47, bold=True, colour="#FFFFFF"),
    heading=TextStyle(size=25, leading=32, bold=True),
    body=_BODY,
    strong=TextStyle(size=18, leading=27, bold=True),
    small=TextStyle(size=16, leading=24, colour="ink_2"),
    left=44,
    right=42,
    top=38,
    bottom=62,
    foot=26,
)
"""Body 18 pt and nothing under 16. Source: domain easy-read.md."""

_PLATE = 74.0
_PICTURE = 54.0
_PLATES = {Tone.BRAND: "sky", Tone.GOOD: "teal", Tone.BETTER: "sand"}


def render_pdf(
    content: ReportContent,
    look: DocumentLook,
    media: Media,
    *,
    resources: Path,
    icons: Path,
    cache: Path | None = None,
) -> bytes:
    """Return the Easy Read report as PDF/UA-1. `cache` is a folder to keep made fonts in."""
    return make_paper(
        content,
        look,
        media,
        resources=resources,
        icons=icons,
        cache=cache,
        sizes=SIZES,
        lay=lambda paper: list(_parts(paper)),
    )


def _parts(paper: Paper) -> Iterator[Part]:
    quotes = 0
    for block in paper.content.blocks:
        yield from _part(paper, block, quotes)
        quotes += isinstance(block, Quote)
    yield sentence(paper, paper.content.attribution)


def _part(paper: Paper, block: Block, quotes: int) -> Iterator[Part]:
    match block:
        case Cover():
            yield CoverPage(paper, block)
        case Heading():
            yield heading(paper, block, bar=True)
        case PictureLine():
            yield _picture_line(paper, block)
        case Quote():
            yield quote(paper, block, number=quotes)
        case Sentence():
            yield sentence(paper, block, gap=16)
        case SaidWills():
            yield from _said_wills(paper, block)
        case Callout():
            yield _callout(paper, block)
        case _:
            raise ValueError(type(block).__name__)


def _figure(paper: Paper, concept: str, parent: Element) -> Element:
    return parent.add("Figure", alt=paper.sheet.pictures.find(concept).alt)


def _picture_line(paper: Paper, block: PictureLine) -> Part:
    figure = _figure(paper, block.picture, paper.root)
    return Row(
        paper.sheet.fonts,
        (
            Cell(
                share=1,
                drawing=Drawing(
                    concept=block.picture,
                    size=_PICTURE,
                    plate=_PLATES[block.tone],
                    plate_size=_PLATE,
                    gap=20,
                    element=figure,
                ),
                words=tuple(
                    Words(text=words, style=_BODY, element=paper.root.add("P"))
                    for words in block.sentences
                ),
            ),
        ),
        RowStyle(middle=True),
        gap=11,
    )


def _said_wills(paper: Paper, block: SaidWills) -> Iterator[Part]:
    table = paper.root.add("Table")
    yield _said_will_head(paper, block, table.add("TR"))
    header = _said_will_head(paper, block, None)
    for row in block.rows:
        yield _said_will(paper, row, table.add("TR"), header)


def _said_will_head(paper: Paper, block: SaidWills, row: Element | None) -> Part:
    cells = []
    for words, tone in ((block.said, Tone.BETTER), (block.will, Tone.BRAND)):
        head = row.add("TH", scope="Column").add("P") if row else None
        style = TextStyle(size=25, leading=32, bold=True, colour=TONES[tone])
        cells.append(Cell(share=0.5, words=(Words(text=words, style=style, element=head),), pad=2))
    return Row(paper.sheet.fonts, tuple(cells), gap=10, stays_with_next=True)


def _said_will(paper: Paper, row: SaidWill, line: Element, header: Part) -> Part:
    said = line.add("TD")
    figure = _figure(paper, row.picture, said)
    said_words = Words(text=row.said, style=_BODY, element=said.add("P"))
    will = line.add("TD")
    will_words = [Words(text=row.will, style=_BODY, element=will.add("P"))]
    if row.who:
        will_words.append(Words(text=row.who, style=SIZES.small, element=will.add("P")))
    return Row(
        paper.sheet.fonts,
        (
            Cell(
                share=0.5,
                words=(said_words,),
                drawing=Drawing(concept=row.picture, size=46, gap=12, element=figure),
                pad=14,
                fill="said",
            ),
            Cell(share=0.5, words=tuple(will_words), pad=14, fill="#FFFFFF"),
        ),
        RowStyle(edge=Edge.BOX, radius=14, pad=12, middle=True),
        gap=12,
        header=header,
    )


def _callout(paper: Paper, block: Callout) -> Part:
    box = paper.root.add("Div")
    figure = _figure(paper, block.picture, box)
    return Row(
        paper.sheet.fonts,
        (
            Cell(
                share=1,
                words=(
                    Words(text=block.heading, style=SIZES.strong, element=box.add("P")),
                    Words(text=block.words, style=_BODY, element=box.add("P")),
                ),
                drawing=Drawing(concept=block.picture, size=52, gap=18, element=figure),
                pad=20,
                fill="callout",
            ),
        ),
        RowStyle(radius=14, pad=14, middle=True),
        gap=14,
    )
