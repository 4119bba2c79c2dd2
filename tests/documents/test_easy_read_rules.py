"""What holds of every Easy Read report, however much there is to say, in both languages."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest

from qc_desktop.documents.reports.render import render_pdf
from qc_desktop.domain.ids import Respondent
from qc_desktop.domain.reporting import ReportInput, VisitPaper, paper_content
from qc_desktop.domain.reporting_content import Meaning, PictureLine
from qc_desktop.domain.reporting_input import ReportChoices
from qc_desktop.domain.reporting_short import MOST_PAGES
from qc_desktop.services.hard_words import HardWords
from qc_desktop.words import use_language as speak
from tests.documents.papers import (
    ALL_YES,
    ICONS,
    LOOK,
    RESOURCES,
    a_full_day,
    action,
    checklist,
    good_answer,
    no_media,
    note,
    other_answer,
    report_input,
    visit,
)


@contextmanager
def use_language(language: str) -> Iterator[None]:
    speak(language, RESOURCES / "locale")
    try:
        yield
    finally:
        speak("en-GB", RESOURCES / "locale")


HARD = HardWords(RESOURCES / "hard_words.toml").everything
EASY = VisitPaper.EASY_READ


def four_hundred_answers() -> ReportInput:
    """Return the visit with the most to say: 9 people, long quotes, many actions."""
    people = tuple(Respondent(str(number)) for number in range(1, 10))
    made = []
    for who in people:
        for number, question in enumerate(checklist().questions):
            one = (other_answer if question.good_answer and number % 3 == 0 else good_answer)(
                question
            )
            change = type(one.change)(f"{number}-{who}")
            made.append(replace(one, answer=replace(one.answer, respondent=who), change=change))
    assert len(made) > 400
    consents = tuple(replace(one, respondent=who) for who in people for one in ALL_YES)
    notes = [
        note("last1", f"{number} " + "I like the garden and the shed. " * (4 + number * 3))
        for number in range(40)
    ]
    actions = [
        action(number, "We want to go out more often.", "Plan a trip each weekend with us.", "out1")
        for number in range(40)
    ]
    return replace(report_input(visit(made, consents), notes, actions), hard_words=HARD)


def printed(given: ReportInput, fonts: Path) -> bytes:
    content = paper_content(given, EASY)
    return render_pdf(content, LOOK, no_media, resources=RESOURCES, icons=ICONS, cache=fonts)


@pytest.mark.parametrize("big_print", [False, True], ids=["usual", "big print"])
@pytest.mark.parametrize("language", ["en-GB", "cy"])
def test_400_answers_take_20_pages_at_most_and_nothing_is_under_16_points(
    fonts_kept: Path, language: str, big_print: bool
) -> None:
    with use_language(language):
        given = replace(
            four_hundred_answers(), language=language, choices=ReportChoices(big_print=big_print)
        )
        pdf = printed(given, fonts_kept)
    with pdfplumber.open(BytesIO(pdf)) as opened:
        letters = [char for page in opened.pages for char in page.chars if char["text"].strip()]
        pages = len(opened.pages)
        words = " ".join((page.extract_text() or "") for page in opened.pages)
    sizes = [char["size"] for char in letters]
    assert pages <= MOST_PAGES
    assert min(sizes) >= 15.99
    usual = max(set(sizes), key=sizes.count)
    assert usual >= 17.99
    if language == "en-GB":
        assert "There is more in the full report." in " ".join(words.split())


@pytest.mark.parametrize("language", ["en-GB", "cy"])
def test_a_picture_has_two_sentences_at_most_and_hard_words_come_last(language: str) -> None:
    with use_language(language):
        blocks = paper_content(replace(four_hundred_answers(), language=language), EASY).blocks
    assert all(len(one.sentences) <= 2 for one in blocks if isinstance(one, PictureLine))
    meanings = [isinstance(one, Meaning) for one in blocks]
    assert any(meanings)
    assert meanings[-sum(meanings) :] == [True] * sum(meanings)


def test_a_word_list_has_only_words_that_are_used() -> None:
    given = replace(a_full_day(), hard_words=HARD)
    content = paper_content(given, EASY)
    words = {one.word for one in content.blocks if isinstance(one, Meaning)}
    assert "Checker" in words
    assert "Apostrophe" not in words
