"""What can be chosen for a badge, as tiles: a page at a time, so that nobody has to search."""

from dataclasses import dataclass, replace
from enum import StrEnum

from qc_desktop.domain.badges import (
    BADGE_COLOURS,
    LONGEST_ABOUT,
    LONGEST_ASK_ME,
    LONGEST_NAME,
    LONGEST_ROLE,
    LONGEST_TALK,
    BadgeDesign,
    BadgePattern,
    BadgeShape,
)
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.screens.checker.my_badge import Tab
from qc_desktop.words import easy, mark_easy

MY_PHOTO = "my_photo"
MY_DRAWING = "my_drawing"
NO_PHOTO = "no_photo"
_ON_A_PAGE = {Tab.COLOUR: 8, Tab.PICTURE: 7, Tab.SHAPE: 9, Tab.PATTERN: 9}

TAB_WORDS = {
    Tab.COLOUR: mark_easy("Colour"),
    Tab.PICTURE: mark_easy("Picture"),
    Tab.SHAPE: mark_easy("Shape"),
    Tab.PATTERN: mark_easy("Pattern"),
    Tab.WORDS: mark_easy("Words"),
}
TITLES = {
    Tab.COLOUR: mark_easy("Choose a colour"),
    Tab.PICTURE: mark_easy("Choose a picture"),
    Tab.SHAPE: mark_easy("Choose a shape"),
    Tab.PATTERN: mark_easy("Choose a pattern"),
    Tab.WORDS: mark_easy("Choose your words"),
}
_COLOUR_WORDS = {
    "Teal": mark_easy("Teal"),
    "Blue": mark_easy("Blue"),
    "Purple": mark_easy("Purple"),
    "Plum": mark_easy("Plum"),
    "Brick": mark_easy("Brick"),
    "Brown": mark_easy("Brown"),
    "Green": mark_easy("Green"),
    "Navy": mark_easy("Navy"),
    "Black": mark_easy("Black"),
    "Grey": mark_easy("Grey"),
    "Red": mark_easy("Red"),
    "Pink": mark_easy("Pink"),
    "Violet": mark_easy("Dark purple"),
    "Sea": mark_easy("Sea"),
    "Olive": mark_easy("Olive"),
    "Gold": mark_easy("Gold"),
}
_PICTURES = {
    "sunflower": mark_easy("Sunflower"),
    "dog": mark_easy("Dog"),
    "guitar": mark_easy("Guitar"),
    "football": mark_easy("Football"),
    "tea": mark_easy("Tea"),
    "boat": mark_easy("Boat"),
    "rainbow": mark_easy("Rainbow"),
    "music": mark_easy("Music"),
    "cat": mark_easy("Cat"),
    "cake": mark_easy("Cake"),
    "bicycle": mark_easy("Bike"),
    "paint": mark_easy("Paint"),
    "garden": mark_easy("Garden"),
    "train": mark_easy("Train"),
    "bird": mark_easy("Bird"),
    "book": mark_easy("Book"),
    "flower": mark_easy("Flower"),
    "star": mark_easy("Star"),
    "bus": mark_easy("Bus"),
    "sun": mark_easy("Sun"),
}
_SHAPES = {
    BadgeShape.CIRCLE: (mark_easy("Circle"), "circle"),
    BadgeShape.BOLD: (mark_easy("Bold"), "shape"),
    BadgeShape.PICTURES: (mark_easy("Pictures"), "picture"),
}
_PATTERNS = {
    BadgePattern.PLAIN: mark_easy("Plain"),
    BadgePattern.STRIPES: mark_easy("Stripes"),
    BadgePattern.DOTS: mark_easy("Dots"),
    BadgePattern.WAVES: mark_easy("Waves"),
    BadgePattern.LEAVES: mark_easy("Leaves"),
}


class WordPart(StrEnum):
    """The words that one can change, one after the other; each is a field of BadgeDesign."""

    ABOUT = "about"
    ASK_ME = "ask_me"
    TALK = "talk"
    ROLE = "role_words"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """The design as it is drawn, and whether its person said yes to their photo."""

    design: BadgeDesign
    has_yes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WordChoice:
    """A question, the most letters of its answer, and answers to take with one tap."""

    ask: str
    longest: int
    offered: tuple[str, ...] = ()


