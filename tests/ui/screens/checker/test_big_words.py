"""Nothing is cut, made smaller or laid in a heap, at any size of words in any window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from qc_desktop.domain.answers import AnswerSet
from qc_desktop.domain.answers import choices as choices_of
from qc_desktop.domain.choice_words import choice_picture, choice_words
from qc_desktop.interchange.checklist_csv import read_checklist
from qc_desktop.ui.components.bars import Bars, Turn
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.text import Paragraph
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.screens.checker.question import QuestionScreen, QuestionState
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look, TextSize, Theme
from tests.ui.screens.checker.every import EVERY
from tests.ui.screens.checker.fit import faults, watched
from tests.ui.screens.checker.sample_parts import STEPS, bars

EXTREMES = (
    (TextSize.NORMAL, (1280, 680)),
    (TextSize.BIG, (1280, 680)),
    (TextSize.VERY_BIG, (1280, 680)),
    (TextSize.VERY_BIG, (1366, 768)),
    (TextSize.VERY_BIG, (1920, 1080)),
)
CHECKLIST = Path(__file__).parents[4] / "resources" / "checklists" / "home-visit-1.csv"


@pytest.mark.parametrize("name", EVERY)
def test_everything_fits_at_every_size(shell: Shell, name: str) -> None:
    make, state = EVERY[name]
    screen: CheckerScreen = make(shell.look)
    screen.show_state(state)  # type: ignore[attr-defined]  # each screen has its own
    shell.show()
    shell.present(screen, state.bars)
    found = []
    for text_size, window in EXTREMES:
        shell.look.show_person(theme=Theme.CREAM, text_size=text_size)
        shell.resize(*window)
        settle()
        assert (shell.width(), shell.height()) == window
        found += [(text_size.value, window, *one) for one in faults_of_pages(shell, screen)]
    assert not found, "\n".join(map(str, found))


def test_every_question_fits_at_very_big_in_the_smallest_window(shell: Shell) -> None:
    shell.look.show_person(theme=Theme.CREAM, text_size=TextSize.VERY_BIG)
    shell.resize(1280, 680)
    shell.show()
    screen = QuestionScreen(shell.look)
    found = []
    checklist = read_checklist(CHECKLIST, "Home visit")
    questions = [one for topic in checklist.topics for one in topic.questions]
    assert len(questions) > 40
    for question in questions:
        if question.answer_set is AnswerSet.OPEN:
            continue
        choices = tuple(
            Choice(
                key=choice.value,
                words=choice_words(question.answer_set, choice),
                picture=choice_picture(question.answer_set, choice),
            )
            for choice in choices_of(question.answer_set)
        )
        state = QuestionState(
            words=question.words,
            help=question.help,
            picture="choice2",
            choices=choices,
            bars=bars(middle=STEPS),
            spoken=(),
        )
        screen.show_state(state)
        shell.present(screen, state.bars)
        settle()
        found += [(question.words, *one) for one in faults_of_pages(shell, screen)]
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize("name", ["finding", "new_person", "hub", "who_helped", "who_to_tell"])
def test_where_one_is_can_be_read_in_a_full_top_bar(shell: Shell, name: str) -> None:
    make, state = EVERY[name]
    screen: CheckerScreen = make(shell.look)
    screen.show_state(state)  # type: ignore[attr-defined]  # each screen has its own
    shell.show()
    shell.present(screen, state.bars)
    for text_size, window in EXTREMES:
        shell.look.show_person(theme=Theme.CREAM, text_size=text_size)
        shell.resize(*window)
        settle()
        with watched() as seen:
            shell.grab()
        assert state.bars.where.bold in {one.paragraph.words for one in seen}


def test_the_top_bar_of_a_talk_in_turns_fits(shell: Shell) -> None:
    make, state = EVERY["who_helped"]
    screen: CheckerScreen = make(shell.look)
    screen.show_state(state)  # type: ignore[attr-defined]  # each screen has its own
    shell.show()
    shell.present(screen, replace(state.bars, turn=Turn(at=1, words="Joe’s turn")))
    found = []
    for text_size, window in EXTREMES:
        shell.look.show_person(theme=Theme.CREAM, text_size=text_size)
        shell.resize(*window)
        settle()
        found += [(text_size.value, window, one) for one in faults(shell)]
    assert not found, "\n".join(map(str, found))


class Broken(CheckerScreen):
    """A screen with one fault."""

    def __init__(self, look: Look, part: QWidget) -> None:
        super().__init__(look, "Broken")
        self.column.addWidget(part)


class CutWords(QWidget):
    """Paints two lines where one fits."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self.parentWidget().look.font("body")  # type: ignore[union-attr]  # a Broken
        words = Paragraph("These are far too many words", font, 120)
        words.draw(painter, QRectF(0, 0, 120, 30), QColor("black"))


