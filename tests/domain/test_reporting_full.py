from dataclasses import replace
from itertools import pairwise

from qc_desktop.domain.answers import AnsweredBy, Choice
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.ids import Respondent
from qc_desktop.domain.reporting import ReportInput, full_content
from qc_desktop.domain.reporting_content import (
    Cell,
    Facts,
    InShort,
    Photo,
    Record,
    Table,
)
from tests.documents.papers import (
    ALL_YES,
    a_full_day,
    answer,
    note,
    photo,
    report_input,
    visit,
)


def in_short(given: ReportInput) -> InShort:
    return next(b for b in full_content(given).blocks if isinstance(b, InShort))


def rows(given: ReportInput) -> dict[str, tuple[Cell, ...]]:
    table = next(
        block
        for block in full_content(given).blocks
        if isinstance(block, Table) and "Question" in [one.words for one in block.columns]
    )
    return {row[1].lines[0]: row for row in table.rows}


def photos(given: ReportInput) -> list[Photo]:
    return [b for b in full_content(given).blocks if isinstance(b, Photo)]


def test_answers_are_counted_in_words() -> None:
    questions = ["choice1", "choice2", "choice3", "choice4", "staff2", "staff4"]
    good = [answer(q, Choice.ME if q == "choice1" else Choice.YES) for q in questions[:5]]
    given = report_input(visit([*good, answer("staff4", Choice.NO)]))
    choice = in_short(given).bars[0]
    assert (choice.label, choice.words) == ("Choice", "5 of 6 good answers")
    assert (choice.good, choice.counted) == (5, 6)


def test_under_five_answers_are_too_few_to_say() -> None:
    given = report_input(visit([answer("home3", Choice.YES)]))
    assert [bar.words for bar in in_short(given).bars] == ["Too few to say"] * 3
    assert not any(bar.enough for bar in in_short(given).bars)


def test_no_percentage_and_no_score_is_written() -> None:
    text = repr(full_content(a_full_day()))
    assert "%" not in text
    assert "out of 100" not in text


def test_dont_know_and_skip_are_not_counted() -> None:
    given = report_input(visit([answer("home3", Choice.DONT_KNOW), answer("home4", Choice.SKIP)]))
    assert all(bar.counted == 0 for bar in in_short(given).bars)


def test_whose_answers_they_are_is_kept_apart() -> None:
    given = report_input(
        visit(
            [
                answer("home3", Choice.YES, by=AnsweredBy.PERSON_WITH_HELP),
                answer("home4", Choice.YES, by=AnsweredBy.SUPPORTER_THINKS),
                answer("staff1", Choice.YES, by=AnsweredBy.CHECKER_SAW),
            ]
        )
    )
    assert "By the person with help: 1." in in_short(given).sentences
    found = rows(given)
    assert found["Do you have your own key?"][2].lines == ("Yes (with help)",)
    assert found["Do staff knock before they come in?"][2].lines == ("Yes (supporter thinks)",)
    assert found["Do staff listen to you?"][2].lines == ("Yes (we saw)",)
    assert sum(bar.counted for bar in in_short(given).bars) == 2


def test_evidence_stands_beside_its_answer() -> None:
    given = report_input(
        visit([answer("look1", Choice.YES)]), [note("look1", "A wave."), photo("look1")]
    )
    assert rows(given)["Did we feel welcome?"][3].lines == ("A wave.", "1 photo.")


def test_a_note_without_an_answer_is_kept() -> None:
    given = report_input(visit(), [note("look1", "A wave.")])
    assert rows(given)["Did we feel welcome?"][2].lines == ("No answer",)
    assert rows(given)["Did we feel welcome?"][3].lines == ("A wave.",)


def test_what_a_person_said_is_only_counted_without_their_yes_to_sharing() -> None:
    consents = [c for c in ALL_YES if c.to is not ConsentTo.SHARE_WORDS]
    given = report_input(visit(consents=consents), [note("home1", "Planted.")])
    assert rows(given)["Does this feel like your own home?"][3].lines == ("1 note, not shared.",)


def test_notes_of_someone_who_said_no_to_talking_are_left_out() -> None:
    no = [replace(c, answer=ConsentAnswer.NO) for c in ALL_YES]
    given = report_input(visit(consents=no), [note("home1", "Planted."), note("look1", "A wave.")])
    assert list(rows(given)) == ["Did we feel welcome?"]


def test_every_photo_needs_a_yes_to_photos() -> None:
    consents = [c for c in ALL_YES if c.to is not ConsentTo.PHOTO]
    evidence = [photo("home1"), photo("look1", "hall")]
    assert photos(report_input(visit(consents=consents), evidence)) == []
    assert len(photos(report_input(visit(), evidence))) == 2


def test_photos_come_last_with_words_for_those_who_cannot_see_them() -> None:
    given = a_full_day()
    assert all(shown.alt for shown in photos(given))
    kinds = [isinstance(block, Photo) for block in full_content(given).blocks]
    assert all(first <= second for first, second in pairwise(kinds))


def test_many_people_are_counted_without_names() -> None:
    given = [
        answer("home3", Choice.YES if n % 2 else Choice.NO, respondent=Respondent(str(n)))
        for n in range(1, 11)
    ]
    consents = [replace(c, respondent=Respondent(str(n))) for c in ALL_YES for n in range(1, 11)]
    made = report_input(visit(given, consents))
    assert rows(made)["Do you have your own key?"][2].lines == ("Yes: 5", "No: 5")
    facts = next(b for b in full_content(made).blocks if isinstance(b, Facts))
    assert ("People spoken to", "10") in [(fact.label, fact.value) for fact in facts.facts]


def test_the_record_says_number_reply_day_and_who_signed_off() -> None:
    record = next(b for b in full_content(a_full_day()).blocks if isinstance(b, Record))
    assert record.number == "QC-2026-9F3A1B"
    assert "Reply due by Tuesday 22 December 2026." in record.lines
    assert "Signed off by Sam Lin, Tuesday 24 November 2026." in record.lines


def test_every_foot_says_that_it_is_private() -> None:
    assert full_content(a_full_day()).running == "Private. Keep this report safe."
