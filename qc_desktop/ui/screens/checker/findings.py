"""The screen “What did we find?”: good, could be better, a worry."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.card import Card
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLine:
    """One finding, or one idea that grew out of an answer and is not added yet."""

    key: str
    words: str
    picture: str
    chip: Chip
    idea: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsState:
    """The findings, then ideas. `none` is said where there are neither."""

    lines: tuple[FindingLine, ...]
    none: str
    bars: Bars
    spoken: tuple[Spoken, ...]


class FindingsScreen(CheckerScreen):
    """A row for each finding with a key to change it, and a key to add one's own."""

    change_requested = Signal(Picked)
    add_requested = Signal(Picked)
    own_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("What did we find?"))
        self._title = self.words("title", text=easy("What did we find?"))
        self._own = Key(look, easy("Write our own"), glyph="pencil")
        self._own.tapped.connect(self.own_requested)
        self.column.addLayout(self.words_row(self._title, self._own))
        self._none = self.words("help_text", "ink-2")
        self.column.addLayout(self.words_row(self._none))
        self._rows = QVBoxLayout()
        self.room(self._rows, spacing=8, margins=(8, 0, 8, 8))
        self.column.addLayout(self._rows, stretch=1)
        self._lines: tuple[FindingLine, ...] = ()
        self._shown: tuple[tuple[FindingLine, ...], object] | None = None
        self._by_key: dict[str, _Row] = {}

    def show_state(self, state: FindingsState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._none.show_words(state.none)
        self._none.setVisible(bool(state.none))
        self._lines = state.lines
        self.settle_pages()

    def on_a_page(self) -> int:
        """Return how many findings one page takes."""
        return self.look.for_size(4, 3, 2)

    @override
    def page_count(self) -> int:
        return max(-(-len(self._lines) // self.on_a_page()), 1)

    @override
    def page_of(self, key: str) -> int | None:
        keys = [line.key for line in self._lines]
        return keys.index(key) // self.on_a_page() if key in keys else None

    @override
    def show_page(self, at: int) -> None:
        lines = self._lines[at * self.on_a_page() : (at + 1) * self.on_a_page()]
        if (lines, self.look.lengths) != self._shown:
            self._shown = (lines, self.look.lengths)
            with self.steady():
                self._build(lines)

    @override
    def take_focus(self) -> None:
        for row in self._by_key.values():
            row.key.setFocus()
            return
        self._own.setFocus()

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        rows = {key: row.words for key, row in self._by_key.items()}
        return {"title": self._title, "none": self._none, **rows}

    def _build(self, lines: tuple[FindingLine, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._by_key = {}
        for line in lines:
            row = _Row(self.look, line)
            (row.added if line.idea else row.changed).connect(
                self.add_requested if line.idea else self.change_requested
            )
            self._rows.addWidget(row, stretch=1)
            self.show_now(row)
            self._by_key[line.key] = row
        for _ in range(self.on_a_page() - len(lines)):
            self._rows.addWidget(QWidget(), stretch=1)
        self.tab_order(*(row.key for row in self._by_key.values()), self._own)


class _Row(Card):
    """Picture, words, what sort it is, a key."""

    added = Signal(Picked)
    changed = Signal(Picked)

    def __init__(self, look: Look, line: FindingLine) -> None:
        super().__init__(look, fill="surface-2" if line.idea else "surface")
        self._line = line
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), 0, look.px(8), 0)
        row.setSpacing(look.px(16))
        self.words = ReadableLabel(look, line.words, font="help_text", shrinks=True)
        row.addWidget(PicturePlate(look, size=76, name=line.picture))
        row.addWidget(self.words, stretch=1)
        row.addWidget(StatusChip(look, line.chip))
        self.key = self._made_key()
        row.addWidget(self.key)

    def _made_key(self) -> Key:
        line = self._line
        key = Key(
            self.look,
            easy("Add it") if line.idea else easy("Change"),
            glyph="plus" if line.idea else "pencil",
            kind=KeyKind.PRIMARY if line.idea else KeyKind.PLAIN,
            size=KeySize.SMALL if self.look.compact else KeySize.NORMAL,
            width=176,
            name=easy("Add it: {words}", words=line.words)
            if line.idea
            else easy("Change: {words}", words=line.words),
        )
        key.tapped.connect(self._say)
        return key

    def _say(self) -> None:
        (self.added if self._line.idea else self.changed).emit(Picked(key=self._line.key))
