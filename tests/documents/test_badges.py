from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
import pypdf
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from qc_desktop.documents.badges.calibration import render_calibration
from qc_desktop.documents.badges.card import BadgePrint
from qc_desktop.documents.badges.render import render_cards, render_sheet
from qc_desktop.documents.badges.stock import Stock, TurnOver, read_stock
from qc_desktop.domain.badges import (
    BADGE_COLOURS,
    BADGE_SIZES,
    CARD_LONG,
    CARD_SHORT,
    LONGEST_ABOUT,
    LONGEST_ASK_ME,
    LONGEST_TALK,
    SAFE,
    SLOT,
    BadgeDesign,
    BadgePattern,
    BadgeShape,
    BadgeSize,
    Issue,
    Turn,
)
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.printers import (
    NEAR,
    RIGHT_ALREADY,
    Correction,
    Printed,
    corrected,
    spans,
)
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.units import Mm, Pt, millimetres, points
from tests.documents.papers import ICONS, LOOK, ORGANISATION, RESOURCES, jpeg, no_media
from tests.documents.readers import fonts_not_embedded, pages_of, words_of

ISSUE = Issue(number="7F3K-2Q9M", issued=date(2026, 11, 24), expires=date(2027, 11, 30))
STOCK = read_stock(RESOURCES / "badges" / "stock.toml")
DESIGNS = [(shape, turn) for shape in BadgeShape for turn in Turn]
_NEAR_ENOUGH = 0.05 / 25.4 * 72
"""0.05 mm in points."""

SIZES = pytest.mark.parametrize("size", BadgeSize)
EACH = pytest.mark.parametrize(("shape", "turn"), DESIGNS)


def badge(
    name: str = "Amina",
    shape: BadgeShape = BadgeShape.CIRCLE,
    turn: Turn = Turn.WIDE,
    about: str = "I love gardens and tea.",
) -> BadgePrint:
    return BadgePrint(
        design=BadgeDesign(name=name, shape=shape, turn=turn, picture="music", about=about),
        issue=ISSUE,
        portrait="amina",
    )


def cards(
    *badges: BadgePrint,
    both_sides: bool = True,
    media: Callable[[MediaId], bytes | None] = no_media,
    size: BadgeSize = BadgeSize.CR80,
    cache: Path | None = None,
) -> bytes:
    return render_cards(
        badges,
        ORGANISATION,
        LOOK,
        media,
        size=size,
        both_sides=both_sides,
        resources=RESOURCES,
        icons=ICONS,
        cache=cache,
    )


def sheet(
    *badges: BadgePrint,
    stock: Stock,
    over: TurnOver = TurnOver.LONG,
    start: int = 0,
    marks: bool = True,
    correction: Correction = RIGHT_ALREADY,
) -> bytes:
    return render_sheet(
        badges,
        stock,
        ORGANISATION,
        LOOK,
        no_media,
        turn_over=over,
        start=start,
        marks=marks,
        correction=correction,
        resources=RESOURCES,
        icons=ICONS,
    )


def picture(data: bytes, page: int, dpi: int) -> Image.Image:
    with pdfplumber.open(BytesIO(data)) as document:
        made: Image.Image = document.pages[page].to_image(resolution=dpi).original
    return made


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
                        assert letter["x0"] >= safe - _NEAR_ENOUGH
                        assert letter["x1"] <= float(page.width) - safe + _NEAR_ENOUGH
                        baseline = float(page.height) - letter["matrix"][5]
                        assert baseline <= float(page.height) - safe + _NEAR_ENOUGH
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


@pytest.mark.parametrize("stock", STOCK.values(), ids=list(STOCK))
def test_a_sheets_cards_lie_inside_the_page_and_apart(stock: Stock) -> None:
    wide, high = stock.card
    corners = [stock.corner(number) for number in range(stock.cards)]
    assert len(set(corners)) == stock.cards
    for across, down in corners:
        assert across >= 4.5  # a printer leaves so much empty
        assert down >= 4.5
        assert across + wide <= stock.page[0] - 4.5
        assert down + high <= stock.page[1] - 4.5
    for place, (across, down) in enumerate(corners):
        for other_across, other_down in corners[place + 1 :]:
            beside = abs(across - other_across) >= wide - 1e-6
            assert beside or abs(down - other_down) >= high - 1e-6


