"""What a report says, block by block in reading order. Nothing here knows of pages."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.ids import MediaId


class ReportStyle(StrEnum):
    """The two reports. Values are those of the command line."""

    EASY_READ = "easy-read"
    FULL = "full"


class Tone(StrEnum):
    """What a block is about; it picks a colour, and the words say it too."""

    BRAND = "brand"
    GOOD = "good"
    BETTER = "better"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """Someone who visited. `portrait` names a sample drawing, `photo` a kept picture."""

    name: str
    role: str
    photo: MediaId | None = None
    portrait: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The first page: where, when and who."""

    label: str
    title: str
    when: str
    who: str
    faces: tuple[Face, ...]
    photo: MediaId | None
    drawing: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The start of a part."""

    words: str
    tone: Tone = Tone.BRAND


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureLine:
    """One idea: a picture's concept name and a short sentence or two."""

    picture: str
    sentences: tuple[str, ...]
    tone: Tone = Tone.BRAND


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What someone told us, in their own words, never with a name."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Words with no picture of their own."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidWill:
    """One row of "You said" and "We will". `who` is who does it and by when."""

    said: str
    will: str
    who: str
    picture: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidWills:
    """What people said beside what will be done."""

    said: str
    will: str
    rows: tuple[SaidWill, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout:
    """How to reach us."""

    picture: str
    heading: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The top of a full report."""

    title: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and its value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Facts side by side."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Good answers of those counted, as words and as two counts. No bar where too few to say."""

    label: str
    words: str
    good: int
    counted: int
    enough: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InShort:
    """The report in a few sentences, with bars by count."""

    heading: str
    sentences: tuple[str, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table. `lines` are separate ideas; the picture repeats what they say."""

    lines: tuple[str, ...] = ()
    picture: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A table's column. `share` is its part of the width; all shares add up to 1."""

    words: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with header cells."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A kept picture that the person said yes to."""

    media: MediaRef
    alt: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Where the report comes from and who has read it."""

    number: str
    lines: tuple[str, ...]
    read_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The coloured top of a paper that has no cover. `lines` are its letterhead."""

    label: str
    title: str
    when: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """Who is meant, with their pictures."""

    heading: str
    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TickAnswer:
    """An answer to tick by hand, with its picture's concept name."""

    words: str
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question to answer by hand: boxes to tick, then `lines` empty lines to write on."""

    words: str
    picture: str
    help: str = ""
    answers: tuple[TickAnswer, ...] = ()
    lines: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteHere:
    """A word and an empty line after it, as many lines as are needed."""

    label: str
    lines: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """A hard word and what it means."""

    word: str
    meaning: str
    picture: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A page to hang up, with a frame around it."""

    picture: str
    title: str
    to: str
    sentences: tuple[str, ...]
    faces: tuple[Face, ...]
    when: str


Block: TypeAlias = (
    Cover
    | Certificate
    | Band
    | Faces
    | Ask
    | WriteHere
    | Meaning
    | Heading
    | PictureLine
    | Quote
    | Sentence
    | SaidWills
    | Callout
    | Masthead
    | Facts
    | InShort
    | Table
    | Photo
    | Record
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContent:
    """A whole report in words. `running` and `letterhead` are at the foot of every page."""

    style: ReportStyle
    title: str
    language: str
    organisation: str
    running: str
    attribution: str
    blocks: tuple[Block, ...]
    big_print: bool = False
    letterhead: tuple[str, ...] = ()
