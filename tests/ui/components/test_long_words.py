"""Words that are longer than their card end with a sign that there are more."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.text import begun
from qc_desktop.ui.theme import Look

ROOM = QSize(300, 100)
PAGE = " ".join(["People choose their own food here."] * 40)


def font(qtbot: QtBot) -> QFont:
    del qtbot
    return Look().font("help_text")


def test_words_that_fit_stay_whole(qtbot: QtBot) -> None:
    assert begun("Nobody tells me to.", font(qtbot), ROOM).words == "Nobody tells me to."


def test_long_words_end_after_a_whole_word_and_fit(qtbot: QtBot) -> None:
    some = begun(PAGE, font(qtbot), ROOM)
    assert some.height <= ROOM.height()
    kept = some.words.removesuffix("…")
    assert some.words.endswith("…")
    assert PAGE.startswith(f"{kept} ")


def test_as_many_words_stay_as_fit(qtbot: QtBot) -> None:
    some = begun(PAGE, font(qtbot), ROOM)
    count = len(some.words.split())
    more = begun(" ".join(PAGE.split()[: count + 1]) + " and so on and on", font(qtbot), ROOM)
    assert len(more.words.split()) == count


def test_one_word_longer_than_its_room_is_still_begun(qtbot: QtBot) -> None:
    assert begun("Donaudampfschifffahrt" * 9, font(qtbot), ROOM).words.startswith("Donau")
