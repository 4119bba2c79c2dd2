"""What the page of people's voices shows and reports."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.settings import Language
from qc_desktop.domain.voices import ReadPart
from qc_desktop.ui.components.values import Choice


class Busy(StrEnum):
    """What goes on just now."""

    NOTHING = "nothing"
    WAITING = "waiting"
    """The microphone is on, and has brought no sound yet."""
    LISTENING = "listening"
    KEEPING = "keeping"
    PLAYING = "playing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Which sentence is meant."""

    question: QuestionId
    part: ReadPart = ReadPart.QUESTION
    language: Language = Language.ENGLISH


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicesState:
    """One sentence, who reads it, and how many have a person's voice. `seconds` None: nobody."""

    questions: tuple[Choice, ...]
    sentence: Sentence
    words: str
    has_help: bool = True
    seconds: float | None = None
    recorded: int = 0
    can_record: bool = True
    busy: Busy = Busy.NOTHING
    problem: str = ""
    done: str = ""
