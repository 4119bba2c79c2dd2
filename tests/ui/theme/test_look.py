import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QRawFont, QTextLayout
from pytestqt.qtbot import QtBot

from qc_desktop.ui.theme import Look, Presses, TextSize, Theme
from qc_desktop.ui.theme.colours import COLOURS
from qc_desktop.ui.theme.tokens import TYPE

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("window", "scale"),
    [((1366, 768), 1.0), ((1280, 720), 1.0), ((1920, 1080), 1.4), ((3840, 2160), 1.6)],
)
def test_the_scale_follows_the_window(window: tuple[int, int], scale: float) -> None:
    look = Look()
    look.fit(QSize(*window))
    assert look.scale == pytest.approx(scale)
    assert look.px(100) == round(100 * scale)


def test_a_low_window_is_compact() -> None:
    look = Look()
    look.fit(QSize(1366, 697))
    assert look.compact
    look.fit(QSize(1366, 768))
    assert not look.compact


def test_a_change_is_told_once(qtbot: QtBot) -> None:
    look = Look()
    with qtbot.waitSignal(look.changed):
        look.show_person(theme=Theme.DARK, text_size=TextSize.BIG)
    with qtbot.assertNotEmitted(look.changed):
        look.show_person(theme=Theme.DARK, text_size=TextSize.BIG)
    assert look.colour("bg").name().upper() == COLOURS[Theme.DARK]["bg"]


def test_big_text_grows_less_in_the_frame() -> None:
    look = Look(text_size=TextSize.VERY_BIG)
    assert look.font("button").pixelSize() == round(26 * 1.3)
    assert look.font("button", frame=True).pixelSize() == round(26 * 1.15)


def test_a_brand_colour_takes_the_place_of_teal_in_the_light_themes_only() -> None:
    look = Look(brand="#57338A")
    assert look.colour("primary").name() == "#57338a"
    look.show_person(theme=Theme.BLACK_YELLOW, text_size=TextSize.NORMAL)
    assert look.colour("primary").name() == "#ffe600"


def test_no_checker_words_are_under_22_and_no_coordinator_words_under_18() -> None:
    for name, style in TYPE.items():
        assert style.px >= (18 if name.startswith("co_") else 22), name


@pytest.mark.parametrize("words", ["Siân Ŵyn-O’Connor", "Ελένη", "Наталія", "Łukasz"])
def test_every_letter_of_these_names_has_a_shape(words: str) -> None:
    layout = QTextLayout(words, Look().font("heading"))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    fonts: list[QRawFont] = []
    for run in layout.glyphRuns():
        assert all(run.glyphIndexes()), run.rawFont().familyName()
        fonts.append(run.rawFont())
    families = {font.familyName() for font in fonts}
    assert families <= {"Atkinson Hyperlegible", "Lexend", "Noto Sans"}


def test_a_second_press_in_the_same_place_comes_too_soon() -> None:
    presses = Presses()
    place = QPoint(300, 300)
    assert not presses.is_second(place)
    presses.count(place)
    assert presses.is_second(place + QPoint(10, 10))
    assert not presses.is_second(place + QPoint(200, 0))
