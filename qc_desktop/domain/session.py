"""Where the person at this laptop is: the same after a crash. It never leaves the laptop."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.domain.checklists import Asked
from qc_desktop.domain.findings import FindingKind
from qc_desktop.domain.ids import (
    FIRST_RESPONDENT,
    FindingId,
    PersonId,
    QuestionId,
    Respondent,
    StoryId,
    VisitId,
)


class Spot(StrEnum):
    """A screen of the visit that the app opens again. Values are never renamed."""

    WHO = "who"
    HOME = "home"
    CHOOSE_VISIT = "choose_visit"
    READY = "ready"
    BUDDY = "buddy"
    WELCOME = "welcome"
    NOT_WELCOME = "not_welcome"
    CHECK_IN = "check_in"
    ROOMS = "rooms"
    VISIT = "visit"
    PEOPLE = "people"
    NEW_PERSON = "new_person"
    PERSON = "person"
    CONSENT_TALK = "consent_talk"
    CONSENT_WRITE = "consent_write"
    CONSENT_PHOTO = "consent_photo"
    CONSENT_VOICE = "consent_voice"
    CONSENT_SHARE = "consent_share"
    EXPLAINED = "explained"
    WHO_HELPED = "who_helped"
    SAID_BACK = "said_back"
    TOPICS = "topics"
    QUESTION = "question"
    ADD_MORE = "add_more"
    WRITE = "write"
    VOICE = "voice"
    PHOTO = "photo"
    LEAVE = "leave"
    CHECK_OUT = "check_out"
    FEELING = "feeling"
    FINDINGS = "findings"
    FINDING = "finding"
    AGREE = "agree"
    DRAW = "draw"
    ADDED = "added"
    CHECK_ANSWERS = "check_answers"
    FINISHED = "finished"
    SETTINGS = "settings"
    NEWS = "news"
    NEWS_STORY = "news_story"
    NEWS_PICTURE = "news_picture"
    NEWS_TELL = "news_tell"
    NEWS_VOICE = "news_voice"
    NEWS_ABOUT = "news_about"
    NEWS_SHARE = "news_share"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Who is here, which visit, which screen and question, and the half-typed note.

    `respondent` is who we talk with. `part` is what the map shows: that person's topics, looking
    around, or the staff. `finding` is the one that is being changed. `paused` hides the screen.
    A `draft` of "" is a box that was emptied; None is a box that nobody typed in. `picked` are
    those who tapped their picture and are not in yet. `turn` is who acts, `looks` whose settings
    are used; None for both is the first of `people`. `locked`: nothing shows until somebody of
    `people` signs in again.
    """

    people: tuple[PersonId, ...] = ()
    picked: tuple[PersonId, ...] = ()
    turn: PersonId | None = None
    looks: PersonId | None = None
    locked: bool = False
    visit: VisitId | None = None
    spot: Spot = Spot.WHO
    question: QuestionId | None = None
    draft: str | None = None
    page: int = 0
    respondent: Respondent = FIRST_RESPONDENT
    part: Asked = Asked.PERSON
    checker: PersonId | None = None
    """Who says how they feel, or is about to agree."""
    finding: FindingId | None = None
    kind: FindingKind | None = None
    renames: bool = False
    """The name that is being given is another one for somebody we know."""
    paused: bool = False
    story: StoryId | None = None
    """The good news that is open."""
