from dataclasses import replace
from datetime import date, timedelta

from qc_desktop.domain.answers import AnsweredBy, Choice
from qc_desktop.domain.board import BoardVisit, BoardWish
from qc_desktop.domain.board_reading import board_visit as read_visit
from qc_desktop.domain.consent import Consent, ConsentAnswer, ConsentTo
from qc_desktop.domain.evidence import Evidence
from qc_desktop.domain.ids import FIRST_RESPONDENT
from qc_desktop.domain.places import Nation, Place
from qc_desktop.domain.reporting_board import BoardInput, board_content
from qc_desktop.domain.reporting_content import Heading, PictureLine, Quote
from qc_desktop.domain.reporting_counts import Count
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.respondents import SpokenTo
from qc_desktop.domain.visits import SignOff
from tests.documents.board_papers import a_full_year, board_input, board_visit, cells_of
from tests.documents.papers import (
    ALL_YES,
    ELM,
    NOON,
    SAM,
    TWO,
    a_full_day,
    answer,
    checklist,
    good_answer,
    note,
    report_input,
    visit,
)

SIGNED = SignOff(at=NOON, by=SAM)


def under(given: BoardInput, words: str) -> list[str]:
    found: list[str] = []
    here = False
    for block in board_content(given).blocks:
        if isinstance(block, Heading):
            here = block.words == words
        elif here and isinstance(block, PictureLine):
            found.append(" ".join(block.sentences))
    return found


def everything(given: BoardInput) -> str:
    return repr(board_content(given))


def read(given: ReportInput) -> BoardVisit:
    return read_visit(given, SIGNED)


def test_a_summary_counts_visits_places_and_what_is_not_reviewed() -> None:
    given = a_full_year()
    assert under(given, "What we did") == [
        "We made 6 visits. We went to 4 places.",
        "The office must check 1 more visit. We do not count it here.",
        "We leave out the answers of 1 visit. That keeps what people said private.",
    ]


def test_answers_are_counts_and_never_a_percentage_or_a_place() -> None:
    given = a_full_year()
    assert "Choice. 168 of 240 answers were good." not in under(given, "What changed")
    lines = under(given, "Choice, control and inclusion")
    assert len(lines) == 3
    assert all(line.endswith("answers were good.") for line in lines)
    words = everything(given)
    assert "%" not in words
    assert not any(place in words for place in ("elm", "rose", "mill", "Elm House"))


def test_the_topics_with_fewer_good_answers_could_be_better() -> None:
    given = a_full_year()
    better = under(given, "What could be better")
    assert any(line.startswith("My choices.") for line in better)
    assert not set(better) & set(under(given, "What is good most often"))


def test_where_all_is_mostly_good_the_lowest_three_could_be_better() -> None:
    cells = board_visit(1, good=8).cells
    topics = list(dict.fromkeys(topic for _, topic in cells))
    low = {topic: 7 - number for number, topic in enumerate(topics[:2])}
    mixed = {
        key: Count(good=low.get(key[1], count.good), counted=count.counted)
        for key, count in cells.items()
    }
    given = board_input(replace(board_visit(1), cells=mixed))
    assert len(under(given, "What could be better")) == 2
    assert under(board_input(board_visit(1, good=8)), "What could be better") == []


def test_too_few_answers_are_said_so_and_no_number_is_there() -> None:
    small = replace(board_visit(1), cells=cells_of(choice_home=4))
    given = board_input(small)
    assert under(given, "Choice, control and inclusion") == [
        "Choice. Too few to say.",
        "Control. Too few to say.",
        "Inclusion. Too few to say.",
    ]
    assert all(line.endswith("Too few to say.") for line in under(given, "What we cannot say yet"))
    assert " of 4 " not in everything(given)


def test_nothing_at_all_is_a_sound_summary() -> None:
    given = board_input()
    assert under(given, "What we did") == ["There are no reviewed visits in this time."]
    assert under(given, "Worries") == ["Nobody told us a worry in this time."]


