import pytest

from qc_desktop.domain.contrast import contrast
from qc_desktop.ui.theme import Theme
from qc_desktop.ui.theme.colours import COLOURS, SHAPE_PAIRS, TEXT_PAIRS, ColourName
from qc_desktop.ui.theme.contrast import (
    brand_colours,
    is_easy_to_read,
    nearest_easy_to_read,
)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("pair", TEXT_PAIRS)
def test_words_stand_out_seven_to_one(theme: Theme, pair: tuple[ColourName, ColourName]) -> None:
    colours = COLOURS[theme]
    assert contrast(colours[pair[0]], colours[pair[1]]) >= 7


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("pair", SHAPE_PAIRS)
def test_lines_and_signs_stand_out(theme: Theme, pair: tuple[ColourName, ColourName]) -> None:
    colours = COLOURS[theme]
    assert contrast(colours[pair[0]], colours[pair[1]]) >= 4.5


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_a_pale_brand_colour_is_refused_and_a_darker_one_offered() -> None:
    assert not is_easy_to_read("#66CCFF")
    darker = nearest_easy_to_read("#66CCFF")
    assert is_easy_to_read(darker)


def test_a_good_brand_colour_is_kept_as_it_is() -> None:
    assert nearest_easy_to_read("#57338A") == "#57338A"


@pytest.mark.parametrize("colour", ["#57338A", "#66CCFF", "#FFFF00", "#000000"])
def test_every_brand_colour_gets_a_family_that_can_be_read(colour: str) -> None:
    family = brand_colours(colour)
    assert contrast(family.primary, "#FFFFFF") >= 7
    assert contrast(family.primary_ink, family.primary_tint) >= 7
