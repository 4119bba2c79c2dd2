from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdf
import pytest

from qc_desktop.domain.answers import Choice
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.ids import PersonId, Respondent
from qc_desktop.domain.people import Person
from qc_desktop.domain.places import Nation
from qc_desktop.domain.reporting import VisitPaper, easy_read_content
from qc_desktop.domain.reporting_content import Heading
from tests.documents.conftest import Render
from tests.documents.papers import (
    ALL_YES,
    ELM,
    PEOPLE,
    a_full_day,
    action,
    answer,
    checklist,
    no_media,
    note,
    photo,
    report_input,
    visit,
)
from tests.documents.readers import fonts_not_embedded, pages_of, structure, words_of

EASY, FULL = VisitPaper.EASY_READ, VisitPaper.FULL
BOTH = pytest.mark.parametrize("style", [EASY, FULL])


@BOTH
def test_words_come_out_in_reading_order(render: Render, style: VisitPaper) -> None:
    text = words_of(render(a_full_day(), style))
    wanted = {
        EASY: (
            "Our visit to Elm House",
            "Tuesday 24 November 2026",
            "Who visited",
            "What we did",
            "We talked to 2 people who live here.",
            "What is good",
            "What could be better",
            "“I like my room. I picked the colour.”",
            "You said",
            "Ask about lunch each morning.",
            "Ring Sam: 01632 960 123",
            "Pictures: OpenMoji, CC BY-SA 4.0.",
        ),
        FULL: (
            "Visit report: Elm House",
            "In short",
            "Answers (45 of 45 questions)",
            "Do you have your own key?",
            "Actions",
            "Visit QC-2026-9F3A1B.",
            "Photo 1.",
            "Pictures: OpenMoji, CC BY-SA 4.0.",
        ),
    }[style]
    places = [text.index(words) for words in wanted]
    assert places == sorted(places)


@BOTH
def test_every_font_is_in_the_file(render: Render, style: VisitPaper) -> None:
    assert fonts_not_embedded(render(a_full_day(), style)) == set()


@BOTH
def test_the_file_is_tagged_with_title_and_language(render: Render, style: VisitPaper) -> None:
    data = render(a_full_day(), style)
    roles = [role for role, _ in structure(data)]
    assert roles[0] == "Document"
    assert roles.count("H1") == 1
    assert {"H2", "P", "Figure", "Table", "TR", "TH", "TD", "BlockQuote"} <= set(roles)
    with pikepdf.open(BytesIO(data)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.MarkInfo.Marked)
        with pdf.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert "Elm House" in about["dc:title"]


@BOTH
def test_every_picture_says_what_it_shows(render: Render, style: VisitPaper) -> None:
    figures = [alt for role, alt in structure(render(a_full_day(), style)) if role == "Figure"]
    assert figures
    assert all(figures)


def test_photos_say_what_they_show(render: Render) -> None:
    figures = [alt for role, alt in structure(render(a_full_day(), FULL)) if role == "Figure"]
    assert "A kitchen with a red door" in figures


@BOTH
def test_a_visit_with_no_answers_makes_a_whole_report(render: Render, style: VisitPaper) -> None:
    data = render(report_input(visit(consents=[])), style)
    assert pages_of(data) >= 1
    assert "Elm House" in words_of(data)


def test_four_hundred_answers_flow_over_pages(render: Render) -> None:
    people = [Respondent(str(number)) for number in range(1, 11)]
    given = [
        answer(question.id, question.good_answer or Choice.TOLD, respondent=who)
        for question in checklist().questions
        for who in people
    ]
    consents = [replace(c, respondent=who) for c in ALL_YES for who in people]
    text = words_of(render(report_input(visit(given, consents)), FULL))
    assert len(given) >= 400
    assert "Is there a good story to share?" in text
    assert "Page 2 of" in text


@BOTH
def test_a_quote_of_2000_words_is_printed_whole(render: Render, style: VisitPaper) -> None:
    words = " ".join(f"word{number}" for number in range(2000))
    data = render(report_input(visit(), [note("last1", words)]), style)
    text = words_of(data)
    assert "word0 " in text
    assert "word1999" in text
    assert sum(f"word{number} " in text for number in range(1999)) == 1999


def test_a_long_note_beside_an_answer_is_printed_whole(render: Render) -> None:
    words = " ".join(f"seen{number}" for number in range(1500))
    given = report_input(visit([answer("look1", Choice.YES)]), [note("look1", words)])
    text = words_of(render(given, FULL))
    assert all(f"seen{number}" in text for number in range(1500))


