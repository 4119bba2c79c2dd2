"""Any report as PDF. What it says picks the parts; for whom it is picks the size of type."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import assert_never

from qc_desktop.documents.look import DocumentLook, Media
from qc_desktop.documents.page import Part
from qc_desktop.documents.reports import easy_parts, tables
from qc_desktop.documents.reports.band import BandPart
from qc_desktop.documents.reports.certificate import CertificatePart
from qc_desktop.documents.reports.cover import CoverPage
from qc_desktop.documents.reports.faces import FacesPart
from qc_desktop.documents.reports.form_parts import AskPart, WriteHerePart
from qc_desktop.documents.reports.full_parts import InShortPanel, MastheadPart, RecordPart
from qc_desktop.documents.reports.paper import (
    LETTERHEAD_ROOM,
    Paper,
    Sizes,
    heading,
    make_paper,
    quote,
    sentence,
)
from qc_desktop.documents.row import TextStyle
from qc_desktop.domain import reporting_content as says

SIZES = {
    says.ReportStyle.EASY_READ: Sizes(
        title=TextStyle(size=43.5, leading=47, bold=True, colour="on_brand"),
        heading=TextStyle(size=25, leading=32, bold=True),
        body=TextStyle(size=18, leading=27),
        strong=TextStyle(size=18, leading=27, bold=True),
        small=TextStyle(size=16, leading=24, colour="ink_2"),
        left=44,
        right=42,
        top=38,
        bottom=62,
        foot=26,
    ),
    says.ReportStyle.FULL: Sizes(
        title=TextStyle(size=19, leading=24, bold=True),
        heading=TextStyle(size=13.5, leading=20, bold=True),
        body=TextStyle(size=10.5, leading=14.5),
        strong=TextStyle(size=10.5, leading=14.5, bold=True),
        small=TextStyle(size=10, leading=14, colour="ink_2"),
        left=39,
        right=39,
        top=32,
        bottom=56,
        foot=26,
    ),
}
"""Easy Read: body 18 pt and nothing under 16. Source: domain easy-read.md."""

_BIG = 1.3
"""Big print: 23 pt where Easy Read has 18, 14 pt where the full report has 10.5."""


def sizes_of(content: says.ReportContent) -> Sizes:
    """Return the sizes of type for a paper, larger in big print; room for its letterhead."""
    sizes = SIZES[content.style]
    if content.letterhead:
        sizes = replace(sizes, bottom=sizes.bottom + LETTERHEAD_ROOM)
    if not content.big_print:
        return sizes
    return replace(
        sizes,
        heading=_larger(sizes.heading),
        body=_larger(sizes.body),
        strong=_larger(sizes.strong),
        small=_larger(sizes.small),
    )


def _larger(style: TextStyle) -> TextStyle:
    return replace(style, size=style.size * _BIG, leading=style.leading * _BIG)


def render_pdf(
    content: says.ReportContent,
    look: DocumentLook,
    media: Media,
    *,
    resources: Path,
    icons: Path,
    cache: Path | None = None,
) -> bytes:
    """Return a report as PDF/UA-1. `cache` is a folder to keep made fonts in."""
    return make_paper(
        content,
        look,
        media,
        resources=resources,
        icons=icons,
        cache=cache,
        sizes=sizes_of(content),
        lay=lambda paper: list(_parts(paper)),
    )


def _parts(paper: Paper) -> Iterator[Part]:
    quotes = 0
    for is_photo, group in groupby(
        paper.content.blocks, key=lambda block: isinstance(block, says.Photo)
    ):
        blocks = list(group)
        if is_photo:
            yield from tables.photos(paper, [b for b in blocks if isinstance(b, says.Photo)])
            continue
        for block in blocks:
            yield from _part(paper, block, quotes)
            quotes += isinstance(block, says.Quote)
    yield sentence(paper, paper.content.attribution)


def _part(  # noqa: C901, PLR0912 - one line for each block
    paper: Paper, block: says.Block, quotes: int
) -> Iterator[Part]:
    easy = paper.content.style is says.ReportStyle.EASY_READ
    match block:
        case says.Cover():
            yield CoverPage(paper, block)
        case says.Band():
            yield BandPart(paper, block)
        case says.Certificate():
            yield CertificatePart(paper, block)
        case says.Faces():
            yield FacesPart(paper, block)
        case says.Ask():
            yield AskPart(paper, block)
        case says.WriteHere():
            yield WriteHerePart(paper, block)
        case says.Meaning():
            yield easy_parts.meaning(paper, block)
        case says.Masthead():
            yield MastheadPart(paper, block)
        case says.InShort():
            yield InShortPanel(paper, block)
        case says.Record():
            yield RecordPart(paper, block)
        case says.Heading():
            yield heading(paper, block, bar=easy)
        case says.Sentence():
            yield sentence(paper, block, gap=16 if easy else 8)
        case says.Quote():
            yield quote(paper, block, number=quotes)
        case says.PictureLine():
            yield easy_parts.picture_line(paper, block)
        case says.SaidWills():
            yield from easy_parts.said_wills(paper, block)
        case says.Callout():
            yield easy_parts.callout(paper, block)
        case says.Facts():
            yield from tables.facts(paper, block)
        case says.Table():
            yield from tables.table(paper, block)
        case says.Photo():
            yield from tables.photos(paper, [block])
        case _:
            assert_never(block)
