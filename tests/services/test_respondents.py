"""Several people in one visit, each with their own answers."""

from qc_desktop.domain.answers import AnsweredBy, Choice
from qc_desktop.domain.ids import FIRST_RESPONDENT, QuestionId
from qc_desktop.domain.respondents import Explained, Helper
from qc_desktop.domain.spoken_to import name_of, spoken_to
from qc_desktop.domain.visits import wants_later
from tests.services.conftest import Scene

HOME1 = QuestionId("home1")


def test_two_people_have_two_answers_to_one_question(scene: Scene) -> None:
    people, visits = scene.laptop.respondents, scene.laptop.visits
    robin = people.meet(scene.visit, " Robin ", made_up=False, by=scene.amina).who
    sunny = people.meet(scene.visit, "Sunflower", made_up=True, by=scene.amina).who
    for who, choice in ((robin, Choice.YES), (sunny, Choice.NO)):
        visits.record_answer(
            scene.visit, HOME1, choice, AnsweredBy.PERSON, by=scene.amina, respondent=who
        )
    visit = visits.get(scene.visit)
    assert [one.name for one in visit.spoken_to] == ["Robin", "Sunflower"]
    assert [visit.answers_to(HOME1, who)[0].choice for who in (robin, sunny)] == [
        Choice.YES,
        Choice.NO,
    ]
    assert visit.answer_to(HOME1) is None


def test_nobody_has_the_number_that_stands_for_the_visit_itself(scene: Scene) -> None:
    met = scene.laptop.respondents.meet(scene.visit, "Robin", made_up=False, by=scene.amina)
    assert met.who != FIRST_RESPONDENT
    assert name_of(met.visit, met.who) == "Robin"


def test_another_name_keeps_the_person(scene: Scene) -> None:
    people = scene.laptop.respondents
    met = people.meet(scene.visit, "Robin", made_up=False, by=scene.amina)
    visit = people.rename(scene.visit, met.who, "Star", made_up=True, by=scene.amina)
    assert [(one.respondent, one.name, one.made_up) for one in visit.spoken_to] == [
        (met.who, "Star", True)
    ]


def test_how_we_asked_is_kept_step_by_step(scene: Scene) -> None:
    people = scene.laptop.respondents
    who = people.meet(scene.visit, "Robin", made_up=False, by=scene.amina).who
    people.explained(scene.visit, who, Explained.PICTURES, True, by=scene.amina)
    people.explained(scene.visit, who, Explained.WORDS, True, by=scene.amina)
    people.explained(scene.visit, who, Explained.PICTURES, False, by=scene.amina)
    people.helped(scene.visit, who, Helper.FAMILY, by=scene.amina)
    visit = people.said_back(scene.visit, who, True, by=scene.amina)
    asking = spoken_to(visit, who).asking
    assert asking is not None
    assert (asking.explained, asking.helper, asking.said_back) == (
        (Explained.WORDS,),
        Helper.FAMILY,
        True,
    )


def test_we_say_that_we_come_back_and_that_we_did(scene: Scene) -> None:
    people = scene.laptop.respondents
    who = people.meet(scene.visit, "Robin", made_up=False, by=scene.amina).who
    assert people.come_back(scene.visit, who, True, by=scene.amina).spoken_to[0].come_back
    assert not people.come_back(scene.visit, who, False, by=scene.amina).spoken_to[0].come_back


def test_not_now_is_kept_until_there_is_an_answer(scene: Scene) -> None:
    people, visits = scene.laptop.respondents, scene.laptop.visits
    who = people.meet(scene.visit, "Robin", made_up=False, by=scene.amina).who
    visit = people.ask_later(scene.visit, HOME1, who, by=scene.amina)
    assert wants_later(visit, HOME1, who)
    assert not wants_later(visit, HOME1)
    visit = visits.record_answer(
        scene.visit, HOME1, Choice.YES, AnsweredBy.PERSON, by=scene.amina, respondent=who
    )
    assert not wants_later(visit, HOME1, who)
