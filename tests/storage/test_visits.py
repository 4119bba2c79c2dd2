"""Visits are listed, counted and opened with all that stands of them."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from qc_desktop.domain import evidence, places, visits
from qc_desktop.domain.answers import AnsweredBy, AnswerValue, Choice
from qc_desktop.domain.changes import Edit
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo, ConsentValue
from qc_desktop.domain.ids import (
    ChangeId,
    ChecklistId,
    PersonId,
    PlaceId,
    QuestionId,
    Respondent,
    VisitId,
)
from qc_desktop.domain.visits import Finish, Plan, Ready, SignOff, VisitState
from qc_desktop.storage import log
from qc_desktop.storage import visits as rows
from qc_desktop.storage.database import Database
from tests.storage.conftest import AMINA, JOE, NOON, Record
from tests.storage.test_log import change_of

V = VisitId("7e" * 16)


def planned(visit: str = V, *, days: int = 0, checker: PersonId = AMINA.person) -> Edit:
    plan = Plan(
        place=PlaceId("elm"),
        at=NOON + timedelta(days=days),
        checkers=(checker,),
        supporters=(PersonId("sam"),),
        checklist=ChecklistId("home-visit@1"),
    )
    return visits.PLAN.set(visit, plan)


def said(question: str, choice: Choice, respondent: str = "1") -> Edit:
    value = AnswerValue(choice=choice, answered_by=AnsweredBy.PERSON_WITH_HELP, at=NOON)
    return visits.ANSWER.set(V, f"{question}@{respondent}", value)


def asked(to: ConsentTo, answer: ConsentAnswer) -> Edit:
    return visits.CONSENT.set(V, f"{to}@1", ConsentValue(answer=answer, at=NOON))


def test_a_visit_comes_back_with_all_that_stands(record: Record, database: Database) -> None:
    record(planned(), visits.STARTED.set(V, NOON), visits.READY.set(V, "badge", True))
    record(visits.READY.set(V, "route", True), visits.READY.set(V, "route", False))
    record(asked(ConsentTo.TALK, ConsentAnswer.YES), asked(ConsentTo.PHOTO, ConsentAnswer.LATER))
    (change,) = record(said("home1", Choice.MIDDLE, "2"))

    with database.read() as tx:
        visit = rows.get(tx, V)

    assert visit.plan.checkers == (AMINA.person,)
    assert visit.plan.supporters == ("sam",)
    assert visit.ready == {Ready.BADGE}
    assert visit.may(ConsentTo.TALK)
    assert not visit.may(ConsentTo.PHOTO)
    assert visit.state is VisitState.STARTED
    (given,) = visit.given
    assert (given.change, given.device) == (change.id, AMINA.device)
    assert given.answer.by == AMINA.person
    assert given.answer.answered_by is AnsweredBy.PERSON_WITH_HELP
    assert visit.answer_to(QuestionId("home1"), Respondent("2")) == given.answer


def test_the_same_answer_given_twice_apart_is_one_answer(
    record: Record, database: Database
) -> None:
    record(planned())
    (ours,) = record(said("home1", Choice.YES))
    theirs = change_of(JOE, said("home1", Choice.YES), number=3, stamp=ours.stamp + 1)
    with database.write() as tx:
        log.apply(tx, [theirs])
        assert [given.change for given in rows.get(tx, V).given] == [theirs.id]
        assert rows.listing(tx)[0].two_answers == 0


@pytest.mark.parametrize("newer", [ConsentAnswer.YES, ConsentAnswer.NO])
def test_where_one_laptop_heard_no_it_is_no(
    record: Record, database: Database, newer: ConsentAnswer
) -> None:
    older = ConsentAnswer.NO if newer is ConsentAnswer.YES else ConsentAnswer.YES
    record(planned())
    (ours,) = record(asked(ConsentTo.VOICE, older))
    theirs = change_of(JOE, asked(ConsentTo.VOICE, newer), number=3, stamp=ours.stamp + 1)
    with database.write() as tx:
        log.apply(tx, [theirs])
        assert not rows.get(tx, V).may(ConsentTo.VOICE)
    record(asked(ConsentTo.VOICE, ConsentAnswer.YES))
    with database.read() as tx:
        assert rows.get(tx, V).may(ConsentTo.VOICE)


def test_a_visit_goes_through_its_states(record: Record, database: Database) -> None:
    def state() -> VisitState:
        with database.read() as tx:
            (line,) = rows.listing(tx)
            assert rows.get(tx, V).state is line.state
            return line.state

    record(planned())
    assert state() is VisitState.PLANNED
    record(visits.STARTED.set(V, NOON))
    assert state() is VisitState.STARTED
    record(visits.FINISH.set(V, Finish(at=NOON)))
    assert state() is VisitState.FINISHED
    record(visits.FINISH.set(V, Finish(at=None)))
    assert state() is VisitState.STARTED
    sign_off = SignOff(at=NOON, by=PersonId("c"), saw=(ChangeId("ab" * 12),))
    record(visits.SIGN_OFF.set(V, sign_off))
    assert state() is VisitState.REVIEWED
    with database.read() as tx:
        assert rows.get(tx, V).sign_off == sign_off


def test_a_line_counts_what_is_real(record: Record, database: Database) -> None:
    record(planned(), places.NAME.set("elm", "Elm House"))
    record(said("home1", Choice.YES), said("home2", Choice.SKIP), said("home3", Choice.DONT_KNOW))
    record(said("practice1", Choice.YES), said("home1", Choice.NO, "2"))
    for number, kind in enumerate(("photo", "photo", "voice", "note", "photo")):
        item = evidence.EvidenceItem(
            visit=V, question=QuestionId("home1"), kind=evidence.EvidenceKind(kind), at=NOON
        )
        record(evidence.ITEM.set(f"e{number}", item))
    record(evidence.REMOVED.set("e4", True))

    with database.read() as tx:
        (line,) = rows.listing(tx)

    assert (line.place, line.place_name) == ("elm", "Elm House")
    assert (line.checkers, line.supporters) == ((AMINA.person,), ("sam",))
    assert (line.answers, line.photos, line.voice_notes, line.notes) == (3, 2, 1, 1)


def test_visits_are_listed_in_pages_newest_first(record: Record, database: Database) -> None:
    for number in range(7):
        record(planned(f"v{number}", days=number // 2))
    record(visits.REMOVED.set("v3", True))

    seen: list[VisitId] = []
    before = None
    with database.read() as tx:
        assert rows.count(tx) == 6
        while page := rows.listing(tx, limit=2, before=before):
            seen.extend(line.id for line in page)
            before = (page[-1].at, page[-1].id)

    assert seen == ["v6", "v5", "v4", "v2", "v1", "v0"]


def test_visits_are_listed_by_person_and_state(record: Record, database: Database) -> None:
    record(planned("v1"), planned("v2", checker=JOE.person), visits.STARTED.set("v2", NOON))

    def found(**wanted: object) -> set[str]:
        listing: Callable[..., tuple[visits.VisitSummary, ...]] = rows.listing
        with database.read() as tx:
            return {line.id for line in listing(tx, **wanted)}

    assert found(person=AMINA.person) == {"v1"}
    assert found(person=PersonId("sam")) == {"v1", "v2"}
    assert found(person=PersonId("nobody")) == set()
    assert found(states={VisitState.STARTED}) == {"v2"}
    assert found(states=set()) == set()


def test_the_latest_visit_is_the_one_finished_last(record: Record, database: Database) -> None:
    def latest() -> VisitId | None:
        with database.read() as tx:
            return rows.latest(tx)

    record(planned("v1"), planned("v2"), planned("v3"))
    assert latest() is None
    record(visits.STARTED.set("v1", NOON), visits.STARTED.set("v2", NOON + timedelta(hours=1)))
    assert latest() == "v2"
    record(visits.FINISH.set("v1", Finish(at=NOON)))
    assert latest() == "v1"
    record(visits.FINISH.set("v2", Finish(at=NOON + timedelta(hours=2))))
    assert latest() == "v2"
