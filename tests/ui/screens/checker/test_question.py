from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.values import Picked
from qc_desktop.ui.screens.checker.question import QuestionScreen
from qc_desktop.ui.shell import Shell
from tests.ui.screens.checker import samples_visit
from tests.ui.screens.checker.conftest import Shown


def test_the_keyboard_alone_answers_skips_and_goes_on(shown: Shown, qtbot: QtBot) -> None:
    shell, screen = shown("question")
    assert isinstance(screen, QuestionScreen)
    screen.take_focus()
    with qtbot.waitSignal(screen.picked) as picked:
        QTest.keyClick(focus(shell), Qt.Key.Key_3)
    assert picked.args == [Picked(key="no")]
    with qtbot.waitSignal(screen.skipped):
        QTest.keyClick(focus(shell), Qt.Key.Key_S)
    with qtbot.waitSignal(shell.frame.next_requested):
        QTest.keyClick(shell, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(shell.frame.help_requested):
        QTest.keyClick(shell, Qt.Key.Key_F1)


def test_tab_goes_through_the_answers_then_skip_then_the_bars(shown: Shown) -> None:
    shell, screen = shown("question")
    screen.take_focus()
    names = []
    for _ in range(6):
        QTest.keyClick(focus(shell), Qt.Key.Key_Tab)
        names.append(focus(shell).accessibleName())
    assert names == ["Skip this question", "Next", "Back", "Home", "Listen", "Get help now"]


def test_arrows_move_between_answers_without_answering(shown: Shown, qtbot: QtBot) -> None:
    shell, screen = shown("question")
    assert isinstance(screen, QuestionScreen)
    screen.take_focus()
    with qtbot.assertNotEmitted(screen.picked):
        QTest.keyClick(focus(shell), Qt.Key.Key_Right)
    assert focus(shell).accessibleName() == "Sometimes, 2 of 4"


def test_answers_are_radio_buttons_in_a_group_with_the_question_as_its_name(
    shown: Shown,
) -> None:
    _, screen = shown("question")
    cards = [one for one in screen.findChildren(QRadioButton) if one.isVisible()]
    assert [card.text() for card in cards] == ["Yes", "Sometimes", "No", "Don’t know"]
    assert [card.isChecked() for card in cards] == [True, False, False, False]
    group = cards[0].parentWidget()
    assert group is not None
    assert group.accessibleName() == "Can you go to bed when you want?"


def test_yes_and_no_stand_in_their_places_where_there_is_no_middle(shown: Shown) -> None:
    _, screen = shown("question")
    assert isinstance(screen, QuestionScreen)
    with_middle = places(screen)
    screen.show_state(samples_visit.FACT_QUESTION)
    without = places(screen)
    for answer in ("Yes", "No", "Don’t know"):
        assert abs(with_middle[answer] - without[answer]) <= 2
    assert "Sometimes" not in without


def test_picking_another_answer_moves_nothing(shown: Shown) -> None:
    _, screen = shown("question")
    assert isinstance(screen, QuestionScreen)
    before = places(screen)
    screen.show_state(replace(samples_visit.QUESTION, picked="no"))
    assert places(screen) == before


def places(screen: QuestionScreen) -> dict[str, int]:
    QApplication.processEvents()
    return {one.text(): one.x() for one in screen.findChildren(QRadioButton) if one.isVisible()}


def focus(shell: Shell) -> QRadioButton:
    widget = shell.focusWidget()
    assert widget is not None
    return widget  # type: ignore[return-value]  # whatever has the focus
