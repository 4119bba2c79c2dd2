"""What shows where one is: the tick stays whole under the ring, the caret is thick and still."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.cards import AnswerCard
from qc_desktop.ui.components.fields import ChoiceBox, MomentBox
from qc_desktop.ui.components.inputs import LineBox, TextBox
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.theme import Look, Theme
from tests.ui.screens.checker.seen import LEAST_EDGE, contrasts, pixels

DESIGNED_CARET = 4
RING_OF_SMALL = 3


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(420, 260)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def test_the_ring_covers_nothing_of_the_tick(qtbot: QtBot, look: Look) -> None:
    card = AnswerCard(look, Choice(key="yes", words="Yes", picture="yes"))
    shown(qtbot, card)
    card.setChecked(True)
    card.clearFocus()
    badge = pixels(card)[4:50, -50:-10]
    card.setFocus(Qt.FocusReason.TabFocusReason)
    assert card.shows_ring()
    focused = pixels(card)[4:50, -50:-10]
    is_badge = badge == np.uint32(look.colour("primary").rgba())
    assert np.count_nonzero(is_badge) > 500
    assert (focused[is_badge] == badge[is_badge]).all()


@pytest.mark.parametrize("make", [LineBox, TextBox])
def test_the_caret_is_as_thick_as_designed(
    qtbot: QtBot, look: Look, make: type[LineBox | TextBox]
) -> None:
    box = make(look, "Your name")
    shown(qtbot, box)
    inside = box.focusProxy()
    assert inside is not None
    inside.clearFocus()
    before = pixels(box)
    inside.setFocus(Qt.FocusReason.OtherFocusReason)
    corner = inside.mapTo(box, QPoint(0, 0))
    caret_and_ring = pixels(box) != before
    caret = caret_and_ring[corner.y() : corner.y() + inside.height(), corner.x() : corner.x() + 60]
    assert caret.sum(axis=1).max() == DESIGNED_CARET


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("make", [ChoiceBox, MomentBox])
def test_a_box_of_the_office_shows_the_focus_by_a_ring(
    qtbot: QtBot, theme: Theme, make: type[ChoiceBox | MomentBox]
) -> None:
    look = Look(theme)
    box = make(look, "Where")
    look.setParent(box)
    shown(qtbot, box)
    box.clearFocus()
    before = pixels(box)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    changed = contrasts(before, pixels(box)) >= LEAST_EDGE
    middle = box.height() // 2
    assert np.count_nonzero(changed[middle, :20]) >= RING_OF_SMALL
    assert np.count_nonzero(changed[middle, -20:]) >= RING_OF_SMALL
