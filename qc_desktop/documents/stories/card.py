"""A story as one picture to send: 4 by 5, made of the same content as its paper."""

from io import BytesIO
from itertools import product
from pathlib import Path

from qc_desktop.documents.look import DocumentLook, Media, paints
from qc_desktop.documents.one_at_a_time import one_at_a_time
from qc_desktop.documents.page import Sheet, draw_line
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
from qc_desktop.documents.tagging import TaggedCanvas
from qc_desktop.documents.type import Type
from qc_desktop.documents.wrap import wrap
from qc_desktop.domain.story_content import StoryContent

CARD_WIDTH = 540.0
CARD_HEIGHT = 675.0
_SIDE = 32.0
_WIDTH = CARD_WIDTH - 2 * _SIDE
_BAND = 74.0
_GAP = 16.0
_BY = 26.0
_SMALL = 16.0
_WAYS = tuple(
    Fit(title=title, body=body, picture=picture)
    for body, (title, picture) in product((22, 20, 18, 16), ((34, 320), (32, 260), (28, 190)))
)
"""Half a card's pixels: 16 points are 32 pixels of 1080, readable on a telephone."""


@one_at_a_time
def render_card(
    content: StoryContent,
    look: DocumentLook,
    media: Media,
    *,
    resources: Path,
    icons: Path,
    cache: Path | None = None,
) -> bytes:
    """Return the card as a PDF page of 540 by 675 points.

    Raises Problem STORY_TOO_LONG or STORY_LETTERS.
    """
    out = BytesIO()
    fonts = Type(cache)
    canvas = TaggedCanvas(
        out,
        fonts,
        size=(CARD_WIDTH, CARD_HEIGHT),
        title=content.title,
        language=content.language,
    )
    sheet = Sheet(
        canvas=canvas,
        fonts=fonts,
        pictures=Pictures(resources, icons),
        paints=paints(resources, look.colour, look.accent),
        media=media,
    )
    _draw(sheet, content, look)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def set_card(fonts: Type, content: StoryContent) -> Setting:
    """Return how a story fills its card. Raises Problem STORY_TOO_LONG or STORY_LETTERS."""
    return set_story(fonts, content, _WAYS, width=_WIDTH, room=_room(content))


def _room(content: StoryContent) -> float:
    by = _BY if content.by else 0.0
    return CARD_HEIGHT - _SIDE - _BAND - 3 * _GAP - by


def _draw(sheet: Sheet, content: StoryContent, look: DocumentLook) -> None:
    canvas = sheet.canvas
    setting = set_card(sheet.fonts, content)
    room = _room(content)
    canvas.setFillColor(sheet.paints("#FFFFFF"))
    canvas.rect(0, 0, CARD_WIDTH, CARD_HEIGHT, stroke=0, fill=1)
    spare = room - setting.title_height - setting.body_height
    height = min(spare, _WIDTH * 0.75)  # as tall as a photo needs, where the words leave room
    top = CARD_HEIGHT - _SIDE
    box = Box(left=_SIDE, bottom=top - height, width=_WIDTH, height=height)
    draw_picture(sheet, content, box, radius=16)
    top = draw_title(sheet, setting, _SIDE, box.bottom - _GAP, colour="ink") - _GAP * 0.5
    for lines in setting.paragraphs:
        top = draw_paragraph(sheet, lines, _SIDE, top, size=setting.fit.body)
    if content.by:
        line = wrap(sheet.fonts, content.by, size=_SMALL, width=_WIDTH, bold=True)[0]
        draw_line(sheet, line, _SIDE, _BAND + _GAP, size=_SMALL, colour="brand")
    _draw_band(sheet, content, look)


def _draw_band(sheet: Sheet, content: StoryContent, look: DocumentLook) -> None:
    canvas = sheet.canvas
    canvas.setFillColor(sheet.paints("brand_ground"))
    canvas.rect(0, 0, CARD_WIDTH, _BAND, stroke=0, fill=1)
    draw_own_edge(sheet, _BAND - 6, width=CARD_WIDTH)
    canvas.setFillColor(sheet.paints("accent"))
    canvas.rect(0, _BAND, CARD_WIDTH, 6, stroke=0, fill=1)
    draw_brand(sheet, look, _SIDE, 16, height=42, width=_WIDTH - 150, on_colour=True)
    wide = sheet.fonts.width(content.label, _SMALL, bold=True)
    line = wrap(sheet.fonts, content.label, size=_SMALL, width=_WIDTH, bold=True)[0]
    draw_line(sheet, line, CARD_WIDTH - _SIDE - wide, 38, size=_SMALL, colour="on_brand")
    credit = wrap(sheet.fonts, content.attribution, size=8, width=_WIDTH)[0]
    draw_line(sheet, credit, CARD_WIDTH - _SIDE - credit.width, 18, size=8, colour="on_brand")
