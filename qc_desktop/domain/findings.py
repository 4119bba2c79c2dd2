"""What the checkers agree that they found, in their own words, before they finish."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.changes import KeyedField
from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.ids import FindingId, PersonId, QuestionId


class FindingKind(StrEnum):
    """Good, could be better, or a worry. Values are never renamed."""

    GOOD = "good"
    BETTER = "better"
    WORRY = "worry"


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingValue:
    """One thing that was found; `question` where it grew out of an answer."""

    kind: FindingKind
    words: str
    question: QuestionId | None = None
    removed: bool = False
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingSound:
    """A finding said by voice; no media: the voice was taken out."""

    media: MediaRef | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding that stands, and who put it so."""

    id: FindingId
    kind: FindingKind
    words: str
    question: QuestionId | None = None
    by: PersonId
    at: datetime
    sound: MediaRef | None = None
    """The checkers' own voice saying it; there may be no words then."""


FINDING = KeyedField("visit.finding", FindingValue)
"""Keyed by an id of its own. Two texts that stand under one key are both shown."""
FINDING_SOUND = KeyedField("visit.finding_sound", FindingSound)
"""Keyed as the finding is. The newest counts; both stay in the log."""
AGREED = KeyedField("visit.agreed", bool)
"""Keyed by the checker: “we agree with all of this”."""

FACTS = (FINDING, FINDING_SOUND, AGREED)
