"""Good news, step 3: its name, where it is from, whom it is about."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryAboutState:
    """The title and what can be picked. `offered` is a title to take with one tap, or ""."""

    title: str
    offered: str
    places: tuple[Choice, ...]
    place: str
    about: tuple[Choice, ...]
    picked_about: str
    bars: Bars
    spoken: tuple[Spoken, ...]


class StoryAboutScreen(CheckerScreen):
    """A title to type or to take, and two rows to pick from."""

    title_edited = Signal(Typed)
    title_offered = Signal()
    place_picked = Signal(Picked)
    about_picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("About your story"))
        self._ask_title = self.words("heading", text=easy("What is your story called?"))
        names = StatusChip(
            look, Chip(words=easy("No full names, please."), tone=Tone.TO_DO, glyph="info")
        )
        self.column.addLayout(self.words_row(self._ask_title, names))
        self._title = LineBox(look, easy("What is your story called?"))
        self._offered = Key(look, easy("Use this"), glyph="tick")
        row = QHBoxLayout()
        self.room(row)
        row.addWidget(self._title, stretch=6)
        row.addWidget(self._offered, stretch=5)
        self.column.addLayout(row)
        self._ask_place = self.words("heading", text=easy("Where is it from?"))
        self.column.addLayout(self.words_row(self._ask_place, above=6))
        self._places = OptionGroup(look, easy("Where is it from?"))
        self.column.addWidget(self._places, stretch=1)
        self._ask_about = self.words("heading", text=easy("Who is it about?"))
        self.column.addLayout(self.words_row(self._ask_about, above=6))
        self._about = OptionGroup(look, easy("Who is it about?"))
        self.column.addWidget(self._about, stretch=1)
        self._title.edited.connect(self.title_edited)
        self._offered.tapped.connect(self.title_offered)
        self._places.picked.connect(self.place_picked)
        self._about.picked.connect(self.about_picked)

    def show_state(self, state: StoryAboutState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.title)
        self._offered.setVisible(bool(state.offered))
        if state.offered:
            self._offered.show_key(state.offered, glyph="plus")
        with self.steady():
            self._places.show_choices(state.places, state.place)
            self._about.show_choices(state.about, state.picked_about)
        tiles = (*self._places.tiles, *self._about.tiles)
        self.show_now(*tiles)
        self.tab_order(self._title, self._offered, *tiles)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._ask_title, "place": self._ask_place, "about": self._ask_about}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        tiles = (*self._places.tiles, *self._about.tiles)
        return {"offered": self._offered, **{tile.choice.key: tile for tile in tiles}}
