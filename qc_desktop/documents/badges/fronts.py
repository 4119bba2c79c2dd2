"""The fronts of the three designs, wide and tall. Millimetres; measured from design picture 28."""

from collections.abc import Callable

from qc_desktop.documents.badges.card import BLEED, At, Box, Card, Ink, NamePlace
from qc_desktop.documents.badges.patterns import patterned
from qc_desktop.documents.pictures import draw_svg
from qc_desktop.documents.reports.brand import draw_brand
from qc_desktop.domain.badge_words import ask_me_words
from qc_desktop.domain.badges import BadgeShape, Turn
from qc_desktop.words import easy, month_and_year

_WHITE = "#FFFFFF"
_MARGIN = 3.0
_MIDDLE = 53.98 / 2
_ROOM_TALL = 53.98 - 2 * _MARGIN

Side = Callable[[Card], None]


def front_ground(card: Card) -> None:
    """Draw the colours that all fronts of one design share. Nothing of it is read out."""
    card.white()
    _GROUNDS[card.badge.design.shape, card.badge.design.turn](card)


def front_brand(card: Card) -> None:
    """Draw the brand's own place, the same on all fronts of one design and colour."""
    box, on_colour = _BRANDS[card.badge.design.shape, card.badge.design.turn]
    brand(card, box, on_colour=on_colour)


def front_own(card: Card) -> None:
    """Draw what is one checker's own. Raises Problem NAME_TOO_LONG."""
    _OWN[card.badge.design.shape, card.badge.design.turn](card)


def name_place(shape: BadgeShape, turn: Turn) -> NamePlace:
    """Return where a design puts the name."""
    return _NAMES[shape, turn]


def until(card: Card) -> str:
    """Return until when the badge holds, or that it is not issued yet."""
    issue = card.badge.issue
    if issue is None:
        return easy("Not a real badge yet")
    return easy("Use until {month}", month=month_and_year(issue.expires))


def _role(card: Card) -> str:
    """Return the role words, with "Quality Checker" kept on one line."""
    title = easy("Quality Checker")
    return card.badge.design.role_words.replace(title, title.replace(" ", "\N{NO-BREAK SPACE}"))


def own_words(card: Card) -> str:
    """Return what the wearer says of themselves, a line for each thing."""
    design = card.badge.design
    ask = ask_me_words(design)
    return "\n".join(part for part in (design.about, ask) if part)


def brand(card: Card, box: Box, *, on_colour: bool) -> None:
    """Draw the organisation's mark and name in the place that nothing else may use."""
    draw_brand(
        card.sheet,
        card.look,
        card.x(box.x),
        card.y(box.y + box.height),
        height=card.even(box.height),
        width=card.x(box.width),
        on_colour=on_colour,
    )


def _circle_wide_ground(card: Card) -> None:
    patterned(card, "brand", Box(x=-BLEED, y=-BLEED, width=32.3 + BLEED, height=53.98 + 2 * BLEED))
    card.fill("accent", Box(x=-BLEED, y=51.4, width=85.6 + 2 * BLEED, height=2.58 + BLEED))


def _circle_wide(card: Card) -> None:
    ring = Box(x=7.1, y=14.7, width=31.4, height=31.4)
    card.portrait(ring, radius=15.7, edge=_WHITE, edge_width=1.1)
    depth = card.name(_NAMES[BadgeShape.CIRCLE, Turn.WIDE], Ink(size=35))
    depth = card.words(
        _role(card),
        Ink(size=13, bold=True, colour="brand"),
        Box(x=43.3, y=depth + 2.9, width=39.3, height=12),
    )
    card.words(
        own_words(card),
        Ink(size=9.6),
        Box(x=43.3, y=depth + 1.2, width=39.3, height=43.8 - depth),
        smallest=7,
        refused=True,
    )
    card.words(
        until(card),
        Ink(size=8, bold=True, at=At.RIGHT),
        Box(x=82.3, y=46.3, width=39, height=4),
        most_lines=1,
        smallest=6,
    )


def _circle_tall_ground(card: Card) -> None:
    patterned(card, "brand", Box(x=-BLEED, y=-BLEED, width=53.98 + 2 * BLEED, height=31.8 + BLEED))
    card.fill("accent", Box(x=-BLEED, y=83, width=53.98 + 2 * BLEED, height=2.6 + BLEED))


