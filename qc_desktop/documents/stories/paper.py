"""A story on one page of A4, tagged: whose it is, a title, a picture, the words."""

from io import BytesIO
from itertools import product
from pathlib import Path

from qc_desktop.documents.look import DocumentLook, Media, paints
from qc_desktop.documents.one_at_a_time import one_at_a_time
from qc_desktop.documents.page import A4_HEIGHT, A4_WIDTH, Sheet, draw_line
from qc_desktop.documents.pictures import Pictures
from qc_desktop.documents.reports.brand import draw_brand, draw_own_edge
from qc_desktop.documents.stories.parts import (
    Box,
    Fit,
    Setting,
    draw_paragraph,
    draw_picture,
    draw_title,
    set_story,
)
from qc_desktop.documents.tagging import Element, TaggedCanvas, tagged
from qc_desktop.documents.type import Type
from qc_desktop.documents.wrap import wrap
from qc_desktop.domain.story_content import StoryContent
from qc_desktop.words import plain

_SIDE = 44.0
_WIDTH = A4_WIDTH - 2 * _SIDE
_BAND = 84.0
_TOP = A4_HEIGHT - _BAND - 22
_FOOT = 64.0
_GAP = 18.0
_SMALL = 16.0
_BY = 30.0
_WAYS = tuple(
    Fit(title=title, body=body, picture=picture)
    for body, (title, picture) in product(
        (20, 18, 16), ((34, 340), (32, 280), (28, 220), (26, 160))
    )
)
"""Words stay at 16 pt or more. Source: domain easy-read.md."""


@one_at_a_time
def render_pdf(
    content: StoryContent,
    look: DocumentLook,
    media: Media,
    *,
    resources: Path,
    icons: Path,
    cache: Path | None = None,
) -> bytes:
    """Return the story as PDF/UA-1 of one page. Raises Problem STORY_TOO_LONG or STORY_LETTERS."""
    out = BytesIO()
    fonts = Type(cache)
    canvas = TaggedCanvas(
        out,
        fonts,
        size=(A4_WIDTH, A4_HEIGHT),
        title=content.title,
        language=content.language,
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
    _draw(sheet, content, look, root)
    canvas.showPage()
    canvas.save()
    return tagged(out.getvalue(), root, language=content.language)


def set_page(fonts: Type, content: StoryContent) -> Setting:
    """Return how a story fills its page. Raises Problem STORY_TOO_LONG or STORY_LETTERS."""
    by = _BY if content.by else 0.0
    room = _TOP - _FOOT - 2 * _GAP - by
    return set_story(fonts, content, _WAYS, width=_WIDTH, room=room)


def _draw(sheet: Sheet, content: StoryContent, look: DocumentLook, root: Element) -> None:
    setting = set_page(sheet.fonts, content)
    _draw_band(sheet, content, look, root)
    with sheet.canvas.mark(root.add("H1")):
        top = draw_title(sheet, setting, _SIDE, _TOP, colour="ink")
    top = _draw_picture(sheet, content, setting, root, top - _GAP * 0.6)
    top -= _GAP
    for lines in setting.paragraphs:
        with sheet.canvas.mark(root.add("P")):
            top = draw_paragraph(sheet, lines, _SIDE, top, size=setting.fit.body)
    if content.by:
        with sheet.canvas.mark(root.add("P")):
            _draw_words(sheet, content.by, _SIDE, top - _SMALL, bold=True)
    _draw_foot(sheet, content, root)


def _draw_band(sheet: Sheet, content: StoryContent, look: DocumentLook, root: Element) -> None:
    canvas = sheet.canvas
    with canvas.artifact():
        canvas.setFillColor(sheet.paints("brand_ground"))
        canvas.rect(0, A4_HEIGHT - _BAND, A4_WIDTH, _BAND, stroke=0, fill=1)
        draw_own_edge(sheet, A4_HEIGHT - _BAND, width=A4_WIDTH)
        canvas.setFillColor(sheet.paints("accent"))
        canvas.rect(0, A4_HEIGHT - _BAND - 7, A4_WIDTH, 7, stroke=0, fill=1)
    with canvas.mark(root.add("Figure", alt=content.organisation)):
        draw_brand(
            sheet, look, _SIDE, A4_HEIGHT - 66, height=46, width=_WIDTH - 170, on_colour=True
        )
    wide = sheet.fonts.width(content.label, _SMALL, bold=True)
    left = A4_WIDTH - _SIDE - wide
    with canvas.artifact():
        canvas.setFillColor(sheet.paints("#FFFFFF"))
        canvas.roundRect(left - 18, A4_HEIGHT - 60, wide + 36, 35, 17, stroke=0, fill=1)
    with canvas.mark(root.add("P")):
        _draw_words(sheet, content.label, left, A4_HEIGHT - 48, bold=True, colour="brand")


def _draw_picture(
    sheet: Sheet, content: StoryContent, setting: Setting, root: Element, top: float
) -> float:
    figure = root.add("Figure", alt=content.title)
    box = Box(left=_SIDE, bottom=top - setting.picture, width=_WIDTH, height=setting.picture)
    with sheet.canvas.mark(figure):
        figure.alt = draw_picture(sheet, content, box, radius=16)
    return box.bottom


def _draw_foot(sheet: Sheet, content: StoryContent, root: Element) -> None:
    canvas = sheet.canvas
    with canvas.artifact():
        canvas.setStrokeColor(sheet.paints("line_soft"))
        canvas.setLineWidth(1)
        canvas.line(_SIDE, _FOOT - 8, A4_WIDTH - _SIDE, _FOOT - 8)
    with canvas.mark(root.add("P")):
        _draw_words(sheet, content.when, _SIDE, _FOOT - 30, colour="ink_2")
    wide = sheet.fonts.width(content.attribution, 12)
    with canvas.mark(root.add("P")):
        _draw_words(
            sheet, content.attribution, A4_WIDTH - _SIDE - wide, _FOOT - 30, size=12, colour="ink_2"
        )


def _draw_words(
    sheet: Sheet,
    words: str,
    x: float,
    baseline: float,
    *,
    size: float = _SMALL,
    bold: bool = False,
    colour: str = "ink",
) -> None:
    line = wrap(sheet.fonts, words, size=size, width=_WIDTH, bold=bold)[0]
    draw_line(sheet, line, x, baseline, size=size, colour=colour)
