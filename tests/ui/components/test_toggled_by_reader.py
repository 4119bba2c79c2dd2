"""A screen reader toggles what is checkable, without pressing it."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.cards import AnswerGroup
from qc_desktop.ui.components.options import TabKey
from qc_desktop.ui.components.ticks import TickTile
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.theme import Look

CHOICES = tuple(Choice(key=key, words=key, picture="thumb_up") for key in ("yes", "no"))


def toggle(button: QAbstractButton) -> None:
    interface = QAccessible.queryAccessibleInterface(button).actionInterface()
    assert isinstance(interface, QAccessibleActionInterface)
    interface.doAction("Toggle")


def test_toggling_an_answer_tells_it_once(qtbot: QtBot, look: Look) -> None:
    group = AnswerGroup(look, "Is it good?")
    qtbot.addWidget(group)
    group.show_choices(CHOICES)
    told: list[Picked] = []
    group.picked.connect(told.append)
    toggle(group.cards[1])
    toggle(group.cards[0])
    assert [one.key for one in told] == ["no", "yes"]
    assert [card.isChecked() for card in group.cards] == [True, False]


@pytest.mark.parametrize("ticked", [False, True])
def test_toggling_a_tile_ticks_and_unticks_it_and_tells(
    qtbot: QtBot, look: Look, *, ticked: bool
) -> None:
    tile = TickTile(look, CHOICES[0])
    qtbot.addWidget(tile)
    tile.show_tick(on=ticked)
    told: list[Picked] = []
    tile.ticked.connect(told.append)
    toggle(tile)
    assert [one.on for one in told] == [not ticked]
    assert tile.isChecked() is not ticked


def test_toggling_a_tab_asks_for_it(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tabs = [TabKey(look, choice, window) for choice in CHOICES]
    tabs[0].show_on(on=True)
    told: list[Picked] = []
    tabs[1].picked.connect(told.append)
    toggle(tabs[1])
    assert [one.key for one in told] == ["no"]


def test_what_the_program_ticks_is_told_to_nobody(qtbot: QtBot, look: Look) -> None:
    tile = TickTile(look, CHOICES[0])
    qtbot.addWidget(tile)
    with qtbot.assertNotEmitted(tile.ticked):
        tile.show_tick(on=True)
        tile.show_tick(on=False)
