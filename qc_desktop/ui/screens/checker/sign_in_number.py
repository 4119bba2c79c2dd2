"""Sign in with a number, on a keypad on the screen or the keys of the keyboard."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.keypad import Keypad
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.hello_card import Hello, HelloCard
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberState:
    """How many figures were tapped: the screen never holds which."""

    title: str
    hello: Hello
    bars: Bars
    spoken: tuple[Spoken, ...]


class NumberScreen(CheckerScreen):
    """Reports each figure, Take back (`keypad.BACK`) and Done (`keypad.DONE`)."""

    shows_while_locked = True

    pressed = Signal(Picked)
    again_requested = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._title = self.words("title")
        self.card = HelloCard(look)
        self.card.again_requested.connect(self.again_requested)
        self._pad = Keypad(look, easy("Numbers"))
        self._pad.pressed.connect(self.pressed)
        row = QHBoxLayout()
        self.room(row, spacing=24, margins=(8, 8, 0, 8))
        right = QVBoxLayout()
        self.room(right)
        right.addLayout(self.words_row(self._title))
        right.addWidget(self._pad, stretch=1)
        row.addWidget(self.card)
        row.addLayout(right, stretch=1)
        self.column.addLayout(row, stretch=1)
        self.tab_order(*self._pad.keys, self.card.again_key())

    def show_state(self, state: NumberState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.title)
        self.card.show_hello(state.hello)

    @override
    def take_focus(self) -> None:
        self._pad.keys[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "hello": self.card.hello, "count": self.card.count}
