"""Read the visits."""

from collections.abc import Collection, Iterator
from datetime import datetime
from functools import cache

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    Subquery,
    and_,
    bindparam,
    case,
    distinct,
    false,
    func,
    literal,
    or_,
    select,
    tuple_,
)

from qc_desktop.domain.answers import Answer, AnsweredBy, Choice
from qc_desktop.domain.changes import from_json
from qc_desktop.domain.consent import Consent, ConsentAnswer, ConsentTo
from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.ids import (
    ChangeId,
    ChecklistId,
    DeviceId,
    PersonId,
    PlaceId,
    QuestionId,
    Respondent,
    VisitId,
)
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.visit_facts import with_facts
from qc_desktop.domain.visits import (
    GivenAnswer,
    Plan,
    Ready,
    SignOff,
    Visit,
    VisitState,
    VisitSummary,
)
from qc_desktop.storage import facts
from qc_desktop.storage.columns import IdText, Moment
from qc_desktop.storage.prepared import Found, Prepared
from qc_desktop.storage.tables import evidence as _evidence
from qc_desktop.storage.tables import place as _place
from qc_desktop.storage.tables import visit as _visit
from qc_desktop.storage.tables import visit_answer as _answer
from qc_desktop.storage.tables import visit_consent as _consent
from qc_desktop.storage.tables import visit_person as _person
from qc_desktop.storage.tables import visit_ready as _ready

PRACTICE = "practice"
"""Ids of practice questions begin so; their answers are kept and never counted."""

_IN_EARNEST = _answer.c.question.not_like(f"{PRACTICE}%")
_HERE = and_(_visit.c.place.is_not(None), _visit.c.removed.is_not(True))
_STATE = case(
    (_visit.c.sign_off.is_not(None), literal(VisitState.REVIEWED.value)),
    (_visit.c.finished_at.is_not(None), literal(VisitState.FINISHED.value)),
    (_visit.c.started_at.is_not(None), literal(VisitState.STARTED.value)),
    else_=literal(VisitState.PLANNED.value),
)
_UNFINISHED = frozenset({VisitState.PLANNED, VisitState.STARTED})
_ONE = Prepared(
    select(_visit).where(_visit.c.id == bindparam("visit"), _visit.c.place.is_not(None))
)
_ANSWERS = Prepared(
    select(_answer)
    .where(_answer.c.visit == bindparam("visit"))
    .order_by(_answer.c.stamp.desc(), _answer.c.change.desc())
)
_CONSENTS = Prepared(
    select(_consent)
    .where(_consent.c.visit == bindparam("visit"))
    .order_by(_consent.c.stamp.desc(), _consent.c.change.desc())
)
_TICKS = Prepared(select(_ready.c.tick).where(_ready.c.visit == bindparam("visit")))
_STRICTEST_FIRST = (ConsentAnswer.NO, ConsentAnswer.LATER, ConsentAnswer.YES)


def get(tx: Connection, visit: VisitId) -> Visit:
    """Return a visit with all that stands of it, newest first. Raises Problem NOT_FOUND."""
    row = _ONE.first(tx, {"visit": visit})
    if row is None:
        raise Problem(ProblemKey.NOT_FOUND, visit)
    found = Visit(
        id=VisitId(row.id),
        plan=Plan(
            place=PlaceId(row.place),
            at=row.at,
            checkers=_people(row.checkers),
            supporters=_people(row.supporters),
            checklist=ChecklistId(row.checklist),
        ),
        given=_given(tx, visit),
        consents=_consents(tx, visit),
        ready=_ticks(tx, visit),
        started_at=row.started_at,
        finished_at=row.finished_at,
        sign_off=from_json(row.sign_off, SignOff) if row.sign_off else None,
        removed=bool(row.removed),
    )
    return with_facts(found, facts.of_subject(tx, visit))


