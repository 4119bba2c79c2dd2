"""What big words put on a further page can still be used, heard and read, and is kept."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.bars import Bars, ChipsInMiddle, WordsInMiddle
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.setting_rows import SettingTile
from qc_desktop.ui.screens.checker.choices import ChoicesScreen
from qc_desktop.ui.screens.checker.finding import FindingScreen
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.screens.checker.settings import SettingsScreen
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import TextSize, Theme
from tests.ui.screens.checker import samples_steps
from tests.ui.screens.checker.every import EVERY

# What big words leave out: the ticked squares say the count too, and where the whole screen has
# big words nobody needs the sample of them beside it.
LEFT_OUT = {
    "2 of 3 tapped",
    "3 tapped",
    "It looks like this",
    "Do people choose drinks?",
    "Ask people in the kitchen.",
    "Hear it",
}
LEFT_OUT_KEYS = {"sign_in_pictures": {"count"}, "settings": {"preview", "question", "help"}}


@pytest.mark.parametrize("name", EVERY)
def test_what_can_be_used_is_on_some_page(shell: Shell, name: str) -> None:
    screen = shown(shell, name, TextSize.NORMAL)
    wanted = on_all_pages(shell, screen)
    shell.look.show_person(theme=Theme.CREAM, text_size=TextSize.VERY_BIG)
    left_out = LEFT_OUT if name in {*LEFT_OUT_KEYS, "sign_in_number", "settings_ways"} else set()
    assert wanted - left_out <= on_all_pages(shell, screen)


@pytest.mark.parametrize("name", EVERY)
def test_what_is_read_aloud_comes_into_sight(shell: Shell, name: str) -> None:
    screen = shown(shell, name, TextSize.VERY_BIG)
    _, state = EVERY[name]
    parts = {**screen.labels(), **screen.ringed()}.keys() - LEFT_OUT_KEYS.get(name, set())
    for key in [one.key for one in state.spoken if one.key in parts]:
        screen.show_reading(key)
        settle()
        # Laying a page out may have made its parts anew.
        part = {**screen.labels(), **screen.ringed()}[key]
        assert isinstance(part, QWidget)
        assert part.isVisible(), key


def test_a_tap_on_a_further_page_leaves_it_in_sight(shell: Shell) -> None:
    screen = ChoicesScreen(shell.look)
    state = replace(samples_steps.FEELING, ticked=False)
    present(shell, screen, state, TextSize.VERY_BIG)
    turn(shell)
    screen.show_state(replace(state, ticked=True))
    shell.present(screen, state.bars)
    assert screen.page().at == 1


def test_what_was_picked_is_still_picked_when_its_page_comes_back(
    shell: Shell, qtbot: QtBot
) -> None:
    screen = ChoicesScreen(shell.look)
    state = replace(samples_steps.FEELING, picked=None, ticked=False)
    present(shell, screen, state, TextSize.VERY_BIG)
    with qtbot.waitSignal(screen.picked):
        screen.ringed()["sad"].click()  # type: ignore[attr-defined]  # a card
    screen.show_state(replace(state, picked="sad"))
    turn(shell)
    shell.frame.bottom_bar.before.click()
    settle()
    assert screen.ringed()["sad"].isChecked()  # type: ignore[attr-defined]  # a card


def test_words_typed_on_a_further_page_stay(shell: Shell) -> None:
    screen = FindingScreen(shell.look)
    state = samples_steps.FINDING
    present(shell, screen, state, TextSize.VERY_BIG)
    turn(shell)
    screen.show_state(replace(state, text="The back door does not lock. It is cold."))
    assert screen.page().at == 1


def test_a_screen_that_asks_one_thing_begins_with_its_first_page(shell: Shell) -> None:
    screen = FindingScreen(shell.look)
    state = samples_steps.FINDING
    present(shell, screen, state, TextSize.VERY_BIG)
    turn(shell)
    other = ChoicesScreen(shell.look)
    present(shell, other, samples_steps.WELCOME, TextSize.VERY_BIG)
    shell.present(screen, state.bars)
    settle()
    assert screen.page().at == 0


@pytest.mark.parametrize(
    "middle",
    [
        WordsInMiddle(words="This is not in our report."),
        samples_steps.HUB.bars.middle,
    ],
)
def test_what_the_bar_says_is_said_on_the_last_page(
    shell: Shell, middle: WordsInMiddle | ChipsInMiddle
) -> None:
    screen = ChoicesScreen(shell.look)
    state = replace(samples_steps.FEELING, bars=Bars(middle=middle))
    present(shell, screen, state, TextSize.VERY_BIG)
    said = middle.words if isinstance(middle, WordsInMiddle) else middle.chips[0].words
    assert said not in words_in_sight(shell.frame.bottom_bar)
    turn(shell)
    assert said in words_in_sight(shell.frame.bottom_bar)


def test_a_page_is_turned_by_keyboard_and_by_switch(shell: Shell, qtbot: QtBot) -> None:
    screen = ChoicesScreen(shell.look)
    present(shell, screen, samples_steps.FEELING, TextSize.VERY_BIG)
    assert shell.frame.bottom_bar.more in shell.frame.reach()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    screen.take_focus()
    focused = shell.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_PageDown)
    settle()
    assert screen.page().at == 1
    assert id(shell.focusWidget()) == id(screen.ringed()["talk"])


def test_a_row_of_which_nothing_is_picked_shows_what_is_read_and_takes_the_focus(
    shell: Shell,
) -> None:
    screen = shown(shell, "settings", TextSize.VERY_BIG)
    assert isinstance(screen, SettingsScreen)
    screen.show_reading("hard_words")
    settle()
    (tile,) = (one for one in screen.findChildren(SettingTile) if one.choice.key == "open")
    assert tile.shows_ring()
    screen.show_reading(None)
    screen.go_to_row("text_size")
    screen.go_to_row("hard_words")
    assert id(shell.focusWidget()) == id(tile)


def shown(shell: Shell, name: str, text_size: TextSize) -> CheckerScreen:
    make, state = EVERY[name]
    screen: CheckerScreen = make(shell.look)
    present(shell, screen, state, text_size)
    return screen


def present(shell: Shell, screen: CheckerScreen, state: object, text_size: TextSize) -> None:
    shell.look.show_person(theme=Theme.CREAM, text_size=text_size)
    shell.resize(1280, 680)
    screen.show_state(state)  # type: ignore[attr-defined]  # each screen has its own
    shell.show()
    shell.present(screen, state.bars)  # type: ignore[attr-defined]  # each state has them
    settle()


def turn(shell: Shell) -> None:
    shell.frame.bottom_bar.more.click()
    settle()


def on_all_pages(shell: Shell, screen: CheckerScreen) -> set[str]:
    """Return the names of what can be used and the words in sight, over all pages."""
    screen.settle_pages(anew=True)
    found: set[str] = set()
    for at in range(screen.page().of):
        if at:
            screen.turn(1)
        settle()
        inside = [one for one in shell.frame.reach() if screen.isAncestorOf(one)]
        found |= {one.accessibleName() for one in inside} | words_in_sight(screen)
    return found


def words_in_sight(part: QWidget) -> set[str]:
    labels = [one for one in part.findChildren(ReadableLabel) if one.isVisible()]
    return {" ".join(one.text().split()) for one in labels} - {""}


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
