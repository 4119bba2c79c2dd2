"""What printing and designing badges show and report."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.domain.badges import BadgeDesign
from qc_desktop.domain.ids import PersonId
from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.theme.pictures import Photo


class Paper(StrEnum):
    """What the badges are printed on."""

    SHEET = "sheet"
    CARD = "card"


class TurnOver(StrEnum):
    """Which edge a two-sided printer turns the sheet over on."""

    LONG = "long"
    SHORT = "short"


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeLine:
    """A person whose badge can be printed."""

    person: PersonId
    name: str
    photo: Photo
    chip: Chip | None
    on: bool
    no_photo: Chip | None = None
    """Why the badge has no photo, where it would have one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgePaper:
    """How the badges are laid out."""

    paper: Paper = Paper.SHEET
    stock: str = ""
    both_sides: bool = True
    turn_over: TurnOver = TurnOver.LONG
    marks: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgesState:
    """Who is printed, on what, and the very PDF that prints. None while it is being made."""

    people: tuple[BadgeLine, ...]
    paper: BadgePaper
    stocks: tuple[Choice, ...]
    pdf: bytes | None = None
    problem: str = ""
    making: bool = False
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeTick:
    """Whether to print a person's badge."""

    person: PersonId
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EverybodyTick:
    """Whether to print the badges of all."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeWish:
    """A person whose badge is to be designed."""

    person: PersonId


class DesignPart(StrEnum):
    """What part of a badge is being chosen."""

    COLOUR = "colour"
    PICTURE = "picture"
    SHAPE = "shape"
    PATTERN = "pattern"
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignState:
    """A person's badge as designed so far, and the very PDF that prints.

    `choices` are what the open part offers and `picked` is which of them it has; the words have
    none. `photo` says what stands of the photo; with `asks_photo` an answer can be written down.
    `whose` says whose design it is; one that is `offered` can be taken back.
    """

    design: BadgeDesign
    part: DesignPart
    choices: tuple[Choice, ...] = ()
    picked: str | None = None
    photo: str = ""
    asks_photo: bool = False
    whose: str = ""
    offered: bool = False
    pdf: bytes | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignWish:
    """The design that a tap made."""

    design: BadgeDesign


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoSaid:
    """What a person said when the office asked about their photo."""

    yes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWish:
    """A part of the badge to choose."""

    part: DesignPart
