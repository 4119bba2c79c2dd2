"""A badge that a checker designs, and the card that carries it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from qc_desktop.domain.changes import Field
from qc_desktop.domain.ids import BadgeId, MediaId, PersonId
from qc_desktop.domain.units import Mm


class BadgeShape(StrEnum):
    """The three designs. Values are never renamed."""

    CIRCLE = "circle"
    BOLD = "bold"
    PICTURES = "pictures"


class Turn(StrEnum):
    """Wide or tall."""

    WIDE = "wide"
    TALL = "tall"


CARD_LONG = Mm(85.60)
CARD_SHORT = Mm(53.98)
CARD_CORNER = Mm(3.18)
"""CR80. Source: ISO/IEC 7810 ID-1, domain source 56."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeDesign:
    """What the checker chose. Each tap makes a new one.

    `colour` is a name of `COLOURS`. `picture` is a concept name of resources/pictures.toml, used
    where `use_photo` is off or there is no photo.
    """

    name: str
    colour: str = "Teal"
    shape: BadgeShape = BadgeShape.CIRCLE
    turn: Turn = Turn.WIDE
    picture: str = ""
    use_photo: bool = True
    role_words: str = "I am a Quality Checker"
    about: str = ""


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
"""Colours with at least 7:1 against white: no other is offered."""

PERSON = Field("badge.person", str)
DESIGN = Field("badge.design", BadgeDesign)
ISSUE = Field("badge.issue", Issue)
LIKED = Field("badge.liked", bool)
"""The design that its person likes best: the one that is printed."""
REMOVED = Field("badge.removed", bool)

FACTS = (LIKED, REMOVED)


def photo_of(badge: Badge, photo: MediaId | None) -> MediaId | None:
    """Return the photo to print, or None where the design shows a picture."""
    return photo if badge.design.use_photo else None
