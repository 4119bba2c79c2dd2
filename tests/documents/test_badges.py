from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
import pypdf
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from qc_desktop.documents.badges.card import BadgePrint
from qc_desktop.domain.badges import (
    BADGE_COLOURS,
    BADGE_SIZES,
    LONGEST_ABOUT,
    LONGEST_ASK_ME,
    LONGEST_TALK,
    SAFE,
    SLOT,
    BadgeDesign,
    BadgePattern,
    BadgeShape,
    BadgeSize,
    Turn,
)
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.units import Pt, millimetres, points
from tests.documents.badge_samples import EACH, NEAR_ENOUGH, SIZES, badge, cards, picture, talkative
from tests.documents.papers import jpeg
from tests.documents.readers import fonts_not_embedded, pages_of, words_of


@EACH
@SIZES
def test_a_page_is_exactly_a_card(shape: BadgeShape, turn: Turn, size: BadgeSize) -> None:
    long, short = BADGE_SIZES[size]
    wide, high = (long, short) if turn is Turn.WIDE else (short, long)
    pages = pypdf.PdfReader(BytesIO(cards(badge(shape=shape, turn=turn), size=size))).pages
    assert len(pages) == 2
    for page in pages:
        for box in (page.mediabox, page.trimbox, page.bleedbox):
            assert float(box.left) == float(box.bottom) == 0
            assert millimetres(Pt(float(box.width))) == pytest.approx(wide, abs=0.05)
            assert millimetres(Pt(float(box.height))) == pytest.approx(high, abs=0.05)


@EACH
@SIZES
@pytest.mark.parametrize("name", ["Amina", "Bartholomew", "Siân Ŵyn-O'Connor"])
def test_a_name_has_at_least_18_points(
    shape: BadgeShape, turn: Turn, size: BadgeSize, name: str
) -> None:
    try:
        data = cards(badge(name, shape, turn), size=size)
    except Problem:
        assert turn is Turn.WIDE or size is BadgeSize.CR80
        return  # refused in plain words
    with pdfplumber.open(BytesIO(data)) as document:
        front = document.pages[0]
        assert max(letter["size"] for letter in front.chars) >= 18
        words = "".join(letter["text"] for letter in front.chars)
        assert "".join(name.split())[:6] in "".join(words.split())


@EACH
@SIZES
def test_the_slot_and_the_edge_stay_clear(shape: BadgeShape, turn: Turn, size: BadgeSize) -> None:
    for name in ("Amina", "Ŵynn Bartholomew"):
        try:
            data = cards(talkative(shape, turn, BadgePattern.PLAIN, name), size=size)
        except Problem:
            continue  # the longer name is refused on the narrowest
        with pdfplumber.open(BytesIO(data)) as document:
            for page in document.pages:
                safe = points(SAFE)
                for letter in page.chars:
                    if letter["text"].strip():
                        assert letter["x0"] >= safe - NEAR_ENOUGH
                        assert letter["x1"] <= float(page.width) - safe + NEAR_ENOUGH
                        baseline = float(page.height) - letter["matrix"][5]
                        assert baseline <= float(page.height) - safe + NEAR_ENOUGH
                slot = page.to_image(resolution=300).original
                middle, (wide, deep) = slot.width / 2, (points(side) * 300 / 72 for side in SLOT)
                zone = slot.crop((middle - wide / 2, 1, middle + wide / 2, deep))
                assert len(zone.convert("RGB").getcolors() or []) == 1


@EACH
@pytest.mark.parametrize("size", [BadgeSize.CR100, BadgeSize.A7])
def test_a_larger_badge_says_the_same_in_larger_words(
    shape: BadgeShape, turn: Turn, size: BadgeSize
) -> None:
    said = talkative(shape, turn, BadgePattern.PLAIN)
    small, large = cards(said), cards(said, size=size)
    assert words_of(large).split() == words_of(small).split()
    with pdfplumber.open(BytesIO(small)) as one, pdfplumber.open(BytesIO(large)) as other:
        for before, after in zip(one.pages, other.pages, strict=True):
            assert max(c["size"] for c in after.chars) > max(c["size"] for c in before.chars)
    (found,) = zxingcpp.read_barcodes(picture(large, 1, 150))
    assert found.text == "7F3K-2Q9M"