@pytest.mark.parametrize("stock", STOCK.values(), ids=list(STOCK))
def test_a_sheet_says_where_its_measures_are_from_and_holds_whole_badges(stock: Stock) -> None:
    assert len(stock.source) > 20
    # 85 x 54 mm is sold as the size of a bank card: 0.6 mm less.
    assert max(stock.card) >= CARD_LONG - 0.65
    assert min(stock.card) >= CARD_SHORT
    assert stock.page in {(210, 297), (215.9, 279.4)}


def test_there_are_many_sheets_to_choose_from() -> None:
    bought = [stock for stock in STOCK.values() if stock.cut]
    assert len(bought) >= 12
    assert {stock.page for stock in bought} == {(210, 297), (215.9, 279.4)}
    assert len({stock.name for stock in STOCK.values()}) == len(STOCK)


def test_a_sheet_is_a4_with_the_backs_after_it() -> None:
    data = sheet(*[badge()] * 12, stock=STOCK["a4-10"])
    pages = pypdf.PdfReader(BytesIO(data)).pages
    assert len(pages) == 4
    assert millimetres(pages[0].mediabox.width) == pytest.approx(210, abs=0.01)
    assert millimetres(pages[0].mediabox.height) == pytest.approx(297, abs=0.01)


@pytest.mark.parametrize("over", list(TurnOver))
def test_each_back_lies_behind_its_front(over: TurnOver) -> None:
    stock = STOCK["a4-10"]
    badges = [
        replace(badge(), issue=replace(ISSUE, number=f"AAAA-{n:04}")) for n in range(stock.cards)
    ]
    backs = picture(sheet(*badges, stock=stock, over=over), 1, 150)
    wide, high = stock.card
    found = zxingcpp.read_barcodes(backs)
    assert len(found) == stock.cards
    for code in found:
        x = (code.position.top_left.x + code.position.bottom_right.x) / 2 / 150 * 25.4
        y = (code.position.top_left.y + code.position.bottom_right.y) / 2 / 150 * 25.4
        # Turn the page over, as the printer does.
        x, y = (stock.page[0] - x, y) if over is TurnOver.LONG else (x, stock.page[1] - y)
        across, down = stock.corner(int(code.text[5:]))
        assert across < x < across + wide
        assert down < y < down + high


def test_tall_cards_lie_on_their_side_on_a_wide_sheet() -> None:
    data = sheet(badge(turn=Turn.TALL), stock=STOCK["a4-8"])
    (found,) = zxingcpp.read_barcodes(picture(data, 1, 200))
    assert found.text == "7F3K-2Q9M"


def test_what_repeats_is_stored_once() -> None:
    one, many = len(cards(badge())), len(cards(*[badge()] * 40))
    assert (many - one) / 39 < 3500


def talkative(
    shape: BadgeShape, turn: Turn, pattern: BadgePattern, name: str = "Amina"
) -> BadgePrint:
    said = badge(name, shape, turn)
    design = replace(
        said.design, pattern=pattern, ask_me="football", talk="Please speak slowly to me"
    )
    return replace(said, design=design)


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


def cards_on(data: bytes, page: int) -> list[tuple[float, float, float, float]]:
    """Return left, top, width and height in mm of each card drawn on a page, by its paper white."""
    with pdfplumber.open(BytesIO(data)) as document:
        drawn = document.pages[page].rects
        found = {
            tuple(
                round(millimetres(Pt(float(one[side]))), 3)
                for side in ("x0", "top", "width", "height")
            )
            for one in drawn
            if one["non_stroking_color"] in ((1.0, 1.0, 1.0), (1, 1, 1), (1.0,))
        }
    bleed = 2.0
    return sorted(
        (
            (x + bleed, y + bleed, w - 2 * bleed, h - 2 * bleed)
            for x, y, w, h in found
            if w > CARD_SHORT
        ),
        key=lambda box: (round(box[1]), box[0]),
    )


