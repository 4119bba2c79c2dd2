"""A visit: planned, under way, finished, reviewed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.answers import Answer, AnswerValue, answer_key
from qc_desktop.domain.changes import Field, KeyedField
from qc_desktop.domain.checklists import Asked, Checklist, Topic
from qc_desktop.domain.consent import Consent, ConsentAnswer, ConsentTo, ConsentValue
from qc_desktop.domain.findings import Finding
from qc_desktop.domain.ids import (
    FIRST_RESPONDENT,
    ChangeId,
    ChecklistId,
    DeviceId,
    PersonId,
    PlaceId,
    QuestionId,
    Respondent,
    VisitId,
)
from qc_desktop.domain.respondents import SpokenTo
from qc_desktop.domain.visit_steps import (
    BuddyValue,
    CheckIn,
    CheckInValue,
    FeelingValue,
    Room,
    Welcome,
)


class VisitState(StrEnum):
    """Where a visit is. It follows from what is recorded; it is not stored by itself."""

    PLANNED = "planned"
    STARTED = "started"
    FINISHED = "finished"
    REVIEWED = "reviewed"


class Ready(StrEnum):
    """The ticks of the getting-ready list. Values are never renamed."""

    BADGE = "badge"
    CHARGED = "charged"
    THEY_KNOW = "they_know"
    ROUTE = "route"
    ROLES = "roles"
    FEEL_OK = "feel_ok"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Place, time and people of a visit: these only make sense together."""

    place: PlaceId
    at: datetime
    checkers: tuple[PersonId, ...]
    supporters: tuple[PersonId, ...] = ()
    checklist: ChecklistId


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish:
    """When the checkers finished; None where they opened the visit again."""

    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """A coordinator's sign-off, with the newest changes it saw."""

    at: datetime
    by: PersonId
    saw: tuple[ChangeId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswer:
    """One answer that stands, and where it came from. Two of them: "Two answers were given"."""

    change: ChangeId
    device: DeviceId
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One visit with all that stands of it. Change it through services; it is never edited."""

    id: VisitId
    plan: Plan
    given: tuple[GivenAnswer, ...] = ()
    consents: tuple[Consent, ...] = ()
    ready: frozenset[Ready] = frozenset()
    started_at: datetime | None = None
    finished_at: datetime | None = None
    sign_off: SignOff | None = None
    removed: bool = False
    spoken_to: tuple[SpokenTo, ...] = ()
    """The people we met by name, in the order in which we met them."""
    ask_later: frozenset[str] = frozenset()
    """Keys of questions that somebody wants to be asked another time, as answers have them."""
    welcome: Welcome | None = None
    check_ins: Mapping[CheckIn, CheckInValue] = field(default_factory=dict)
    buddy: BuddyValue | None = None
    """Who was named for this visit; None: the office, at the usual time."""
    rooms: Mapping[Room, bool] = field(default_factory=dict)
    paused_at: datetime | None = None
    feelings: Mapping[PersonId, FeelingValue] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    agreed: frozenset[PersonId] = frozenset()

    @property
    def state(self) -> VisitState:
        """Where the visit is."""
        if self.sign_off is not None:
            return VisitState.REVIEWED
        if self.finished_at is not None:
            return VisitState.FINISHED
        return VisitState.STARTED if self.started_at else VisitState.PLANNED

    def answers_to(
        self, question: QuestionId, respondent: Respondent = FIRST_RESPONDENT
    ) -> tuple[Answer, ...]:
        """Return every answer that stands, newest first; more than one where two were given."""
        return tuple(
            given.answer
            for given in self.given
            if given.answer.question == question and given.answer.respondent == respondent
        )

    def answer_to(
        self, question: QuestionId, respondent: Respondent = FIRST_RESPONDENT
    ) -> Answer | None:
        """Return the newest answer that stands, or None."""
        standing = self.answers_to(question, respondent)
        return standing[0] if standing else None

    def consent_to(
        self, to: ConsentTo, respondent: Respondent = FIRST_RESPONDENT
    ) -> ConsentAnswer | None:
        """Return what the person said, or None where nobody asked."""
        for consent in self.consents:
            if consent.to is to and consent.respondent == respondent:
                return consent.answer
        return None

    def may(self, to: ConsentTo, respondent: Respondent = FIRST_RESPONDENT) -> bool:
        """Tell whether the person said yes to this. Nothing but a yes is a yes."""
        return self.consent_to(to, respondent) is ConsentAnswer.YES


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitSummary:
    """One line of a list of visits. `answers` counts real answers: no practice, no skips."""

    id: VisitId
    place: PlaceId
    place_name: str
    at: datetime
    state: VisitState
    checkers: tuple[PersonId, ...]
    supporters: tuple[PersonId, ...]
    answers: int = 0
    photos: int = 0
    voice_notes: int = 0
    notes: int = 0
    two_answers: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicProgress:
    """How far one topic is."""

    topic: Topic
    answered: int
    of: int
    later: int = 0

    @property
    def done(self) -> bool:
        """Every question has an answer or was skipped."""
        return self.answered == self.of


def topics_asked(visit: Visit, checklist: Checklist) -> tuple[Topic, ...]:
    """Return the topics of this visit: where nobody wants to talk, only what we can see."""
    said = {one.answer for one in visit.consents if one.to is ConsentTo.TALK}
    if said and ConsentAnswer.YES not in said:
        return tuple(topic for topic in checklist.topics if not topic.asks_the_person)
    return checklist.topics


def topics_of(checklist: Checklist, part: Asked) -> tuple[Topic, ...]:
    """Return the topics that ask one kind of people, with those questions only."""
    parts = (
        replace(topic, questions=tuple(q for q in topic.questions if q.asked is part))
        for topic in checklist.topics
    )
    return tuple(topic for topic in parts if topic.questions)


def questions_asked(visit: Visit, checklist: Checklist) -> tuple[QuestionId, ...]:
    """Return the questions of this visit in order."""
    return tuple(
        question.id for topic in topics_asked(visit, checklist) for question in topic.questions
    )


def progress(
    visit: Visit, topics: Iterable[Topic], who: Respondent = FIRST_RESPONDENT
) -> tuple[TopicProgress, ...]:
    """Return how far each topic is with one person, in the order given."""
    return tuple(
        TopicProgress(
            topic=topic,
            answered=sum(visit.answer_to(q.id, who) is not None for q in topic.questions),
            of=len(topic.questions),
            later=sum(wants_later(visit, q.id, who) for q in topic.questions),
        )
        for topic in topics
    )


def first_open(
    visit: Visit, questions: Iterable[QuestionId], who: Respondent = FIRST_RESPONDENT
) -> QuestionId | None:
    """Return the first question with no answer yet; one to ask later only where no other is."""
    left = [q for q in questions if visit.answer_to(q, who) is None]
    at_once = (q for q in left if not wants_later(visit, q, who))
    return next(at_once, next(iter(left), None))


def wants_later(visit: Visit, question: QuestionId, who: Respondent = FIRST_RESPONDENT) -> bool:
    """Tell whether “not now” was said to a question that has no answer since."""
    later = answer_key(question, who) in visit.ask_later
    return later and visit.answer_to(question, who) is None


PLAN = Field("visit.plan", Plan)
STARTED = Field("visit.started_at", datetime)
FINISH = Field("visit.finish", Finish)
SIGN_OFF = Field("visit.sign_off", SignOff)
REMOVED = Field("visit.removed", bool)
READY = KeyedField("visit.ready", bool)
ANSWER = KeyedField("visit.answer", AnswerValue)
CONSENT = KeyedField("visit.consent", ConsentValue)
