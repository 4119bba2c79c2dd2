"""What holds of every screen of first set-up."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.domain.badges import COLOURS
from qc_desktop.ui.components.bars import (
    BarKey,
    Bars,
    Chip,
    Listen,
    StepsInMiddle,
    Tone,
    Where,
)
from qc_desktop.ui.components.frame import CheckerFrame
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.screens.first_run.base import SetUpScreen
from qc_desktop.ui.screens.first_run.coordinator import CoordinatorScreen
from qc_desktop.ui.screens.first_run.folder import FolderScreen
from qc_desktop.ui.screens.first_run.join import JoinPicturesScreen, JoinWordsScreen
from qc_desktop.ui.screens.first_run.lost import LostScreen
from qc_desktop.ui.screens.first_run.organisation import OrganisationScreen
from qc_desktop.ui.screens.first_run.passphrase import PassphraseScreen
from qc_desktop.ui.screens.first_run.ready import ReadyScreen
from qc_desktop.ui.screens.first_run.recovery import CheckWordsScreen, RecoveryScreen
from qc_desktop.ui.screens.first_run.states import (
    CheckWordsState,
    CoordinatorState,
    FolderState,
    JoinPicturesState,
    JoinWordsState,
    LostState,
    LostTyped,
    OrganisationState,
    PassphraseState,
    ReadyState,
    RecoveryState,
    Step,
)
from qc_desktop.ui.screens.first_run.unfinished import UnfinishedScreen
from qc_desktop.ui.screens.first_run.way import WayScreen
from qc_desktop.ui.theme import Look
from tests.ui.screens.coordinator import looking

SIZES = ((1366, 768), (1280, 720))
STEP = Step(now=2, total=7)
Make = Callable[[Look], SetUpScreen]
Show = Callable[[Make, tuple[int, int]], QWidget]


def way(look: Look) -> SetUpScreen:
    screen = WayScreen(look)
    screen.show_state()
    return screen


def organisation(look: Look) -> SetUpScreen:
    screen = OrganisationScreen(look)
    colours = tuple(Choice(key=c, words=name, colour=c) for name, c in COLOURS.items())
    screen.show_state(
        OrganisationState(
            step=STEP,
            name="The Elm and Oak Quality Checkers of Newtown",
            colour="#0A5457",
            colours=colours,
            problem="Write the name of your organisation.",
        )
    )
    return screen


def coordinator(look: Look) -> SetUpScreen:
    screen = CoordinatorScreen(look)
    screen.show_state(CoordinatorState(step=STEP, problem="Write a first name."))
    return screen


def passphrase(look: Look) -> SetUpScreen:
    screen = PassphraseScreen(look)
    strength = Chip(words="Use 12 letters or more. Three words work well.", tone=Tone.WAITING)
    problem = "Choose a longer one: 12 letters or more."
    screen.show_state(PassphraseState(step=STEP, strength=strength, problem=problem))
    return screen


def folder(look: Look) -> SetUpScreen:
    screen = FolderScreen(look)
    problem = "This is not our shared place. Check the folder, then try again."
    screen.show_state(FolderState(step=STEP, folder="/home/sam/Shared", problem=problem))
    return screen


def recovery(look: Look) -> SetUpScreen:
    screen = RecoveryScreen(look)
    words = tuple(f"abcdefg{n}" for n in range(24))
    screen.show_state(
        RecoveryState(step=STEP, words=words, done="Saved: Recovery words.pdf", problem="No.")
    )
    return screen


def check(look: Look) -> SetUpScreen:
    screen = CheckWordsScreen(look)
    screen.show_state(
        CheckWordsState(step=STEP, numbers=(4, 17), problem="Those are not the words.")
    )
    return screen


def join_words(look: Look) -> SetUpScreen:
    screen = JoinWordsScreen(look)
    screen.show_state(
        JoinWordsState(
            step=STEP, words=("apple",) * 8, laptop="Blue laptop", problem="Type all 8 words."
        )
    )
    return screen


def join_pictures(look: Look) -> SetUpScreen:
    screen = JoinPicturesScreen(look)
    pictures = tuple(
        Choice(key=n, words="Strawberry", picture=n) for n in ("dog", "cat", "bus", "tree")
    )
    problem = "The office has not let this laptop in yet."
    screen.show_state(JoinPicturesState(step=STEP, pictures=pictures, problem=problem))
    return screen


def ready(look: Look) -> SetUpScreen:
    screen = ReadyScreen(look)
    screen.show_state(ReadyState(step=STEP, organisation="The Elm and Oak Quality Checkers"))
    return screen


def back(look: Look) -> SetUpScreen:
    screen = ReadyScreen(look)
    others = ("The blue laptop", "The green laptop", "The office laptop in Newtown")
    screen.show_state(
        ReadyState(step=STEP, organisation="The Elm and Oak Checkers", back=True, others=others)
    )
    return screen


def lost(look: Look) -> SetUpScreen:
    screen = LostScreen(look)
    screen.words.show_words(" ".join(f"abcdefg{n}" for n in range(24)))
    problem = "Those are not the right words. Nothing is lost. Try again. Take your time."
    screen.show_state(LostState(step=STEP, count="23 of 24 words", problem=problem))
    return screen


def unfinished(look: Look) -> SetUpScreen:
    screen = UnfinishedScreen(look)
    screen.show_state("Those are not the right words. Nothing is lost. Try again. Take your time.")
    return screen


EVERY: tuple[Make, ...] = (
    way,
    organisation,
    coordinator,
    passphrase,
    folder,
    recovery,
    check,
    join_words,
    join_pictures,
    ready,
    back,
    lost,
    unfinished,
)


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    look = Look(press_pause_ms=0)
    window = QMainWindow()
    qtbot.addWidget(window)

    def showing(make: Make, size: tuple[int, int]) -> QWidget:
        look.fit(QSize(*size))
        frame = CheckerFrame(look)
        window.setCentralWidget(frame)
        screen = make(look)
        frame.show_content(screen)
        frame.show_bars(
            Bars(
                home=False,
                where=Where(small="First set-up", bold="Your organisation"),
                listen=Listen.HIDDEN,
                back=BarKey(words="Back"),
                middle=StepsInMiddle(words="Step 2 of 7", done=1, total=7, now=2),
                next=BarKey(words="Next", primary=True),
            )
        )
        window.resize(*size)
        window.show()
        looking.settle()
        return screen

    yield showing
    window.close()


@pytest.mark.parametrize("size", SIZES, ids=["1366x768", "1280x720"])
@pytest.mark.parametrize("make", EVERY)
def test_nothing_is_cut(show: Show, make: Make, size: tuple[int, int]) -> None:
    screen = show(make, size)
    assert (screen.window().width(), screen.window().height()) == size
    assert looking.cut(screen) == []


@pytest.mark.parametrize("make", EVERY)
def test_every_control_says_what_it_is(show: Show, make: Make) -> None:
    screen = show(make, SIZES[0])
    assert [type(stop).__name__ for stop in looking.stops(screen) if not looking.name(stop)] == []


def test_secret_words_are_not_in_what_a_state_says_of_itself() -> None:
    assert "abcdefg" not in repr(RecoveryState(step=STEP, words=("abcdefg",)))
    assert "abcdefg" not in repr(LostTyped(words=("abcdefg",), laptop="Blue"))
    assert "abcdefg" not in repr(JoinWordsState(step=STEP, words=("abcdefg",), laptop="Blue"))
