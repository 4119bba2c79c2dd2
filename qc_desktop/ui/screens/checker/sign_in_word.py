"""Sign in by typing: a person's own word, or the words of the office."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeyKind
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Picked, Spoken, Typed
from qc_desktop.ui.screens.checker.hello_card import Hello, HelloCard
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class WordState:
    """What to type. The letters show only where `shows`."""

    title: str
    help: str
    hello: Hello
    bars: Bars
    spoken: tuple[Spoken, ...]
    shows: bool = False


class WordScreen(CheckerScreen):
    """A box, Done, and a key that shows the letters."""

    shows_while_locked = True

    told = Signal(Typed)
    show_requested = Signal(Picked)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._shows = False
        self._title = self.words("title")
        self._help = self.words("body", "ink-2")
        self.card = HelloCard(look)
        self._box = LineBox(look, easy("Your words"), secret=True)
        self._box.entered.connect(self._say_told)
        self._done = Key(look, easy("Done"), glyph="tick", kind=KeyKind.PRIMARY)
        self._done.tapped.connect(self._say_told)
        self._show = Key(look, easy("Show it"), glyph="eye")
        self._show.tapped.connect(self._ask_to_show)
        row = QHBoxLayout()
        self.room(row, spacing=24, margins=(8, 8, 0, 8))
        right = QVBoxLayout()
        self.room(right, spacing=4)
        right.addLayout(self.words_row(self._title))
        right.addLayout(self.words_row(self._help))
        right.addWidget(self._box)
        keys = QHBoxLayout()
        self.room(keys)
        keys.addWidget(self._show)
        keys.addStretch(1)
        keys.addWidget(self._done)
        right.addLayout(keys)
        right.addStretch(1)
        row.addWidget(self.card)
        row.addLayout(right, stretch=1)
        self.column.addLayout(row, stretch=1)
        self.tab_order(self._box, self._done, self._show)

    def show_state(self, state: WordState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.title)
        self._help.show_words(state.help)
        self._help.setVisible(bool(state.help))
        self.card.show_hello(state.hello)
        self._shows = state.shows
        self._box.show_secret(shown=state.shows)
        words = easy("Hide it") if state.shows else easy("Show it")
        self._show.show_key(words, glyph="lock" if state.shows else "eye")

    def forget(self) -> None:
        """Empty the box: what was typed stays nowhere."""
        self._box.show_words("")

    @override
    def take_focus(self) -> None:
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "help": self._help, "hello": self.card.hello}

    def _say_told(self) -> None:
        self.told.emit(Typed(words=self._box.words()))

    def _ask_to_show(self) -> None:
        self.show_requested.emit(Picked(key="show", on=not self._shows))
