from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qc_desktop.documents.type import BOLD, REGULAR, Type
from qc_desktop.documents.wrap import wrap

FONTS = Type()


def test_english_is_set_in_one_font() -> None:
    assert [run.font for run in FONTS.runs("We looked around the home.")] == [REGULAR]
    assert [run.font for run in FONTS.runs("Yes", bold=True)] == [BOLD]


def test_a_text_with_welsh_letters_is_set_in_one_font_that_has_them(fonts_kept: Path) -> None:
    (run,) = Type(fonts_kept).runs("Siân Ŵyn-O'Connor")
    assert run.font == "QC-Lexend-Regular"


def test_made_fonts_are_kept_for_the_next_time(fonts_kept: Path) -> None:
    Type(fonts_kept).runs("ŵ", bold=True)
    assert all(path.read_bytes()[:4] == b"\0\1\0\0" for path in fonts_kept.iterdir())


@pytest.mark.parametrize("text", ["שלום", "مرحبا", "नमस्ते", "你好", "\N{GRINNING FACE}"])
def test_what_cannot_be_printed_is_said_in_words(text: str) -> None:
    assert not FONTS.can_print(text)
    assert FONTS.printable(text).startswith("These words use letters we cannot print.")


def test_two_forms_of_one_letter_print_the_same() -> None:
    assert FONTS.printable("Sia\N{COMBINING CIRCUMFLEX ACCENT}n") == "Siân"


@given(
    st.text(alphabet="abcdefgh ijklm ŵŷ'-", max_size=200),
    st.floats(min_value=40, max_value=400),
)
def test_wrapped_lines_fit_and_lose_no_letter(text: str, width: float) -> None:
    lines = wrap(FONTS, text, size=18, width=width)
    assert all(line.width <= width + 0.01 for line in lines)
    assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())
