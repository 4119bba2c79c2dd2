"""Messages and questions fit at every size of words, in every window."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from qc_desktop.domain.problems import ProblemKey, words_for
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Confirm, Message, PicturePlate, Progress
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look, Theme
from tests.ui.screens.checker.every import EVERY
from tests.ui.screens.checker.fit import area, controls, faults
from tests.ui.screens.checker.test_big_words import EXTREMES

OK = BarKey(words="OK", glyph="tick")
TRY = BarKey(words="Try again", glyph="refresh")
LATER = BarKey(words="Not now", glyph="clock")
MESSAGES: tuple[Message | Confirm, ...] = (
    Message(heading="Please wait", words="We are keeping what you said.", picture="wait"),
    Message(
        heading="Please wait",
        words="We are opening your visit.",
        progress=Progress(done=1, total=2, words="1 of 2"),
    ),
    Message(heading="You have not picked yet", words="Pick an answer, or tap Skip.", first=OK),
    Message(
        heading="What is the visit like?",
        words="Pick good, could be better, or a worry. Then say it.",
        first=OK,
    ),
    Message(
        heading="Something went wrong",
        words="Your answers are safe.",
        first=TRY,
        second=BarKey(words="Go home", glyph="home"),
    ),
    Message(
        heading="The laptop is nearly full",
        words="Send your visits to make space.",
        first=BarKey(words="Send", glyph="send"),
        second=BarKey(words="Later", glyph="clock"),
    ),
    Message(
        heading="Did you tell Christopher that you left?",
        words="Ring or text: 01632\u00a0960\u00a0123",
        picture="phone",
        first=BarKey(words="We told Christopher", glyph="tick"),
        second=LATER,
    ),
    Message(
        heading="The office made a badge for you.",
        words="Your own badge is still here. You choose.",
        picture="my_badge",
        first=BarKey(words="See it", glyph="eye"),
        second=LATER,
    ),
    Message(
        heading="There is no photo of you yet.",
        words="You can use a saved picture.",
        picture="no_camera",
        first=BarKey(words="Use a picture", glyph="picture"),
        second=LATER,
    ),
    Message(
        heading="Is this a full name? Christopher Robinson",
        words="Please use first names only.",
        first=BarKey(words="Change it", glyph="pencil"),
        second=BarKey(words="It is fine", glyph="tick"),
    ),
    Confirm(
        heading="Do you want to stop the visit?",
        words="We keep all your answers. You can go on another day.",
        picture="stop",
        go=BarKey(words="Stop the visit", glyph="stop"),
        keep=BarKey(words="Go on with the visit", glyph="arrow_right"),
        danger=True,
    ),
    Confirm(
        heading="Open this visit again?",
        words="The office has it already. Send it again after.",
        picture="carry_on",
        go=BarKey(words="Open it again", glyph="undo"),
        keep=BarKey(words="It is finished", glyph="tick"),
    ),
)


def told(key: ProblemKey) -> Message:
    """Return the message of a problem that a checker is told."""
    words = words_for(key)
    return Message(
        heading=words.happened,
        words=f"{words.safe} {words.next_step}".strip(),
        picture=words.picture,
        first=OK,
    )


@pytest.fixture
def shell(qtbot: QtBot) -> Shell:
    look = Look(press_pause_ms=0)
    window = Shell(look)
    qtbot.addWidget(window)
    look.setParent(window)
    return window


@pytest.mark.parametrize("message", MESSAGES, ids=lambda one: one.heading)
def test_a_message_fits(shell: Shell, message: Message | Confirm) -> None:
    assert not faults_of(shell, message)


@pytest.mark.parametrize("key", ProblemKey)
def test_what_went_wrong_fits(shell: Shell, key: ProblemKey) -> None:
    assert not faults_of(shell, told(key))


def test_both_keys_of_a_problem_fit(shell: Shell) -> None:
    words = words_for(ProblemKey.NO_MICROPHONE)
    message = Message(
        heading=words.happened,
        words=words.next_step,
        picture="microphone_off",
        first=TRY,
        second=BarKey(words="Write", glyph="pencil"),
    )
    assert not faults_of(shell, message)


def faults_of(shell: Shell, message: Message | Confirm) -> list[tuple[object, ...]]:
    """Show a message at every size of words: it is made anew for each, as it stays as it was."""
    make, state = EVERY["question"]
    screen = make(shell.look)
    screen.show_state(state)
    shell.show()
    shell.present(screen, state.bars)
    found: list[tuple[object, ...]] = []
    for text_size, window in EXTREMES:
        shell.close_message()
        shell.look.show_person(theme=Theme.CREAM, text_size=text_size)
        shell.resize(*window)
        settle()
        if isinstance(message, Confirm):
            shell.ask(message)
        else:
            shell.show_message(message)
        settle()
        assert (shell.width(), shell.height()) == window
        shown = [*faults(shell), *outside_the_card(shell)]
        found += [(text_size.value, window, one) for one in shown]
    return found


def outside_the_card(shell: Shell) -> list[str]:
    """Return what stands outside the message's card, or outside the window."""
    overlay = shell.frame.overlay
    (card,) = [one for one in overlay.findChildren(QDialog) if one.isVisible()]
    place = area(card, shell)
    parts = [*controls(overlay), *overlay.findChildren(PicturePlate)]
    found = [] if shell.rect().contains(place) else ["the card is larger than the window"]
    if place.intersects(area(shell.frame.top_bar.help, shell)):
        found.append("the card lies over the key of help")
    return found + [
        f"{one.accessibleName()!r} stands outside the card"
        for one in parts
        if one.isVisible() and not place.contains(area(one, shell))
    ]


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()