def listing(
    tx: Connection,
    *,
    states: Collection[VisitState] | None = None,
    person: PersonId | None = None,
    limit: int = 200,
    before: tuple[datetime, VisitId] | None = None,
) -> tuple[VisitSummary, ...]:
    """Return a page of the visits that were not taken out, newest first.

    `person` is a checker or a supporter of the visit. `before` is time and id of the last line
    that the caller has.
    """
    wanted = frozenset(states) if states is not None else None
    page = _page_of(wanted, of_person=person is not None, goes_on=before is not None)
    time, last = before if before is not None else (None, None)
    given = {"limit": limit, "person": person, "before_at": time, "before_id": last}
    return tuple(_summary(row) for row in page.all(tx, given))


@cache
def _page_of(states: frozenset[VisitState] | None, *, of_person: bool, goes_on: bool) -> Prepared:
    """Return the statement of one kind of page: making it takes longer than running it."""
    at, one = _visit.c.at, _visit.c.id
    page = select(_visit.c.id).where(_HERE)
    if of_person:
        # Their own rows in order, so that a rare checker's page does not walk all visits.
        at, one = _person.c.at, _person.c.visit
        page = page.join(_person, _person.c.visit == _visit.c.id).where(
            _person.c.person == bindparam("person")
        )
    if states is not None:
        page = page.where(*_in_states(states))
    if goes_on:
        last = (bindparam("before_at", type_=Moment()), bindparam("before_id", type_=IdText()))
        page = page.where(tuple_(at, one) < tuple_(*last))
    ordered = page.order_by(at.desc(), one.desc()).limit(bindparam("limit", type_=Integer))
    return Prepared(_lines(ordered))


def count(tx: Connection) -> int:
    """Return how many visits there are that were not taken out."""
    return tx.execute(select(func.count()).select_from(_visit).where(_HERE)).scalar_one()


def latest(tx: Connection) -> VisitId | None:
    """Return the visit finished last, else the one started last, else None."""
    wanted = (
        select(_visit.c.id)
        .where(_HERE, or_(_visit.c.finished_at.is_not(None), _visit.c.started_at.is_not(None)))
        .order_by(
            _visit.c.finished_at.desc().nulls_last(),
            _visit.c.started_at.desc().nulls_last(),
            _visit.c.id.desc(),
        )
    )
    found = tx.execute(wanted.limit(1)).scalar()
    return None if found is None else VisitId(found)


def _given(tx: Connection, visit: VisitId) -> tuple[GivenAnswer, ...]:
    given = []
    seen = set()
    for row in _ANSWERS.all(tx, {"visit": visit}):
        same = (row.question, row.respondent, row.choice, row.answered_by)
        # Two who said the same gave one answer.
        if same not in seen:
            seen.add(same)
            given.append(_given_answer(row))
    return tuple(given)


def _given_answer(row: Found) -> GivenAnswer:
    return GivenAnswer(
        change=ChangeId(row.change),
        device=DeviceId(row.device),
        answer=Answer(
            question=QuestionId(row.question),
            choice=Choice(row.choice),
            answered_by=AnsweredBy(row.answered_by),
            at=row.at,
            by=PersonId(row.by),
            respondent=Respondent(row.respondent),
        ),
    )


def _consents(tx: Connection, visit: VisitId) -> tuple[Consent, ...]:
    """Return what stands, the strictest first: a yes counts only where nobody heard a no."""
    rows = _CONSENTS.all(tx, {"visit": visit})
    consents = [
        Consent(
            to=ConsentTo(row.purpose),
            answer=ConsentAnswer(row.answer),
            at=row.at,
            by=PersonId(row.by),
            respondent=Respondent(row.respondent),
        )
        for row in rows
    ]
    return tuple(sorted(consents, key=lambda consent: _STRICTEST_FIRST.index(consent.answer)))


def _ticks(tx: Connection, visit: VisitId) -> frozenset[Ready]:
    return frozenset(Ready(row.tick) for row in _TICKS.all(tx, {"visit": visit}))


