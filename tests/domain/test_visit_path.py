from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qc_desktop.domain import visit_path as path
from qc_desktop.domain.answers import Answer, AnsweredBy, Choice
from qc_desktop.domain.checklists import Asked, Checklist
from qc_desktop.domain.consent import Consent, ConsentAnswer, ConsentTo
from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.ids import ChangeId, DeviceId, PersonId, PlaceId, QuestionId, VisitId
from qc_desktop.domain.session import Spot
from qc_desktop.domain.visit_steps import Welcome
from qc_desktop.domain.visits import GivenAnswer, Plan, Visit, topics_asked
from qc_desktop.interchange.checklist_csv import read_checklist

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
AMINA = PersonId("amina")
CHECKLIST = read_checklist(
    Path(__file__).parents[2] / "resources" / "checklists" / "home-visit-1.csv", "Home visit"
)
ALL = tuple(question.id for question in CHECKLIST.questions)
PLANNED = Visit(
    id=VisitId("v"),
    plan=Plan(place=PlaceId("elm"), at=NOON, checkers=(AMINA,), checklist=CHECKLIST.id),
)
STARTED = replace(PLANNED, started_at=NOON)


def asked(visit: Visit, to: ConsentTo, answer: ConsentAnswer) -> Visit:
    said = Consent(to=to, answer=answer, at=NOON, by=AMINA)
    return replace(visit, consents=(*visit.consents, said))


TALKING = asked(STARTED, ConsentTo.TALK, ConsentAnswer.YES)
LOOKING = asked(STARTED, ConsentTo.TALK, ConsentAnswer.NO)


def answered(visit: Visit, *questions: QuestionId, choice: Choice = Choice.YES) -> Visit:
    new = tuple(
        GivenAnswer(
            change=ChangeId(question),
            device=DeviceId("laptop"),
            answer=Answer(
                question=question,
                choice=choice,
                answered_by=AnsweredBy.PERSON,
                at=NOON,
                by=AMINA,
            ),
        )
        for question in questions
    )
    return replace(visit, given=(*new, *visit.given))


def test_a_person_who_says_yes_is_asked_the_other_things() -> None:
    order = [ConsentTo.TALK]
    while (following := path.next_consent(TALKING, order[-1])) is not None:
        order.append(following)
    assert tuple(order) == path.CONSENT_ORDER
    assert path.consent_before(path.CONSENT_ORDER[1]) is ConsentTo.TALK
    assert path.consent_before(ConsentTo.TALK) is None


@pytest.mark.parametrize("answer", [ConsentAnswer.NO, ConsentAnswer.LATER])
def test_a_person_who_does_not_say_yes_is_asked_nothing_more(answer: ConsentAnswer) -> None:
    visit = asked(STARTED, ConsentTo.TALK, answer)
    assert path.next_consent(visit, ConsentTo.TALK) is None
    assert path.practice_left(visit, CHECKLIST) is None
    assert path.where_to_go_on(visit) is Spot.VISIT


def test_a_visit_goes_on_where_it_was_left() -> None:
    assert path.where_to_go_on(PLANNED) is Spot.READY
    assert path.where_to_go_on(STARTED) is Spot.WELCOME
    assert path.where_to_go_on(replace(STARTED, welcome=Welcome.YES)) is Spot.VISIT
    assert path.where_to_go_on(TALKING) is Spot.VISIT
    done = replace(TALKING, finished_at=NOON)
    assert path.where_to_go_on(done) is Spot.FINISHED


def test_practice_comes_first_and_one_at_a_time() -> None:
    first, second = (question.id for question in CHECKLIST.practice)
    assert path.practice_left(TALKING, CHECKLIST) == first
    assert path.next_question(CHECKLIST, first) == second
    assert path.next_question(CHECKLIST, second) is None
    assert path.is_practice(CHECKLIST, first)
    assert not path.is_practice(CHECKLIST, ALL[0])


def test_the_topic_that_was_begun_is_the_one_to_go_on_with() -> None:
    assert path.topic_to_go_on(TALKING, CHECKLIST.topics) == "home"
    assert path.topic_to_go_on(answered(TALKING, QuestionId("safe2")), CHECKLIST.topics) == "safe"
    assert path.topic_to_go_on(answered(TALKING, *ALL), CHECKLIST.topics) is None
    assert all(path.part_done(answered(TALKING, *ALL), CHECKLIST, part) for part in Asked)


