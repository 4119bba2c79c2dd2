"""QR codes as vectors. They hold a number and nothing about a person."""

from functools import lru_cache

import segno
from reportlab.pdfgen.canvas import Canvas

from qc_desktop.documents.look import WHITE

QUIET = 4
"""Empty modules around the code. Source: ISO/IEC 18004."""

_MASK = 2  # fixed: trying all eight for the nicest takes most of the time and reads no better


def draw_qr(canvas: Canvas, words: str, x: float, y: float, *, side: float) -> None:
    """Draw a code in a square of `side` points, its white quiet zone counted."""
    across, code = _path(words)
    unit = side / across
    canvas.saveState()
    canvas.setFillColor(WHITE)
    canvas.rect(x, y, side, side, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.translate(x, y)
    canvas.scale(unit, unit)
    canvas.addLiteral(code)
    canvas.restoreState()


@lru_cache(maxsize=2048)
def _path(words: str) -> tuple[int, str]:
    """Return the modules across, quiet zone counted, and the dark ones as PDF page code.

    Whole numbers written by hand: reportlab's paths took most of the time of a badge's back.
    """
    code = segno.make(words, error="m", micro=False, mask=_MASK, boost_error=False)
    across = len(code.matrix) + 2 * QUIET
    bars = [
        f"{QUIET + start} {across - QUIET - number} {length} 1 re"
        for number, row in enumerate(code.matrix, start=1)
        for start, length in _dark(row)
    ]
    return across, " ".join([*bars, "f"])


def _dark(row: bytearray) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    for place, module in enumerate(row):
        if not module & 1:
            continue
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return tuple(runs)
