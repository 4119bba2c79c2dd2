"""What the top and bottom bars show: one frozen value a screen hands to the frame."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from qc_desktop.ui.components.values import Here


class Listen(StrEnum):
    """The state of the Listen key."""

    READY = "ready"
    READING = "reading"
    NO_VOICE = "no_voice"
    HIDDEN = "hidden"


class Help(StrEnum):
    """The state of the Get help now key. There is no screen without it."""

    READY = "ready"
    ON = "on"


class Tone(StrEnum):
    """What a chip says by its colour, beside its glyph and its words."""

    OK = "ok"
    WAITING = "waiting"
    TO_DO = "to_do"
    SENDING = "sending"
    DANGER = "danger"
    HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A state in a glyph and a word or two. Never a button. No glyph shows the tone's own."""

    words: str
    tone: Tone = Tone.TO_DO
    glyph: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where the person is: a small line, a bold line, a picture."""

    small: str = ""
    bold: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkingWith:
    """Who we are talking with in a visit; no name stands for all of them."""

    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarKey:
    """A key of the bottom bar."""

    words: str
    glyph: str = ""
    primary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsInMiddle:
    """One or two lines of words, perhaps with a glyph or the people meant."""

    words: str
    second: str = ""
    glyph: str = ""
    people: tuple[Here, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsInMiddle:
    """How far one has come. `now` counts from 1; None when no step is the present one."""

    words: str
    done: int
    total: int
    now: int | None = None
    done_steps: frozenset[int] | None = None
    """The numbers of the steps done, where they are not simply the first `done` ones."""

    def is_done(self, step: int) -> bool:
        """Say whether step `step` (from 1) is done."""
        if self.done_steps is not None:
            return step in self.done_steps
        return step <= self.done


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipsInMiddle:
    """States side by side."""

    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesInMiddle:
    """Before and More keys round words such as "Page 2 of 3", and a state that must be seen."""

    words: str
    before: bool = True
    more: bool = True
    chip: Chip | None = None


Middle: TypeAlias = WordsInMiddle | StepsInMiddle | ChipsInMiddle | PagesInMiddle


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Whose turn it is of those who are here: their place, and “Amina’s turn”."""

    at: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Everything the two bars show."""

    home: bool = True
    """Show the Home key; else the organisation's wordmark stands there."""
    brand_logo: bytes | None = None
    brand_name: str = ""
    where: Where = Where()
    people: tuple[Here, ...] = ()
    turn: Turn | None = None
    """Set by the stage where several people are here."""
    talking: TalkingWith | None = None
    """A key to see and take back what people said yes to; None shows none."""
    listen: Listen = Listen.READY
    help: Help = Help.READY
    back: BarKey | None = None
    middle: Middle | None = None
    reminder: Chip | None = None
    """Shown in the middle also where content has pages that need Before and More there."""
    next: BarKey | None = None


def middle_words(bars: Bars) -> str:
    """Return all the words that stand in the middle of the bottom bar."""
    middle = bars.middle
    if isinstance(middle, WordsInMiddle):
        return f"{middle.words} {middle.second}".strip()
    if isinstance(middle, ChipsInMiddle):
        return ", ".join(chip.words for chip in middle.chips)
    if isinstance(middle, PagesInMiddle) and middle.chip is not None:
        return f"{middle.words}. {middle.chip.words}"
    return middle.words if middle is not None else ""
