"""The organisation's mark and name, in a place of their own that nothing else may use."""

from io import BytesIO

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from qc_desktop.documents.look import OUR_COLOUR, WHITE, DocumentLook
from qc_desktop.documents.page import Sheet, draw_line
from qc_desktop.documents.pictures import STAND_IN, draw_svg, is_svg, log_once
from qc_desktop.documents.wrap import wrap


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
    """Draw mark and name in a box of `width` by `height` points, white where `on_colour`."""
    _draw_mark(sheet, look, x, y, side=height, on_colour=on_colour)
    left = x + height + height * 0.28
    room = width - (left - x)
    size = height * 0.46
    lines = wrap(sheet.fonts, look.organisation, size=size, width=room, bold=True)
    while len(lines) * size * 1.1 > height * 1.02 and size > height * 0.14:
        size -= 0.5
        lines = wrap(sheet.fonts, look.organisation, size=size, width=room, bold=True)
    top = y + height / 2 + len(lines) * size * 1.1 / 2
    colour = "#FFFFFF" if on_colour else "ink"
    for number, line in enumerate(lines, start=1):
        baseline = top - number * size * 1.1 + size * 0.24
        draw_line(sheet, line, left, baseline, size=size, colour=colour)


def _draw_mark(
    sheet: Sheet, look: DocumentLook, x: float, y: float, *, side: float, on_colour: bool
) -> None:
    if look.logo is None:
        svg = sheet.pictures.brand("mark-white" if on_colour else "mark")
        svg = svg.replace(OUR_COLOUR, look.colour)
        draw_svg(sheet.canvas, svg, x, y, width=side, height=side)
        return
    if on_colour:
        sheet.canvas.setFillColor(WHITE)
        sheet.canvas.roundRect(x, y, side, side, side / 8, stroke=0, fill=1)
    inset = side * 0.08
    box = side - 2 * inset
    if is_svg(look.logo):
        svg = look.logo.decode("utf-8", errors="replace")
        draw_svg(sheet.canvas, svg, x + inset, y + inset, width=box, height=box)
        return
    image = _readable(look.logo)
    if image is None:
        draw_svg(sheet.canvas, STAND_IN, x + inset, y + inset, width=box, height=box)
        return
    sheet.canvas.drawImage(
        image,
        x + inset,
        y + inset,
        width=box,
        height=box,
        preserveAspectRatio=True,
        mask="auto",
    )


def _readable(logo: bytes) -> ImageReader | None:
    try:
        with Image.open(BytesIO(logo)) as opened:
            opened.load()
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as trouble:
        log_once(f"the logo cannot be read: {type(trouble).__name__}")
        return None
    return ImageReader(BytesIO(logo))
