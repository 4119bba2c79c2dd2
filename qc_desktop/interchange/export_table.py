"""What leaves in an export: visits and answers as a table, with no name of anyone visited."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from qc_desktop.domain.answers import Answer, AnsweredBy, Choice
from qc_desktop.domain.checklists import Checklist, Question
from qc_desktop.domain.choice_words import choice_words
from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import FIRST_RESPONDENT, PersonId, QuestionId, Respondent, VisitId
from qc_desktop.domain.people import Person
from qc_desktop.domain.places import Place
from qc_desktop.domain.visits import Visit, VisitState


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportAnswer:
    """One answer that stands, or one question that has only notes or media.

    Where two answers were given there are two of these; notes and media are with the first.
    """

    question: QuestionId
    topic: str
    words: str
    respondent: Respondent
    choice: Choice | None = None
    choice_words: str = ""
    answered_by: AnsweredBy | None = None
    notes: tuple[str, ...] = ()
    photos: int = 0
    voice_notes: int = 0
    drawings: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportVisit:
    """One visit. `checkers` are ids, or first names where the export was asked for them."""

    id: VisitId
    place: str
    planned_at: datetime
    finished_at: datetime | None
    state: VisitState
    checklist: str
    checkers: tuple[str, ...]
    answers: tuple[ExportAnswer, ...]


def export_visit(
    visit: Visit,
    *,
    place: Place,
    checklist: Checklist,
    evidence: Sequence[Evidence] = (),
    people: Mapping[PersonId, Person] | None = None,
) -> ExportVisit:
    """Return a visit as it leaves. With `people` the checkers have first names, else ids only.

    Practice questions and removed evidence stay behind.
    """
    kept = [one for one in evidence if one.item.visit == visit.id and not one.removed]
    return ExportVisit(
        id=visit.id,
        place=place.name,
        planned_at=visit.plan.at,
        finished_at=visit.finished_at,
        state=visit.state,
        checklist=checklist.id,
        checkers=tuple(_named(person, people) for person in visit.plan.checkers),
        answers=tuple(_answers(visit, checklist, kept)),
    )


def _named(person: PersonId, people: Mapping[PersonId, Person] | None) -> str:
    if people is None or person not in people:
        return person
    return people[person].first_name


def _answers(
    visit: Visit, checklist: Checklist, evidence: Sequence[Evidence]
) -> Iterator[ExportAnswer]:
    for topic in checklist.topics:
        for question in topic.questions:
            for respondent in _respondents(visit, question.id, evidence):
                given = visit.answers_to(question.id, respondent)
                own = [
                    one
                    for one in evidence
                    if (one.item.question, one.item.respondent) == (question.id, respondent)
                ]
                yield _answer(topic.name, question, respondent, next(iter(given), None), own)
                for other in given[1:]:
                    yield _answer(topic.name, question, respondent, other, ())


def _respondents(
    visit: Visit, question: QuestionId, evidence: Iterable[Evidence]
) -> Sequence[Respondent]:
    answering = {g.answer.respondent for g in visit.given if g.answer.question == question}
    telling = {e.item.respondent for e in evidence if e.item.question == question}
    return sorted(answering | telling, key=lambda one: (one != FIRST_RESPONDENT, len(one), one))


def _answer(
    topic: str,
    question: Question,
    respondent: Respondent,
    answer: Answer | None,
    evidence: Sequence[Evidence],
) -> ExportAnswer:
    kinds = [one.item.kind for one in evidence]
    return ExportAnswer(
        question=question.id,
        topic=topic,
        words=question.words,
        respondent=respondent,
        choice=answer.choice if answer else None,
        choice_words=choice_words(question.answer_set, answer.choice) if answer else "",
        answered_by=answer.answered_by if answer else None,
        notes=tuple(text for one in evidence for text in one.texts if text),
        photos=kinds.count(EvidenceKind.PHOTO),
        voice_notes=kinds.count(EvidenceKind.VOICE),
        drawings=kinds.count(EvidenceKind.DRAWING),
    )
