from qc_desktop.domain.answers import AnsweredBy, Choice
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.visits import PLAN, Ready, VisitState
from tests.services.conftest import Scene

HOME1 = QuestionId("home1")


def test_an_answer_is_there_when_the_method_returns(scene: Scene) -> None:
    visits = scene.laptop.visits
    visits.record_answer(scene.visit, HOME1, Choice.YES, AnsweredBy.PERSON, by=scene.amina)
    answer = visits.get(scene.visit).answer_to(HOME1)
    assert answer is not None
    assert (answer.choice, answer.answered_by, answer.by) == (
        Choice.YES,
        AnsweredBy.PERSON,
        scene.amina,
    )


def test_a_changed_answer_leaves_one_answer(scene: Scene) -> None:
    visits = scene.laptop.visits
    for choice in (Choice.YES, Choice.NO):
        visits.record_answer(scene.visit, HOME1, choice, AnsweredBy.PERSON, by=scene.amina)
    assert [a.choice for a in visits.get(scene.visit).answers_to(HOME1)] == [Choice.NO]


def test_a_visit_goes_from_planned_to_reviewed(scene: Scene) -> None:
    visits = scene.laptop.visits
    assert visits.get(scene.visit).state is VisitState.PLANNED
    assert visits.start(scene.visit, by=scene.amina).state is VisitState.STARTED
    assert visits.finish(scene.visit, by=scene.amina).state is VisitState.FINISHED
    assert visits.reopen(scene.visit, by=scene.amina).state is VisitState.STARTED
    visits.finish(scene.visit, by=scene.amina)
    assert visits.review(scene.visit, by=scene.sam).state is VisitState.REVIEWED


def test_starting_again_keeps_the_first_time(scene: Scene) -> None:
    first = scene.laptop.visits.start(scene.visit, by=scene.amina).started_at
    assert scene.laptop.visits.start(scene.visit, by=scene.amina).started_at == first


def test_a_tick_can_be_taken_away(scene: Scene) -> None:
    visits = scene.laptop.visits
    assert visits.tick(scene.visit, Ready.BADGE, True, by=scene.amina).ready == {Ready.BADGE}
    assert visits.tick(scene.visit, Ready.BADGE, False, by=scene.amina).ready == set()


def test_consent_taken_back_is_a_no(scene: Scene) -> None:
    visits = scene.laptop.visits
    said = visits.consent(scene.visit, ConsentTo.PHOTO, ConsentAnswer.YES, by=scene.amina)
    assert said.may(ConsentTo.PHOTO)
    said = visits.consent(scene.visit, ConsentTo.PHOTO, ConsentAnswer.NO, by=scene.amina)
    assert not said.may(ConsentTo.PHOTO)


def test_each_person_sees_only_their_own_visits(scene: Scene) -> None:
    visits = scene.laptop.visits
    assert [v.id for v in visits.to_do((scene.amina,))] == [scene.visit]
    assert visits.to_do((scene.sam,)) == ()


def test_a_finished_visit_is_no_longer_to_do(scene: Scene) -> None:
    visits = scene.laptop.visits
    visits.start(scene.visit, by=scene.amina)
    visits.finish(scene.visit, by=scene.amina)
    assert visits.to_do((scene.amina,)) == ()
    assert visits.latest() == scene.visit


def test_no_visit_falls_off_the_end_of_a_long_list(scene: Scene) -> None:
    laptop = scene.laptop
    plan = laptop.visits.get(scene.visit).plan
    with scene.opened.saving.database.write() as tx:
        edits = [PLAN.set(f"visit{number}", plan) for number in range(250)]
        scene.opened.saving.record(tx, scene.sam, *edits)
    assert len(laptop.visits.listing()) == 251
    assert len(laptop.visits.to_do((scene.amina,))) == 251
