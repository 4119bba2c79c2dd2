import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QRawFont, QTextLayout
from pytestqt.qtbot import QtBot

from qc_desktop.domain.settings import PersonSettings, ScreenColours
from qc_desktop.ui.theme import Look, Presses, TextSize, Theme, theme_of
from qc_desktop.ui.theme.colours import COLOURS
from qc_desktop.ui.theme.tokens import TYPE, TypeName

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


def test_very_big_words_are_twice_as_big_and_titles_grow_less() -> None:
    look = Look(text_size=TextSize.VERY_BIG)
    grows: tuple[TypeName, ...] = ("body", "small", "button", "answer", "tile", "help_text")
    for name in grows:
        assert look.font(name).pixelSize() == 2 * TYPE[name].px
    titles: tuple[TypeName, ...] = ("title", "question", "message", "hero")
    for name in titles:
        assert look.font(name).pixelSize() == round(1.4 * TYPE[name].px)
    assert look.font("button", frame=True).pixelSize() == round(26 * 1.4)


def test_big_words_are_half_as_big_again() -> None:
    look = Look(text_size=TextSize.BIG)
    assert look.font("body").pixelSize() == 36
    assert look.font("title").pixelSize() == 48


def test_the_office_is_drawn_for_one_size_of_words() -> None:
    for size in TextSize:
        assert Look(text_size=size).font("co_body").pixelSize() == TYPE["co_body"].px


def test_pictures_grow_with_the_words() -> None:
    grown = [Look(text_size=size).grown(100) for size in TextSize]
    assert grown == [100, 120, 140]


def test_each_text_size_has_its_own_number() -> None:
    assert [Look(text_size=size).for_size(8, 6, 4) for size in TextSize] == [8, 6, 4]


def test_what_people_choose_has_a_theme() -> None:
    themes = {theme_of(colours) for colours in ScreenColours}
    assert themes == set(Theme)
    assert theme_of(PersonSettings().colours) is Look().theme
    assert PersonSettings().text_size is Look().text_size


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
