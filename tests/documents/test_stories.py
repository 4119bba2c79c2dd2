from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdfplumber
import pypdf
import pytest
from PIL import Image

from qc_desktop.app.gui.page_picture import page_as_png
from qc_desktop.documents.stories.card import render_card
from qc_desktop.documents.stories.paper import render_pdf
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.story_content import StoryContent
from tests.documents.papers import ICONS, LOOK, RESOURCES, jpeg
from tests.documents.readers import fonts_not_embedded, pages_of, structure, words_of

CONTENT = StoryContent(
    label="Good news",
    title="Flowers at Rose Cottage",
    paragraphs=("We planted flowers.", "Everyone chose a colour."),
    photo=MediaId("photo"),
    concept="",
    alt="A garden with flowers",
    by="By Amina and Joe",
    when="November 2026",
    organisation="Quality Checkers",
    attribution="Pictures: OpenMoji, CC BY-SA 4.0.",
)
PHOTOS = {MediaId("photo"): jpeg(), MediaId("broken"): jpeg()[:300]}
Render = Callable[..., bytes]
EACH = pytest.mark.parametrize("render", [render_pdf, render_card], ids=["paper", "card"])
LONG = ("We planted flowers at Rose Cottage and everyone chose a colour. " * 170,)


def made(render: Render, content: StoryContent, cache: Path | None = None) -> bytes:
    return render(content, LOOK, PHOTOS.get, resources=RESOURCES, icons=ICONS, cache=cache)


@EACH
def test_a_story_is_one_page_with_all_its_words(render: Render) -> None:
    data = made(render, CONTENT)
    assert pages_of(data) == 1
    words = words_of(data)
    for part in (CONTENT.title, *CONTENT.paragraphs, CONTENT.by, "Quality Checkers", "OpenMoji"):
        assert part in words
    assert fonts_not_embedded(data) == set()


def test_the_paper_is_tagged_in_reading_order() -> None:
    data = made(render_pdf, CONTENT)
    assert structure(data) == [
        ("Document", ""),
        ("Figure", "Quality Checkers"),
        ("P", ""),
        ("H1", ""),
        ("Figure", "A garden with flowers"),
        ("P", ""),
        ("P", ""),
        ("P", ""),
        ("P", ""),
        ("P", ""),
    ]
    reader = pypdf.PdfReader(BytesIO(data))
    assert reader.metadata is not None
    assert reader.metadata.title == CONTENT.title
    assert str(reader.root_object["/Lang"]) == "en-GB"


@EACH
def test_a_story_of_two_thousand_words_is_refused_and_not_cut(render: Render) -> None:
    with pytest.raises(Problem) as caught:
        made(render, replace(CONTENT, paragraphs=LONG))
    assert caught.value.key is ProblemKey.STORY_TOO_LONG


@EACH
@pytest.mark.parametrize("title", ["W" * 60, "Flowers " * 7, "Siân Ŵyn-O’Connor, Καλημέρα, Привет"])
def test_a_long_or_strange_title_stays_on_the_page(
    render: Render, title: str, fonts_kept: Path
) -> None:
    data = made(render, replace(CONTENT, title=title), fonts_kept)
    with pdfplumber.open(BytesIO(data)) as document:
        (page,) = document.pages
        for letter in page.chars:
            if letter["text"].strip():
                assert 0 <= letter["x0"] < letter["x1"] <= page.width
                assert 0 <= letter["top"] < letter["bottom"] <= page.height


@EACH
@pytest.mark.parametrize("words", ["أمينة زرعت الزهور", "אנחנו"])
def test_letters_that_no_font_here_has_are_refused(render: Render, words: str) -> None:
    with pytest.raises(Problem) as caught:
        made(render, replace(CONTENT, paragraphs=(words,)))
    assert caught.value.key is ProblemKey.STORY_LETTERS


@pytest.mark.parametrize("photo", ["broken", "gone"])
def test_a_photo_that_is_missing_or_damaged_leaves_a_drawing(photo: str) -> None:
    data = made(render_pdf, replace(CONTENT, photo=MediaId(photo)))
    assert CONTENT.paragraphs[0] in words_of(data)
    assert ("Figure", "A garden with flowers") not in structure(data)


def test_words_on_the_paper_are_never_under_16_points_but_for_the_credit() -> None:
    nearly_full = replace(CONTENT, paragraphs=("We planted flowers at Rose Cottage. " * 22,))
    with pdfplumber.open(BytesIO(made(render_pdf, nearly_full))) as document:
        sizes = {round(letter["size"], 1) for letter in document.pages[0].chars}
    assert {size for size in sizes if size < 16} == {12}


def test_the_card_is_a_picture_to_send_with_its_words_inside() -> None:
    png = page_as_png(made(render_card, CONTENT), 1080, "Flowers at Rose Cottage.")
    with Image.open(BytesIO(png)) as card:
        assert card.size == (1080, 1350)
        assert card.info["Description"] == "Flowers at Rose Cottage."


def test_what_is_no_page_cannot_be_drawn() -> None:
    with pytest.raises(Problem):
        page_as_png(b"not a page", 1080, "")
