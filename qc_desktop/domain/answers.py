"""Answers, the scale they are given on, and who gave them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.ids import FIRST_RESPONDENT, PersonId, QuestionId, Respondent


class Choice(StrEnum):
    """One answer to one question. Values are stored and never renamed."""

    YES = "yes"
    MIDDLE = "middle"
    NO = "no"
    DONT_KNOW = "dont_know"
    SKIP = "skip"
    ME = "me"
    TOGETHER = "together"
    OTHERS = "others"
    TOLD = "told"


COUNTED = frozenset(
    {Choice.YES, Choice.MIDDLE, Choice.NO, Choice.ME, Choice.TOGETHER, Choice.OTHERS}
)
"""Choices that are counted. Don't know and Skip are kept, and never counted as bad."""


class AnswerSet(StrEnum):
    """Which choices a question offers. Values are those of the checklist file."""

    OFTEN = "often"
    BIT = "bit"
    FACT = "fact"
    WHO_CHOSE = "whochose"
    LOOK = "look"
    OPEN = "open"


class AnsweredBy(StrEnum):
    """Whose answer it is. Reports keep them apart."""

    PERSON = "person"
    PERSON_WITH_HELP = "person_with_help"
    SUPPORTER_THINKS = "supporter_thinks"
    CHECKER_SAW = "checker_saw"


_CHOICES: dict[AnswerSet, tuple[Choice, ...]] = {
    AnswerSet.OFTEN: (Choice.YES, Choice.MIDDLE, Choice.NO, Choice.DONT_KNOW),
    AnswerSet.BIT: (Choice.YES, Choice.MIDDLE, Choice.NO, Choice.DONT_KNOW),
    AnswerSet.FACT: (Choice.YES, Choice.NO, Choice.DONT_KNOW),
    AnswerSet.WHO_CHOSE: (Choice.ME, Choice.TOGETHER, Choice.OTHERS, Choice.DONT_KNOW),
    AnswerSet.LOOK: (Choice.YES, Choice.MIDDLE, Choice.NO, Choice.DONT_KNOW),
    AnswerSet.OPEN: (),
}


def choices(answer_set: AnswerSet) -> tuple[Choice, ...]:
    """Return the choices of a question in their fixed order. Skip is always there, apart."""
    return _CHOICES[answer_set]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer of one person spoken to."""

    question: QuestionId
    choice: Choice
    answered_by: AnsweredBy
    at: datetime
    by: PersonId
    respondent: Respondent = FIRST_RESPONDENT


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerValue:
    """What is kept of an answer in the log; question and respondent are in the field's key."""

    choice: Choice
    answered_by: AnsweredBy
    at: datetime


def answer_key(question: QuestionId, respondent: Respondent = FIRST_RESPONDENT) -> str:
    """Return the key of an answer: "home1@1"."""
    return f"{question}@{respondent}"


def parse_answer_key(key: str) -> tuple[QuestionId, Respondent]:
    """Return question and respondent of an answer's key."""
    question, _, respondent = key.partition("@")
    return QuestionId(question), Respondent(respondent or FIRST_RESPONDENT)
