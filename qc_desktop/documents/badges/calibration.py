"""A page to print and measure, so that badges land on their cards."""

from io import BytesIO
from pathlib import Path

from reportlab.lib.colors import black

from qc_desktop.documents.look import DocumentLook, paints
from qc_desktop.documents.page import Sheet, draw_line
from qc_desktop.documents.pictures import Pictures
from qc_desktop.documents.tagging import Element, TaggedCanvas, tagged
from qc_desktop.documents.type import Type
from qc_desktop.documents.wrap import wrap
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.printers import NEAR, RIGHT_ALREADY, Correction, spans
from qc_desktop.domain.units import Mm, points
from qc_desktop.words import language_in_use, plain

_LEFT = 45.0
_ROOM = 120.0
_TOP = 62.0
_SIZE = 14
_RULER = 45.0
"""How far the rulers stand from the edge they run beside, in mm."""

_HALF = 12.0
"""Half the length of a line to measure to, in mm."""


class _Page:
    """Draws in mm from the upper left corner, as a printer is corrected."""

    def __init__(self, page: tuple[Mm, Mm], sheet: Sheet, root: Element) -> None:
        self.page = page
        self.sheet = sheet
        self.root = root

    def line(self, start: tuple[float, float], end: tuple[float, float], width: float) -> None:
        """Draw a line of `width` points."""
        canvas, high = self.sheet.canvas, self.page[1]
        canvas.setStrokeColor(black)
        canvas.setLineWidth(width)
        canvas.line(
            points(Mm(start[0])),
            points(Mm(high - start[1])),
            points(Mm(end[0])),
            points(Mm(high - end[1])),
        )

    def words(
        self, text: str, across: float, down: float, *, role: str = "P", size: float = _SIZE
    ) -> float:
        """Draw words and return where they end."""
        sheet, bold = self.sheet, role != "P"
        with sheet.canvas.mark(self.root.add(role)):
            for line in wrap(sheet.fonts, text, size=size, width=points(Mm(_ROOM)), bold=bold):
                down += size * 1.4 / points(Mm(1))
                x, y = points(Mm(across)), points(Mm(self.page[1] - down))
                draw_line(sheet, line, x, y, size=size, colour="ink")
        return down

    def rulers(self) -> None:
        """Draw lines A and B across, C and D down, and a ruler between each pair."""
        across, down = spans(self.page)
        for start in (NEAR, NEAR + across):
            self.line((start, _RULER - _HALF), (start, _RULER + _HALF), 0.5)
        for start in (NEAR, NEAR + down):
            self.line((_RULER - 2 * _HALF, start), (_RULER + _HALF, start), 0.5)
        self.line((NEAR, _RULER), (NEAR + across, _RULER), 0.25)
        self.line((_RULER - _HALF, NEAR), (_RULER - _HALF, NEAR + down), 0.25)
        for step in range(int(across) + 1):
            self.line((NEAR + step, _RULER), (NEAR + step, _RULER + _tick(step)), 0.25)
        for step in range(int(down) + 1):
            left = _RULER - _HALF
            self.line((left, NEAR + step), (left + _tick(step), NEAR + step), 0.25)


def render_calibration(
    page: tuple[Mm, Mm],
    look: DocumentLook,
    *,
    correction: Correction = RIGHT_ALREADY,
    resources: Path,
    icons: Path,
    cache: Path | None = None,
) -> bytes:
    """Return the page as PDF/UA-1. With a `correction` its lines should come out where they say."""
    out, fonts = BytesIO(), Type(cache)
    size = (points(page[0]), points(page[1]))
    title, language = plain("Measure your printer"), language_in_use()
    canvas = TaggedCanvas(out, fonts, size=size, title=title, language=language)
    canvas.setAuthor(look.organisation)
    canvas.setCreator(plain("QC Desktop"))
    sheet = Sheet(
        canvas=canvas,
        fonts=fonts,
        pictures=Pictures(resources, icons),
        paints=paints(resources, look.colour),
        media=_no_media,
    )
    root = Element("Document")
    correct(canvas, page, correction)
    drawn = _Page(page, sheet, root)
    with canvas.artifact():
        drawn.rulers()
    _draw_words(drawn, title)
    canvas.showPage()
    canvas.save()
    return tagged(out.getvalue(), root, language=language)


def correct(canvas: TaggedCanvas, page: tuple[Mm, Mm], correction: Correction) -> None:
    """Draw the rest of this page as the printer needs it."""
    if correction == RIGHT_ALREADY:
        return
    high = points(page[1])
    lift = high * (1 - correction.taller) - points(Mm(correction.down))
    canvas.transform(correction.wider, 0, 0, correction.taller, points(Mm(correction.right)), lift)


def _draw_words(drawn: _Page, title: str) -> None:
    across, down = spans(drawn.page)
    near = f"{NEAR:.0f}"
    end = drawn.words(title, _LEFT, _TOP, role="H1", size=22) + 3
    for words in (
        plain("1. Print this page at its full size, 100%. Turn off “fit to page”."),
        plain("2. Take a ruler with millimetres."),
        plain("3. Measure from the paper's left edge to line A. It should be {mm} mm.", mm=near),
        plain("4. Measure from line A to line B. It should be {mm} mm.", mm=f"{across:.0f}"),
        plain("5. Measure from the paper's top edge to line C. It should be {mm} mm.", mm=near),
        plain("6. Measure from line C to line D. It should be {mm} mm.", mm=f"{down:.0f}"),
        plain("7. Type the four numbers into the program. Half a millimetre is near enough."),
    ):
        end = drawn.words(words, _LEFT, end + 2.5)
    for letter, x, y in (
        ("A", NEAR + 1.5, _RULER - _HALF - 1),
        ("B", NEAR + across - 6, _RULER - _HALF - 1),
        ("C", _RULER + _HALF + 1.5, NEAR - 4.5),
        ("D", _RULER + _HALF + 1.5, NEAR + down - 4.5),
    ):
        drawn.words(letter, x, y)


def _tick(step: int) -> float:
    return 5.0 if step % 10 == 0 else 3.5 if step % 5 == 0 else 2.0


def _no_media(_media: MediaId) -> bytes | None:
    return None