def _circle_tall(card: Card) -> None:
    ring = Box(x=12.1, y=15.5, width=29.8, height=29.8)
    card.portrait(ring, radius=14.9, edge=_WHITE, edge_width=1.1)
    depth = card.name(_NAMES[BadgeShape.CIRCLE, Turn.TALL], Ink(size=35, at=At.MIDDLE))
    card.words(
        _role(card),
        Ink(size=13, bold=True, colour="brand", at=At.MIDDLE),
        Box(x=_MIDDLE, y=depth + 2.9, width=_ROOM_TALL, height=74 - depth),
    )
    _until_tall(card, 76.6)


def _until_tall(card: Card, down: float) -> None:
    card.words(
        until(card),
        Ink(size=8.5, bold=True, at=At.MIDDLE),
        Box(x=_MIDDLE, y=down, width=_ROOM_TALL, height=4),
        most_lines=1,
        smallest=6,
    )


def _bold_wide_ground(card: Card) -> None:
    patterned(card, "brand", Box(x=-BLEED, y=-BLEED, width=85.6 + 2 * BLEED, height=43.3 + BLEED))
    card.fill("accent", Box(x=-BLEED, y=43.3, width=85.6 + 2 * BLEED, height=1.1))


def _bold_wide(card: Card) -> None:
    card.portrait(
        Box(x=51.2, y=11.8, width=29.8, height=28.6), radius=4, edge=_WHITE, edge_width=1.1
    )
    depth = card.name(_NAMES[BadgeShape.BOLD, Turn.WIDE], Ink(size=35, colour=_WHITE))
    card.words(
        own_words(card),
        Ink(size=9.6, colour=_WHITE),
        Box(x=4.1, y=depth + 3.2, width=45, height=39 - depth),
        most_lines=3,
        smallest=7,
        refused=True,
    )
    _role_and_until(card, left=4.1, right=81.5, down=45.2, colour="brand", ink="ink")


def _role_and_until(
    card: Card, *, left: float, right: float, down: float, colour: str, ink: str
) -> None:
    card.words(
        _role(card),
        Ink(size=13, bold=True, colour=colour),
        Box(x=left, y=down, width=right - left - 20, height=7),
        most_lines=1,
    )
    card.words(
        until(card),
        Ink(size=8, bold=True, colour=ink, at=At.RIGHT),
        Box(x=right, y=down - 0.6, width=19, height=8),
        smallest=6,
    )


def _bold_tall_ground(card: Card) -> None:
    patterned(card, "brand", Box(x=-BLEED, y=-BLEED, width=53.98 + 2 * BLEED, height=65.7 + BLEED))
    card.fill("accent", Box(x=-BLEED, y=65.7, width=53.98 + 2 * BLEED, height=1.1))


def _bold_tall(card: Card) -> None:
    card.portrait(Box(x=11.5, y=14.9, width=31, height=29.4), radius=4, edge=_WHITE, edge_width=1.1)
    ink = Ink(size=35, colour=_WHITE, at=At.MIDDLE)
    card.name(_NAMES[BadgeShape.BOLD, Turn.TALL], ink)
    card.words(
        _role(card),
        Ink(size=12.5, bold=True, colour="brand", at=At.MIDDLE),
        Box(x=_MIDDLE, y=67.6, width=_ROOM_TALL, height=10),
    )
    _until_tall(card, 78.8)


def _pictures_wide_ground(card: Card) -> None:
    patterned(card, "sand", Box(x=-BLEED, y=-BLEED, width=12.4 + BLEED, height=53.98 + 2 * BLEED))
    card.fill("ink", Box(x=12.2, y=-BLEED, width=0.5, height=53.98 + 2 * BLEED))
    patterned(card, "brand", Box(x=16.8, y=39.6, width=64.8, height=11), radius=2.5)


def _pictures_wide(card: Card) -> None:
    _draw_pictures(card, [(6.1, down) for down in (9.5, 21.2, 32.9, 44.6)])
    card.portrait(Box(x=55, y=4.5, width=26.3, height=31), radius=3, edge="brand", edge_width=0.8)
    depth = card.name(_NAMES[BadgeShape.PICTURES, Turn.WIDE], Ink(size=35))
    card.words(
        own_words(card),
        Ink(size=9.6),
        Box(x=16.8, y=depth + 2.2, width=36, height=36.4 - depth),
        most_lines=4,
        smallest=7,
        refused=True,
    )
    _role_and_until(card, left=19.6, right=79.4, down=41.2, colour=_WHITE, ink=_WHITE)


def _pictures_tall_ground(card: Card) -> None:
    patterned(card, "sand", Box(x=-BLEED, y=-BLEED, width=53.98 + 2 * BLEED, height=14.4 + BLEED))
    card.fill("ink", Box(x=-BLEED, y=14.2, width=53.98 + 2 * BLEED, height=0.5))
    patterned(card, "brand", Box(x=3, y=63.9, width=47.98, height=13.4), radius=2.5)


