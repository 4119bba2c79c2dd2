"""What a review says of a visit: pure words."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from qc_desktop.domain.actions import Action, ActionItem, ActionState
from qc_desktop.domain.answers import Answer, AnsweredBy, Choice
from qc_desktop.domain.consent import Consent, ConsentAnswer, ConsentTo
from qc_desktop.domain.evidence import Evidence, EvidenceItem, EvidenceKind
from qc_desktop.domain.ids import (
    ActionId,
    ChangeId,
    ChecklistId,
    DeviceId,
    EvidenceId,
    PersonId,
    PlaceId,
    QuestionId,
    TopicId,
    VisitId,
)
from qc_desktop.domain.visits import GivenAnswer, Plan, Visit
from qc_desktop.interchange.checklist_csv import read_checklist
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.flows.coordinator_reviewing import Reviewed, first_topic, review_state
from qc_desktop.ui.screens.coordinator.review_state import NoteLine
from qc_desktop.ui.theme.files import resources_folder

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
VISIT = VisitId("v")


def _given(question: str, choice: Choice, who: str, device: str) -> GivenAnswer:
    answer = Answer(
        question=QuestionId(question),
        choice=choice,
        answered_by=AnsweredBy.PERSON_WITH_HELP,
        at=NOON,
        by=PersonId(who),
    )
    return GivenAnswer(change=ChangeId(who), device=DeviceId(device), answer=answer)


@pytest.fixture
def given() -> Reviewed:
    plan = Plan(place=PlaceId("p"), at=NOON, checkers=(), checklist=ChecklistId("home-visit@1"))
    consents = (
        Consent(to=ConsentTo.TALK, answer=ConsentAnswer.YES, at=NOON, by=PersonId("Amina")),
        Consent(to=ConsentTo.SHARE_WORDS, answer=ConsentAnswer.YES, at=NOON, by=PersonId("Amina")),
    )
    answers = (
        _given("choice1", Choice.ME, "Amina", "blue"),
        _given("choice1", Choice.OTHERS, "Joe", "green"),
        _given("home1", Choice.MIDDLE, "Amina", "blue"),
    )
    note = EvidenceItem(
        visit=VISIT, question=QuestionId("choice1"), kind=EvidenceKind.NOTE, at=NOON
    )
    return Reviewed(
        visit=Visit(id=VISIT, plan=plan, given=answers, consents=consents, finished_at=NOON),
        checklist=read_checklist(resources_folder() / "checklists" / "home-visit-1.csv", "Home"),
        evidence=(
            Evidence(id=EvidenceId("e"), item=note, by=PersonId("Joe"), texts=("Τσάι", "Чай")),
        ),
        actions=(),
        person=lambda person: Here(name=person),
        laptop=lambda device: f"{device} laptop",
        zone=UTC,
        today=date(2026, 11, 25),
    )


def test_two_answers_are_both_shown_with_who_and_where(given: Reviewed) -> None:
    state = review_state(given, TopicId("choices"))
    question = next(block for block in state.questions if block.question == "choice1")
    assert [line.words for line in question.answers] == [
        "Me (with help)",
        "Other people (with help)",
    ]
    assert [line.laptop for line in question.answers] == ["blue laptop", "green laptop"]
    assert question.answers[1].who == "Joe, 12 pm"


def test_the_topic_to_match_is_opened_first_and_says_so(given: Reviewed) -> None:
    assert first_topic(given.visit, given.checklist) == "choices"
    line = next(one for one in review_state(given, TopicId("home")).topics if one.asks)
    assert (line.topic, line.words) == ("choices", "1 to match")


def test_the_middle_answer_has_the_word_of_its_set(given: Reviewed) -> None:
    state = review_state(given, TopicId("home"))
    assert state.questions[0].answers[0].words == "A bit (with help)"
    assert state.questions[0].answers[0].picture == "thumb_side"


def test_both_texts_of_a_note_are_shown_whole(given: Reviewed) -> None:
    state = review_state(given, TopicId("choices"))
    (note,) = (p for block in state.questions for p in block.evidence if isinstance(p, NoteLine))
    assert (note.text, note.others) == ("Τσάι", ("Чай",))
    assert note.may_quote


def test_words_are_not_offered_without_a_yes(given: Reviewed) -> None:
    talk_only = replace(given, visit=replace(given.visit, consents=given.visit.consents[:1]))
    state = review_state(talk_only, TopicId("choices"))
    (note,) = (p for block in state.questions for p in block.evidence if isinstance(p, NoteLine))
    assert not note.may_quote


def test_an_action_past_its_day_is_late(given: Reviewed) -> None:
    item = ActionItem(
        visit=VISIT, question=None, said="", will="Mend it", who="Carol", by=date(2026, 11, 24)
    )
    late = replace(given, actions=(Action(id=ActionId("a"), item=item),))
    (line,) = review_state(late, TopicId("home")).actions
    assert line.late
    assert line.chip.words == "Not started, late"
    done = replace(late, actions=(replace(late.actions[0], state=ActionState.DONE),))
    assert not review_state(done, TopicId("home")).actions[0].late