@EACH
def test_front_and_back_say_what_they_must(shape: BadgeShape, turn: Turn) -> None:
    text = words_of(cards(badge(shape=shape, turn=turn))).replace("\N{NO-BREAK SPACE}", " ")
    for words in (
        "Amina",
        "Quality Checker",
        "November 2027",
        "Hello. I am Amina.",
        "I visit people at home.",
        "I check that support is good.",
        "You can ask me to leave.",
        "7F3K-2Q9M",
        "If found, please send to:",
        "1 Example Street, Newtown",
        "Phone 01632 960 123",
    ):
        assert words in text


@EACH
@pytest.mark.parametrize("dpi", [150, 300])
def test_the_code_reads_back_as_the_number_alone(shape: BadgeShape, turn: Turn, dpi: int) -> None:
    (found,) = zxingcpp.read_barcodes(picture(cards(badge(shape=shape, turn=turn)), 1, dpi))
    assert found.text == "7F3K-2Q9M"


@EACH
def test_every_word_stays_on_the_card(shape: BadgeShape, turn: Turn) -> None:
    long = badge(
        "Siân Ŵyn-O'Connor", shape, turn, "I love gardens and tea, and long walks by the sea."
    )
    try:
        data = cards(long)
    except Problem:
        return  # refused in plain words: the other way not to clip it
    with pdfplumber.open(BytesIO(data)) as document:
        for page in document.pages:
            for letter in page.chars:
                if letter["text"].strip():
                    assert letter["x0"] >= 0
                    assert letter["x1"] <= page.width
                    assert 0 <= letter["top"] < letter["bottom"] <= page.height


def test_found_words_are_never_under_8_points() -> None:
    with pdfplumber.open(BytesIO(cards(badge()))) as document:
        back = document.pages[1]
        assert min(letter["size"] for letter in back.chars) >= 7.99


def test_a_name_that_cannot_fit_is_refused() -> None:
    with pytest.raises(Problem) as caught:
        cards(badge("Wilhelminabartholomewalexandrin"))
    assert caught.value.key is ProblemKey.NAME_TOO_LONG


def test_a_name_in_letters_that_no_font_has_is_refused() -> None:
    with pytest.raises(Problem):
        cards(badge("أمينة"))


def test_welsh_letters_are_printed_and_embedded(fonts_kept: Path) -> None:
    data = cards(badge("Siân Ŵyn-O'Connor", turn=Turn.TALL), cache=fonts_kept)
    assert "Ŵyn-O'Connor" in words_of(data)
    assert fonts_not_embedded(data) == set()


@given(name=st.from_regex(r"[A-ZŴŶÂ][a-zŵŷâ]{0,14}([ '-][A-ZŴ][a-zŵŷ]{1,9}){0,2}", fullmatch=True))
def test_a_made_up_name_is_printed_whole_or_refused(fonts_kept: Path, name: str) -> None:
    try:
        data = cards(badge(name), both_sides=False, cache=fonts_kept)
    except Problem:
        return  # refused in plain words
    front = "".join(words_of(data).split())
    assert "".join(name.split()) in front


def test_a_badge_that_is_not_issued_has_no_number() -> None:
    data = cards(replace(badge(), issue=None))
    assert "Not a real badge yet" in words_of(data)
    assert not zxingcpp.read_barcodes(picture(data, 1, 200))


def test_the_front_alone_is_one_page() -> None:
    assert pages_of(cards(badge(), both_sides=False)) == 1


