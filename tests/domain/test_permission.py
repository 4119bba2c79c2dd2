"""A yes opens, a no hides again at once, and names stay where they are."""

from dataclasses import replace

import pytest

from qc_desktop.domain.consent import Consent, ConsentAnswer, ConsentTo
from qc_desktop.domain.evidence import Evidence, EvidenceItem, EvidenceKind
from qc_desktop.domain.ids import FIRST_RESPONDENT, EvidenceId, QuestionId, Respondent
from qc_desktop.domain.permission import home_photos, may_ask, may_keep, may_show, may_tell
from qc_desktop.domain.respondents import SpokenTo
from qc_desktop.domain.spoken_to import name_of, number_of, respondents, without_names
from qc_desktop.domain.visits import Visit
from tests.domain.test_visit_path import AMINA, CHECKLIST, NOON, STARTED, answered

ROBIN, SUNNY = Respondent("1-aa"), Respondent("2-bb")
HOME1 = CHECKLIST.question(QuestionId("home1"))
LOOK1 = CHECKLIST.question(QuestionId("look1"))
MET = replace(
    STARTED,
    spoken_to=(
        SpokenTo(respondent=ROBIN, name="Robin", met_at=NOON),
        SpokenTo(respondent=SUNNY, name="Sunflower", made_up=True, met_at=NOON),
    ),
)


def said(
    visit: Visit, who: Respondent, *things: ConsentTo, answer: ConsentAnswer = ConsentAnswer.YES
) -> Visit:
    new = tuple(Consent(to=to, answer=answer, at=NOON, by=AMINA, respondent=who) for to in things)
    others = tuple(
        one for one in visit.consents if not (one.respondent == who and one.to in things)
    )
    return replace(visit, consents=(*new, *others))


def piece(kind: EvidenceKind, who: Respondent, question: QuestionId = HOME1.id) -> Evidence:
    item = EvidenceItem(visit=STARTED.id, question=question, kind=kind, at=NOON, respondent=who)
    return Evidence(id=EvidenceId("e"), item=item, by=AMINA, texts=("Robin likes tea.",))


def test_nobody_is_asked_before_a_yes_to_talk_and_a_yes_to_writing() -> None:
    talking = said(MET, ROBIN, ConsentTo.TALK)
    assert not may_ask(MET, ROBIN)
    assert not may_ask(talking, ROBIN)
    assert may_ask(said(talking, ROBIN, ConsentTo.WRITE), ROBIN)
    assert not may_ask(said(talking, ROBIN, ConsentTo.WRITE), SUNNY)


def test_a_visit_from_before_names_needs_no_yes_to_writing_but_heeds_a_no() -> None:
    before = said(STARTED, FIRST_RESPONDENT, ConsentTo.TALK)
    assert may_ask(before, FIRST_RESPONDENT)
    no = said(before, FIRST_RESPONDENT, ConsentTo.WRITE, answer=ConsentAnswer.NO)
    assert not may_ask(no, FIRST_RESPONDENT)


@pytest.mark.parametrize("to", [ConsentTo.TALK, ConsentTo.WRITE])
@pytest.mark.parametrize("answer", [ConsentAnswer.NO, ConsentAnswer.LATER])
def test_what_someone_said_is_hidden_at_once_when_they_take_their_yes_back(
    to: ConsentTo, answer: ConsentAnswer
) -> None:
    yes = said(MET, ROBIN, *ConsentTo)
    assert may_tell(yes, HOME1, ROBIN)
    no = said(yes, ROBIN, to, answer=answer)
    assert not may_tell(no, HOME1, ROBIN)
    assert may_tell(no, HOME1, SUNNY)
    assert may_tell(no, LOOK1, FIRST_RESPONDENT)
    assert not may_show(no, HOME1, piece(EvidenceKind.NOTE, ROBIN))
    assert may_show(said(no, ROBIN, to), HOME1, piece(EvidenceKind.NOTE, ROBIN))


@pytest.mark.parametrize(
    ("kind", "to"),
    [(EvidenceKind.PHOTO, ConsentTo.PHOTO), (EvidenceKind.VOICE, ConsentTo.VOICE)],
)
def test_a_photo_and_a_voice_go_with_their_own_yes(kind: EvidenceKind, to: ConsentTo) -> None:
    yes = said(MET, ROBIN, *ConsentTo)
    assert may_keep(yes, HOME1, kind, ROBIN)
    assert may_show(yes, HOME1, piece(kind, ROBIN))
    no = said(yes, ROBIN, to, answer=ConsentAnswer.NO)
    assert not may_keep(no, HOME1, kind, ROBIN)
    assert not may_show(no, HOME1, piece(kind, ROBIN))
    assert may_show(no, HOME1, piece(EvidenceKind.NOTE, ROBIN))


def test_rooms_are_photographed_only_where_one_said_yes_and_nobody_said_no() -> None:
    assert not home_photos(MET)
    yes = said(MET, ROBIN, ConsentTo.PHOTO)
    assert home_photos(yes)
    assert home_photos(said(yes, SUNNY, ConsentTo.PHOTO, answer=ConsentAnswer.LATER))
    no = said(yes, SUNNY, ConsentTo.PHOTO, answer=ConsentAnswer.NO)
    assert not home_photos(no)
    look = piece(EvidenceKind.PHOTO, FIRST_RESPONDENT, LOOK1.id)
    assert may_show(yes, LOOK1, look)
    assert not may_show(no, LOOK1, look)


def test_people_are_numbered_in_the_order_in_which_we_met_them() -> None:
    visit = answered(said(MET, SUNNY, ConsentTo.TALK), LOOK1.id)
    assert respondents(visit) == (ROBIN, SUNNY)
    assert [number_of(visit, who) for who in (ROBIN, SUNNY)] == [1, 2]
    assert name_of(visit, SUNNY) == "Sunflower"


def test_somebody_from_before_there_were_names_is_person_1() -> None:
    visit = said(STARTED, FIRST_RESPONDENT, ConsentTo.TALK)
    assert respondents(visit) == (FIRST_RESPONDENT,)
    assert name_of(visit, FIRST_RESPONDENT) == "Person 1"


@pytest.mark.parametrize("words", ["Robin likes tea.", "robin likes tea.", "ROBIN likes tea."])
def test_a_first_name_never_leaves_in_what_was_written(words: str) -> None:
    assert without_names(MET, words) == "someone likes tea."


def test_a_made_up_name_may_be_a_plain_word_and_stays() -> None:
    assert without_names(MET, "The sunflower is tall.") == "The sunflower is tall."
    assert without_names(MET, "The robins sing.") == "The robins sing."