_WORDS = {
    WordPart.ABOUT: WordChoice(
        ask=mark_easy("About me, in a few words"),
        longest=LONGEST_ABOUT,
        offered=(
            mark_easy("I love gardens."),
            mark_easy("I like to sing."),
            mark_easy("I like animals."),
            mark_easy("I make good tea."),
            mark_easy("I like to help."),
        ),
    ),
    WordPart.ASK_ME: WordChoice(
        ask=mark_easy("Ask me about"),
        longest=LONGEST_ASK_ME,
        offered=(
            mark_easy("football"),
            mark_easy("music"),
            mark_easy("my dog"),
            mark_easy("my family"),
            mark_easy("my holiday"),
        ),
    ),
    WordPart.TALK: WordChoice(
        ask=mark_easy("How to talk with me"),
        longest=LONGEST_TALK,
        offered=(
            mark_easy("Speak slowly"),
            mark_easy("Use short words"),
            mark_easy("Give me time"),
            mark_easy("Show me pictures"),
            mark_easy("Look at me"),
        ),
    ),
    WordPart.ROLE: WordChoice(
        ask=mark_easy("What I do"),
        longest=LONGEST_ROLE,
        offered=(
            mark_easy("I am a Quality Checker"),
            mark_easy("Quality Checker"),
            mark_easy("I check support"),
        ),
    ),
    WordPart.NAME: WordChoice(ask=mark_easy("Name on the badge"), longest=LONGEST_NAME),
}


def word_choice(part: WordPart) -> WordChoice:
    """Return what is asked for one part of the words."""
    return _WORDS[part]


def offered(part: WordPart) -> tuple[Choice, ...]:
    """Return the answers that can be taken with one tap; a last one takes the words out."""
    found = tuple(Choice(key=words, words=easy(words)) for words in _WORDS[part].offered)
    if part in {WordPart.ABOUT, WordPart.ASK_ME, WordPart.TALK}:
        return (*found[:4], Choice(key="", words=easy("No words"), glyph="cross"))
    return found


def all_choices(tab: Tab, offer: Offer) -> tuple[Choice, ...]:
    """Return everything that a tab offers, in order."""
    match tab:
        case Tab.COLOUR:
            return tuple(
                Choice(key=name, words=easy(_COLOUR_WORDS[name]), colour=colour)
                for name, colour in BADGE_COLOURS.items()
            )
        case Tab.PICTURE:
            return _pictures(offer)
        case Tab.SHAPE:
            return tuple(
                Choice(key=shape.value, words=easy(words), glyph=glyph)
                for shape, (words, glyph) in _SHAPES.items()
            )
        case Tab.PATTERN:
            return tuple(
                Choice(key=one.value, words=easy(words), glyph=f"pattern_{one.value}")
                for one, words in _PATTERNS.items()
            )
        case Tab.WORDS:
            return ()


def saved_pictures() -> tuple[Choice, ...]:
    """Return the pictures that everybody can have."""
    return tuple(
        Choice(key=name, words=easy(words), picture=name) for name, words in _PICTURES.items()
    )


def _pictures(offer: Offer) -> tuple[Choice, ...]:
    mine = [Choice(key=MY_PHOTO, words=easy("My photo"), glyph="user")]
    if offer.has_yes:
        mine.append(Choice(key=NO_PHOTO, words=easy("Not my photo"), glyph="cross"))
    if offer.design.drawing is not None:
        mine.append(Choice(key=MY_DRAWING, words=easy("My picture"), glyph="brush"))
    return (*mine, *saved_pictures())


def picked_of(tab: Tab, design: BadgeDesign) -> str | None:
    """Return which of a tab's choices the design has."""
    match tab:
        case Tab.COLOUR:
            return design.colour
        case Tab.PICTURE if design.use_photo:
            return MY_PHOTO
        case Tab.PICTURE:
            return design.picture or (MY_DRAWING if design.drawing else None)
        case Tab.SHAPE:
            return design.shape.value
        case Tab.PATTERN:
            return design.pattern.value
        case Tab.WORDS:
            return None


def pages_of(tab: Tab, offer: Offer) -> int:
    """Return how many pages a tab's choices take."""
    return max(-(-len(all_choices(tab, offer)) // _ON_A_PAGE.get(tab, 1)), 1)


def page_with_picked(tab: Tab, offer: Offer) -> int:
    """Return the page that holds what the design has; the first where none does."""
    keys = [choice.key for choice in all_choices(tab, offer)]
    picked = picked_of(tab, offer.design)
    return keys.index(picked) // _ON_A_PAGE[tab] if picked in keys else 0


def choices_on(tab: Tab, offer: Offer, page: int) -> tuple[Choice, ...]:
    """Return the choices of one page, from 0."""
    many = _ON_A_PAGE.get(tab, 1)
    return all_choices(tab, offer)[page * many : (page + 1) * many]


def with_choice(tab: Tab, design: BadgeDesign, key: str) -> BadgeDesign:
    """Return a design with what was picked on a tab."""
    match tab:
        case Tab.COLOUR:
            return replace(design, colour=key)
        case Tab.PICTURE if key == MY_PHOTO:
            return replace(design, use_photo=True)
        case Tab.PICTURE:
            drawn = key == MY_DRAWING
            return replace(design, use_photo=False, picture="" if drawn else key)
        case Tab.SHAPE:
            return replace(design, shape=BadgeShape(key))
        case Tab.PATTERN:
            return replace(design, pattern=BadgePattern(key))
        case Tab.WORDS:
            return design
