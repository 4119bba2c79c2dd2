"""A letter that no font here has is told apart from one that shows."""

import pytest
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.text import lacks_letters
from qc_desktop.ui.theme import Look
from qc_desktop.ui.theme.fonts import load_fonts
from tests.real_input.words import CYRILLIC, GREEK, LATIN

NOBODYS_LETTER = "\U0005fffd"  # a place that Unicode has given to no letter


@pytest.mark.parametrize("words", [LATIN, GREEK, CYRILLIC, "First line.\nSecond line."])
def test_letters_of_our_fonts_show(qtbot: QtBot, words: str) -> None:
    del qtbot
    load_fonts()
    assert not lacks_letters(words, Look().font("co_body"))


def test_a_letter_of_no_font_is_missed(qtbot: QtBot) -> None:
    del qtbot
    load_fonts()
    assert lacks_letters(f"Tea {NOBODYS_LETTER}", Look().font("co_body"))
