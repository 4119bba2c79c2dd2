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
    rows = _modules(words)
    unit = side / (len(rows) + 2 * QUIET)
    canvas.saveState()
    canvas.setFillColor(WHITE)
    canvas.rect(x, y, side, side, stroke=0, fill=1)
    canvas.setFillGray(0)
    path = canvas.beginPath()
    for number, row in enumerate(rows, start=1):
        for start, length in row:
            path.rect(
                x + (QUIET + start) * unit, y + side - (QUIET + number) * unit, length * unit, unit
            )
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


@lru_cache(maxsize=2048)
def _modules(words: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return the dark modules of each row as runs of start and length."""
    code = segno.make(words, error="m", micro=False, mask=_MASK, boost_error=False)
    return tuple(_dark(row) for row in code.matrix)


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
