"""The screen “Who is checking today?”."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.ticks import PersonTile
from qc_desktop.ui.components.tiles import DashedTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.card import Divider
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

PEOPLE_ON_A_PAGE = 5
_TILE_WIDTH = 222
_ELSE_WIDTH = 166


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoState:
    """The people of one page: checkers, then supporters behind a line."""

    checkers: tuple[Choice, ...]
    supporters: tuple[Choice, ...]
    picked: frozenset[str]
    bars: Bars
    spoken: tuple[Spoken, ...]


class WhoScreen(CheckerScreen):
    """Pictures of people to tap; several can be picked."""

    ticked = Signal(Picked)
    someone_else_requested = Signal()
    office_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Who is checking today?"))
        self._title = self.words("title", text=easy("Who is checking today?"))
        self._help = self.words(
            "body", "ink-2", text=easy("Tap your picture. You can tap more than one.")
        )
        self._office = Key(look, easy("Office"), glyph="lock", size=KeySize.SMALL)
        self._office.tapped.connect(self.office_requested)
        self.column.addLayout(self.words_row(self._title, self._office))
        self.column.addLayout(self.words_row(self._help))
        self.column.addStretch(1)
        self._row = QHBoxLayout()
        self.room(self._row)
        self.column.addLayout(self._row, stretch=8)
        self.column.addStretch(1)
        self._else = DashedTile(
            look, Choice(key="else", words=easy("Someone else"), glyph="users"), parent=self
        )
        self._else.picked.connect(self._say_someone_else)
        self._tiles: dict[str, PersonTile] = {}
        self._lines: list[QWidget] = []
        self._shown: tuple[tuple[Choice, ...], tuple[Choice, ...]] | None = None
        look.changed.connect(self._keep_shape)

    def show_state(self, state: WhoState) -> None:
        """Show `state`; safe to call again with the same one."""
        if (state.checkers, state.supporters) != self._shown:
            self._shown = (state.checkers, state.supporters)
            with self.steady():
                self._build(state)
        for key, tile in self._tiles.items():
            tile.show_tick(on=key in state.picked)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "help": self._help}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {**self._tiles, "else": self._else}

    @override
    def take_focus(self) -> None:
        for tile in (*self._tiles.values(), self._else):
            tile.setFocus()
            return

    def _build(self, state: WhoState) -> None:
        for old in (*self._tiles.values(), *self._lines):
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._row.removeWidget(self._else)
        while self._row.count():
            self._row.takeAt(0)
        self._tiles, self._lines = {}, []
        for choice in state.checkers:
            self._add_person(choice)
        if state.checkers and state.supporters:
            self._add_line()
        for choice in state.supporters:
            self._add_person(choice)
        self._row.addWidget(self._else, stretch=30)
        self._row.addStretch(1)
        self._keep_shape()
        self.show_now(*self._tiles.values())
        self.tab_order(*self._tiles.values(), self._else, self._office)

    def _keep_shape(self) -> None:
        # A page with one person on it shows a tile, not a banner.
        for tile in self._tiles.values():
            tile.setMaximumWidth(self.look.px(_TILE_WIDTH))
        self._else.setMaximumWidth(self.look.px(_ELSE_WIDTH))

    def _add_person(self, choice: Choice) -> None:
        tile = PersonTile(self.look, choice, self)
        tile.ticked.connect(self.ticked)
        self._row.addWidget(tile, stretch=42)
        self._tiles[choice.key] = tile

    def _add_line(self) -> None:
        line = Divider(self.look, self)
        self._row.addWidget(line)
        self._lines.append(line)

    def _say_someone_else(self, _picked: Picked) -> None:
        self.someone_else_requested.emit()
