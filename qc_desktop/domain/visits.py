"""A visit: planned, under way, finished, reviewed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.answers import Answer, AnswerValue
from qc_desktop.domain.changes import Field, KeyedField
from qc_desktop.domain.checklists import Checklist, Topic
from qc_desktop.domain.consent import Consent, ConsentAnswer, ConsentTo, ConsentValue
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

    @property
    def done(self) -> bool:
        """Every question has an answer or was skipped."""
        return self.answered == self.of


def topics_asked(visit: Visit, checklist: Checklist) -> tuple[Topic, ...]:
    """Return the topics of this visit: without a yes to talk, only what we can see."""
    if visit.consent_to(ConsentTo.TALK) in {ConsentAnswer.NO, ConsentAnswer.LATER}:
        return tuple(topic for topic in checklist.topics if not topic.asks_the_person)
    return checklist.topics


def questions_asked(visit: Visit, checklist: Checklist) -> tuple[QuestionId, ...]:
    """Return the questions of this visit in order."""
    return tuple(
        question.id for topic in topics_asked(visit, checklist) for question in topic.questions
    )


def progress(visit: Visit, checklist: Checklist) -> tuple[TopicProgress, ...]:
    """Return how far each topic is, in the checklist's order."""
    return tuple(
        TopicProgress(
            topic=topic,
            answered=_answered(visit, (question.id for question in topic.questions)),
            of=len(topic.questions),
        )
        for topic in topics_asked(visit, checklist)
    )


def first_open(visit: Visit, questions: Iterable[QuestionId]) -> QuestionId | None:
    """Return the first question with no answer yet."""
    return next((q for q in questions if visit.answer_to(q) is None), None)


def _answered(visit: Visit, questions: Iterable[QuestionId]) -> int:
    return sum(visit.answer_to(question) is not None for question in questions)


PLAN = Field("visit.plan", Plan)
STARTED = Field("visit.started_at", datetime)
FINISH = Field("visit.finish", Finish)
SIGN_OFF = Field("visit.sign_off", SignOff)
REMOVED = Field("visit.removed", bool)
READY = KeyedField("visit.ready", bool)
ANSWER = KeyedField("visit.answer", AnswerValue)
CONSENT = KeyedField("visit.consent", ConsentValue)
