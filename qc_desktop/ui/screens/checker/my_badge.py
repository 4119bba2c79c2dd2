"""My badge: colour, picture, shape, words, beside the badge as it will print."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup, TabKey
from qc_desktop.ui.components.pdf_view import PdfView
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

CHOICES_IN_A_ROW = 3


class Tab(StrEnum):
    """The four tabs."""

    COLOUR = "colour"
    PICTURE = "picture"
    SHAPE = "shape"
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class MyBadgeState:
    """One tab and its choices, and the badge as a PDF: page 0 its front, 1 its back.

    `note` stands in the place of the badge where it cannot be drawn, and says why.
    """

    tab: Tab
    choices: tuple[Choice, ...]
    picked: str | None
    name: str
    about: str
    pdf: bytes | None
    shows_back: bool
    is_tall: bool
    note: str = ""
    bars: Bars
    spoken: tuple[Spoken, ...]


class MyBadgeScreen(CheckerScreen):
    """Each tap makes a new design; the badge on the right is the one that prints."""

    tab_picked = Signal(Picked)
    picked = Signal(Picked)
    name_edited = Signal(Typed)
    about_edited = Signal(Typed)
    turn_over_requested = Signal()
    turn_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("My badge"))
        row = QHBoxLayout()
        self.room(row, spacing=20)
        self._tabs = self._made_tabs()
        self._options = OptionGroup(look, easy("My badge"), columns=CHOICES_IN_A_ROW)
        self._options.picked.connect(self.picked)
        self._name = LineBox(look, easy("Name on the badge"))
        self._about = LineBox(look, easy("About me"))
        self._parts = QStackedWidget()
        options = QWidget()
        rows = QVBoxLayout(options)
        self.room(rows)
        rows.addWidget(self._options)
        rows.addStretch(1)
        self._parts.addWidget(options)
        self._parts.addWidget(self._made_words())
        left = QVBoxLayout()
        self.room(left)
        tabs = QHBoxLayout()
        self.room(tabs)
        for tab in self._tabs.values():
            tabs.addWidget(tab)
        left.addLayout(tabs)
        left.addWidget(self._parts, stretch=1)
        row.addLayout(left, stretch=58)
        row.addWidget(self._made_preview(), stretch=42)
        self.column.addLayout(row, stretch=1)
        self._shown: bytes | None = None
        self._page = 0

    def show_state(self, state: MyBadgeState) -> None:
        """Show `state`; safe to call again with the same one."""
        for tab, key in self._tabs.items():
            key.show_on(on=tab is state.tab)
        self._parts.setCurrentIndex(1 if state.tab is Tab.WORDS else 0)
        with self.steady():
            self._options.show_choices(state.choices, state.picked)
        self.show_now(*self._options.tiles)
        self.tab_order(*self._tabs.values(), *self._options.tiles, self._turn_over, self._turn)
        self._name.show_words(state.name)
        self._about.show_words(state.about)
        self._note.show_words(state.note)
        self._note.setVisible(bool(state.note))
        self._preview.setVisible(not state.note)
        self._turn_over.show_key(
            easy("See the front") if state.shows_back else easy("See the back"), glyph="turn"
        )
        self._turn.show_key(
            easy("Turn wide") if state.is_tall else easy("Turn tall"), glyph="badge"
        )
        self._show_pdf(state.pdf, 1 if state.shows_back else 0)

    @override
    def take_focus(self) -> None:
        for tab in self._tabs.values():
            if tab.isChecked():
                tab.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"preview": self._preview_words, "note": self._note}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        tabs: dict[str, Ringed] = {tab.value: key for tab, key in self._tabs.items()}
        return {**tabs, **{tile.choice.key: tile for tile in self._options.tiles}}

    def _show_pdf(self, pdf: bytes | None, page: int) -> None:
        self._page = page
        if pdf is not None and pdf != self._shown:
            self._shown = pdf
            self._preview.show_pdf(pdf)
        else:
            self._preview.show_page(page)

    def _made_tabs(self) -> dict[Tab, TabKey]:
        words = {
            Tab.COLOUR: (easy("Colour"), "palette"),
            Tab.PICTURE: (easy("Picture"), "picture"),
            Tab.SHAPE: (easy("Shape"), "shape"),
            Tab.WORDS: (easy("Words"), "pencil"),
        }
        tabs = {}
        for tab, (word, glyph) in words.items():
            choice = Choice(key=tab.value, words=word, glyph=glyph)
            tabs[tab] = TabKey(self.look, choice, self)
            tabs[tab].picked.connect(self.tab_picked)
        return tabs

    def _made_words(self) -> QWidget:
        words = QWidget()
        column = QVBoxLayout(words)
        self.room(column, margins=(0, 8, 0, 0))
        for label, box in (
            (easy("Name on the badge"), self._name),
            (easy("About me, in a few words"), self._about),
        ):
            column.addLayout(self.words_row(self.words("button", text=label), above=8))
            column.addWidget(box)
        column.addStretch(1)
        self._name.edited.connect(self.name_edited)
        self._about.edited.connect(self.about_edited)
        return words

    def _made_preview(self) -> QWidget:
        look = self.look
        card = Card(look, easy("Your badge looks like this"), fill="surface-2", side=16)
        self._preview_words = self.words("button", text=easy("Your badge looks like this"))
        self._preview = PdfView(look)
        self._preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._preview.shown.connect(self._show_page)
        self._note = self.words("help_text")
        self._turn_over = Key(look, easy("See the back"), glyph="turn")
        self._turn = Key(look, easy("Turn tall"), glyph="badge")
        self._turn_over.tapped.connect(self.turn_over_requested)
        self._turn.tapped.connect(self.turn_requested)
        keys = QHBoxLayout()
        self.room(keys)
        keys.addWidget(self._turn_over)
        keys.addWidget(self._turn)
        card.column.addWidget(self._preview_words)
        card.column.addWidget(self._preview, stretch=1)
        card.column.addWidget(self._note, stretch=1)
        card.column.addLayout(keys)
        return card

    def _show_page(self) -> None:
        self._preview.show_page(self._page)
