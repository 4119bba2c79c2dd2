"""Whatever people write and whatever has become of a picture, a paper is sound."""

from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from typing_extensions import override

from qc_desktop.documents.html.report import render_html
from qc_desktop.documents.look import DocumentLook
from qc_desktop.documents.reports.render import render_pdf
from qc_desktop.documents.type import Type, letter_widths
from qc_desktop.domain.checklists import Question
from qc_desktop.domain.ids import MediaId, PersonId, Respondent
from qc_desktop.domain.people import Person
from qc_desktop.domain.reporting import ReportInput, VisitPaper, paper_content
from qc_desktop.domain.visits import GivenAnswer
from tests.documents.papers import (
    ALL_YES,
    AMINA,
    ELM,
    ICONS,
    PEOPLE,
    RESOURCES,
    action,
    checklist,
    good_answer,
    jpeg,
    note,
    other_answer,
    photo,
    report_input,
    visit,
)
from tests.documents.readers import words_of
from tests.readers.fast import quick_faults

ARABIC = "أحب غرفتي كثيرا"
HEBREW = "אני אוהב את הגינה"
EMOJI = "I like it 😀👍🏽👨‍👩‍👧"
LONG = "garden " * 2000
ONE_WORD = "a" * 3000
NAME = "Bartholomew-Alexandrina Featherstonehaugh-Wolfeschlegelstein"
WORDS = st.one_of(
    st.sampled_from([ARABIC, HEBREW, EMOJI, LONG, ONE_WORD, "", " \n ", "<b>&</b>", "\x00\x07"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=300),
)
PIXEL = jpeg(1, 1)
DAMAGED = jpeg()[:200]
PICTURES = st.sampled_from([None, PIXEL, DAMAGED, b"", b"not a picture", jpeg(3000, 2)])
_EMPTY = frozenset({"meta", "img", "br", "input", "hr"})


class Tags(HTMLParser):
    """Keeps which tags are open, and what closes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in _EMPTY:
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def html_faults(page: str) -> list[str]:
    tags = Tags()
    tags.feed(page)
    tags.close()
    return [*tags.wrong, *tags.open]


def sound(
    wanted: ReportInput, paper: VisitPaper, picture: bytes | None = None, logo: bytes | None = None
) -> bytes:
    """Make a paper in both forms, and hold that they are sound. Returns the PDF."""
    content = paper_content(wanted, paper)
    look = DocumentLook(organisation=wanted.organisation.name, logo=logo)

    def media(_media: MediaId) -> bytes | None:
        return picture

    page = render_html(content, look, media, resources=RESOURCES, icons=ICONS)
    assert html_faults(page) == []
    pdf = render_pdf(content, look, media, resources=RESOURCES, icons=ICONS)
    assert quick_faults(pdf) == []
    return pdf


def an_answer(number: int, question: Question) -> GivenAnswer:
    """Return the good answer, but for each third question that has one another."""
    if question.good_answer and number % 3 == 0:
        return other_answer(question)
    return good_answer(question)


def a_visit(words: str, given_answers: tuple[GivenAnswer, ...] = ()) -> ReportInput:
    """Return a visit where `words` stand wherever somebody can write."""
    made = report_input(
        visit(given_answers),
        evidence=(note("last1", words, quoted=True), note("look2", words), photo("look1")),
        actions=(action(1, words, words, "choice1"),),
        place=replace(ELM, name=words or "Elm House"),
    )
    return replace(made, organisation=replace(made.organisation, name=words or "We"))


@settings(max_examples=10)
@given(WORDS, PICTURES, st.sampled_from([VisitPaper.EASY_READ, VisitPaper.FULL]))
def test_any_words_and_any_picture_make_a_sound_report(
    words: str, picture: bytes | None, paper: VisitPaper
) -> None:
    sound(a_visit(words), paper, picture)


@settings(max_examples=10)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.sampled_from(VisitPaper))
def test_any_short_words_make_every_paper_sound(words: str, paper: VisitPaper) -> None:
    sound(a_visit(words), paper)


@settings(max_examples=200)
@given(st.text(max_size=60), st.booleans())
def test_no_letter_is_ever_printed_as_a_box(words: str, bold: bool) -> None:
    fonts = Type()
    for run in fonts.runs(fonts.printable(words), bold=bold):
        widths, _ = letter_widths(run.font)
        assert {letter for letter in run.text if letter != "\n"} <= set(map(chr, widths))


@pytest.mark.parametrize("words", [ARABIC, HEBREW, EMOJI], ids=["arabic", "hebrew", "emoji"])
def test_letters_that_no_font_has_are_told_and_stay_in_the_web_page(words: str) -> None:
    wanted = report_input(visit(), evidence=(note("last1", words),))
    assert "letters we cannot print" in words_of(sound(wanted, VisitPaper.EASY_READ))
    content = paper_content(wanted, VisitPaper.EASY_READ)
    look = DocumentLook(organisation="We")
    page = render_html(content, look, lambda _media: None, resources=RESOURCES, icons=ICONS)
    assert words in page


def test_nobody_answered_and_400_answers_are_both_told() -> None:
    sound(report_input(visit()), VisitPaper.FULL)
    people = tuple(Respondent(str(number)) for number in range(1, 10))
    many = tuple(
        replace(
            one, answer=replace(one.answer, respondent=who), change=type(one.change)(f"{n}-{who}")
        )
        for who in people
        for n, question in enumerate(checklist().questions)
        for one in (
            (other_answer if question.good_answer and n % 3 == 0 else good_answer)(question),
        )
    )
    assert len(many) > 400
    consents = tuple(replace(one, respondent=who) for who in people for one in ALL_YES)
    for paper in (VisitPaper.EASY_READ, VisitPaper.FULL):
        sound(report_input(visit(many, consents)), paper)


def test_2000_words_of_a_quote_are_all_there() -> None:
    wanted = report_input(visit(), evidence=(note("last1", LONG + "end."),))
    words = words_of(sound(wanted, VisitPaper.FULL))
    assert words.count("garden") == 4000, "as evidence of its question, and as a quote"


@pytest.mark.parametrize("paper", [VisitPaper.EASY_READ, VisitPaper.FULL, VisitPaper.THANK_YOU])
def test_a_name_of_60_letters_and_a_logo_of_one_pixel(paper: VisitPaper) -> None:
    assert len(NAME) == 60
    wanted = report_input(visit())
    first, _, last = NAME.partition(" ")
    people: dict[PersonId, Person] = {
        AMINA: replace(PEOPLE[AMINA], first_name=first, last_name=last)
    }
    wanted = replace(wanted, people={**PEOPLE, **people})
    out = BytesIO()
    Image.new("RGB", (1, 1), "#204060").save(out, "PNG")
    text = " ".join(words_of(sound(wanted, paper, logo=out.getvalue())).split())
    assert first.replace("-", "") in text.replace("-", "").replace(" ", "")
