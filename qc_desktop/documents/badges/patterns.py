"""Patterns on the coloured parts of a badge: quiet vectors, the same on each card.

Their colours keep words at 7:1 or more, on the ground and on the pattern alike.
"""

from collections.abc import Iterator
from math import pi, sin

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from qc_desktop.documents.badges.card import Box, Card
from qc_desktop.domain.badges import BadgePattern, light_pattern_colour, pattern_colour

_STRIPE = 1.5
_STRIPE_STEP = 5.0
_DOT = 0.75
_DOT_STEP = 4.6
_WAVE = 0.7
_WAVE_STEP = 4.4
_WAVE_LONG = 9.0
_WAVE_HIGH = 1.1
_LEAF_STEP = 8.0
_LEAF_LONG = 4.4
_LEAF_WIDE = 1.5


def patterned(card: Card, colour: str, box: Box, *, radius: float = 0) -> None:
    """Fill a box, rounded where `radius` mm, and draw the design's pattern in it."""
    card.fill(colour, box, radius=radius)
    pattern = card.badge.design.pattern
    if pattern is BadgePattern.PLAIN:
        return
    canvas = card.sheet.canvas
    ground = card.sheet.paints.hex(colour)
    shade = _shade(card, colour, ground)
    canvas.saveState()
    region = canvas.beginPath()
    region.roundRect(
        card.x(box.x),
        card.y(box.y + box.height),
        card.x(box.width),
        card.high(box.height),
        card.even(radius),
    )
    canvas.clipPath(region, stroke=0, fill=0)
    canvas.setStrokeColor(HexColor(shade))
    canvas.setFillColor(HexColor(shade))
    _DRAW[pattern](card, canvas, box)
    canvas.restoreState()


def _shade(card: Card, colour: str, ground: str) -> str:
    if colour == "brand":
        return pattern_colour(ground)
    return light_pattern_colour(ground, card.sheet.paints.hex("ink"))


def _stripes(card: Card, canvas: Canvas, box: Box) -> None:
    canvas.setLineWidth(card.even(_STRIPE))
    bottom = box.y + box.height
    for across in _steps(box.x - box.height, box.x + box.width, _STRIPE_STEP):
        canvas.line(card.x(across), card.y(bottom), card.x(across + box.height), card.y(box.y))


def _dots(card: Card, canvas: Canvas, box: Box) -> None:
    for row, down in enumerate(_steps(box.y, box.y + box.height, _DOT_STEP / 2)):
        shift = _DOT_STEP / 2 * (row % 2)
        for across in _steps(box.x + shift, box.x + box.width, _DOT_STEP):
            canvas.circle(card.x(across), card.y(down), card.even(_DOT), stroke=0, fill=1)


def _waves(card: Card, canvas: Canvas, box: Box) -> None:
    canvas.setLineWidth(card.even(_WAVE))
    for down in _steps(box.y, box.y + box.height, _WAVE_STEP):
        line = canvas.beginPath()
        for number, across in enumerate(_steps(box.x - 1, box.x + box.width + 1, 0.6)):
            high = down + _WAVE_HIGH * sin(across / _WAVE_LONG * 2 * pi)
            step = line.lineTo if number else line.moveTo
            step(card.x(across), card.y(high))
        canvas.drawPath(line, stroke=1, fill=0)


def _leaves(card: Card, canvas: Canvas, box: Box) -> None:
    for row, down in enumerate(_steps(box.y, box.y + box.height + 2, _LEAF_STEP * 0.62)):
        shift = _LEAF_STEP / 2 * (row % 2)
        for across in _steps(box.x + shift, box.x + box.width + 2, _LEAF_STEP):
            canvas.saveState()
            canvas.translate(card.x(across), card.y(down))
            canvas.rotate(35 if row % 2 else -35)
            _leaf(card, canvas)
            canvas.restoreState()


def _leaf(card: Card, canvas: Canvas) -> None:
    half, wide = card.even(_LEAF_LONG / 2), card.even(_LEAF_WIDE)
    leaf = canvas.beginPath()
    leaf.moveTo(-half, 0)
    leaf.curveTo(-half / 3, wide, half / 3, wide, half, 0)
    leaf.curveTo(half / 3, -wide, -half / 3, -wide, -half, 0)
    canvas.drawPath(leaf, stroke=0, fill=1)


def _steps(start: float, end: float, step: float) -> Iterator[float]:
    at = start
    while at <= end + step:
        yield at
        at += step


_DRAW = {
    BadgePattern.STRIPES: _stripes,
    BadgePattern.DOTS: _dots,
    BadgePattern.WAVES: _waves,
    BadgePattern.LEAVES: _leaves,
}