def test_cut_words_are_found(shell: Shell) -> None:
    assert any("is cut" in one for one in faults_of(shell, CutWords()))


def test_words_made_smaller_are_found(shell: Shell) -> None:
    shell.look.show_person(theme=Theme.CREAM, text_size=TextSize.VERY_BIG)
    key = Key(shell.look, "A key with far too many words")
    key.setFixedWidth(200)
    assert any("is made smaller" in one for one in faults_of(shell, key))


def test_a_control_that_is_too_small_is_found(shell: Shell) -> None:
    key = Key(shell.look, "OK")
    key.setFixedHeight(40)
    assert any("is too small" in one for one in faults_of(shell, key))


def test_a_heap_is_found(shell: Shell) -> None:
    heap = QWidget()
    one, other = Key(shell.look, "One", parent=heap), Key(shell.look, "Other", parent=heap)
    one.setGeometry(0, 0, 200, 100)
    other.setGeometry(100, 0, 200, 100)
    assert "'One' lies over 'Other'" in faults_of(shell, heap)


def test_a_control_outside_the_window_is_found(shell: Shell) -> None:
    far = QWidget()
    Key(shell.look, "Far", parent=far).setGeometry(1300, 0, 200, 100)
    assert "'Far' stands outside the window" in faults_of(shell, far)


def test_a_scroll_bar_is_found(shell: Shell) -> None:
    area, inside = QScrollArea(), QWidget()
    inside.setFixedSize(100, 5000)
    QVBoxLayout(inside)
    area.setWidget(inside)
    assert any("a scroll bar" in one for one in faults_of(shell, area))


def test_more_of_a_state_than_fits_is_on_a_further_page(shell: Shell, qtbot: QtBot) -> None:
    make, state = EVERY["home"]
    shell.look.show_person(theme=Theme.CREAM, text_size=TextSize.VERY_BIG)
    screen: CheckerScreen = make(shell.look)
    screen.show_state(state)  # type: ignore[attr-defined]  # each screen has its own
    shell.show()
    shell.present(screen, state.bars)
    settle()
    seen = {tile.key for tile in screen.ringed().values() if tile.isVisible()}  # type: ignore[attr-defined]
    with qtbot.assertNotEmitted(shell.frame.more_requested):
        shell.frame.bottom_bar.more.click()
    settle()
    seen |= {tile.key for tile in screen.ringed().values() if tile.isVisible()}  # type: ignore[attr-defined]
    assert seen == {tile.key for tile in state.tiles}
    assert not shell.frame.bottom_bar.more.isVisible()


def test_listen_turns_to_the_page_it_reads(shell: Shell) -> None:
    make, state = EVERY["home"]
    shell.look.show_person(theme=Theme.CREAM, text_size=TextSize.VERY_BIG)
    screen: CheckerScreen = make(shell.look)
    screen.show_state(state)  # type: ignore[attr-defined]  # each screen has its own
    shell.show()
    shell.present(screen, state.bars)
    assert screen.page().at == 0
    screen.show_reading("send")
    assert screen.page().at == 1
    screen.show_reading("start")
    assert screen.page().at == 0


def faults_of(shell: Shell, part: QWidget) -> list[str]:
    shell.resize(1280, 680)
    shell.show()
    shell.present(Broken(shell.look, part), Bars())
    settle()
    return faults(shell)


def faults_of_pages(shell: Shell, screen: CheckerScreen) -> list[tuple[int, str]]:
    screen.settle_pages(anew=True)
    found = []
    for at in range(screen.page().of):
        if at:
            screen.turn(1)
        settle()
        found += [(at, fault) for fault in faults(shell)]
    return found


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
