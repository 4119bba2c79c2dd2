"""One finding: which sort it is, and the checkers' own words."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.inputs import TextBox
from qc_desktop.ui.components.keys import Key, KeyKind
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.screens.checker.leaves import Leaves, leaf
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy

_KIND_HEIGHT = 120
_LOW_KIND_HEIGHT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingState:
    """The sorts with the one picked, the words so far; `may_take_out` where it is kept already.

    `worry` is said under a worry: it is not how to get help.
    """

    kinds: tuple[Choice, ...]
    picked: str | None
    text: str
    worry: str = ""
    may_take_out: bool = False
    voice: str = ""
    """How long their voice is, where they said it; "" where there is none."""
    playing: bool = False
    bars: Bars
    spoken: tuple[Spoken, ...]


class FindingScreen(CheckerScreen):
    """Three sorts in a row, and a box for the words."""

    begins_again = True

    picked = Signal(Picked)
    edited = Signal(Typed)
    take_out_requested = Signal()
    say_requested = Signal()
    hear_requested = Signal()
    voice_out_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("What is it about?"))
        self._title = self.words("title", text=easy("Is it good, or not so good?"))
        self._out = Key(look, easy("Take it out"), glyph="trash", kind=KeyKind.PLAIN)
        self._out.tapped.connect(self.take_out_requested)
        self.column.addLayout(self.words_row(self._title, self._out, below=4))
        self._kinds = OptionGroup(look, easy("Is it good, or not so good?"))
        self._kinds.picked.connect(self.picked)
        self._worry = self.words("help_text")
        kinds = QVBoxLayout()
        self.room(kinds)
        kinds.addWidget(self._kinds)
        kinds.addLayout(self.words_row(self._worry))
        self._ask = self.words("heading", text=easy("Say it in your words"))
        self._box = TextBox(look, easy("Your words"))
        self._box.edited.connect(self.edited)
        self._say = Key(look, easy("Say it"), glyph="mic")
        self._say.tapped.connect(self.say_requested)
        self._hear = Key(look, easy("Hear it"), glyph="speaker")
        self._hear.tapped.connect(self.hear_requested)
        self._voice_out = Key(
            look, easy("Take out"), glyph="trash", name=easy("Take out the voice note")
        )
        self._voice_out.tapped.connect(self.voice_out_requested)
        keys = QHBoxLayout()
        keys.setContentsMargins(0, 0, 0, 0)
        for key in (self._say, self._hear, self._voice_out):
            keys.addWidget(key)
        words = QVBoxLayout()
        self.room(words)
        words.addLayout(self.words_row(self._ask, leaf(keys)))
        words.addWidget(self._box, stretch=1)
        kind_part, words_part = leaf(kinds), leaf(words)
        self.column.addWidget(kind_part)
        self.column.addWidget(words_part, stretch=1)
        # Where the words are on another page, the sorts stand at the top of theirs.
        self._rest = QWidget()
        self.column.addWidget(self._rest, stretch=1)
        self.turn_pages_of(Leaves(self, (kind_part, None), (words_part, None)))
        self._may_take_out = False
        self._keep_low()
        look.changed.connect(self._keep_low)

    def show_state(self, state: FindingState) -> None:
        """Show `state`; safe to call again with the same one."""
        with self.steady():
            self._kinds.show_choices(state.kinds, state.picked)
        self._may_take_out = state.may_take_out
        self._worry.show_words(state.worry)
        self._worry.setVisible(bool(state.worry))
        self._box.show_words(state.text)
        self._say.setVisible(not state.voice)
        self._hear.setVisible(bool(state.voice))
        self._voice_out.setVisible(bool(state.voice))
        if state.playing:
            self._hear.show_key(easy("Stop"), glyph="stop", name=easy("Stop"))
        else:
            words = easy("Hear it {long}", long=state.voice)
            name = easy("Hear it, {long}", long=state.voice)
            self._hear.show_key(words, glyph="speaker", name=name)
        self.settle_pages()
        self.show_now(*self._kinds.tiles)
        self.tab_order(
            *self._kinds.tiles, self._say, self._hear, self._voice_out, self._box, self._out
        )

    @override
    def show_page(self, at: int) -> None:
        super().show_page(at)
        first = at == 0
        self._out.setVisible(self._may_take_out and first)
        self._rest.setVisible(first and self.page_count() > 1)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "worry": self._worry, "ask": self._ask}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {tile.choice.key: tile for tile in self._kinds.tiles}

    def _keep_low(self) -> None:
        # With words as drawn all stands on one page: a low window has no room to spare.
        low = self.look.compact and self.look.text_size is TextSize.NORMAL
        self._kinds.setFixedHeight(self.look.grown(_LOW_KIND_HEIGHT if low else _KIND_HEIGHT))
