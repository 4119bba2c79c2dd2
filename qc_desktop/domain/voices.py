"""Voices of people who read a question aloud: played in place of the machine's voice."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.domain.changes import KeyedField
from qc_desktop.domain.checklists import Question
from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.ids import ChecklistId, QuestionId
from qc_desktop.domain.settings import Language

LONGEST_SECONDS = 60
LARGEST_BYTES = 20_000_000
"""A minute of sound as most microphones bring it is half of this."""


class ReadPart(StrEnum):
    """Which sentence of a question is read. Values are never renamed."""

    QUESTION = "question"
    HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence that a person can read aloud, in one language."""

    checklist: ChecklistId
    question: QuestionId
    part: ReadPart = ReadPart.QUESTION
    language: Language = Language.ENGLISH

    @property
    def key(self) -> str:
        """The key of its recording: "home1@en-GB", "home1.help@cy"."""
        part = "" if self.part is ReadPart.QUESTION else f".{self.part.value}"
        return f"{self.question}{part}@{self.language.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedVoice:
    """The sound of one sentence; no sound where it was taken out."""

    sound: MediaRef | None = None


def words_of(line: Line, question: Question) -> str:
    """Return what is to be read: the question, or its help words ("" where it has none)."""
    return question.words if line.part is ReadPart.QUESTION else question.help


RECORDING = KeyedField("checklist.recording", RecordedVoice)
"""The subject is the checklist version, the key is `Line.key`."""

FACTS = (RECORDING,)
