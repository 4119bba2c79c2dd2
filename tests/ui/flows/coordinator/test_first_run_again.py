"""The set-up that stopped at the recovery words, and the office laptop that is lost."""

from pathlib import Path

from PySide6.QtWidgets import QLabel

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.components.values import Typed
from qc_desktop.ui.screens.first_run.folder import FolderScreen
from qc_desktop.ui.screens.first_run.lost import LostScreen
from qc_desktop.ui.screens.first_run.passphrase import PassphraseScreen
from qc_desktop.ui.screens.first_run.ready import ReadyScreen
from qc_desktop.ui.screens.first_run.recovery import RecoveryScreen, WordTile
from qc_desktop.ui.screens.first_run.unfinished import UnfinishedScreen
from qc_desktop.ui.screens.first_run.way import WayScreen
from tests.ui.flows.coordinator.test_first_run import GOOD, WORDS, SetUp, set_up, types_two_back

__all__ = ["set_up"]


def test_the_words_are_shown_again_to_who_has_the_passphrase(set_up: SetUp) -> None:
    set_up.flow.go_on_with_words()
    ask = set_up.sees(UnfinishedScreen)
    ask.passphrase.show_words("coffee")
    set_up.next()
    set_up.waits()
    assert "not the right words" in set_up.sees(UnfinishedScreen).problem.text()
    assert not set_up.flow.frame.findChildren(WordTile)
    ask.passphrase.show_words(GOOD)
    set_up.next()
    set_up.waits()
    shown = set_up.sees(RecoveryScreen)
    assert [tile.word for tile in shown.findChildren(WordTile)] == list(WORDS)
    assert ask.passphrase.words() == ""
    set_up.next()
    with set_up.qtbot.waitSignal(set_up.flow.finished):
        types_two_back(set_up)
    assert set_up.founder.let_go == WORDS


def test_who_has_no_passphrase_goes_past_it(set_up: SetUp) -> None:
    set_up.flow.go_on_with_words()
    with set_up.qtbot.waitSignal(set_up.flow.later):
        set_up.sees(UnfinishedScreen).later.click()
    assert set_up.founder.let_go == ()


def test_a_full_disk_is_told_and_the_words_stay(set_up: SetUp) -> None:
    set_up.flow.go_on_with_words()
    set_up.sees(UnfinishedScreen).passphrase.show_words(GOOD)
    set_up.next()
    set_up.waits()
    set_up.next()
    set_up.founder.trouble = Problem(ProblemKey.DISK_FULL)
    types_two_back(set_up)
    assert "full" in set_up.flow.screen.problem.text() if set_up.flow.screen else False
    set_up.founder.trouble = None
    with set_up.qtbot.waitSignal(set_up.flow.finished):
        set_up.next()


def comes_to_the_lost_words(set_up: SetUp, folder: Path) -> LostScreen:
    set_up.picks(2)
    set_up.files.folder = folder
    assert set_up.flow.frame.bottom_bar.next.isHidden()
    set_up.sees(FolderScreen).choose.click()
    set_up.next()
    return set_up.sees(LostScreen)


def types_the_words(set_up: SetUp, words: str) -> LostScreen:
    screen = set_up.sees(LostScreen)
    screen.words.show_words(words)
    screen.words.edited.emit(Typed(words=words))
    return screen


def test_a_lost_office_laptop_is_brought_back_by_its_words(set_up: SetUp, tmp_path: Path) -> None:
    screen = comes_to_the_lost_words(set_up, tmp_path)
    types_the_words(set_up, ", ".join(WORDS[:23]))
    assert screen.count.text() == "23 of 24 words"
    set_up.next()
    assert "all 24" in screen.problem.text()
    types_the_words(set_up, "\n".join(word.upper() for word in WORDS))
    set_up.next()
    assert "name" in screen.problem.text()
    screen.laptop.show_words("Office 2")
    set_up.next()
    passphrase = set_up.sees(PassphraseScreen)
    passphrase.once.show_words(GOOD)
    passphrase.again.show_words(GOOD + "!")
    set_up.next()
    assert "not the same" in passphrase.problem.text()
    passphrase.again.show_words(GOOD)
    set_up.next()
    set_up.waits()
    assert set_up.founder.brought_back_with == (tmp_path, WORDS, "Office 2", GOOD)
    ready = set_up.sees(ReadyScreen)
    said = " ".join(label.text() for label in ready.findChildren(QLabel))
    assert "Elm Checkers is back." in said
    assert "Still in the team: Blue and Office laptop" in said
    assert (screen.words.words(), passphrase.once.words()) == ("", "")
    with set_up.qtbot.waitSignal(set_up.flow.finished):
        set_up.next()


def test_wrong_recovery_words_are_told_and_can_be_mended(set_up: SetUp, tmp_path: Path) -> None:
    screen = comes_to_the_lost_words(set_up, tmp_path)
    types_the_words(set_up, " ".join(WORDS))
    screen.laptop.show_words("Office 2")
    set_up.next()
    passphrase = set_up.sees(PassphraseScreen)
    for box in (passphrase.once, passphrase.again):
        box.show_words(GOOD)
    set_up.founder.trouble = Problem(ProblemKey.WRONG_PASSPHRASE)
    set_up.next()
    set_up.waits()
    assert "not the right words" in set_up.sees(LostScreen).problem.text()
    assert screen.words.words() == " ".join(WORDS)


def test_one_can_go_back_to_the_first_question(set_up: SetUp, tmp_path: Path) -> None:
    comes_to_the_lost_words(set_up, tmp_path)
    for _ in range(2):
        set_up.flow.frame.bottom_bar.back.click()
    set_up.sees(WayScreen)
