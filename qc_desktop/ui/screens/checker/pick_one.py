"""Pick one: a person, or something to do. Used to help somebody in, and for whose turn it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.ticks import PersonTile
from qc_desktop.ui.components.tiles import BigChoice
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look

PEOPLE_ON_A_PAGE = 4
_PERSON_WIDTH = 222
_CARD_WIDTH = 426


@dataclass(frozen=True, slots=True, kw_only=True)
class PickOneState:
    """People as pictures, then other choices as cards. `picked` is ticked."""

    title: str
    help: str
    people: tuple[Choice, ...] = ()
    choices: tuple[Choice, ...] = ()
    picked: str = ""
    bars: Bars
    spoken: tuple[Spoken, ...]


class PickOneScreen(CheckerScreen):
    """One tap picks."""

    shows_while_locked = True

    picked = Signal(Picked)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._title = self.words("title")
        self._help = self.words("body", "ink-2")
        self.column.addLayout(self.words_row(self._title))
        self.column.addLayout(self.words_row(self._help, below=8))
        self._row = QHBoxLayout()
        self.room(self._row)
        self.column.addLayout(self._row, stretch=1)
        self._people: dict[str, PersonTile] = {}
        self._choices: dict[str, BigChoice] = {}
        self._shown: tuple[tuple[Choice, ...], tuple[Choice, ...]] | None = None
        look.changed.connect(self._keep_shape)

    def show_state(self, state: PickOneState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.title)
        self._help.show_words(state.help)
        self._help.setVisible(bool(state.help))
        if (state.people, state.choices) != self._shown:
            self._shown = (state.people, state.choices)
            with self.steady():
                self._build(state)
        for key, tile in self._people.items():
            tile.show_tick(on=key == state.picked)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "help": self._help}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {**self._people, **self._choices}

    @override
    def take_focus(self) -> None:
        for stop in self._stops_in_order():
            stop.setFocus()
            return

    def _stops_in_order(self) -> tuple[QWidget, ...]:
        return (*self._people.values(), *self._choices.values())

    def _build(self, state: PickOneState) -> None:
        for old in self._stops_in_order():
            old.hide()
            old.deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        self._people = {one.key: self._made_person(one) for one in state.people}
        self._choices = {one.key: self._made_choice(one) for one in state.choices}
        for tile in self._people.values():
            self._row.addWidget(tile, stretch=2)
        for card in self._choices.values():
            self._row.addWidget(card, stretch=3)
        self._row.addStretch(1)
        self._keep_shape()
        self.show_now(*self._stops_in_order())
        self.tab_order(*self._stops_in_order())

    def _keep_shape(self) -> None:
        # A page with one person on it shows a tile, not a banner.
        if self._row.count():
            self._row.setStretch(self._row.count() - 1, self.look.for_size(1, 1, 0))
        for stop in self._stops_in_order():
            width = _PERSON_WIDTH if stop in self._people.values() else _CARD_WIDTH
            stop.setMaximumWidth(self.look.px(self.look.for_size(1, 1.3, 1.8) * width))

    def _made_person(self, choice: Choice) -> PersonTile:
        tile = PersonTile(self.look, choice, self)
        tile.ticked.connect(self._say_picked)
        return tile

    def _made_choice(self, choice: Choice) -> BigChoice:
        tile = BigChoice(self.look, choice, self)
        tile.picked.connect(self.picked)
        return tile

    def _say_picked(self, ticked: Picked) -> None:
        # A tap on who is picked already unticks the tile; it is still that person.
        self.picked.emit(Picked(key=ticked.key))
