"""The people spoken to in one visit, each with their own answers and their own consent."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.changes import KeyedField


class Explained(StrEnum):
    """How we explained what we ask. Values are never renamed."""

    WORDS = "words"
    PICTURES = "pictures"
    SIGNS = "signs"
    SHOWED = "showed"


class Helper(StrEnum):
    """Who helped the person to understand and to say yes or no. Values are never renamed."""

    NOBODY = "nobody"
    SUPPORTER = "supporter"
    STAFF = "staff"
    FAMILY = "family"


@dataclass(frozen=True, slots=True, kw_only=True)
class RespondentValue:
    """Someone we speak with: a first name, or one they made up. It is never in a report."""

    name: str
    made_up: bool = False
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """How one person was asked: what we used, who helped, whether they could say it back."""

    explained: tuple[Explained, ...] = ()
    helper: Helper = Helper.NOBODY
    said_back: bool | None = None
    at: datetime


RESPONDENT = KeyedField("visit.respondent", RespondentValue)
"""Keyed by the respondent."""
ASKING = KeyedField("visit.asking", Asking)
"""Keyed by the respondent."""
COME_BACK = KeyedField("visit.come_back", bool)
"""Keyed by the respondent: “I will come back to you”."""

FACTS = (RESPONDENT, ASKING, COME_BACK)