def test_a_photo_is_printed_at_300_dpi() -> None:
    with_photo = replace(badge(), photo=MediaId("photo"))
    data = cards(with_photo, media=lambda _media: jpeg(1600, 1200))
    with pdfplumber.open(BytesIO(data)) as document:
        (image,) = document.pages[0].images
        assert image["srcsize"][0] / (image["width"] / 72) == pytest.approx(300, abs=2)


def test_every_offered_colour_can_be_printed() -> None:
    assert pages_of(
        cards(*(BadgePrint(design=BadgeDesign(name="Joe", colour=c)) for c in BADGE_COLOURS))
    ) == 2 * len(BADGE_COLOURS)


def test_what_repeats_is_stored_once() -> None:
    one, many = len(cards(badge())), len(cards(*[badge()] * 40))
    assert (many - one) / 39 < 3500


@EACH
@pytest.mark.parametrize("pattern", BadgePattern)
def test_a_badge_says_what_to_ask_and_how_to_talk(
    shape: BadgeShape, turn: Turn, pattern: BadgePattern
) -> None:
    words = words_of(cards(talkative(shape, turn, pattern)))
    assert "Ask me about football." in words
    assert "Talk with me: Please speak slowly to me." in words


@EACH
def test_the_code_of_a_badge_that_says_more_reads_back_at_150_dpi(
    shape: BadgeShape, turn: Turn
) -> None:
    data = cards(talkative(shape, turn, BadgePattern.LEAVES))
    (found,) = zxingcpp.read_barcodes(picture(data, 1, 150))
    assert found.text == "7F3K-2Q9M"


@EACH
def test_the_longest_words_stay_on_the_card_or_are_refused(shape: BadgeShape, turn: Turn) -> None:
    said = talkative(shape, turn, BadgePattern.DOTS)
    design = replace(
        said.design,
        about="I love gardens, tea and dogs. "[:LONGEST_ABOUT],
        ask_me="my trips to the big sea."[:LONGEST_ASK_ME],
        talk="Look at me, and please use short words."[:LONGEST_TALK],
    )
    data = cards(replace(said, design=design))
    with pdfplumber.open(BytesIO(data)) as document:
        for page in document.pages:
            lines = {round(letter["top"]) for letter in page.chars if letter["text"].strip()}
            assert lines
            for letter in page.chars:
                if letter["text"].strip():
                    assert 0 <= letter["x0"] < letter["x1"] <= page.width
                    assert 0 <= letter["top"] < letter["bottom"] <= page.height


@EACH
def test_words_never_stand_on_other_words(shape: BadgeShape, turn: Turn) -> None:
    said = talkative(shape, turn, BadgePattern.PLAIN)
    design = replace(said.design, about="I love gardens, tea and dogs.", ask_me="my best trips")
    with pdfplumber.open(BytesIO(cards(replace(said, design=design)))) as document:
        for page in document.pages:
            words = page.extract_words()
            for place, one in enumerate(words):
                for other in words[place + 1 :]:
                    across = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
                    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
                    least = min(one["bottom"] - one["top"], other["bottom"] - other["top"])
                    assert across <= 0.5 or down <= least * 0.45, (one["text"], other["text"])


@pytest.mark.parametrize("part", ["about", "ask_me", "talk"])
def test_words_that_cannot_fit_or_be_printed_are_refused(part: str) -> None:
    said = badge(turn=Turn.WIDE)
    parts: dict[str, Any]
    for words, key in (
        ("long words " * 30, ProblemKey.BADGE_WORDS_TOO_LONG),
        ("شكرا", ProblemKey.BADGE_LETTERS),
    ):
        parts = {part: words}
        with pytest.raises(Problem) as caught:
            cards(replace(said, design=replace(said.design, **parts)))
        assert caught.value.key is key


def test_a_pattern_is_stored_once_for_many_cards() -> None:
    one = talkative(BadgeShape.BOLD, Turn.TALL, BadgePattern.LEAVES)
    assert (len(cards(*[one] * 40)) - len(cards(one))) / 39 < 3500
