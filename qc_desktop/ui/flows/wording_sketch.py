"""The words of drawing: tools, colours, thin and thick."""

from qc_desktop.domain.sketches import Ink, MarkKind, Move, Nib
from qc_desktop.ui.components.marks import INKS
from qc_desktop.ui.components.values import Choice, Spoken
from qc_desktop.words import easy


def tool_choices() -> tuple[Choice, ...]:
    """Return what can be done to a photo."""
    return (
        Choice(key=MarkKind.COVER.value, words=easy("Cover"), glyph="cover"),
        Choice(key=MarkKind.LINE.value, words=easy("Draw"), glyph="brush"),
        Choice(key=MarkKind.WORDS.value, words=easy("Write"), glyph="letters"),
    )


def other_way(tool: MarkKind, *, moving: bool = False) -> Choice:
    """Return how else to draw on paper: who cannot draw a line can put pictures there.

    `moving` says that one was put there and can be moved now.
    """
    if tool is MarkKind.LINE:
        return Choice(key=MarkKind.STAMP.value, words=easy("Pictures"), glyph="picture")
    if moving:
        return Choice(key=MarkKind.STAMP.value, words=easy("Add more"), glyph="plus")
    return Choice(key=MarkKind.LINE.value, words=easy("Draw"), glyph="brush")


PUT = "put"


def put_way(tool: MarkKind, words: str, *, moving: bool) -> tuple[Choice, ...]:
    """Return the key that puts a cover or words on a photo, for who cannot tap a place on it."""
    match tool:
        case MarkKind.COVER:
            if not moving:
                return (Choice(key=PUT, words=easy("Put a cover on"), glyph="cover"),)
            return (Choice(key=MarkKind.COVER.value, words=easy("Done"), glyph="tick"),)
        case MarkKind.WORDS if moving:
            return (Choice(key=MarkKind.WORDS.value, words=easy("Write more"), glyph="letters"),)
        case MarkKind.WORDS if words.strip():
            return (Choice(key=PUT, words=easy("Put my words on"), glyph="letters"),)
        case _:
            return ()


def stamp_choices() -> tuple[Choice, ...]:
    """Return the pictures to put on paper. Each key is a name of ours for a picture."""
    names = {
        "person": easy("Person"),
        "house": easy("House"),
        "tree": easy("Tree"),
        "sun": easy("Sun"),
        "dog": easy("Dog"),
        "tea": easy("Tea"),
        "thumb_up": easy("Good"),
        "thumb_down": easy("Bad"),
    }
    return tuple(Choice(key=name, words=words, picture=name) for name, words in names.items())


def move_spoken(*, sizes: bool = False) -> tuple[Spoken, ...]:
    """Return the keys that move something, and change its size, to be read aloud."""
    words = {
        Move.LEFT: easy("Left"),
        Move.RIGHT: easy("Right"),
        Move.UP: easy("Up"),
        Move.DOWN: easy("Down"),
        **({Move.LARGER: easy("Big"), Move.SMALLER: easy("Small")} if sizes else {}),
    }
    return tuple(Spoken(text=text, key=move.value) for move, text in words.items())


def tool_hint(tool: MarkKind) -> str:
    """Return how a tool is used."""
    match tool:
        case MarkKind.COVER:
            return easy("Tap a face to hide it. Or pull a box over it.")
        case MarkKind.WORDS:
            return easy("Type some words. Then tap the picture.")
        case _:
            return easy("Draw on the picture.")


def ink_choices() -> tuple[Choice, ...]:
    """Return the colours to draw with."""
    names = {
        Ink.BLACK: easy("Black"),
        Ink.RED: easy("Red"),
        Ink.BLUE: easy("Blue"),
        Ink.GREEN: easy("Green"),
    }
    return tuple(
        Choice(key=ink.value, words=words, colour=INKS[ink].name()) for ink, words in names.items()
    )


def nib_choices() -> tuple[Choice, ...]:
    """Return how thick a line can be."""
    return (
        Choice(key=Nib.THIN.value, words=easy("Thin"), glyph="nib_thin"),
        Choice(key=Nib.MIDDLE.value, words=easy("Middle"), glyph="nib_middle"),
        Choice(key=Nib.THICK.value, words=easy("Thick"), glyph="nib_thick"),
    )
