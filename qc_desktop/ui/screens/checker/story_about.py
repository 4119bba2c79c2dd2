"""Good news, step 3: its name, where it is from, whom it is about."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.screens.checker.leaves import Leaves, leaf
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy

_BIG_COLUMNS = 2


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

    begins_again = True

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
        called, where, who = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for part in (called, where, who):
            self.room(part)
        called.addLayout(self.words_row(self._ask_title, names))
        self._title = LineBox(look, easy("What is your story called?"))
        self._offered = Key(look, easy("Use this"), glyph="tick")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.room(self._row)
        self._row.addWidget(self._title, stretch=6)
        self._row.addWidget(self._offered, stretch=5)
        called.addLayout(self._row)
        self._ask_place = self.words("heading", text=easy("Where is it from?"))
        where.addLayout(self.words_row(self._ask_place, above=6))
        self._places = OptionGroup(look, easy("Where is it from?"), big_columns=_BIG_COLUMNS)
        where.addWidget(self._places, stretch=1)
        self._ask_about = self.words("heading", text=easy("Who is it about?"))
        who.addLayout(self.words_row(self._ask_about, above=6))
        self._about = OptionGroup(look, easy("Who is it about?"), big_columns=_BIG_COLUMNS)
        who.addWidget(self._about, stretch=1)
        self._parts = (leaf(called), leaf(where), leaf(who))
        for number, leaf_of in enumerate(self._parts):
            self.column.addWidget(leaf_of, stretch=min(number, 1))
        self._rest = QWidget()
        self.column.addWidget(self._rest)
        self.turn_pages_of(Leaves(self, *((one, None) for one in self._parts)))
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
        self.settle_pages()
        self.tab_order(self._title, self._offered, *tiles)

    @override
    def show_page(self, at: int) -> None:
        super().show_page(at)
        normal = self.look.text_size is TextSize.NORMAL
        way = QBoxLayout.Direction.LeftToRight if normal else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        # A page of one line to type in leaves the room below it free.
        self._rest.setVisible(not normal and at == 0)
        self.column.setStretchFactor(self._rest, 0 if normal else 1)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._ask_title, "place": self._ask_place, "about": self._ask_about}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        tiles = (*self._places.tiles, *self._about.tiles)
        return {"offered": self._offered, **{tile.choice.key: tile for tile in tiles}}
