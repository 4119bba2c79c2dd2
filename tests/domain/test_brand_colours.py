import pytest
from hypothesis import given
from hypothesis import strategies as st

from qc_desktop.domain.brand_colours import WHITE, family, read_colour
from qc_desktop.domain.changes import from_json, to_json
from qc_desktop.domain.contrast import EASY_TO_READ, contrast
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.organisations import Brand, prints_sharp

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@given(colours)
def test_words_on_any_colour_have_seven_to_one(colour: str) -> None:
    made = family(colour)
    assert contrast(made.ground, made.words) >= EASY_TO_READ
    assert contrast(made.on_white, WHITE) >= EASY_TO_READ
    assert made.own == colour


@given(colours)
def test_a_colour_is_left_alone_wherever_words_can_be_read_on_it(colour: str) -> None:
    made = family(colour)
    readable = max(contrast(colour, "#FFFFFF"), contrast(colour, "#000000")) >= EASY_TO_READ
    assert made.is_as_picked is readable


@pytest.mark.parametrize(
    ("colour", "ground", "light"),
    [("#0A5457", "#0A5457", True), ("#FFD400", "#FFD400", False), ("#E8743B", "#8B4623", True)],
)
def test_words_are_switched_and_a_colour_between_is_darkened(
    colour: str, ground: str, light: bool
) -> None:
    made = family(colour)
    assert (made.ground, made.has_light_words) == (ground, light)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("#0a5457", "#0A5457"),
        (" 0A5457 ", "#0A5457"),
        ("#fd0", "#FFDD00"),
        ("teal", None),
        ("#0A545", None),
        ("#0A54577", None),
        ("#GG0000", None),
        ("", None),
    ],
)
def test_a_colour_is_read_as_people_type_it(typed: str, read: str | None) -> None:
    assert read_colour(typed) == read


def test_no_colour_has_no_family() -> None:
    with pytest.raises(ValueError, match="not a colour"):
        family("teal")


def test_what_an_older_program_saved_has_the_neutral_accent_and_no_letterhead() -> None:
    brand = from_json({"colour": "#1F4E8C", "logo": "ab"}, Brand)
    assert brand == Brand(colour="#1F4E8C", logo=MediaId("ab"))
    assert (brand.accent, brand.lines) == ("#F6C453", ())


def test_an_unknown_field_of_a_newer_program_is_passed_over() -> None:
    assert from_json({"colour": "#1F4E8C", "font": "x"}, Brand).colour == "#1F4E8C"


def test_a_brand_goes_out_and_comes_back_whole() -> None:
    brand = Brand(colour="#123456", accent="#654321", lines=("A street", "A town"))
    assert from_json(to_json(brand), Brand) == brand


@pytest.mark.parametrize(
    ("width", "height", "sharp"),
    [(209, 209, True), (208, 208, False), (860, 60, True), (640, 60, False), (64, 64, False)],
)
def test_a_logo_is_sharp_with_300_dots_an_inch(width: int, height: int, sharp: bool) -> None:
    assert prints_sharp(width, height) is sharp
