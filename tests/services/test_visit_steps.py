"""The steps round the questions, and what is agreed at the end."""

import pytest

from qc_desktop.domain.findings import FindingKind
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.visit_steps import CheckIn, Feeling, Room, Welcome
from qc_desktop.domain.visits import VisitState
from tests.services.conftest import Scene


def test_the_door_the_buddy_and_the_rooms_are_kept(scene: Scene) -> None:
    steps = scene.laptop.steps
    assert steps.welcome(scene.visit, Welcome.LATER, by=scene.amina).welcome is Welcome.LATER
    assert steps.welcome(scene.visit, Welcome.YES, by=scene.amina).welcome is Welcome.YES
    visit = steps.told_buddy(scene.visit, CheckIn.ARRIVED, buddy=scene.sam, by=scene.amina)
    assert visit.check_ins[CheckIn.ARRIVED].buddy == scene.sam
    assert CheckIn.LEFT not in visit.check_ins
    steps.room(scene.visit, Room.KITCHEN, True, by=scene.amina)
    visit = steps.room(scene.visit, Room.BEDROOM, False, by=scene.amina)
    assert visit.rooms == {Room.KITCHEN: True, Room.BEDROOM: False}


def test_a_break_has_one_beginning_and_one_end(scene: Scene) -> None:
    steps = scene.laptop.steps
    began = steps.pause(scene.visit, by=scene.amina).paused_at
    assert began is not None
    assert steps.pause(scene.visit, by=scene.amina).paused_at == began
    assert steps.go_on(scene.visit, by=scene.amina).paused_at is None


def test_each_checker_says_how_they_feel(scene: Scene) -> None:
    steps = scene.laptop.steps
    steps.feel(scene.visit, scene.amina, Feeling.SAD, talk=True, by=scene.amina)
    visit = steps.feel(scene.visit, scene.sam, Feeling.GOOD, talk=False, by=scene.amina)
    assert visit.feelings[scene.amina].feeling is Feeling.SAD
    assert visit.feelings[scene.amina].wants_to_talk
    assert not visit.feelings[scene.sam].wants_to_talk


def test_findings_keep_their_order_and_can_come_back(scene: Scene) -> None:
    findings = scene.laptop.findings
    findings.add(scene.visit, FindingKind.GOOD, " The garden is lovely. ", by=scene.amina)
    visit = findings.add(
        scene.visit,
        FindingKind.BETTER,
        "Staff could knock.",
        question=QuestionId("home4"),
        by=scene.amina,
    )
    first, second = visit.findings
    assert [one.words for one in visit.findings] == ["The garden is lovely.", "Staff could knock."]
    visit = findings.change(
        scene.visit, first, kind=FindingKind.WORRY, words="The gate is stiff.", by=scene.amina
    )
    assert [one.words for one in visit.findings] == ["The gate is stiff.", "Staff could knock."]
    assert len(findings.remove(scene.visit, second, by=scene.amina).findings) == 1
    assert len(findings.put_back(scene.visit, second, by=scene.amina).findings) == 2


def test_nobody_agrees_to_words_that_changed_afterwards(scene: Scene) -> None:
    findings = scene.laptop.findings
    findings.add(scene.visit, FindingKind.GOOD, "The garden is lovely.", by=scene.amina)
    visit = findings.agree(scene.visit, scene.amina, True, by=scene.amina)
    assert visit.agreed == {scene.amina}
    visit = findings.change(
        scene.visit,
        visit.findings[0],
        kind=FindingKind.GOOD,
        words="The garden is big.",
        by=scene.sam,
    )
    assert visit.agreed == frozenset()


def test_finished_is_undone_until_the_office_has_read_it(scene: Scene) -> None:
    visits = scene.laptop.visits
    visits.start(scene.visit, by=scene.amina)
    visits.finish(scene.visit, by=scene.amina)
    assert visits.reopen(scene.visit, by=scene.amina).state is VisitState.STARTED
    visits.finish(scene.visit, by=scene.amina)
    visits.review(scene.visit, by=scene.sam)
    with pytest.raises(Problem) as told:
        visits.reopen(scene.visit, by=scene.amina)
    assert told.value.key is ProblemKey.OFFICE_HAS_READ
    assert visits.get(scene.visit).state is VisitState.REVIEWED
