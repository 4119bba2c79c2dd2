"""First set-up from its first screen to its last."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

import pdfplumber
import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from qc_desktop.domain.organisations import Brand
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.background import Background
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.values import Typed
from qc_desktop.ui.flows.first_run import FirstRunFlow
from qc_desktop.ui.flows.first_run_passphrase import Strength, strength_of
from qc_desktop.ui.flows.first_run_steps import BackResult, FoundResult, JoinResult
from qc_desktop.ui.screens.first_run.base import SetUpScreen
from qc_desktop.ui.screens.first_run.coordinator import CoordinatorScreen
from qc_desktop.ui.screens.first_run.folder import FolderScreen
from qc_desktop.ui.screens.first_run.join import JoinPicturesScreen, JoinWordsScreen
from qc_desktop.ui.screens.first_run.organisation import OrganisationScreen
from qc_desktop.ui.screens.first_run.passphrase import PassphraseScreen
from qc_desktop.ui.screens.first_run.ready import ReadyScreen
from qc_desktop.ui.screens.first_run.recovery import CheckWordsScreen, RecoveryScreen, WordTile
from qc_desktop.ui.screens.first_run.way import WayScreen
from qc_desktop.ui.theme import Look
from tests.ui.flows.coordinator.conftest import Files, OfficeWindow

WORDS = tuple(f"word{number}" for number in range(1, 25))
GOOD = "green kettle sings"


_Kind = TypeVar("_Kind", bound=SetUpScreen)


@dataclass
class Founder:
    """Makes organisations in no place at all, and remembers what it was told."""

    found_with: dict[str, object] = field(default_factory=dict)
    joined_with: tuple[object, ...] = ()
    trouble: Problem | None = None
    admitted: bool = False
    let_go: tuple[str, ...] = ()
    brought_back_with: tuple[object, ...] = ()

    def found(
        self,
        *,
        name: str,
        brand: Brand,
        logo: bytes | None,
        first_name: str,
        last_name: str,
        phone: str,
        passphrase: str,
        store: Path | None,
    ) -> FoundResult:
        if self.trouble is not None:
            raise self.trouble
        self.found_with = {
            "name": name,
            "colour": brand.colour,
            "logo": logo,
            "who": (first_name, last_name, phone),
            "passphrase": passphrase,
            "store": store,
        }
        return FoundResult(organisation=name, recovery_words=WORDS)

    def words_are_kept(self, words: tuple[str, ...]) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.let_go = words

    def words_again(self, passphrase: str) -> FoundResult:
        if passphrase != GOOD:
            raise Problem(ProblemKey.WRONG_PASSPHRASE)
        return FoundResult(organisation="Elm Checkers", recovery_words=WORDS)

    def bring_back(
        self, store: Path, words: tuple[str, ...], laptop: str, passphrase: str
    ) -> BackResult:
        if self.trouble is not None:
            raise self.trouble
        self.brought_back_with = (store, words, laptop, passphrase)
        return BackResult(organisation="Elm Checkers", others=("Blue", "Office laptop"))

    def join(self, store: Path, words: tuple[str, ...], laptop: str) -> JoinResult:
        if self.trouble is not None:
            raise self.trouble
        self.joined_with = (store, words, laptop)
        return JoinResult(pictures=("apple", "boat", "cat", "ice_cream"))

    def finish_join(self) -> bool:
        return self.admitted


@dataclass(frozen=True, kw_only=True)
class SetUp:
    """A laptop with nothing on it."""

    qtbot: QtBot
    flow: FirstRunFlow
    founder: Founder
    files: Files
    background: Background

    def sees(self, kind: type[_Kind]) -> _Kind:
        assert isinstance(self.flow.screen, kind)
        return self.flow.screen

    def next(self) -> None:
        self.flow.frame.bottom_bar.next.click()

    def waits(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.busy)

    def comes_to_the_passphrase(self) -> PassphraseScreen:
        self.picks(0)
        self.sees(OrganisationScreen).name.show_words("Elm Checkers")
        self.next()
        self.sees(CoordinatorScreen).first_name.show_words("Sam")
        self.next()
        return self.sees(PassphraseScreen)

    def picks(self, card: int) -> None:
        self.sees(WayScreen).ways.cards[card].click()


@pytest.fixture
def set_up(qtbot: QtBot, files: Files) -> Iterator[SetUp]:
    look = Look(press_pause_ms=0)
    background = Background()
    window = OfficeWindow()
    window.resize(1366, 768)
    founder = Founder()
    flow = FirstRunFlow(
        look=look,
        window=window,
        background=background,
        files=files,
        setting_up=founder,
        today=lambda: date(2026, 11, 24),
        parent=window,
    )
    qtbot.addWidget(window)
    window.show()
    flow.open()
    yield SetUp(qtbot=qtbot, flow=flow, founder=founder, files=files, background=background)
    background.shut_down()


def test_an_organisation_starts_with_a_screen_for_each_question(set_up: SetUp) -> None:
    passphrase = set_up.comes_to_the_passphrase()
    passphrase.once.show_words(GOOD)
    passphrase.again.show_words(GOOD)
    set_up.next()
    set_up.sees(FolderScreen)
    set_up.next()
    set_up.waits()
    assert set_up.founder.found_with == {
        "name": "Elm Checkers",
        "colour": "#0A5457",
        "logo": None,
        "who": ("Sam", "", ""),
        "passphrase": GOOD,
        "store": None,
    }
    words = set_up.sees(RecoveryScreen)
    assert [tile.word for tile in words.findChildren(WordTile)] == list(WORDS)


def test_nothing_goes_on_without_a_name(set_up: SetUp) -> None:
    set_up.picks(0)
    set_up.next()
    assert "name" in set_up.sees(OrganisationScreen).problem.text()


def test_a_colour_shows_at_once_and_goes_with_the_name(set_up: SetUp) -> None:
    set_up.picks(0)
    screen = set_up.sees(OrganisationScreen)
    screen.name.show_words("Elm Checkers")
    screen.colours.tiles[1].click()
    assert screen.name.words() == "Elm Checkers"
    assert screen.colours.tiles[1].isChecked()


def test_a_short_passphrase_is_not_taken(set_up: SetUp) -> None:
    screen = set_up.comes_to_the_passphrase()
    screen.once.show_words("tea")
    screen.again.show_words("tea")
    set_up.next()
    assert "longer" in set_up.sees(PassphraseScreen).problem.text()


def test_two_different_passphrases_are_not_taken(set_up: SetUp) -> None:
    screen = set_up.comes_to_the_passphrase()
    screen.once.show_words(GOOD)
    screen.again.show_words(GOOD + "!")
    set_up.next()
    assert "not the same" in set_up.sees(PassphraseScreen).problem.text()


def test_a_passphrase_can_be_shown(set_up: SetUp) -> None:
    screen = set_up.comes_to_the_passphrase()
    lines = screen.findChildren(QLineEdit)
    assert {line.echoMode() for line in lines} == {QLineEdit.EchoMode.Password}
    screen.show_key.click()
    assert {line.echoMode() for line in lines} == {QLineEdit.EchoMode.Normal}


def _comes_to_the_words(set_up: SetUp) -> RecoveryScreen:
    screen = set_up.comes_to_the_passphrase()
    screen.once.show_words(GOOD)
    screen.again.show_words(GOOD)
    set_up.next()
    set_up.next()
    set_up.waits()
    return set_up.sees(RecoveryScreen)


def test_the_words_are_typed_back_before_it_is_ready(set_up: SetUp) -> None:
    _comes_to_the_words(set_up)
    set_up.next()
    check = set_up.sees(CheckWordsScreen)
    set_up.next()
    assert "not the words" in check.problem.text()
    assert set_up.founder.let_go == ()
    types_two_back(set_up)
    assert set_up.founder.let_go == WORDS
    assert [box.words() for box in (check.first, check.second)] == ["", ""]
    set_up.sees(ReadyScreen)
    with set_up.qtbot.waitSignal(set_up.flow.finished):
        set_up.next()


def types_two_back(set_up: SetUp) -> None:
    """Type the two words that are asked for, and go on."""
    check = set_up.sees(CheckWordsScreen)
    boxes = {
        label.text().removeprefix("Word number "): label.buddy()
        for label in check.findChildren(QLabel)
        if label.text().startswith("Word number ")
    }
    for number, line in boxes.items():
        assert line is not None
        box = line.parentWidget()
        assert isinstance(box, LineBox)
        box.show_words(f"Word{number} ")
    set_up.next()
    set_up.waits()


def test_the_words_are_saved_as_a_page(set_up: SetUp, tmp_path: Path) -> None:
    screen = _comes_to_the_words(set_up)
    set_up.files.saved = tmp_path / "words.pdf"
    screen.save.click()
    with pdfplumber.open(set_up.files.saved) as pdf:
        (page,) = pdf.pages
        text = page.extract_text()
    assert "Elm Checkers" in text
    assert "24. word24" in text
    assert "words.pdf" in screen.done.text()


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="this computer has one")
def test_with_no_printer_the_words_can_be_saved(set_up: SetUp) -> None:
    screen = _comes_to_the_words(set_up)
    screen.print.click()
    assert "Save it as a file" in screen.problem.text()


def test_a_problem_leaves_everything_typed(set_up: SetUp) -> None:
    set_up.founder.trouble = Problem(ProblemKey.WRONG_PLACE)
    screen = set_up.comes_to_the_passphrase()
    screen.once.show_words(GOOD)
    screen.again.show_words(GOOD)
    set_up.next()
    set_up.next()
    set_up.waits()
    assert "not our shared place" in set_up.sees(FolderScreen).problem.text()
    set_up.founder.trouble = None
    set_up.next()
    set_up.waits()
    set_up.sees(RecoveryScreen)


def _comes_to_join(set_up: SetUp, folder: Path) -> JoinWordsScreen:
    set_up.picks(1)
    set_up.files.folder = folder
    screen = set_up.sees(FolderScreen)
    assert set_up.flow.frame.bottom_bar.next.isHidden()
    screen.choose.click()
    set_up.next()
    return set_up.sees(JoinWordsScreen)


def test_eight_words_pasted_at_once_fill_eight_boxes(set_up: SetUp, tmp_path: Path) -> None:
    screen = _comes_to_join(set_up, tmp_path)
    screen.boxes[0].edited.emit(Typed(words="one two three four five six seven eight"))
    assert [box.words() for box in screen.boxes][-1] == "eight"


def test_a_laptop_joins_when_the_office_lets_it_in(set_up: SetUp, tmp_path: Path) -> None:
    screen = _comes_to_join(set_up, tmp_path)
    screen.boxes[0].edited.emit(Typed(words="one two three four five six seven eight"))
    screen.laptop.show_words("Blue laptop")
    set_up.next()
    set_up.waits()
    assert set_up.founder.joined_with[2] == "Blue laptop"
    waiting = set_up.sees(JoinPicturesScreen)
    assert "Ice cream" in {label.text() for label in waiting.findChildren(QLabel)}
    waiting.again.click()
    set_up.waits()
    assert "not let this laptop in" in waiting.problem.text()
    set_up.founder.admitted = True
    waiting.again.click()
    set_up.waits()
    set_up.sees(ReadyScreen)


def test_wrong_words_can_be_typed_again(set_up: SetUp, tmp_path: Path) -> None:
    set_up.founder.trouble = Problem(ProblemKey.WRONG_WORDS)
    screen = _comes_to_join(set_up, tmp_path)
    screen.boxes[0].edited.emit(Typed(words="one two three four five six seven eight"))
    screen.laptop.show_words("Blue laptop")
    set_up.next()
    set_up.waits()
    assert "do not work" in set_up.sees(JoinWordsScreen).problem.text()
    assert screen.boxes[7].words() == "eight"


@pytest.mark.parametrize(
    ("passphrase", "strength"),
    [
        ("", Strength.NONE),
        ("tea", Strength.SHORT),
        ("aaaaaaaaaaaaaaaa", Strength.PLAIN),
        ("kettle green", Strength.ENOUGH),
        ("green kettle sings loud", Strength.STRONG),
    ],
)
def test_long_beats_strange(passphrase: str, strength: Strength) -> None:
    assert strength_of(passphrase) is strength
