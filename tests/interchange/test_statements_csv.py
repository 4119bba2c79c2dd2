from pathlib import Path

import pytest

from qc_desktop.domain.answers import AnswerSet
from qc_desktop.interchange.statements_csv import read_statements
from tests.documents.papers import RESOURCES, checklist

STATEMENTS = RESOURCES / "checklists" / "home-visit-1-statements.csv"


def test_every_question_with_a_good_answer_has_both_statements() -> None:
    asked = {q.id for q in checklist().questions if q.answer_set is not AnswerSet.OPEN}
    assert set(read_statements(STATEMENTS)) == asked


def test_every_statement_is_one_sentence_of_at_most_twelve_words() -> None:
    for statements in read_statements(STATEMENTS).values():
        for words in (statements.good, statements.better):
            assert len(words.split()) <= 12, words
            assert words.endswith(".")
            assert words.count(".") == 1


def test_a_row_without_one_of_its_statements_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "statements.csv"
    path.write_text("id,good,better\nhome1,Good.,\n", encoding="utf-8")
    with pytest.raises(ValueError, match="home1"):
        read_statements(path)
