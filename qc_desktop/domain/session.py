"""Where the person at this laptop is: the same after a crash. It never leaves the laptop."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.domain.ids import PersonId, QuestionId, VisitId


class Spot(StrEnum):
    """A screen of the visit that the app opens again. Values are never renamed."""

    WHO = "who"
    HOME = "home"
    CHOOSE_VISIT = "choose_visit"
    READY = "ready"
    CONSENT_TALK = "consent_talk"
    CONSENT_PHOTO = "consent_photo"
    CONSENT_VOICE = "consent_voice"
    CONSENT_SHARE = "consent_share"
    TOPICS = "topics"
    QUESTION = "question"
    ADD_MORE = "add_more"
    WRITE = "write"
    VOICE = "voice"
    PHOTO = "photo"
    CHECK_ANSWERS = "check_answers"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Who is here, which visit, which screen and question, and the half-typed note.

    A `draft` of "" is a box that was emptied; None is a box that nobody typed in.
    """

    people: tuple[PersonId, ...] = ()
    visit: VisitId | None = None
    spot: Spot = Spot.WHO
    question: QuestionId | None = None
    draft: str | None = None
    page: int = 0
