from dataclasses import replace
from io import BytesIO

import pdfplumber
import pypdf
import pytest
import zxingcpp

from qc_desktop.documents.badges.calibration import render_calibration
from qc_desktop.documents.badges.render import render_cards
from qc_desktop.documents.badges.stock import Stock, TurnOver
from qc_desktop.domain.badges import (
    CARD_LONG,
    CARD_SHORT,
    Turn,
)
from qc_desktop.domain.printers import (
    NEAR,
    Printed,
    corrected,
    spans,
)
from qc_desktop.domain.units import Mm, Pt, millimetres
from tests.documents.badge_samples import ISSUE, STOCK, badge, cards, picture, sheet
from tests.documents.papers import ICONS, LOOK, ORGANISATION, RESOURCES, no_media
from tests.documents.readers import pages_of, words_of


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


def test_a_batch_that_is_stopped_ends_at_the_next_badge_and_gives_nothing() -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, of: int) -> None:
        told.append((done, of))
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        render_cards(
            [badge()] * 9,
            ORGANISATION,
            LOOK,
            no_media,
            tell=tell,
            resources=RESOURCES,
            icons=ICONS,
        )
    assert told == [(0, 9), (1, 9), (2, 9)]
    assert pages_of(cards(badge())) == 2  # and the next paper is made as ever
