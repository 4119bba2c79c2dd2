"""A person's yes or no to one thing, until taken back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.ids import FIRST_RESPONDENT, PersonId, Respondent


class ConsentTo(StrEnum):
    """What is asked. Each is its own yes or no."""

    TALK = "talk"
    WRITE = "write_down"
    PHOTO = "photo"
    VOICE = "voice"
    SHARE_WORDS = "share_words"


class ConsentAnswer(StrEnum):
    """What the person said. "Cannot decide" never becomes a yes."""

    YES = "yes"
    NO = "no"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One answer to one thing by one person spoken to, never with a name."""

    to: ConsentTo
    answer: ConsentAnswer
    at: datetime
    by: PersonId
    respondent: Respondent = FIRST_RESPONDENT


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentValue:
    """What is kept of a consent in the log; thing and respondent are in the field's key."""

    answer: ConsentAnswer
    at: datetime


def consent_key(to: ConsentTo, respondent: Respondent = FIRST_RESPONDENT) -> str:
    """Return the key of a consent: "talk@1"."""
    return f"{to.value}@{respondent}"


def parse_consent_key(key: str) -> tuple[ConsentTo, Respondent]:
    """Return thing and respondent of a consent's key."""
    to, _, respondent = key.partition("@")
    return ConsentTo(to), Respondent(respondent or FIRST_RESPONDENT)
