from datetime import UTC, datetime
from pathlib import Path

from qc_desktop.domain.answers import Answer, AnsweredBy, Choice
from qc_desktop.domain.consent import Consent, ConsentAnswer, ConsentTo
from qc_desktop.domain.ids import ChangeId, ChecklistId, DeviceId, PersonId, PlaceId, VisitId
from qc_desktop.domain.visits import (
    GivenAnswer,
    Plan,
    Visit,
    VisitState,
    first_open,
    progress,
    questions_asked,
)
from qc_desktop.interchange.checklist_csv import read_checklist

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
AMINA = PersonId("amina")
ROOT = Path(__file__).parents[2]
CHECKLIST = read_checklist(ROOT / "resources/checklists/home-visit-1.csv", "Home visit")
PLAN = Plan(place=PlaceId("elm"), at=NOON, checkers=(AMINA,), checklist=ChecklistId("home-visit@1"))


def given(question: str, choice: Choice) -> GivenAnswer:
    answer = Answer(
        question=CHECKLIST.question(next(q.id for q in CHECKLIST.questions if q.id == question)).id,
        choice=choice,
        answered_by=AnsweredBy.PERSON,
        at=NOON,
        by=AMINA,
    )
    return GivenAnswer(change=ChangeId(question), device=DeviceId("d"), answer=answer)


def said(answer: ConsentAnswer) -> Visit:
    consent = Consent(to=ConsentTo.TALK, answer=answer, at=NOON, by=AMINA)
    return Visit(id=VisitId("v"), plan=PLAN, consents=(consent,))


def test_all_45_questions_are_asked_after_a_yes() -> None:
    assert len(questions_asked(said(ConsentAnswer.YES), CHECKLIST)) == 45


def test_after_a_no_we_only_look_and_ask_staff() -> None:
    asked = questions_asked(said(ConsentAnswer.NO), CHECKLIST)
    assert asked[0] == "look1"
    assert "home1" not in asked


def test_nothing_but_a_yes_is_a_yes() -> None:
    assert said(ConsentAnswer.YES).may(ConsentTo.TALK)
    assert not said(ConsentAnswer.LATER).may(ConsentTo.TALK)
    assert not said(ConsentAnswer.YES).may(ConsentTo.PHOTO)


def test_progress_counts_a_skip_as_done() -> None:
    visit = Visit(
        id=VisitId("v"), plan=PLAN, given=(given("home1", Choice.SKIP), given("home2", Choice.ME))
    )
    home = progress(visit, CHECKLIST.topics)[0]
    assert (home.answered, home.of, home.done) == (2, 4, False)
    assert first_open(visit, questions_asked(visit, CHECKLIST)) == "home3"


def test_the_state_follows_from_what_is_recorded() -> None:
    assert Visit(id=VisitId("v"), plan=PLAN).state is VisitState.PLANNED
    assert Visit(id=VisitId("v"), plan=PLAN, started_at=NOON).state is VisitState.STARTED
    finished = Visit(id=VisitId("v"), plan=PLAN, started_at=NOON, finished_at=NOON)
    assert finished.state is VisitState.FINISHED