def _people(ids: object) -> tuple[PersonId, ...]:
    return from_json(ids, tuple[PersonId, ...]) if isinstance(ids, list) else ()


def _in_states(states: Collection[VisitState]) -> Iterator[ColumnElement[bool]]:
    equals = _STATE.bool_op("=")
    yield or_(false(), *(equals(state.value) for state in sorted(states)))
    if _UNFINISHED.issuperset(states):
        # Said once more as the index of the unfinished has it, so that it is used.
        yield _visit.c.finished_at.is_(None)
        yield _visit.c.sign_off.is_(None)


def _lines(page: Select[tuple[str]]) -> Select[tuple[object, ...]]:
    """Return the lines of a page: only its own visits are counted."""
    ids = page.subquery()
    answers, told, two = _answers_of(ids), _evidence_of(ids), _two_answers_of(ids)
    return (
        select(
            _visit.c.id,
            _visit.c.place,
            _place.c.name.label("place_name"),
            _visit.c.at,
            _STATE.label("state"),
            _visit.c.checkers,
            _visit.c.supporters,
            answers.c.answers,
            told.c.photos,
            told.c.voice_notes,
            told.c.notes,
            two.c.two_answers,
        )
        # Left joins keep this order: every visit but those of the page stays unread.
        .select_from(ids)
        .outerjoin(_visit, _visit.c.id == ids.c.id)
        .outerjoin(_place, _place.c.id == _visit.c.place)
        .outerjoin(answers, answers.c.visit == _visit.c.id)
        .outerjoin(told, told.c.visit == _visit.c.id)
        .outerjoin(two, two.c.visit == _visit.c.id)
        .order_by(_visit.c.at.desc(), _visit.c.id.desc())
    )


def _answers_of(ids: Subquery) -> Subquery:
    counted = and_(_answer.c.choice != Choice.SKIP.value, _IN_EARNEST)
    key = _answer.c.question + "@" + _answer.c.respondent
    return (
        select(_answer.c.visit, func.count(distinct(key)).label("answers"))
        .where(_answer.c.visit.in_(select(ids.c.id)), counted)
        .group_by(_answer.c.visit)
        .subquery()
    )


def _two_answers_of(ids: Subquery) -> Subquery:
    said = _answer.c.choice + "@" + _answer.c.answered_by
    several = (
        select(_answer.c.visit)
        .where(_answer.c.visit.in_(select(ids.c.id)), _IN_EARNEST)
        .group_by(_answer.c.visit, _answer.c.question, _answer.c.respondent)
        .having(func.count(distinct(said)) > 1)
        .subquery()
    )
    return (
        select(several.c.visit, func.count().label("two_answers"))
        .group_by(several.c.visit)
        .subquery()
    )


def _evidence_of(ids: Subquery) -> Subquery:
    def of(kind: EvidenceKind) -> ColumnElement[int]:
        return func.sum(case((_evidence.c.kind == kind.value, 1), else_=0))

    return (
        select(
            _evidence.c.visit,
            of(EvidenceKind.PHOTO).label("photos"),
            of(EvidenceKind.VOICE).label("voice_notes"),
            of(EvidenceKind.NOTE).label("notes"),
        )
        .where(_evidence.c.visit.in_(select(ids.c.id)), _evidence.c.removed.is_not(True))
        .group_by(_evidence.c.visit)
        .subquery()
    )


def _summary(row: Found) -> VisitSummary:
    return VisitSummary(
        id=VisitId(row.id),
        place=PlaceId(row.place),
        place_name=row.place_name or "",
        at=row.at,
        state=VisitState(row.state),
        checkers=_people(row.checkers),
        supporters=_people(row.supporters),
        answers=row.answers or 0,
        photos=row.photos or 0,
        voice_notes=row.voice_notes or 0,
        notes=row.notes or 0,
        two_answers=row.two_answers or 0,
    )
