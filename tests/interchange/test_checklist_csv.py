from pathlib import Path

import pytest

from qc_desktop.domain.answers import AnswerSet, Choice
from qc_desktop.domain.checklists import Asked, Theme
from qc_desktop.interchange.checklist_csv import read_checklist

DEFAULT = Path(__file__).parents[2] / "resources" / "checklists" / "home-visit-1.csv"


def test_the_default_checklist_has_its_45_questions_and_practice_apart() -> None:
    checklist = read_checklist(DEFAULT, "Home visit")
    assert checklist.id == "home-visit@1"
    assert checklist.version == 1
    assert len(checklist.questions) == 45
    assert checklist.practice
    assert not {q.id for q in checklist.practice} & {q.id for q in checklist.questions}
    assert len({q.id for q in checklist.questions}) == 45


def test_every_question_has_words_and_a_picture_and_help_unless_it_is_open() -> None:
    for question in read_checklist(DEFAULT, "Home visit").questions:
        assert question.words
        assert question.help or question.answer_set is AnswerSet.OPEN
        assert question.picture == question.id


def test_a_question_with_answers_that_invite_asking_keeps_them() -> None:
    asked = [q for q in read_checklist(DEFAULT, "Home visit").questions if q.ask_if_ok_when]
    assert asked
    assert all(isinstance(choice, Choice) for q in asked for choice in q.ask_if_ok_when)


HEAD = (
    "id,topic_id,topic,question,help_sentence,who,answer_set,good_answer,core,theme,ask_if_ok_when,"
    "cqc_key_question,rsrcrc,scot_principle,scot_standard_read,wales_ciw_theme,reach_idea\n"
)


def write(folder: Path, row: str) -> Path:
    path = folder / "small-3.csv"
    path.write_text(HEAD + row, encoding="utf-8")
    return path


def test_one_row_becomes_one_question(tmp_path: Path) -> None:
    row = "a1,home,The home,Is it nice?,Look around.,Look (checker),look,Yes,1,Choice,No; A bit,"
    checklist = read_checklist(write(tmp_path, row + "Caring,,,,,\n"), "Small")
    (question,) = checklist.questions
    assert (checklist.id, checklist.version) == ("small@3", 3)
    assert question.asked is Asked.LOOK
    assert question.theme is Theme.CHOICE
    assert question.good_answer is Choice.YES
    assert question.core
    assert question.ask_if_ok_when == {Choice.NO, Choice.MIDDLE}
    assert question.mapping == (("cqc_key_question", "Caring"),)


@pytest.mark.parametrize(
    "row",
    [
        "a1,home,The home,Is it nice?,Look.,Nobody,look,Yes,1,Choice,,,,,,,\n",
        "a1,home,The home,Is it nice?,Look.,Ask staff,stars,Yes,1,Choice,,,,,,,\n",
        "a1,home,The home,Is it nice?,Look.,Ask staff,look,Maybe,1,Choice,,,,,,,\n",
        "a1,home,The home,Is it nice?,Look.,Ask staff,look,Yes,1,Money,,,,,,,\n",
    ],
    ids=["who", "answer set", "good answer", "theme"],
)
def test_a_word_that_we_do_not_know_is_refused(tmp_path: Path, row: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_checklist(write(tmp_path, row), "Small")
