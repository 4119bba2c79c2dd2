"""“Get help now” is on every screen, in one place, also over a message."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.domain.help_lines import HelpLine
from qc_desktop.ui.components.bars import BarKey, Bars, Help, StepsInMiddle, Where
from qc_desktop.ui.components.co_frame import CoBars, CoFrame
from qc_desktop.ui.components.frame import CheckerFrame
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.overlay import Answer, Message
from qc_desktop.ui.components.rail import RailItem
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.flows.help_here import HelpHere
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look
from tests.ui.screens.checker.every import EVERY as CHECKER
from tests.ui.screens.coordinator.examples import EVERY as OFFICE
from tests.ui.screens.coordinator.examples import Make
from tests.ui.screens.first_run.test_every_screen import EVERY as FIRST_RUN

WAIT = Message(heading="Please wait", picture="wait")
SIZES = ((1366, 768), (1280, 720))
OFFICE_BARS = (
    CoBars(title="Office", second="Sign in"),
    CoBars(
        title="Rose Cottage",
        second="Thursday 19 November",
        person=Here(name="Samantha"),
        role="Coordinator",
        concerns=12,
        sections=(RailItem(key="visits", words="Visits", glyph="clipboard"),),
        section="visits",
    ),
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    made = QMainWindow()
    qtbot.addWidget(made)
    yield made
    made.close()


def can_be_pressed(key: Key) -> bool:
    """Tell whether a finger finds the key: it is there, whole, and nothing lies over it."""
    for _ in range(3):
        QApplication.processEvents()
    top = key.window()
    middle = key.mapTo(top, QPoint(key.width() // 2, key.height() // 2))
    inside = top.rect().contains(key.mapTo(top, key.rect().bottomRight()))
    return key.isVisible() and inside and top.childAt(middle) is key


def test_no_bars_can_leave_the_key_out() -> None:
    assert set(Help) == {Help.READY, Help.ON}


@pytest.mark.parametrize("name", CHECKER)
def test_every_screen_of_the_checkers_has_the_key(qtbot: QtBot, name: str) -> None:
    make, state = CHECKER[name]
    look = Look(press_pause_ms=0)
    shell = Shell(look)
    look.setParent(shell)
    qtbot.addWidget(shell)
    screen = make(look)
    screen.show_state(state)
    shell.show()
    shell.present(screen, state.bars)
    assert can_be_pressed(shell.frame.top_bar.help)
    shell.show_message(WAIT)
    assert can_be_pressed(shell.frame.top_bar.help)


@pytest.mark.parametrize("make", FIRST_RUN)
def test_every_screen_of_first_set_up_has_the_key(window: QMainWindow, make: Make) -> None:
    look = Look(press_pause_ms=0)
    frame = CheckerFrame(look)
    help_here = HelpHere(frame)
    frame.show_content(make(look))
    frame.show_bars(
        Bars(
            home=False,
            where=Where(small="First set-up", bold="Your organisation"),
            back=BarKey(words="Back"),
            middle=StepsInMiddle(words="Step 2 of 7", done=1, total=7, now=2),
            next=BarKey(words="Next", primary=True),
        )
    )
    shows(window, frame, SIZES[1])
    assert can_be_pressed(frame.top_bar.help)
    help_here.show(WAIT)
    assert can_be_pressed(frame.top_bar.help)


@pytest.mark.parametrize("size", SIZES, ids=["1366x768", "1280x720"])
@pytest.mark.parametrize("bars", OFFICE_BARS, ids=["signed out", "signed in"])
@pytest.mark.parametrize("make", OFFICE)
def test_every_screen_of_the_office_has_the_key(
    window: QMainWindow, make: Make, bars: CoBars, size: tuple[int, int]
) -> None:
    look = Look(press_pause_ms=0)
    look.fit(QSize(*size))
    frame = CoFrame(look)
    frame.show_bars(bars)
    frame.show_content(make(look))
    shows(window, frame, size)
    assert can_be_pressed(frame.top_bar.help)
    frame.overlay.show_message(WAIT)
    assert can_be_pressed(frame.top_bar.help)


def test_help_in_the_office_says_999_first_then_who_to_ring(window: QMainWindow) -> None:
    look = Look(press_pause_ms=0)
    frame = CoFrame(look)
    frame.show_bars(OFFICE_BARS[1])
    lines = (HelpLine(name="Sam", phone="01632 960 123"), HelpLine(), HelpLine(phone="01632 960 7"))
    help_here = HelpHere(frame, lambda: lines)
    help_here.leads_to_concerns = True
    wished: list[bool] = []
    help_here.concerns_requested.connect(lambda: wished.append(True))
    shows(window, frame, SIZES[0])
    frame.top_bar.help.click()
    words = said(frame)
    assert words.index("Call 999") < words.index("Then ring Sam: 01632\u00a0960\u00a0123")
    assert "Or ring the office: 01632\u00a0960\u00a07" in words
    frame.overlay.answered.emit(Answer.SECOND)
    assert wished == [True]


def test_a_message_that_waits_is_there_again_after_help(window: QMainWindow) -> None:
    frame = CheckerFrame(Look(press_pause_ms=0))
    help_here = HelpHere(frame)
    shows(window, frame, SIZES[0])
    help_here.show(WAIT)
    frame.top_bar.help.click()
    assert "Then tell someone you trust." in said(frame)
    press(frame, "OK")
    assert "Please wait" in said(frame)
    frame.top_bar.help.click()
    help_here.close()
    assert "Call 999" in said(frame)
    press(frame, "OK")
    assert not frame.overlay.is_open()


def shows(window: QMainWindow, frame: QWidget, size: tuple[int, int]) -> None:
    window.setCentralWidget(frame)
    window.resize(*size)
    window.show()


def press(frame: CheckerFrame, words: str) -> None:
    next(one for one in frame.overlay.findChildren(Key) if one.text() == words).click()


def said(frame: CheckerFrame | CoFrame) -> str:
    panels = frame.overlay.findChildren(QWidget)
    return "\n".join(f"{one.accessibleName()}\n{one.accessibleDescription()}" for one in panels)
