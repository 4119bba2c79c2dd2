"""The organisation's mark and name, in a place of their own that nothing else may use."""

from io import BytesIO

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader
from svglib.svglib import svg2rlg

from qc_desktop.documents.look import OUR_ACCENT, OUR_COLOUR, WHITE, DocumentLook, Paints
from qc_desktop.documents.one_at_a_time import one_at_a_time
from qc_desktop.documents.page import Sheet, draw_line
from qc_desktop.documents.pictures import STAND_IN, Pictures, draw_svg, is_svg, log_once, shape_of
from qc_desktop.documents.wrap import wrap
from qc_desktop.domain.contrast import contrast

_WHITE = "#FFFFFF"
_OUR_INK = "#14213D"
_INSET = 0.08
_OWN_EDGE = 6.0
_WIDEST = 0.45
"""How much of the whole width a wide logo may take; the name needs the rest."""
_SEEN = 3.0
"""What a drawing needs beside its ground. Source: WCAG 2.2, 1.4.11 Non-text Contrast."""


def draw_brand(
    sheet: Sheet,
    look: DocumentLook,
    x: float,
    y: float,
    *,
    height: float,
    width: float,
    on_colour: bool,
) -> None:
    """Draw mark and name in a box of `width` by `height` points.

    With `on_colour` it stands on `brand_ground`, and is as light or dark as words are there.
    """
    mark = _draw_mark(sheet, look, x, y, height=height, width=width, on_colour=on_colour)
    left = x + mark + height * 0.28
    room = width - (left - x)
    size = height * 0.46
    lines = wrap(sheet.fonts, look.organisation, size=size, width=room, bold=True)
    while len(lines) * size * 1.1 > height * 1.02 and size > height * 0.14:
        size -= 0.5
        lines = wrap(sheet.fonts, look.organisation, size=size, width=room, bold=True)
    top = y + height / 2 + len(lines) * size * 1.1 / 2
    colour = "on_brand" if on_colour else "ink"
    for number, line in enumerate(lines, start=1):
        baseline = top - number * size * 1.1 + size * 0.24
        draw_line(sheet, line, left, baseline, size=size, colour=colour)


def draw_own_edge(sheet: Sheet, y: float, *, width: float) -> None:
    """Draw a line in the very colour that was picked, where the ground had to be darker."""
    if not sheet.paints.brand.is_as_picked:
        sheet.canvas.setFillColor(sheet.paints("brand_own"))
        sheet.canvas.rect(0, y, width, _OWN_EDGE, stroke=0, fill=1)


def our_mark(pictures: Pictures, paints: Paints, *, on_colour: bool) -> str:
    """Return our own mark as SVG in the organisation's colours."""
    ground, words = paints.hex("brand_ground"), paints.hex("on_brand")
    if not on_colour:
        brand, tick = paints.hex("brand"), paints.hex("accent")
        tick = tick if contrast(brand, tick) >= _SEEN else _WHITE
        return pictures.brand("mark").replace(OUR_COLOUR, brand).replace(OUR_ACCENT, tick)
    if words == _WHITE:
        return pictures.brand("mark-white").replace(OUR_COLOUR, ground)
    return pictures.brand("mark-ink").replace(_WHITE, ground).replace(_OUR_INK, words)


def logo_box(shape: tuple[float, float], *, height: float, width: float) -> tuple[float, float]:
    """Return how wide and high a logo's place is, in points: square, and longer for a wide one."""
    wide, high = shape
    return min(max(height, height * wide / high), max(height, width * _WIDEST)), height


def _draw_mark(
    sheet: Sheet,
    look: DocumentLook,
    x: float,
    y: float,
    *,
    height: float,
    width: float,
    on_colour: bool,
) -> float:
    """Draw the mark and return how wide its place is."""
    canvas = sheet.canvas
    if look.logo is None:
        svg = our_mark(sheet.pictures, sheet.paints, on_colour=on_colour)
        draw_svg(canvas, svg, x, y, width=height, height=height)
        return height
    svg, image = _read(look.logo)
    shape = image.getSize() if image is not None else shape_of(svg)
    wide, high = logo_box(shape, height=height, width=width)
    if on_colour:
        canvas.setFillColor(WHITE)
        canvas.roundRect(x, y, wide, high, high / 8, stroke=0, fill=1)
    inset = high * _INSET
    left, bottom = x + inset, y + inset
    box_wide, box_high = wide - 2 * inset, high - 2 * inset
    if image is None:
        draw_svg(canvas, svg, left, bottom, width=box_wide, height=box_high)
        return wide
    canvas.drawImage(
        image,
        left,
        bottom,
        width=box_wide,
        height=box_high,
        preserveAspectRatio=True,
        mask="auto",
    )
    return wide


def _read(logo: bytes) -> tuple[str, ImageReader | None]:
    """Return a logo as a drawing or as a picture; a quiet frame where it cannot be read."""
    if is_svg(logo):
        return logo.decode("utf-8-sig", errors="replace"), None
    try:
        with Image.open(BytesIO(logo)) as opened:
            opened.load()
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as trouble:
        log_once(f"the logo cannot be read: {type(trouble).__name__}")
        return STAND_IN, None
    return "", ImageReader(BytesIO(logo))


@one_at_a_time
def can_draw(logo: bytes) -> bool:
    """Tell whether a logo leaves its mark on paper, by reading it as papers do."""
    if not is_svg(logo):
        return _read(logo)[1] is not None
    try:
        drawing = svg2rlg(BytesIO(logo))
    except Exception:  # noqa: BLE001 - an SVG can be wrong in more ways than are named
        return False
    return drawing is not None and min(drawing.width, drawing.height) > 0
