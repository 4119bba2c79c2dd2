from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from qc_desktop.documents.html.report import render_html
from qc_desktop.documents.reports.render import render_pdf
from qc_desktop.domain.reporting_board import BoardInput, board_content
from qc_desktop.words import use_language
from tests.documents.board_papers import a_full_year, board_input
from tests.documents.papers import ICONS, LOOK, RESOURCES, ROOT, no_media
from tests.documents.readers import fonts_not_embedded, pages_of, words_of
from tests.readers.browser import browser, web_faults
from tests.readers.fast import quick_faults
from tests.readers.vera import pdf_ua_faults

EACH = pytest.mark.parametrize("given", [a_full_year(), board_input()], ids=["full", "empty"])


@pytest.fixture
def welsh() -> Iterator[None]:
    use_language("cy", ROOT / "resources" / "locale")
    yield
    use_language("en-GB", ROOT / "resources" / "locale")


def pdf_of(given: BoardInput, cache: Path) -> bytes:
    return render_pdf(
        board_content(given), LOOK, no_media, resources=RESOURCES, icons=ICONS, cache=cache
    )


def html_of(given: BoardInput) -> str:
    return render_html(board_content(given), LOOK, no_media, resources=RESOURCES, icons=ICONS)


@EACH
def test_a_summary_is_a_sound_paper_with_large_words(given: BoardInput, fonts_kept: Path) -> None:
    data = pdf_of(given, fonts_kept)
    assert quick_faults(data) == []
    assert fonts_not_embedded(data) == set()
    assert "How our visits went" in words_of(data)
    assert pages_of(data) <= 20


def test_big_print_is_longer(fonts_kept: Path) -> None:
    big = replace(a_full_year(), big_print=True)
    assert quick_faults(pdf_of(big, fonts_kept)) == []
    assert pages_of(pdf_of(big, fonts_kept)) > pages_of(pdf_of(a_full_year(), fonts_kept))


def test_the_web_page_breaks_no_rule(tmp_path: Path) -> None:
    page = tmp_path / "board.html"
    page.write_text(html_of(a_full_year()), encoding="utf-8")
    with browser() as started:
        assert web_faults(started, page) == []


def test_the_paper_is_pdf_ua(tmp_path: Path, fonts_kept: Path) -> None:
    pdf = tmp_path / "board.pdf"
    pdf.write_bytes(pdf_of(a_full_year(), fonts_kept))
    assert pdf_ua_faults([pdf]) == {pdf: []}


def test_the_paper_and_the_web_page_say_the_same(fonts_kept: Path) -> None:
    words, page = words_of(pdf_of(a_full_year(), fonts_kept)), html_of(a_full_year())
    for sentence in ("We made 6 visits.", "Too few to say", "Checkers told us 3 worries."):
        assert (sentence in words) == (sentence in page)
    assert "We made 6 visits." in page


@pytest.mark.usefixtures("welsh")
def test_a_summary_is_in_welsh(fonts_kept: Path) -> None:
    given = replace(a_full_year(), language="cy")
    data = pdf_of(given, fonts_kept)
    assert quick_faults(data) == []
    assert "Sut aeth ein hymweliadau" in words_of(data)
    assert "Fe aethon ni i 4 lle." in words_of(data)
    assert "answers were good" not in words_of(data)
    assert '<html lang="cy"' in html_of(given)
