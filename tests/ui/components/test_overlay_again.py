"""A message may take the place of another message."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Message, Overlay
from qc_desktop.ui.theme import Look


def test_the_focus_goes_back_to_where_it_was_before_both(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QLineEdit()
    QVBoxLayout(window).addWidget(box)
    overlay = Overlay(Look(), window)
    window.show()
    qtbot.waitExposed(window)
    box.setFocus()
    ok = BarKey(words="OK")
    for heading in ("The laptop is full", "There is no camera"):
        overlay.show_message(Message(heading=heading, words="", picture="problem", first=ok))
        qtbot.wait(1)  # the first message's keys are really deleted
    overlay.close_message()
    assert window.focusWidget() is box
