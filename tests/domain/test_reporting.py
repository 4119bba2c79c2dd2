from dataclasses import replace
from datetime import date

import pytest

from qc_desktop.domain.answers import AnsweredBy, Choice
from qc_desktop.domain.consent import Consent, ConsentAnswer, ConsentTo
from qc_desktop.domain.reporting import ReportInput, easy_read_content
from qc_desktop.domain.reporting_content import (
    Block,
    Callout,
    Cover,
    Heading,
    PictureLine,
    Quote,
    SaidWills,
)
from qc_desktop.domain.reporting_counts import reply_due, working_days_after
from tests.documents.papers import (
    ALL_YES,
    AMINA,
    NOON,
    TWO,
    a_full_day,
    action,
    answer,
    note,
    report_input,
    visit,
)


def blocks(given: ReportInput) -> tuple[Block, ...]:
    return easy_read_content(given).blocks


def lines_under(given: ReportInput, words: str) -> list[str]:
    found: list[str] = []
    here = False
    for block in blocks(given):
        if isinstance(block, Heading):
            here = block.words == words
        elif here and isinstance(block, PictureLine):
            found.extend(block.sentences)
    return found


def headings(given: ReportInput) -> list[str]:
    return [block.words for block in blocks(given) if isinstance(block, Heading)]


def quotes(given: ReportInput) -> list[str]:
    return [block.words for block in blocks(given) if isinstance(block, Quote)]


def test_a_yes_is_good_where_yes_is_the_good_answer() -> None:
    given = report_input(visit([answer("home3", Choice.YES)]))
    assert lines_under(given, "What is good") == ["People have their own front door key."]
    assert "What could be better" not in headings(given)


def test_a_no_is_good_where_no_is_the_good_answer() -> None:
    given = report_input(visit([answer("safe2", Choice.NO)]))
    assert lines_under(given, "What is good") == ["People say staff do not shout."]


def test_a_yes_could_be_better_where_no_is_the_good_answer() -> None:
    given = report_input(visit([answer("safe2", Choice.YES)]))
    assert lines_under(given, "What could be better") == ["People say that staff shout at times."]


@pytest.mark.parametrize("choice", [Choice.DONT_KNOW, Choice.SKIP])
def test_dont_know_and_skip_say_nothing_good_or_bad(choice: Choice) -> None:
    given = report_input(visit([answer("home3", choice)]))
    assert "What is good" not in headings(given)
    assert "What could be better" not in headings(given)


def test_choosing_for_oneself_is_good() -> None:
    given = report_input(visit([answer("choice1", Choice.ME)]))
    assert lines_under(given, "What is good") == ["People choose what they eat."]


@pytest.mark.parametrize("choice", [Choice.TOGETHER, Choice.OTHERS])
def test_choosing_with_others_could_be_better(choice: Choice) -> None:
    given = report_input(visit([answer("choice1", choice)]))
    found = lines_under(given, "What could be better")
    assert found == ["People could have more choice about what they eat."]


def test_one_person_who_says_sometimes_makes_it_something_that_could_be_better() -> None:
    given = report_input(
        visit(
            [answer("home4", Choice.YES), answer("home4", Choice.MIDDLE, respondent=TWO)],
            [*ALL_YES, *(replace(c, respondent=TWO) for c in ALL_YES)],
        )
    )
    assert lines_under(given, "What could be better") == [
        "Staff do not always knock before they come in."
    ]


def test_what_a_supporter_thinks_is_not_told_as_what_people_say() -> None:
    given = report_input(visit([answer("home3", Choice.NO, by=AnsweredBy.SUPPORTER_THINKS)]))
    assert "What could be better" not in headings(given)


def test_words_are_shared_only_with_a_yes() -> None:
    evidence = [note("last1", "I like my room.")]
    yes = report_input(visit(), evidence)
    assert quotes(yes) == ["“I like my room.”"]
    for said in (ConsentAnswer.NO, ConsentAnswer.LATER, None):
        consents = [c for c in ALL_YES if c.to is not ConsentTo.SHARE_WORDS]
        if said is not None:
            consents.append(Consent(to=ConsentTo.SHARE_WORDS, answer=said, at=NOON, by=AMINA))
        assert quotes(report_input(visit(consents=consents), evidence)) == []


def test_a_checkers_note_is_no_quote_unless_it_is_marked_as_one() -> None:
    assert quotes(report_input(visit(), [note("home1", "He looked sad.")])) == []
    marked = [note("home1", "I feel at home.", quoted=True)]
    assert quotes(report_input(visit(), marked)) == ["“I feel at home.”"]


def test_a_note_on_what_we_saw_is_never_a_quote() -> None:
    seen = [note("look1", "A warm welcome.", quoted=True)]
    assert quotes(report_input(visit(), seen)) == []


def test_what_was_said_is_left_out_after_a_no_to_talking() -> None:
    no = [Consent(to=ConsentTo.TALK, answer=ConsentAnswer.NO, at=NOON, by=AMINA)]
    given = report_input(visit([answer("home3", Choice.NO), answer("look2", Choice.YES)], no))
    assert lines_under(given, "What is good") == ["The home is clean."]
    assert "What could be better" not in headings(given)


def test_with_no_actions_yet_a_day_is_promised() -> None:
    given = report_input(visit())
    assert lines_under(given, "What happens next") == [
        "We are thinking about what to do.",
        "We will tell you by 22 December 2026.",
    ]


def test_actions_stand_beside_what_people_said() -> None:
    given = report_input(visit(), actions=[action(1, "We want lunch.", "Ask each morning.")])
    (row,) = next(b for b in blocks(given) if isinstance(b, SaidWills)).rows
    assert (row.said, row.will) == ("We want lunch.", "Ask each morning.")
    assert row.who == "Carol, by 12 December 2026"


def test_a_removed_action_is_not_told() -> None:
    gone = replace(action(1, "Old", "Old"), removed=True)
    given = report_input(visit(), actions=[gone])
    assert not any(isinstance(block, SaidWills) for block in blocks(given))


def test_the_cover_says_where_when_and_who() -> None:
    cover = blocks(a_full_day())[0]
    assert isinstance(cover, Cover)
    assert cover.title == "Our visit to Elm House"
    assert cover.when == "Tuesday 24 November 2026"
    assert [(face.name, face.role) for face in cover.faces] == [
        ("Amina", "Quality Checker"),
        ("Joe", "Quality Checker"),
        ("Dev", "Supporter"),
    ]


def test_the_last_words_say_whom_to_ring() -> None:
    last = blocks(a_full_day())[-1]
    assert isinstance(last, Callout)
    assert last.words == "Ring Sam: 01632 960 123"


def test_a_visit_with_no_answers_still_makes_a_report() -> None:
    found = lines_under(report_input(visit(consents=[])), "What we found")
    assert found == ["We do not have enough answers yet."]


def test_working_days_pass_over_weekends() -> None:
    assert working_days_after(date(2026, 11, 27), 1) == date(2026, 11, 30)
    assert working_days_after(date(2026, 11, 24), 20) == date(2026, 12, 22)


def test_the_reply_is_due_the_same_day_however_late_it_is_printed() -> None:
    early = report_input(visit())
    late = replace(early, now=early.now.replace(month=12))
    assert reply_due(early) == reply_due(late)
