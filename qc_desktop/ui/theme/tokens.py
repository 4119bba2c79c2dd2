"""Sizes and type, in logical pixels at scale 1. Source: the design's tokens."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from qc_desktop.domain.settings import TextSize

TEXT_SCALES: Final[dict[TextSize, float]] = {
    TextSize.NORMAL: 1.0,
    TextSize.BIG: 1.5,
    TextSize.VERY_BIG: 2.0,
}
"""How much the words grow. Why titles grow less: docs/decisions/0011."""

TITLE_SCALES: Final[dict[TextSize, float]] = {
    TextSize.NORMAL: 1.0,
    TextSize.BIG: 1.2,
    TextSize.VERY_BIG: 1.4,
}
"""How much titles grow, which are large as drawn, and the words of the frame's bars."""

PICTURE_SCALES: Final[dict[TextSize, float]] = {
    TextSize.NORMAL: 1.0,
    TextSize.BIG: 1.2,
    TextSize.VERY_BIG: 1.4,
}
"""How much pictures, plates, glyphs and keys grow with the words beside them."""

TITLES_FROM: Final = 40
"""Words drawn at this size or larger are titles."""

DESIGN_WIDTH: Final = 1366
DESIGN_HEIGHT: Final = 768
COMPACT_BELOW_HEIGHT: Final = 740
NARROW_BELOW_WIDTH: Final = 1340
LARGEST_SCALE: Final = 1.6


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeStyle:
    """One kind of words: pixel size, line height as a factor, weight."""

    px: int
    line: float = 1.25
    bold: bool = False


TypeName: TypeAlias = Literal[
    "alarm",
    "hero",
    "message",
    "question",
    "title",
    "answer",
    "tile",
    "heading",
    "button",
    "help_text",
    "body",
    "body_bold",
    "small",
    "small_bold",
    "co_number",
    "co_title",
    "co_heading",
    "co_button",
    "co_body",
    "co_body_bold",
    "co_small",
    "co_small_bold",
]
"""A kind of words. `co_` kinds are for coordinators; their smallest is 18, a checker's is 22."""

TYPE: Final[dict[TypeName, TypeStyle]] = {
    "alarm": TypeStyle(px=96, line=1.1, bold=True),
    "hero": TypeStyle(px=60, line=1.1, bold=True),
    "message": TypeStyle(px=52, line=1.15, bold=True),
    "question": TypeStyle(px=42, line=1.18, bold=True),
    "title": TypeStyle(px=40, line=1.18, bold=True),
    "answer": TypeStyle(px=32, line=1.05, bold=True),
    "tile": TypeStyle(px=32, line=1.15, bold=True),
    "heading": TypeStyle(px=30, line=1.2, bold=True),
    "button": TypeStyle(px=26, line=1.1, bold=True),
    "help_text": TypeStyle(px=26, line=1.32),
    "body": TypeStyle(px=24, line=1.32),
    "body_bold": TypeStyle(px=24, line=1.32, bold=True),
    "small": TypeStyle(px=22, line=1.25),
    "small_bold": TypeStyle(px=22, line=1.25, bold=True),
    "co_number": TypeStyle(px=40, line=1.1, bold=True),
    "co_title": TypeStyle(px=30, bold=True),
    "co_heading": TypeStyle(px=24, bold=True),
    "co_button": TypeStyle(px=22, line=1.1, bold=True),
    "co_body": TypeStyle(px=20),
    "co_body_bold": TypeStyle(px=20, bold=True),
    "co_small": TypeStyle(px=18),
    "co_small_bold": TypeStyle(px=18, bold=True),
}

# Every control keeps this much room round its face: half the gap to its neighbour, so that the
# whole of the gap can be pressed, and space for the focus ring.
MARGIN: Final = 8
# The tick badge of a picked control stands this far above its face.
TICK_ROOM: Final = 14

EDGE: Final = 2.5
BOTTOM_EDGE: Final = 6.0
PICKED_EDGE: Final = 6.0
PRESSED_DROP: Final = 3.5
FOCUS_RING: Final = 4.0
FOCUS_GAP: Final = 4.0

TILE_RADIUS: Final = 24
BUTTON_RADIUS: Final = 18
PLATE_RADIUS: Final = 18
INPUT_RADIUS: Final = 14
CARD_RADIUS: Final = 18

PRESS_PAUSE_MS: Final = 400
"""A second press in the same place sooner than this is a shaking hand."""

# OpenMoji's palette, made calmer so that a navy outline keeps 9:1 on every plate.
RECOLOUR: Final[dict[str, str]] = {
    "#000000": "#14213D",
    "#000": "#14213D",
    "black": "#14213D",
    "#fcea2b": "#F5CB5C",
    "#f1b31c": "#E2A53B",
    "#f4aa41": "#E7A556",
    "#e27022": "#CB6D3E",
    "#ea5a47": "#D66F57",
    "#d22f27": "#B24B3B",
    "#781e32": "#7A2E3A",
    "#92d3f5": "#A9D3E2",
    "#61b2e4": "#5E9FBD",
    "#1e50a0": "#33578C",
    "#b1cc33": "#A3C391",
    "#5c9e31": "#5E9064",
    "#186648": "#25604F",
    "#d0cfce": "#DAD6CE",
    "#9b9b9a": "#9C9EA6",
    "#3f3f3f": "#3B4661",
    "#a57939": "#B0814F",
    "#6a462f": "#74503D",
    "#8967aa": "#8270A6",
    "#b399c8": "#B8A7CD",
    "#ffa7c0": "#EFB8B8",
    "#e67a94": "#CF8490",
}
