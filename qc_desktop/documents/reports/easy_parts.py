"""Parts with a picture left of short words, one idea a line, for any size of type."""

from collections.abc import Iterator
from dataclasses import replace

from qc_desktop.documents.page import Part
from qc_desktop.documents.reports.paper import TONES, Paper
from qc_desktop.documents.row import Cell, Drawing, Edge, Row, RowStyle, Words
from qc_desktop.documents.tagging import Element
from qc_desktop.domain.reporting_content import (
    Callout,
    Meaning,
    PictureLine,
    SaidWill,
    SaidWills,
    Tone,
)

# In parts of the size of the words: what the design draws at 18 pt.
_PLATE = 74 / 18
_PICTURE = 54 / 18
_SMALL_PICTURE = 46 / 18
_CALLOUT_PICTURE = 52 / 18
_PLATES = {Tone.BRAND: "sky", Tone.GOOD: "teal", Tone.BETTER: "sand"}


def _figure(paper: Paper, concept: str, parent: Element) -> Element:
    return parent.add("Figure", alt=paper.sheet.pictures.find(concept).alt)


def picture_line(paper: Paper, block: PictureLine) -> Part:
    """Return a picture on a plate with its sentences beside it."""
    body = paper.sizes.body
    figure = _figure(paper, block.picture, paper.root)
    return Row(
        paper.sheet.fonts,
        (
            Cell(
                share=1,
                drawing=Drawing(
                    concept=block.picture,
                    size=_PICTURE * body.size,
                    plate=_PLATES[block.tone],
                    plate_size=_PLATE * body.size,
                    gap=body.size * 1.1,
                    element=figure,
                ),
                words=tuple(
                    Words(text=words, style=body, element=paper.root.add("P"))
                    for words in block.sentences
                ),
            ),
        ),
        RowStyle(middle=True),
        gap=body.size * 0.6,
    )


def said_wills(paper: Paper, block: SaidWills) -> Iterator[Part]:
    """Return a table of two columns, its head again on each page."""
    table = paper.root.add("Table")
    yield _said_will_head(paper, block, table.add("TR"))
    header = _said_will_head(paper, block, None)
    for row in block.rows:
        yield _said_will(paper, row, table.add("TR"), header)


def _said_will_head(paper: Paper, block: SaidWills, row: Element | None) -> Part:
    cells = []
    for words, tone in ((block.said, Tone.BETTER), (block.will, Tone.BRAND)):
        head = row.add("TH", scope="Column").add("P") if row else None
        style = replace(paper.sizes.heading, colour=TONES[tone])
        cells.append(Cell(share=0.5, words=(Words(text=words, style=style, element=head),), pad=2))
    return Row(paper.sheet.fonts, tuple(cells), gap=10, stays_with_next=True)


def _said_will(paper: Paper, row: SaidWill, line: Element, header: Part) -> Part:
    body = paper.sizes.body
    said = line.add("TD")
    figure = _figure(paper, row.picture, said)
    said_words = Words(text=row.said, style=body, element=said.add("P"))
    will = line.add("TD")
    will_words = [Words(text=row.will, style=body, element=will.add("P"))]
    if row.who:
        will_words.append(Words(text=row.who, style=paper.sizes.small, element=will.add("P")))
    return Row(
        paper.sheet.fonts,
        (
            Cell(
                share=0.5,
                words=(said_words,),
                drawing=Drawing(
                    concept=row.picture,
                    size=_SMALL_PICTURE * body.size,
                    gap=12,
                    element=figure,
                ),
                pad=14,
                fill="said",
            ),
            Cell(share=0.5, words=tuple(will_words), pad=14, fill="#FFFFFF"),
        ),
        RowStyle(edge=Edge.BOX, radius=14, pad=12, middle=True),
        gap=12,
        header=header,
    )


def callout(paper: Paper, block: Callout) -> Part:
    """Return a coloured box that says how to reach us."""
    body = paper.sizes.body
    box = paper.root.add("Div")
    figure = _figure(paper, block.picture, box)
    return Row(
        paper.sheet.fonts,
        (
            Cell(
                share=1,
                words=(
                    Words(text=block.heading, style=paper.sizes.strong, element=box.add("P")),
                    Words(text=block.words, style=body, element=box.add("P")),
                ),
                drawing=Drawing(
                    concept=block.picture,
                    size=_CALLOUT_PICTURE * body.size,
                    gap=18,
                    element=figure,
                ),
                pad=20,
                fill="callout",
            ),
        ),
        RowStyle(radius=14, pad=14, middle=True),
        gap=14,
    )


def meaning(paper: Paper, block: Meaning) -> Part:
    """Return a hard word in bold, its picture, and what it means below the word."""
    strong, body = paper.sizes.strong, paper.sizes.body
    figure = _figure(paper, block.picture, paper.root)
    return Row(
        paper.sheet.fonts,
        (
            Cell(
                share=1,
                drawing=Drawing(
                    concept=block.picture,
                    size=_SMALL_PICTURE * body.size,
                    gap=body.size * 1.1,
                    element=figure,
                ),
                words=(
                    Words(text=block.word, style=strong, element=paper.root.add("P")),
                    Words(text=block.meaning, style=body, element=paper.root.add("P")),
                ),
            ),
        ),
        RowStyle(middle=True),
        gap=body.size * 0.6,
    )
