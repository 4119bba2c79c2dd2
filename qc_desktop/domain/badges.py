"""A badge that a checker designs, and the card that carries it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from qc_desktop.domain.changes import Field
from qc_desktop.domain.contrast import EASY_TO_READ, contrast, mixed
from qc_desktop.domain.ids import BadgeId, MediaId, PersonId
from qc_desktop.domain.units import Mm


class BadgeShape(StrEnum):
    """The three designs. Values are never renamed."""

    CIRCLE = "circle"
    BOLD = "bold"
    PICTURES = "pictures"


class BadgePattern(StrEnum):
    """What is drawn on the coloured parts. Values are never renamed."""

    PLAIN = "plain"
    STRIPES = "stripes"
    DOTS = "dots"
    WAVES = "waves"
    LEAVES = "leaves"


class Turn(StrEnum):
    """Wide or tall."""

    WIDE = "wide"
    TALL = "tall"


CARD_LONG = Mm(85.60)
CARD_SHORT = Mm(53.98)
CARD_CORNER = Mm(3.18)
"""CR80. Source: ISO/IEC 7810 ID-1, domain source 56."""


class BadgeSize(StrEnum):
    """How big a card is printed. Values are never renamed."""

    CR80 = "cr80"
    """A bank card."""
    CR100 = "cr100"
    """The large cards of card printers."""
    A7 = "a7"
    """For a holder on a lanyard."""


BADGE_SIZES: dict[BadgeSize, tuple[Mm, Mm]] = {
    BadgeSize.CR80: (CARD_LONG, CARD_SHORT),
    BadgeSize.CR100: (Mm(98.5), Mm(67)),
    BadgeSize.A7: (Mm(105), Mm(74)),
}
"""The long and the short side. Source: ISO/IEC 7810, domain badge.md, ISO 216."""

SLOT = (Mm(16), Mm(5))
"""Width and depth of the place at the middle of the upper edge where a slot is punched.

Nothing that is read stands there. Source: a slot of 14 by 3 mm, domain badge.md.
"""

SAFE = Mm(2.5)
"""How far from the cut everything that is read stands. Source: domain badge.md."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeDesign:
    """What the checker chose. Each tap makes a new one.

    `colour` is a name of `BADGE_COLOURS`. `use_photo` is a wish: the photo is there only where its
    person said yes. `picture` is a concept name of resources/pictures.toml, used where `use_photo`
    is off or the photo may not be there. `drawing` is the wearer's own drawing or
    picture, used where `use_photo` is off and `picture` is "". `ask_me` is what they like to be
    asked about, `talk` how to talk with them. What an older program saved has none of the last
    four.
    """

    name: str
    colour: str = "Teal"
    shape: BadgeShape = BadgeShape.CIRCLE
    turn: Turn = Turn.WIDE
    picture: str = ""
    use_photo: bool = True
    role_words: str = "I am a Quality Checker"
    about: str = ""
    pattern: BadgePattern = BadgePattern.PLAIN
    ask_me: str = ""
    talk: str = ""
    drawing: MediaId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A badge's number and life: these only make sense together."""

    number: str
    issued: date
    expires: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A person's badge: the design and, once issued, its number and dates."""

    id: BadgeId
    person: PersonId
    design: BadgeDesign
    issue: Issue | None = None


COLOURS: dict[str, str] = {
    "Teal": "#0A5457",
    "Blue": "#1F4E8C",
    "Purple": "#57338A",
    "Plum": "#6E1F51",
    "Brick": "#8E2F1F",
    "Brown": "#63401E",
    "Green": "#24592F",
    "Navy": "#14213D",
}
"""Colours with at least 7:1 against white: no other is offered, also to an organisation."""

BADGE_COLOURS: dict[str, str] = {
    **COLOURS,
    "Black": "#1B1B1B",
    "Grey": "#43474F",
    "Red": "#8A1020",
    "Pink": "#8C1458",
    "Violet": "#45288F",
    "Sea": "#08506B",
    "Olive": "#474A10",
    "Gold": "#6A4700",
}
"""What a checker is offered for a badge; each has 7:1 against white too."""

LONGEST_NAME = 40
LONGEST_ABOUT = 30
LONGEST_ASK_ME = 24
LONGEST_TALK = 40
LONGEST_ROLE = 30
"""Letters of each line of words: what the smallest room for it holds."""

_SHADE = 0.3
_LIGHTER = 0.14

PERSON = Field("badge.person", str)
DESIGN = Field("badge.design", BadgeDesign)
ISSUE = Field("badge.issue", Issue)
LIKED = Field("badge.liked", bool)
"""The design that its person likes best: the one that is printed."""
REMOVED = Field("badge.removed", bool)
OFFERED = Field("badge.offered", bool)
"""The office made this design; its wearer did not take it as their own yet."""

FACTS = (LIKED, REMOVED, OFFERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDesign:
    """One of a person's designs. At most one of them is `liked`; that one is printed.

    One that is `offered` was made by the office; it stands beside the person's own.
    """

    badge: Badge
    liked: bool = False
    removed: bool = False
    offered: bool = False


def printed(designs: tuple[KeptDesign, ...]) -> KeptDesign | None:
    """Return the design that is printed: the liked one, else the one its wearer made last.

    What the office offers is printed only where there is nothing else.
    """
    standing = [one for one in reversed(designs) if not one.removed]
    liked = [one for one in standing if one.liked]
    own = [one for one in standing if not one.offered]
    return next(iter([*liked, *own, *standing]), None)


def offered(designs: tuple[KeptDesign, ...]) -> KeptDesign | None:
    """Return the design of the office that its wearer has not taken and not taken out."""
    return next((one for one in reversed(designs) if one.offered and not one.removed), None)


def pattern_colour(colour: str) -> str:
    """Return the colour of a pattern on `colour`, on which white words are easy to read too.

    Darker where that can be seen, lighter on the darkest colours.
    """
    lighter = mixed(colour, "#FFFFFF", _LIGHTER)
    if contrast(lighter, "#FFFFFF") >= EASY_TO_READ:
        return lighter
    return mixed(colour, "#000000", _SHADE)


def light_pattern_colour(colour: str, ink: str) -> str:
    """Return the colour of a pattern on a light `colour`, on which `ink` is easy to read too."""
    darker = mixed(colour, "#000000", 0.1)
    return darker if contrast(darker, ink) >= EASY_TO_READ else colour