def test_a_long_action_is_printed_whole(render: Render) -> None:
    words = " ".join(f"plan{number}" for number in range(900))
    text = words_of(render(report_input(visit(), actions=[action(1, "Help.", words)]), EASY))
    assert all(f"plan{number}" in text for number in range(900))


def test_a_missing_photo_is_said_in_words(render: Render) -> None:
    data = render(report_input(visit(), [photo("look1")]), FULL, no_media)
    assert "This photo is not here yet." in words_of(data)


def test_a_broken_photo_is_said_in_words(render: Render) -> None:
    data = render(report_input(visit(), [photo("look1")]), FULL, lambda _media: b"not a picture")
    assert "This photo is not here yet." in words_of(data)


@BOTH
def test_no_quote_without_a_yes_to_sharing(render: Render, style: VisitPaper) -> None:
    consents = [c for c in ALL_YES if c.to is not ConsentTo.SHARE_WORDS]
    given = report_input(visit(consents=consents), [note("last1", "Planted words.")])
    assert "Planted words" not in words_of(render(given, style))


def test_the_easy_read_report_tells_no_notes_and_no_last_names(render: Render) -> None:
    text = words_of(render(a_full_day(), EASY))
    assert "One bin had no lid" not in text
    assert not any(person.last_name in text for person in PEOPLE.values())


def test_letters_of_many_alphabets_are_printed(render: Render) -> None:
    place = replace(ELM, name="Tŷ Hapus")
    evidence = [
        note("last1", "Rwy'n hoffi fy ystafell ŵ ŷ."),
        note("last2", "Καλημέρα σε όλους."),
        note("last3", "Мне нравится мой дом."),
    ]
    data = render(report_input(visit(), evidence, place=place), EASY)
    text = words_of(data)
    for words in ("Our visit to Tŷ Hapus", "ystafell ŵ ŷ", "Καλημέρα", "нравится мой дом"):
        assert words in text
    assert fonts_not_embedded(data) == set()


@pytest.mark.parametrize(
    "words", ["أحب غرفتي", "私の部屋が好きです", "I like it \N{GRINNING FACE}"]
)
def test_letters_that_no_font_has_are_said_in_words(render: Render, words: str) -> None:
    text = words_of(render(report_input(visit(), [note("last1", words)]), EASY))
    assert "These words use letters we cannot print. Read them on the screen." in text


def test_a_heading_never_stands_last_on_a_page(render: Render) -> None:
    data = render(a_full_day(), EASY)
    headings = [b.words for b in easy_read_content(a_full_day()).blocks if isinstance(b, Heading)]
    for page in pypdf.PdfReader(BytesIO(data)).pages:
        lines = [line.strip() for line in page.extract_text().splitlines() if line.strip()]
        content = [line for line in lines if "Easy Read." not in line and "Page " not in line]
        assert not content or content[-1] not in headings


def test_many_visitors_all_stand_on_the_cover(render: Render) -> None:
    for count in (1, 4, 5, 8, 9, 14):
        people = {
            PersonId(f"p{n}"): Person(id=PersonId(f"p{n}"), first_name=f"Visitor{n}")
            for n in range(count)
        }
        made = visit()
        made = replace(made, plan=replace(made.plan, checkers=tuple(people), supporters=()))
        text = words_of(render(replace(report_input(made), people=people), EASY))
        assert all(f"Visitor{n}" in text for n in range(count))


def test_a_very_long_place_name_is_never_cut(render: Render) -> None:
    name = "The Old Rectory Supported Living Homes of Upper and Lower Longwater by the Sea"
    data = render(report_input(visit(), place=replace(ELM, name=name)), EASY)
    assert f"Our visit to {name}" in words_of(data)


def test_every_question_has_its_picture(render: Render, caplog: pytest.LogCaptureFixture) -> None:
    given = [answer(q.id, q.good_answer) for q in checklist().questions if q.good_answer]
    assert render(report_input(visit(given)), EASY)
    assert not caplog.records


def test_the_full_report_sorts_answers_by_the_regulator_of_the_nation(render: Render) -> None:
    england = words_of(render(a_full_day(), FULL))
    assert "Care Quality Commission: Five key questions" in england
    assert "Is it well led?" in england
    assert "not the regulator’s judgement" in england
    assert "%" not in england
    wales = words_of(render(a_full_day(replace(ELM, nation=Nation.WALES)), FULL))
    assert "Care Inspectorate Wales" in wales
    assert "Environment" not in wales
    ireland = words_of(render(a_full_day(replace(ELM, nation=Nation.NORTHERN_IRELAND)), FULL))
    assert "What it asks about" not in ireland
