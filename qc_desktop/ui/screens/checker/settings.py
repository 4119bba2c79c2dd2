"""Settings for me: how the app looks, speaks and is used, with a look at it beside."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.setting_rows import Chosen, SettingLine, SettingRow
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.screens.checker.card import Card
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy

_PANEL = 340


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What the look beside shows."""

    title: str
    question: str
    help: str
    picture: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsState:
    """All rows; the screen shows as many on a page as fit the size of words."""

    rows: tuple[SettingRow, ...]
    preview: Preview
    bars: Bars
    spoken: tuple[Spoken, ...]


class SettingsScreen(CheckerScreen):
    """Each tap counts at once; there is no key to save."""

    chosen = Signal(Chosen)
    hear_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Settings for me"))
        self._lines: dict[str, SettingLine] = {}
        self._shown: tuple[tuple[object, ...], ...] = ()
        self._column = QVBoxLayout()
        self.room(self._column)
        self._rest = QWidget()
        self._column.addWidget(self._rest)
        self._panel = Card(look, fill="surface-2")
        self._title = self.words("body_bold")
        self._plate = PicturePlate(look, size=88)
        self._question = self.words("heading")
        self._help = self.words("small", "ink-2")
        self._hear = Key(look, easy("Hear it"), glyph="speaker")
        self._hear.tapped.connect(self.hear_requested)
        self._lay_out_panel()
        row = QHBoxLayout()
        self.room(row, spacing=20, margins=(0, 0, 8, 8))
        row.addLayout(self._column, stretch=1)
        row.addWidget(self._panel)
        self.column.addLayout(row, stretch=1)
        look.changed.connect(self._fit)
        self._fit()

    def show_state(self, state: SettingsState) -> None:
        """Show `state`; safe to call again with the same one."""
        shape = tuple((row.key, row.words, row.options) for row in state.rows)
        if shape != self._shown:
            self._shown = shape
            with self.steady():
                self._build(state.rows)
        for row in state.rows:
            self._lines[row.key].show_picked(row.picked)
        self._title.show_words(state.preview.title)
        self._question.show_words(state.preview.question)
        self._help.show_words(state.preview.help)
        self._plate.show_picture(state.preview.picture)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"preview": self._title, "question": self._question, "help": self._help}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._lines

    @override
    def take_focus(self) -> None:
        for line in self._lines.values():
            if line.isVisibleTo(self):
                line.take_focus()
                return

    @override
    def page_count(self) -> int:
        return max(-(-len(self._lines) // self._on_a_page()), 1)

    @override
    def show_page(self, at: int) -> None:
        first = at * self._on_a_page()
        for place, line in enumerate(self._lines.values()):
            line.setVisible(first <= place < first + self._on_a_page())
        # A last page of a few rows keeps the rows of a full one.
        missing = first + self._on_a_page() - len(self._lines) if at else 0
        self._rest.setVisible(missing > 0)
        self._column.setStretchFactor(self._rest, max(missing, 0))

    @override
    def page_of(self, key: str) -> int | None:
        keys = list(self._lines)
        return keys.index(key) // self._on_a_page() if key in keys else None

    def show_row(self, key: str) -> None:
        """Turn to the page of a row: with another size of words it may stand on another."""
        self._turn_to(self.page_of(key))

    def go_to_row(self, key: str) -> None:
        """Turn to the page of a row, and put the focus there."""
        self.show_row(key)
        self._lines[key].take_focus()

    def _on_a_page(self) -> int:
        return self.look.for_size(4, 3, 2)

    def _build(self, rows: tuple[SettingRow, ...]) -> None:
        for line in self._lines.values():
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = {}
        for row in rows:
            line = SettingLine(self.look, row, self)
            line.chosen.connect(self.chosen)
            self._column.insertWidget(len(self._lines), line, stretch=1)
            self._lines[row.key] = line
        self.settle_pages()
        tiles = [tile for line in self._lines.values() for tile in line.tiles]
        self.tab_order(*tiles, self._hear)

    def _lay_out_panel(self) -> None:
        column = QVBoxLayout(self._panel)
        self.room(column, spacing=10, margins=(18, 16, 18, 10))
        column.addWidget(self._title)
        inside = Card(self.look, fill="bg")
        words = QVBoxLayout(inside)
        self.room(words, spacing=10, margins=(16, 16, 16, 16))
        words.addWidget(self._plate)
        words.addWidget(self._question)
        words.addWidget(self._help)
        words.addStretch(1)
        column.addWidget(inside, stretch=1)
        column.addWidget(self._hear)

    def _fit(self) -> None:
        self._panel.setFixedWidth(self.look.px(_PANEL))
        # With bigger words the screen itself is the look at it, and the rows need the room.
        self._panel.setVisible(self.look.text_size is TextSize.NORMAL)
