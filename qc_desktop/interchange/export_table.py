"""What leaves in an export: visits and answers as a table, with no name of anyone visited."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from qc_desktop.domain.answers import Answer, AnsweredBy, Choice
from qc_desktop.domain.checklists import Asked, Checklist, Question
from qc_desktop.domain.choice_words import choice_words
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.findings import FindingKind
from qc_desktop.domain.ids import FIRST_RESPONDENT, PersonId, QuestionId, Respondent, VisitId
from qc_desktop.domain.people import Person
from qc_desktop.domain.permission import may_show, may_tell
from qc_desktop.domain.places import Place
from qc_desktop.domain.reporting_findings import told_plainly
from qc_desktop.domain.spoken_to import number_of, without_names
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
class ExportFinding:
    """One thing that the checkers found, in their own words."""

    kind: FindingKind
    words: str
    question: QuestionId | None = None


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
    findings: tuple[ExportFinding, ...] = ()


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
        findings=tuple(
            ExportFinding(
                kind=one.kind,
                words=without_names(visit, " ".join(told_plainly(one))),
                question=one.question,
            )
            for one in visit.findings
        ),
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
            shown = [
                one
                for one in evidence
                if one.item.question == question.id and may_show(visit, question, one)
            ]
            for who in _respondents(visit, question, shown):
                given = visit.answers_to(question.id, who)
                own = [one for one in shown if one.item.respondent == who]
                first = next(iter(given), None)
                yield _answer(visit, topic.name, question, who, answer=first, evidence=own)
                for other in given[1:]:
                    yield _answer(visit, topic.name, question, who, answer=other)


def _respondents(
    visit: Visit, question: Question, shown: Iterable[Evidence]
) -> Sequence[Respondent]:
    """Return whose answers leave: nobody's who said no to talking or to writing it down."""
    answering = {g.answer.respondent for g in visit.given if g.answer.question == question.id}
    telling = {one.item.respondent for one in shown}
    found = (who for who in answering | telling if may_tell(visit, question, who))
    return sorted(found, key=lambda who: (_number(visit, question, who), len(who), who))


def _number(visit: Visit, question: Question, who: Respondent) -> int:
    if question.asked is not Asked.PERSON and who == FIRST_RESPONDENT:
        return 1
    return number_of(visit, who)


def _answer(
    visit: Visit,
    topic: str,
    question: Question,
    who: Respondent,
    *,
    answer: Answer | None,
    evidence: Sequence[Evidence] = (),
) -> ExportAnswer:
    kinds = [one.item.kind for one in evidence]
    return ExportAnswer(
        question=question.id,
        topic=topic,
        words=question.words,
        respondent=Respondent(str(_number(visit, question, who))),
        choice=answer.choice if answer else None,
        choice_words=choice_words(question.answer_set, answer.choice) if answer else "",
        answered_by=answer.answered_by if answer else None,
        notes=tuple(_notes(visit, question, who, evidence)),
        photos=kinds.count(EvidenceKind.PHOTO),
        voice_notes=kinds.count(EvidenceKind.VOICE),
        drawings=kinds.count(EvidenceKind.DRAWING),
    )


def _notes(
    visit: Visit, question: Question, who: Respondent, evidence: Sequence[Evidence]
) -> Iterator[str]:
    """Yield what was written, without names; what a person told us in confidence stays here."""
    said = visit.consent_to(ConsentTo.SHARE_WORDS, who)
    if question.asked is Asked.PERSON and said in {ConsentAnswer.NO, ConsentAnswer.LATER}:
        return
    yield from (without_names(visit, text) for one in evidence for text in one.texts if text)