def test_a_topic_opens_on_its_first_open_question_and_a_done_one_on_its_first() -> None:
    home = CHECKLIST.topics[0]
    ids = tuple(question.id for question in home.questions)
    assert path.first_of_topic(answered(TALKING, ids[0]), home) == ids[1]
    assert path.first_of_topic(answered(TALKING, *ids), home) == ids[0]


def test_a_question_knows_where_it_stands_in_its_topic() -> None:
    visit = answered(TALKING, QuestionId("home1"))
    where = path.standing(visit, CHECKLIST, QuestionId("home2"))
    assert (where.number, where.of) == (2, 4)
    assert where.done == (True, False, False, False)


def test_a_topic_is_skipped_only_when_all_of_it_was() -> None:
    home = CHECKLIST.topics[0]
    ids = tuple(question.id for question in home.questions)
    assert path.skipped_topic(answered(TALKING, *ids, choice=Choice.SKIP), home)
    assert not path.skipped_topic(answered(TALKING, *ids[1:], choice=Choice.SKIP), home)


def test_what_was_seen_is_ours_and_what_was_said_is_the_persons() -> None:
    look = CHECKLIST.question(QuestionId("look1"))
    home = CHECKLIST.question(QuestionId("home1"))
    assert path.usual_answered_by(look) is AnsweredBy.CHECKER_SAW
    assert path.usual_answered_by(home) is AnsweredBy.PERSON


def test_more_is_asked_after_any_answer_but_not_after_skip_practice_or_open_questions() -> None:
    home = CHECKLIST.question(QuestionId("home1"))
    assert path.asks_for_more(CHECKLIST, home, Choice.YES)
    assert path.asks_for_more(CHECKLIST, home, Choice.DONT_KNOW)
    assert not path.asks_for_more(CHECKLIST, home, Choice.SKIP)
    assert not path.asks_for_more(CHECKLIST, CHECKLIST.practice[0], Choice.YES)
    assert not path.asks_for_more(CHECKLIST, CHECKLIST.question(QuestionId("last1")), Choice.TOLD)


def test_photos_and_the_persons_voice_need_a_yes() -> None:
    home = CHECKLIST.question(QuestionId("home1"))
    look = CHECKLIST.question(QuestionId("look1"))
    assert not path.may_keep(TALKING, home, EvidenceKind.PHOTO)
    assert not path.may_keep(TALKING, home, EvidenceKind.VOICE)
    assert not path.may_keep(LOOKING, look, EvidenceKind.PHOTO)
    assert path.may_keep(LOOKING, look, EvidenceKind.VOICE)
    assert path.may_keep(LOOKING, look, EvidenceKind.NOTE)
    yes = asked(TALKING, ConsentTo.PHOTO, ConsentAnswer.YES)
    assert path.may_keep(yes, home, EvidenceKind.PHOTO)
    later = asked(TALKING, ConsentTo.VOICE, ConsentAnswer.LATER)
    assert not path.may_keep(later, home, EvidenceKind.VOICE)


@given(st.sets(st.sampled_from(ALL)))
def test_going_on_topic_by_topic_reaches_every_open_question_once(done: set[QuestionId]) -> None:
    visit = answered(TALKING, *sorted(done))
    reached: list[QuestionId] = []
    while (topic_id := path.topic_to_go_on(visit, CHECKLIST.topics)) is not None:
        topic = next(t for t in topics_asked(visit, CHECKLIST) if t.id == topic_id)
        question = path.first_of_topic(visit, topic)
        reached.append(question)
        visit = answered(visit, question)
    assert sorted(reached) == sorted(set(ALL) - done)


def test_looking_back_covers_only_what_this_visit_asks() -> None:
    assert len(path.to_ask_about(TALKING, CHECKLIST)) == len(ALL)
    looked = path.to_ask_about(LOOKING, CHECKLIST)
    assert {topic_id(CHECKLIST, question.id) for question, _ in looked} == {"look", "askstaff"}
    first = looked[0][0]
    assert path.needs_an_answer(TALKING, first)
    skipped = answered(TALKING, first.id, choice=Choice.SKIP)
    assert path.needs_an_answer(skipped, first)
    assert not path.needs_an_answer(answered(TALKING, first.id), first)


def topic_id(checklist: Checklist, question: QuestionId) -> str:
    topic = checklist.topic_of(question)
    return topic.id if topic else "practice"