@pytest.mark.parametrize("stock", STOCK.values(), ids=list(STOCK))
def test_cards_lie_on_their_sheet_to_a_twentieth_of_a_millimetre(stock: Stock) -> None:
    data = sheet(*[badge(turn=stock.turn)] * stock.cards, stock=stock)
    wanted = [(*stock.corner(number), *stock.card) for number in range(stock.cards)]
    assert pages_of(data) == 2
    for page in (0, 1):
        found = cards_on(data, page)
        assert len(found) == stock.cards
        for one, other in zip(found, wanted, strict=True):
            assert one == pytest.approx(other, abs=0.05)


def test_a_part_used_sheet_begins_where_it_is_free() -> None:
    stock = STOCK["a4-8"]
    data = sheet(*[badge()] * 7, stock=stock, start=5)
    assert pages_of(data) == 4
    fronts = [one[:2] for one in cards_on(data, 0)]
    assert fronts == [pytest.approx(stock.corner(number), abs=0.05) for number in (5, 6, 7)]
    backs = [one[:2] for one in cards_on(data, 1)]
    mirrored = sorted(stock.back_of(number, TurnOver.LONG) for number in (5, 6, 7))
    assert backs == [pytest.approx(stock.corner(number), abs=0.05) for number in mirrored]
    rest = [one[:2] for one in cards_on(data, 2)]
    assert rest == [pytest.approx(stock.corner(number), abs=0.05) for number in range(4)]


def test_marks_are_there_for_cutting_and_not_where_cards_are_cut_already() -> None:
    def marks_on(data: bytes) -> int:
        with pdfplumber.open(BytesIO(data)) as document:
            return len(document.pages[0].lines)

    assert marks_on(sheet(badge(), stock=STOCK["a4-10"])) > 20
    assert marks_on(sheet(badge(), stock=STOCK["a4-10"], marks=False)) == 0
    assert marks_on(sheet(badge(), stock=STOCK["a4-cards-85x54-10"])) == 0


def test_what_was_measured_of_a_printer_moves_the_cards_against_it() -> None:
    stock = STOCK["a4-8"]
    # It prints 1 mm too far right and 0.5 mm too high, and everything 1% too large.
    across = Printed(edge=20 * 1.01 + 1, span=170 * 1.01)
    down = Printed(edge=20 * 1.01 - 0.5, span=250 * 1.01)
    correction = corrected(stock.page, across, down)
    data = sheet(badge(), stock=stock, correction=correction)
    with pdfplumber.open(BytesIO(data)) as document:
        paper = max(document.pages[0].rects, key=lambda one: one["width"])
        printed_left = millimetres(paper["x0"]) * 1.01 + 1
        printed_top = millimetres(paper["top"]) * 1.01 - 0.5
        printed_wide = millimetres(paper["width"]) * 1.01
    assert printed_left + 2 == pytest.approx(stock.first[0], abs=0.05)
    assert printed_top + 2 == pytest.approx(stock.first[1], abs=0.05)
    assert printed_wide - 4 == pytest.approx(stock.card[0], abs=0.05)


@pytest.mark.parametrize("page", [(Mm(210), Mm(297)), (Mm(215.9), Mm(279.4))])
def test_the_lines_to_measure_stand_where_the_page_says(page: tuple[Mm, Mm]) -> None:
    data = render_calibration(page, LOOK, resources=RESOURCES, icons=ICONS)
    across, down = spans(page)
    with pdfplumber.open(BytesIO(data)) as document:
        (drawn,) = document.pages
        thick = [line for line in drawn.lines if line["linewidth"] == 0.5]
        uprights = sorted(millimetres(Pt(line["x0"])) for line in thick if line["height"])
        flats = sorted(millimetres(Pt(line["top"])) for line in thick if line["width"])
    assert uprights == pytest.approx([NEAR, NEAR + across], abs=0.05)
    assert flats == pytest.approx([NEAR, NEAR + down], abs=0.05)
    text = " ".join(words_of(data).split())
    assert f"line A to line B. It should be {across:.0f} mm." in text
    assert f"line C to line D. It should be {down:.0f} mm." in text