def _pictures_tall(card: Card) -> None:
    _draw_pictures(card, [(across, 9.7) for across in (9.2, 21.1, 32.9, 44.8)])
    card.portrait(Box(x=13.5, y=22.8, width=27, height=26), radius=3, edge="brand", edge_width=0.8)
    card.name(_NAMES[BadgeShape.PICTURES, Turn.TALL], Ink(size=35, at=At.MIDDLE))
    card.words(
        _role(card),
        Ink(size=12.5, bold=True, colour=_WHITE, at=At.MIDDLE),
        Box(x=_MIDDLE, y=64.9, width=45, height=11),
    )
    _until_tall(card, 78.4)


def _draw_pictures(card: Card, middles: list[tuple[float, float]]) -> None:
    if not card.badge.design.picture:
        return
    canvas = card.sheet.canvas
    svg = card.sheet.pictures.find(card.badge.design.picture).svg
    with canvas.artifact():  # its own place says it already, or the photo is what counts
        _draw_each(card, svg, middles)


def _draw_each(card: Card, svg: str, middles: list[tuple[float, float]]) -> None:
    for across, down in middles:
        x, y, side, _ = card.middle(Box(x=across - 3.8, y=down - 3.8, width=7.6, height=7.6))
        draw_svg(card.sheet.canvas, svg, x, y, width=side, height=side)


_NAMES: dict[tuple[BadgeShape, Turn], NamePlace] = {
    (BadgeShape.CIRCLE, Turn.WIDE): NamePlace(room=39.3, across=43.3, down=23.7, lift=0.85),
    (BadgeShape.CIRCLE, Turn.TALL): NamePlace(room=_ROOM_TALL, across=_MIDDLE, down=58.9),
    (BadgeShape.BOLD, Turn.WIDE): NamePlace(room=45.4, across=4.1, down=28.2),
    (BadgeShape.BOLD, Turn.TALL): NamePlace(room=_ROOM_TALL, across=_MIDDLE, down=60.2, lift=0.75),
    (BadgeShape.PICTURES, Turn.WIDE): NamePlace(room=36.4, across=16.8, down=24),
    (BadgeShape.PICTURES, Turn.TALL): NamePlace(
        room=_ROOM_TALL, across=_MIDDLE, down=60, lift=0.7, two_lines_up_to=20
    ),
}
_BRANDS: dict[tuple[BadgeShape, Turn], tuple[Box, bool]] = {
    (BadgeShape.CIRCLE, Turn.WIDE): (Box(x=4, y=3.7, width=26.5, height=6.6), True),
    (BadgeShape.CIRCLE, Turn.TALL): (Box(x=11.5, y=6.8, width=36, height=5.2), True),
    (BadgeShape.BOLD, Turn.WIDE): (Box(x=4.2, y=3.8, width=29.6, height=5.6), True),
    (BadgeShape.BOLD, Turn.TALL): (Box(x=11.5, y=6.8, width=36, height=5.2), True),
    (BadgeShape.PICTURES, Turn.WIDE): (Box(x=16.8, y=5.1, width=36, height=4.8), False),
    (BadgeShape.PICTURES, Turn.TALL): (Box(x=11.5, y=16.3, width=36, height=4.6), False),
}
"""Where the brand stands, and whether on colour. Nothing else is drawn there."""

_GROUNDS: dict[tuple[BadgeShape, Turn], Side] = {
    (BadgeShape.CIRCLE, Turn.WIDE): _circle_wide_ground,
    (BadgeShape.CIRCLE, Turn.TALL): _circle_tall_ground,
    (BadgeShape.BOLD, Turn.WIDE): _bold_wide_ground,
    (BadgeShape.BOLD, Turn.TALL): _bold_tall_ground,
    (BadgeShape.PICTURES, Turn.WIDE): _pictures_wide_ground,
    (BadgeShape.PICTURES, Turn.TALL): _pictures_tall_ground,
}
_OWN: dict[tuple[BadgeShape, Turn], Side] = {
    (BadgeShape.CIRCLE, Turn.WIDE): _circle_wide,
    (BadgeShape.CIRCLE, Turn.TALL): _circle_tall,
    (BadgeShape.BOLD, Turn.WIDE): _bold_wide,
    (BadgeShape.BOLD, Turn.TALL): _bold_tall,
    (BadgeShape.PICTURES, Turn.WIDE): _pictures_wide,
    (BadgeShape.PICTURES, Turn.TALL): _pictures_tall,
}
