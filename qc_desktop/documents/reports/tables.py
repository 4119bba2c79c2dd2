"""Facts, tables and photos side by side, for any size of type."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qc_desktop.documents.page import Part
from qc_desktop.documents.reports.full_parts import PhotoRow
from qc_desktop.documents.reports.paper import Paper
from qc_desktop.documents.row import Cell, Drawing, Edge, Row, RowStyle, Words
from qc_desktop.documents.tagging import Element
from qc_desktop.domain import reporting_content as says

# In parts of the size of the words: what the design draws at 10.5 pt.
_VALUE = 12 / 10.5
_PICTURE = 13 / 10.5
_FACTS_IN_A_ROW = 3
_PHOTOS_IN_A_ROW = 2


def facts(paper: Paper, block: says.Facts) -> Iterator[Part]:
    """Return labels with their values, three in a row."""
    small, body = paper.sizes.small, paper.sizes.body
    value = replace(body, size=body.size * _VALUE, leading=body.leading * _VALUE, bold=True)
    for start in range(0, len(block.facts), _FACTS_IN_A_ROW):
        row = block.facts[start : start + _FACTS_IN_A_ROW]
        last = start + _FACTS_IN_A_ROW >= len(block.facts)
        yield Row(
            paper.sheet.fonts,
            tuple(
                Cell(
                    share=1 / _FACTS_IN_A_ROW,
                    words=(
                        Words(text=fact.label, style=small, element=paper.root.add("P")),
                        Words(text=fact.value, style=value, element=paper.root.add("P")),
                    ),
                    pad=1,
                )
                for fact in row
            ),
            gap=12 if last else 7,
        )


def table(paper: Paper, block: says.Table) -> Iterator[Part]:
    """Return a table with header cells, its head again on each page."""
    element = paper.root.add("Table")
    yield _table_head(paper, block, element.add("TR"))
    header = _table_head(paper, block, None)
    for row in block.rows:
        line = element.add("TR")
        yield Row(
            paper.sheet.fonts,
            tuple(
                _table_cell(paper, column.share, cell, line.add("TD"))
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
                        style=replace(paper.sizes.small, bold=True),
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


def _table_cell(paper: Paper, share: float, cell: says.Cell, element: Element) -> Cell:
    style = paper.sizes.strong if cell.strong else paper.sizes.body
    drawing = None
    if cell.picture:
        # The words beside it say the same, so it is decoration.
        drawing = Drawing(concept=cell.picture, size=_PICTURE * paper.sizes.body.size, gap=5)
    return Cell(
        share=share,
        words=tuple(Words(text=line, style=style, element=element.add("P")) for line in cell.lines),
        drawing=drawing,
        pad=2,
    )


def photos(paper: Paper, blocks: Sequence[says.Photo]) -> Iterator[Part]:
    """Return photos with their captions, two in a row."""
    for start in range(0, len(blocks), _PHOTOS_IN_A_ROW):
        yield PhotoRow(paper, tuple(blocks[start : start + _PHOTOS_IN_A_ROW]))
