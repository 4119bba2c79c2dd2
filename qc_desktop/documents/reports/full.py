"""The full report as PDF: a private record that flows over as many pages as it needs."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from qc_desktop.documents.look import DocumentLook, Media
from qc_desktop.documents.page import Part
from qc_desktop.documents.reports.full_parts import (
    InShortPanel,
    MastheadPart,
    PhotoRow,
    RecordPart,
)
from qc_desktop.documents.reports.paper import (
    Paper,
    Sizes,
    heading,
    make_paper,
    quote,
    sentence,
)
from qc_desktop.documents.row import Cell, Drawing, Edge, Row, RowStyle, TextStyle, Words
from qc_desktop.documents.tagging import Element
from qc_desktop.domain import reporting_content as says

_BODY = TextStyle(size=10.5, leading=14.5)
_STRONG = TextStyle(size=10.5, leading=14.5, bold=True)
_SMALL = TextStyle(size=10, leading=14, colour="ink_2")
SIZES = Sizes(
    title=TextStyle(size=19, leading=24, bold=True),
    heading=TextStyle(size=13.5, leading=20, bold=True),
    body=_BODY,
    strong=_STRONG,
    small=_SMALL,
    left=39,
    right=39,
    top=32,
    bottom=56,
    foot=26,
)

_HEAD = TextStyle(size=10, leading=14, bold=True, colour="ink_2")
_VALUE = TextStyle(size=12, leading=16, bold=True)
_PICTURE = 13.0
_FACTS_IN_A_ROW = 3
_PHOTOS_IN_A_ROW = 2


def render_pdf(
    content: says.ReportContent,
    look: DocumentLook,
    media: Media,
    *,
    resources: Path,
    icons: Path,
    cache: Path | None = None,
) -> bytes:
    """Return the full report as PDF/UA-1. `cache` is a folder to keep made fonts in."""
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
    for is_photo, group in groupby(
        paper.content.blocks, key=lambda block: isinstance(block, says.Photo)
    ):
        blocks = list(group)
        if is_photo:
            yield from _photos(paper, [b for b in blocks if isinstance(b, says.Photo)])
            continue
        for block in blocks:
            yield from _part(paper, block, quotes)
            quotes += isinstance(block, says.Quote)
    yield sentence(paper, paper.content.attribution)


def _part(paper: Paper, block: says.Block, quotes: int) -> Iterator[Part]:
    match block:
        case says.Masthead() | says.InShort() | says.Record():
            yield _whole(paper, block)
        case says.Facts():
            yield from _facts(paper, block)
        case says.Heading():
            yield heading(paper, block, bar=False)
        case says.Table():
            yield from _table(paper, block)
        case says.Sentence():
            yield sentence(paper, block)
        case says.Quote():
            yield quote(paper, block, number=quotes)
        case _:
            raise ValueError(type(block).__name__)


def _whole(paper: Paper, block: says.Masthead | says.InShort | says.Record) -> Part:
    match block:
        case says.Masthead():
            return MastheadPart(paper, block)
        case says.InShort():
            return InShortPanel(paper, block)
        case says.Record():
            return RecordPart(paper, block)


def _facts(paper: Paper, block: says.Facts) -> Iterator[Part]:
    facts = list(block.facts)
    for start in range(0, len(facts), _FACTS_IN_A_ROW):
        row = facts[start : start + _FACTS_IN_A_ROW]
        last = start + _FACTS_IN_A_ROW >= len(facts)
        yield Row(
            paper.sheet.fonts,
            tuple(
                Cell(
                    share=1 / _FACTS_IN_A_ROW,
                    words=(
                        Words(text=fact.label, style=_SMALL, element=paper.root.add("P")),
                        Words(text=fact.value, style=_VALUE, element=paper.root.add("P")),
                    ),
                    pad=1,
                )
                for fact in row
            ),
            gap=12 if last else 7,
        )


def _table(paper: Paper, block: says.Table) -> Iterator[Part]:
    table = paper.root.add("Table")
    yield _table_head(paper, block, table.add("TR"))
    header = _table_head(paper, block, None)
    for row in block.rows:
        line = table.add("TR")
        yield Row(
            paper.sheet.fonts,
            tuple(
                _table_cell(column.share, cell, line.add("TD"))
                for column, cell in zip(block.columns, row, strict=True)
            ),
            RowStyle(edge=Edge.RULE, line="line_soft", line_width=0.75, pad=3),
            header=header,
        )
    yield Row(paper.sheet.fonts, (Cell(share=1),), gap=8)


def _table_head(paper: Paper, block: says.Table, row: Element | None) -> Part:
    return Row(
        paper.sheet.fonts,
        tuple(
            Cell(
                share=column.share,
                words=(
                    Words(
                        text=column.words,
                        style=_HEAD,
                        element=row.add("TH", scope="Column").add("P") if row else None,
                    ),
                ),
                pad=2,
            )
            for column in block.columns
        ),
        RowStyle(edge=Edge.RULE, line="line", line_width=1.5, pad=3),
        stays_with_next=True,
    )


def _table_cell(share: float, cell: says.Cell, element: Element) -> Cell:
    style = _STRONG if cell.strong else _BODY
    drawing = None
    if cell.picture:
        # The words beside it say the same, so it is decoration.
        drawing = Drawing(concept=cell.picture, size=_PICTURE, gap=5)
    return Cell(
        share=share,
        words=tuple(Words(text=line, style=style, element=element.add("P")) for line in cell.lines),
        drawing=drawing,
        pad=2,
    )


def _photos(paper: Paper, photos: list[says.Photo]) -> Iterator[Part]:
    for start in range(0, len(photos), _PHOTOS_IN_A_ROW):
        yield PhotoRow(paper, tuple(photos[start : start + _PHOTOS_IN_A_ROW]))
