import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qc_desktop.domain.settings import WayIn
from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.inputs import LineBox, TextBox
from qc_desktop.ui.components.keyboard import Keyboard
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Typed
from tests.ui.ways.conftest import Desk

STEP, CHOOSE = Qt.Key.Key_Space, Qt.Key.Key_Return


class Typist:
    """Types with two switches."""

    def __init__(self, desk: Desk, box: LineBox | TextBox) -> None:
        self.desk, self.box = desk, box
        self.told: list[str] = []
        box.edited.connect(self._told)
        screen = QWidget()
        QVBoxLayout(screen).addWidget(box)
        desk.shell.present(screen, Bars(next=BarKey(words="Next")))
        desk.uses(way_in=WayIn.TWO_SWITCHES)
        self.chooses("Your words")

    def chooses(self, *names: str) -> None:
        for name in names:
            self._goes_to(name)
            self.desk.presses(CHOOSE)
            if name not in self.told and self.is_in(name):
                self._goes_to(name, alone=True)
                self.desk.presses(CHOOSE)

    def is_in(self, name: str) -> bool:
        return name in self._row

    def _goes_to(self, name: str, *, alone: bool = False) -> None:
        for _ in range(40):
            marked = self.desk.marked()
            if name in marked and (not alone or marked == [name]):
                self._row = marked if len(marked) > 1 else []
                return
            self.desk.presses(STEP)
        raise AssertionError(f"the ring never came to {name}")

    def _told(self, typed: Typed) -> None:
        self.told.append(typed.words)


def test_words_are_typed_with_two_switches(desk: Desk) -> None:
    box = TextBox(desk.shell.look, "Your words")
    typist = Typist(desk, box)
    typist.chooses("h", "i", "Space", "b", "Delete", "j", "o", "full stop", "Done")
    assert box.words() == "Hi jo."
    assert typist.told[:2] == ["H", "Hi"]
    assert "Your words" in desk.marked()


def test_a_picture_is_a_whole_word(desk: Desk) -> None:
    box = TextBox(desk.shell.look, "Your words")
    typist = Typist(desk, box)
    typist.chooses("Words", "I like", "my home", "abc", "full stop", "Done")
    assert box.words() == "I like my home."


def test_a_secret_word_is_typed_as_it_is_and_not_shown(desk: Desk) -> None:
    box = LineBox(desk.shell.look, "Your words", secret=True)
    Typist(desk, box).chooses("c", "a", "t")
    assert box.words() == "cat"
    keyboard = desk.shell.findChild(Keyboard)
    assert isinstance(keyboard, Keyboard)
    assert not [
        one.accessibleName()
        for one in keyboard.findChildren(QWidget)
        if "cat" in one.accessibleName()
    ]


def test_help_and_home_can_be_reached_while_typing(desk: Desk) -> None:
    Typist(desk, TextBox(desk.shell.look, "Your words")).chooses("h")
    seen: set[str] = set()
    for _ in range(8):
        seen.update(desk.marked())
        desk.presses(STEP)
    assert {"a", "z", "Done", "Home", "Get help now"} <= seen
    assert "Next" not in seen


def test_a_message_lies_over_the_keyboard(desk: Desk) -> None:
    Typist(desk, TextBox(desk.shell.look, "Your words"))
    desk.shell.show_message(Message(heading="All safe", first=BarKey(words="OK")))
    assert desk.marked() == ["OK"]
    desk.presses(CHOOSE)
    assert "a" in desk.marked()


def test_the_keyboard_goes_with_its_screen(desk: Desk) -> None:
    Typist(desk, TextBox(desk.shell.look, "Your words"))
    desk.shell.present(QWidget(), Bars(next=BarKey(words="Next")))
    keyboard = desk.shell.findChild(Keyboard)
    assert isinstance(keyboard, Keyboard)
    assert not keyboard.isVisible()
    assert "Next" in desk.marked()


@pytest.mark.parametrize("size", [(1280, 680), (1920, 1080)])
def test_every_key_stands_inside_the_window(desk: Desk, size: tuple[int, int]) -> None:
    Typist(desk, TextBox(desk.shell.look, "Your words"))
    desk.shell.resize(*size)
    desk.qtbot.wait(20)
    keyboard = desk.shell.findChild(Keyboard)
    assert isinstance(keyboard, Keyboard)
    for key in keyboard.findChildren(QWidget):
        if key.isVisible():
            assert keyboard.rect().contains(key.mapTo(keyboard, key.rect().center()))
            assert key.height() >= key.minimumSizeHint().height()
