"""Others in the room hear the voice: it never says which key of a secret somebody presses."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from qc_desktop.domain.settings import PersonSettings
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keyboard import Keyboard
from qc_desktop.ui.flows.reading import Reading, read_stage
from qc_desktop.ui.flows.stage import Keys, Stage
from qc_desktop.ui.screens.checker.sign_in_number import NumberScreen
from qc_desktop.ui.screens.checker.sign_in_pictures import PicturesScreen
from qc_desktop.ui.screens.checker.sign_in_word import WordScreen
from qc_desktop.ui.shell import Shell
from qc_desktop.ui.theme import Look
from qc_desktop.ui.ways.marks import Marked
from tests.ui.devices.fakes import QuickSpeaker
from tests.ui.screens.checker.samples_sign_in import NUMBER, PICTURES_TWO, WORD

FIGURES = frozenset("0123456789")


@dataclass
class Room:
    """A sign-in on the screen, in a room where somebody listens."""

    shell: Shell
    stage: Stage
    speaker: QuickSpeaker
    reading: Reading

    @property
    def said(self) -> list[str]:
        return [text for text, _ in self.speaker.said]

    def button(self, name: str) -> QAbstractButton:
        found = self.shell.findChildren(QAbstractButton)
        return next(one for one in found if one.accessibleName() == name and one.isVisible())

    def reaches(self, name: str) -> None:
        self.shell.look.presses.by_keyboard = True
        self.button(name).setFocus(Qt.FocusReason.TabFocusReason)


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    look = Look(press_pause_ms=0)
    shell = Shell(look)
    look.setParent(shell)
    qtbot.addWidget(shell)
    shell.resize(1366, 768)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    stage, speaker = Stage(shell), QuickSpeaker(shell)
    reading = read_stage(stage, speaker)
    reading.use(PersonSettings(says_what_is_touched=True))
    yield Room(shell=shell, stage=stage, speaker=speaker, reading=reading)
    speaker.stop()


def test_a_figure_that_is_reached_or_pressed_is_only_a_number(room: Room) -> None:
    screen = NumberScreen(room.shell.look, "Sign in")
    screen.show_state(NUMBER)
    room.stage.show(screen, NUMBER, Keys())
    screen.pressed.connect(lambda _picked: room.stage.show(screen, NUMBER, Keys(), anew=False))
    room.reaches("4")
    QTest.mouseClick(room.button("7"), Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    room.reaches("Done")
    assert room.said[0] == "Number"
    assert room.said[-1] == "Done"
    assert not FIGURES & set("".join(room.said))


def test_a_picture_of_a_secret_is_only_a_picture_and_never_said_to_be_ticked(room: Room) -> None:
    screen = PicturesScreen(room.shell.look, "Sign in")
    screen.show_state(PICTURES_TWO)
    room.stage.show(screen, PICTURES_TWO, Keys())
    tapped = [one.words for one in PICTURES_TWO.pictures if one.key in PICTURES_TWO.tapped]
    others = [one.words for one in PICTURES_TWO.pictures if one.key not in PICTURES_TWO.tapped]
    for name in (*tapped, others[0]):
        room.reaches(name)
    assert set(room.said) == {"Picture"}


def test_a_row_that_a_switch_comes_to_says_what_its_keys_are_and_not_which(room: Room) -> None:
    screen = NumberScreen(room.shell.look, "Sign in")
    screen.show_state(NUMBER)
    room.stage.show(screen, NUMBER, Keys())
    room.reading.row_reached(Marked(things=(room.button("1"), room.button("2"))))
    assert room.said == ["Number"]


def test_a_word_that_shows_on_the_screen_is_still_not_said(room: Room) -> None:
    screen = WordScreen(room.shell.look, "Sign in")
    screen.show_state(WORD)
    room.stage.show(screen, WORD, Keys())
    box = screen.findChildren(LineBox)[0]
    box.show_words("buttercup")
    box.show_secret(shown=True)
    line = box.findChildren(QLineEdit)[0]
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    room.button("Done").setFocus(Qt.FocusReason.TabFocusReason)
    room.shell.look.presses.by_keyboard = True
    line.setFocus(Qt.FocusReason.TabFocusReason)
    room.reading.listen_or_stop()
    while room.reading.is_reading:
        room.speaker.finished.emit()
    assert "Your words" in room.said
    assert not any("buttercup" in one for one in room.said)


def test_the_keys_of_the_keyboard_on_the_screen_are_named_again_after_a_secret(room: Room) -> None:
    keyboard = Keyboard(room.shell.look, room.shell.frame)
    keyboard.show()
    letter = next(one for one in keyboard.findChildren(QAbstractButton) if one.text() == "k")
    for secret, heard in ((True, "Key"), (False, "k")):
        keyboard.keep_secret(secret=secret)
        keyboard.setFocus()
        room.shell.look.presses.by_keyboard = True
        letter.setFocus(Qt.FocusReason.TabFocusReason)
        assert room.said[-1] == heard
        keyboard.findChildren(QWidget)[-1].setFocus()
        room.shell.setFocus()
