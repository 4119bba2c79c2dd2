"""The screen “What words mean”: a picture, a word, what it means, and a key to hear it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.card import Card
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLine:
    """A word, what it means, its picture."""

    key: str
    word: str
    means: str
    picture: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HardWordsState:
    """All words. `can_hear`: there is a voice, so that each row has a key to hear it."""

    lines: tuple[WordLine, ...]
    can_hear: bool
    bars: Bars
    spoken: tuple[Spoken, ...]


class HardWordsScreen(CheckerScreen):
    """Rows one below the other, as many on a page as fit the size of words."""

    hear_requested = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("What words mean"))
        self._title = self.words("title", text=easy("What words mean"))
        self.column.addLayout(self.words_row(self._title, below=4))
        self._rows = QVBoxLayout()
        self.room(self._rows, spacing=10, margins=(8, 0, 8, 8))
        self.column.addLayout(self._rows, stretch=1)
        self._state: HardWordsState | None = None
        self._shown: tuple[object, ...] = ()
        self._by_key: dict[str, _Row] = {}

    def show_state(self, state: HardWordsState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._state = state
        self.settle_pages()

    def on_a_page(self) -> int:
        """Return how many words one page takes."""
        return self.look.for_size(3, 2, 1)

    @override
    def page_count(self) -> int:
        return max(-(-len(self._lines()) // self.on_a_page()), 1)

    @override
    def page_of(self, key: str) -> int | None:
        keys = [line.key for line in self._lines()]
        key = key.removesuffix(":means")
        return keys.index(key) // self.on_a_page() if key in keys else None

    @override
    def show_page(self, at: int) -> None:
        lines = self._lines()[at * self.on_a_page() : (at + 1) * self.on_a_page()]
        if (lines, self.look.lengths) != self._shown:
            self._shown = (lines, self.look.lengths)
            with self.steady():
                self._build(lines)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        words = {key: row.word for key, row in self._by_key.items()}
        means = {f"{key}:means": row.means for key, row in self._by_key.items()}
        return {"title": self._title, **words, **means}

    def _lines(self) -> tuple[WordLine, ...]:
        return self._state.lines if self._state is not None else ()

    def _build(self, lines: tuple[WordLine, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        can_hear = self._state is not None and self._state.can_hear
        self._by_key = {line.key: _Row(self.look, line, can_hear=can_hear) for line in lines}
        for row in self._by_key.values():
            row.hear_requested.connect(self.hear_requested)
            self._rows.addWidget(row, stretch=1)
            self.show_now(row)
        for _ in range(self.on_a_page() - len(lines)):
            self._rows.addWidget(QWidget(), stretch=1)


class _Row(Card):
    """The picture at the left, the word over what it means, the key at the right."""

    hear_requested = Signal(Picked)

    def __init__(self, look: Look, line: WordLine, *, can_hear: bool) -> None:
        super().__init__(look)
        self._key = line.key
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(4), look.px(8), look.px(4))
        row.setSpacing(look.px(20))
        row.addWidget(PicturePlate(look, size=84, name=line.picture))
        words = QVBoxLayout()
        words.setSpacing(0)
        self.word = ReadableLabel(look, line.word, font="button")
        self.means = ReadableLabel(look, line.means, font="help_text")
        words.addStretch(1)
        words.addWidget(self.word)
        words.addWidget(self.means)
        words.addStretch(1)
        row.addLayout(words, stretch=1)
        if can_hear:
            key = Key(
                look,
                easy("Hear it"),
                glyph="speaker",
                name=easy("Hear it: {words}", words=line.word),
            )
            key.tapped.connect(self._say_hear)
            row.addWidget(key)

    def _say_hear(self) -> None:
        self.hear_requested.emit(Picked(key=self._key))
