"""The office and first set-up are read as they stand there: every word, and what is typed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.ui.components.bars import BarKey, Bars, Where
from qc_desktop.ui.components.co_frame import CoBars, CoFrame
from qc_desktop.ui.components.frame import CheckerFrame
from qc_desktop.ui.components.heard import words_of
from qc_desktop.ui.components.rail import RailItem
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.flows.reading import read_frame
from qc_desktop.ui.flows.reading_page import AnyFrame
from qc_desktop.ui.theme import Look
from tests.shape.test_everything_is_heard import plain, words_shown
from tests.ui.devices.fakes import QuickSpeaker
from tests.ui.screens.coordinator import examples
from tests.ui.screens.first_run import test_every_screen as first_run

MANY = 20
ROOM = QSize(1366, 768)


def office(look: Look) -> CoFrame:
    frame = CoFrame(look)
    frame.show_bars(
        CoBars(
            title="Visits",
            second="48 visits",
            person=Here(name="Sam"),
            role="Coordinator",
            sections=(RailItem(key="visits", words="Visits", glyph="clipboard"),),
            section="visits",
        )
    )
    return frame


def set_up(look: Look) -> CheckerFrame:
    frame = CheckerFrame(look)
    frame.show_bars(
        Bars(home=False, where=Where(small="First set-up"), next=BarKey(words="Next", primary=True))
    )
    return frame


@pytest.mark.parametrize(
    ("frame_of", "make"),
    [
        *((office, one) for one in examples.EVERY),
        *((set_up, one) for one in first_run.EVERY),
    ],
    ids=lambda one: str(getattr(one, "__name__", one)),
)
def test_every_word_is_read_from_its_first_to_its_last(
    qtbot: QtBot, frame_of: Callable[[Look], AnyFrame], make: Callable[[Look], QWidget]
) -> None:
    look = Look(press_pause_ms=0)
    look.fit(ROOM)
    window, frame = QMainWindow(), frame_of(look)
    qtbot.addWidget(window)
    window.setCentralWidget(frame)
    speaker = QuickSpeaker(window)
    reading = read_frame(frame, speaker)
    frame.show_content(make(look))
    window.resize(ROOM)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.processEvents()
    shown = words_shown(frame) - {"Listen"}
    QTest.keyClick(window.focusWidget() or frame, Qt.Key.Key_F2)
    assert frame.top_bar.listen.text() == "Stop"
    while reading.is_reading:
        speaker.finished.emit()
    speaker.stop()
    heard = plain(" . ".join(text for text, _ in speaker.said))
    assert [words for words in shown if plain(words) not in heard] == []
    assert frame.top_bar.listen.text() == "Listen"


def test_what_is_hidden_from_sight_is_not_said_aloud(qtbot: QtBot) -> None:
    secret = QLineEdit()
    qtbot.addWidget(secret)
    secret.setAccessibleName("Passphrase")
    secret.setText("tea and toast")
    assert words_of(secret) == "Passphrase. tea and toast"
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    assert words_of(secret) == "Passphrase"


def test_a_box_says_its_label_and_what_is_picked_but_not_all_that_could_be(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.setAccessibleName("Language")
    box.addItems([f"Language {number}" for number in range(MANY)])
    box.setCurrentIndex(3)
    assert words_of(box) == "Language 3"
