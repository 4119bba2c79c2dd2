"""The people spoken to in one visit, each with their own answers and their own consent."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.changes import KeyedField
from qc_desktop.domain.ids import Respondent


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
    helper: Helper | None = None
    said_back: bool | None = None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenTo:
    """One person spoken to, as all that stands says. `name` is "" where none was kept."""

    respondent: Respondent
    name: str = ""
    made_up: bool = False
    asking: Asking | None = None
    come_back: bool = False
    met_at: datetime | None = None


RESPONDENT = KeyedField("visit.respondent", RespondentValue)
"""Keyed by the respondent."""
ASKING = KeyedField("visit.asking", Asking)
"""Keyed by the respondent."""
COME_BACK = KeyedField("visit.come_back", bool)
"""Keyed by the respondent: “I will come back to you”."""
ASK_LATER = KeyedField("visit.ask_later", bool)
"""Keyed as an answer is, "home1@1": “not now” to one question."""

FACTS = (RESPONDENT, ASKING, COME_BACK, ASK_LATER)
