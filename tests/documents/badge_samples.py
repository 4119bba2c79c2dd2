"""Sample badges, on cards and on sheets."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from PIL import Image

from qc_desktop.documents.badges.card import BadgePrint
from qc_desktop.documents.badges.render import render_cards, render_sheet
from qc_desktop.documents.badges.stock import Stock, TurnOver, read_stock
from qc_desktop.domain.badges import (
    BadgeDesign,
    BadgePattern,
    BadgeShape,
    BadgeSize,
    Issue,
    Turn,
)
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.printers import (
    RIGHT_ALREADY,
    Correction,
)
from tests.documents.papers import ICONS, LOOK, ORGANISATION, RESOURCES, no_media

ISSUE = Issue(number="7F3K-2Q9M", issued=date(2026, 11, 24), expires=date(2027, 11, 30))
STOCK = read_stock(RESOURCES / "badges" / "stock.toml")
DESIGNS = [(shape, turn) for shape in BadgeShape for turn in Turn]
NEAR_ENOUGH = 0.05 / 25.4 * 72
"""0.05 mm in points."""

SIZES = pytest.mark.parametrize("size", BadgeSize)
EACH = pytest.mark.parametrize(("shape", "turn"), DESIGNS)


def badge(
    name: str = "Amina",
    shape: BadgeShape = BadgeShape.CIRCLE,
    turn: Turn = Turn.WIDE,
    about: str = "I love gardens and tea.",
) -> BadgePrint:
    return BadgePrint(
        design=BadgeDesign(name=name, shape=shape, turn=turn, picture="music", about=about),
        issue=ISSUE,
        portrait="amina",
    )


def cards(
    *badges: BadgePrint,
    both_sides: bool = True,
    media: Callable[[MediaId], bytes | None] = no_media,
    size: BadgeSize = BadgeSize.CR80,
    cache: Path | None = None,
) -> bytes:
    return render_cards(
        badges,
        ORGANISATION,
        LOOK,
        media,
        size=size,
        both_sides=both_sides,
        resources=RESOURCES,
        icons=ICONS,
        cache=cache,
    )


def sheet(
    *badges: BadgePrint,
    stock: Stock,
    over: TurnOver = TurnOver.LONG,
    start: int = 0,
    marks: bool = True,
    correction: Correction = RIGHT_ALREADY,
) -> bytes:
    return render_sheet(
        badges,
        stock,
        ORGANISATION,
        LOOK,
        no_media,
        turn_over=over,
        start=start,
        marks=marks,
        correction=correction,
        resources=RESOURCES,
        icons=ICONS,
    )


def picture(data: bytes, page: int, dpi: int) -> Image.Image:
    with pdfplumber.open(BytesIO(data)) as document:
        made: Image.Image = document.pages[page].to_image(resolution=dpi).original
    return made


def talkative(
    shape: BadgeShape, turn: Turn, pattern: BadgePattern, name: str = "Amina"
) -> BadgePrint:
    said = badge(name, shape, turn)
    design = replace(
        said.design, pattern=pattern, ask_me="football", talk="Please speak slowly to me"
    )
    return replace(said, design=design)
