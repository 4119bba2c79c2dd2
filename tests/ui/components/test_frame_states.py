from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.bars import (
    BarKey,
    Bars,
    Chip,
    ChipsInMiddle,
    PagesInMiddle,
    StepsInMiddle,
    WordsInMiddle,
)
from qc_desktop.ui.components.frame import CheckerFrame
from qc_desktop.ui.theme import Look, TextSize, Theme

WORDS = BarKey(words="Start the visit", glyph="arrow_right", primary=True)
MIDDLES = (
    None,
    WordsInMiddle(words="4 of 6 ticked", second="You can still go."),
    StepsInMiddle(words="Question 4 of 12", done=3, total=12, now=4),
    ChipsInMiddle(chips=(Chip(words="3 waiting"),)),
    PagesInMiddle(words="Page 2 of 3"),
)


def test_next_stands_in_one_place_whatever_is_in_the_middle(qtbot: QtBot, look: Look) -> None:
    frame = CheckerFrame(look)
    qtbot.addWidget(frame)
    frame.resize(1366, 768)
    frame.show()
    places = set()
    for middle in MIDDLES:
        frame.show_bars(Bars(back=BarKey(words="Back"), middle=middle, next=WORDS))
        qtbot.wait(1)
        places.add(frame.bottom_bar.next.geometry().getRect())
    assert len(places) == 1


def test_get_help_now_stands_in_one_place_with_and_without_people(qtbot: QtBot, look: Look) -> None:
    frame = CheckerFrame(look)
    qtbot.addWidget(frame)
    frame.resize(1366, 768)
    frame.show()
    frame.show_bars(Bars(home=False))
    before = frame.top_bar.help.geometry()
    frame.show_bars(Bars(home=True))
    qtbot.wait(1)
    assert frame.top_bar.help.geometry() == before


def test_the_bars_take_on_a_new_look_at_once(qtbot: QtBot, look: Look) -> None:
    frame = CheckerFrame(look)
    qtbot.addWidget(frame)
    frame.show_bars(Bars(back=BarKey(words="Back"), next=WORDS))
    frame.resize(1366, 768)
    frame.show()
    cream = frame.grab().toImage()
    look.show_person(theme=Theme.DARK, text_size=TextSize.BIG)
    dark = frame.grab().toImage()
    assert cream.pixelColor(683, 20) != dark.pixelColor(683, 20)


def test_showing_the_same_bars_again_changes_nothing(qtbot: QtBot, look: Look) -> None:
    frame = CheckerFrame(look)
    qtbot.addWidget(frame)
    frame.resize(1366, 768)
    bars = Bars(back=BarKey(words="Back"), middle=MIDDLES[2], next=WORDS)
    frame.show_bars(bars)
    frame.show()
    before = frame.grab().toImage()
    frame.show_bars(bars)
    assert frame.grab().toImage() == before