def test_what_places_will_do_is_counted_and_late_is_what_is_not_done() -> None:
    assert under(a_full_year(), "What places will do") == [
        "There are 2 things to do. Done: 1.",
        "Started: 1. Not started yet: 0.",
        "Late: 1.",
    ]


def test_worries_are_how_many_and_how_quickly_and_nothing_else() -> None:
    given = a_full_year()
    assert under(given, "Worries") == [
        "Checkers told us 3 worries.",
        "The office took up 1 within a day. 1 took up to a week.",
        "1 is still waiting.",
    ]
    wales = replace(given, wish=replace(given.wish, nation=Nation.WALES))
    assert under(wales, "Worries") == []
    later = replace(given, wish=BoardWish(first=NOON.date() + timedelta(1), last=date(2027, 1, 1)))
    assert under(later, "Worries") == ["Nobody told us a worry in this time."]


def test_every_built_in_sentence_is_twelve_words_at_most() -> None:
    for given in (a_full_year(), board_input()):
        for block in board_content(given).blocks:
            if isinstance(block, PictureLine):
                assert all(len(one.split()) <= 12 for one in block.sentences)
                assert len(block.sentences) <= 3


def test_what_a_supporter_thinks_and_what_is_not_known_is_not_counted() -> None:
    given = report_input(
        visit(
            [
                answer("home3", Choice.YES),
                answer("home3", Choice.NO, by=AnsweredBy.SUPPORTER_THINKS, respondent=TWO),
                answer("home4", Choice.DONT_KNOW),
            ],
            [*ALL_YES, *(replace(one, respondent=TWO) for one in ALL_YES)],
        )
    )
    assert read(given).total == Count(good=1, counted=1)


def test_a_person_who_took_their_yes_back_is_not_counted() -> None:
    no = (Consent(to=ConsentTo.TALK, answer=ConsentAnswer.NO, at=NOON, by=SAM),)
    assert read(report_input(visit([answer("choice1", Choice.YES)], no))).total.counted == 0


def quotes_of(
    *notes: Evidence, place: Place = ELM, consents: tuple[Consent, ...] = ALL_YES, name: str = ""
) -> tuple[str, ...]:
    made = visit([good_answer(one) for one in checklist().questions], consents)
    if name:
        made = replace(made, spoken_to=(SpokenTo(respondent=FIRST_RESPONDENT, name=name),))
    return read(report_input(made, notes, place=place)).quotes


def test_words_are_quoted_only_with_a_yes_and_without_names() -> None:
    said = note("last1", "I like my room.")
    assert quotes_of(said) == ("I like my room.",)
    no = tuple(
        replace(one, answer=ConsentAnswer.NO) if one.to is ConsentTo.SHARE_WORDS else one
        for one in ALL_YES
    )
    assert quotes_of(said, consents=no) == ()
    assert quotes_of(note("last1", "Maggie likes it."), name="Maggie") == ("someone likes it.",)


def test_words_that_name_the_place_or_who_visited_are_left_out() -> None:
    assert quotes_of(note("last1", "I love Elm House.")) == ()
    assert quotes_of(note("last1", "Tell amina I said hello.")) == ()


def test_a_small_home_or_one_of_unknown_size_is_not_quoted() -> None:
    said = note("last1", "I like my room.")
    for living in (4, None):
        assert quotes_of(said, place=replace(ELM, people_living_here=living)) == ()


def test_a_quote_that_is_too_long_is_left_out_whole() -> None:
    assert quotes_of(note("last1", "very " * 40)) == ()


def test_a_whole_visit_is_read_and_quoted() -> None:
    given = board_input(read(a_full_day()), read(a_full_day()))
    quoted = [one.words for one in board_content(given).blocks if isinstance(one, Quote)]
    assert quoted == [
        "“I like my room. I picked the colour.”",
        "“I want to go bowling on Saturday.”",
    ]
