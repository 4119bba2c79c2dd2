"""My badge: colour, picture, shape, pattern, words, beside the badge as it will print."""

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
from qc_desktop.ui.components.tiles import DashedTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

CHOICES_IN_A_ROW = 3


class Tab(StrEnum):
    """The five tabs."""

    COLOUR = "colour"
    PICTURE = "picture"
    SHAPE = "shape"
    PATTERN = "pattern"
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsShown:
    """The part of the words that is open: what is asked, what stands there, what to take."""

    ask: str
    text: str
    offered: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MyBadgeState:
    """One tab and a page of its choices, and the badge as a PDF: page 0 its front, 1 its back.

    `words` is there on the tab of words alone. `more` says that there are other pages, `draws`
    that one can draw here. `note` stands in the place of the badge where it cannot be drawn, and
    says why.
    """

    tab: Tab
    choices: tuple[Choice, ...]
    picked: str | None
    words: WordsShown | None
    more: bool
    draws: bool
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
    offered_picked = Signal(Picked)
    words_edited = Signal(Typed)
    more_requested = Signal()
    draw_requested = Signal()
    turn_over_requested = Signal()
    turn_requested = Signal()
    designs_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("My badge"))
        row, left, tabs = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self.room(row, spacing=20)
        for layout in (left, tabs):
            self.room(layout)
        self._tabs = self._made_tabs()
        self._options = OptionGroup(look, easy("My badge"), columns=CHOICES_IN_A_ROW)
        self._more = self._dashed("more", easy("More"), "plus")
        self._draw = self._dashed("draw", easy("Draw it"), "brush")
        self._more_words = self._dashed("more_words", easy("More words"), "plus")
        self._ask = self.words("button")
        self._box = LineBox(look, easy("Your words"))
        self._offered = OptionGroup(look, easy("Words to take"), columns=CHOICES_IN_A_ROW)
        self._parts = QStackedWidget()
        self._parts.addWidget(self._made_options())
        self._parts.addWidget(self._made_words())
        for tab in self._tabs.values():
            tabs.addWidget(tab)
        left.addLayout(tabs)
        left.addWidget(self._parts, stretch=1)
        row.addLayout(left, stretch=58)
        row.addWidget(self._made_preview(), stretch=42)
        self.column.addLayout(row, stretch=1)
        self._options.picked.connect(self.picked)
        self._offered.picked.connect(self.offered_picked)
        self._box.edited.connect(self.words_edited)
        self._more.picked.connect(self.more_requested)
        self._more_words.picked.connect(self.more_requested)
        self._draw.picked.connect(self.draw_requested)
        self._shown: bytes | None = None
        self._page = 0

    def show_state(self, state: MyBadgeState) -> None:
        """Show `state`; safe to call again with the same one."""
        for tab, key in self._tabs.items():
            key.show_on(on=tab is state.tab)
        self._parts.setCurrentIndex(1 if state.words else 0)
        with self.steady():
            self._show_choices(state)
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
        return {"preview": self._preview_words, "note": self._note, "ask": self._ask}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        tabs: dict[str, Ringed] = {f"tab {tab.value}": key for tab, key in self._tabs.items()}
        return {
            **tabs,
            **{tile.choice.key: tile for tile in self._options.tiles},
            **{f"take {tile.choice.key}": tile for tile in self._offered.tiles},
            "more": self._more_words if self._parts.currentIndex() else self._more,
            "draw": self._draw,
            "back": self._turn_over,
            "turn": self._turn,
            "designs": self._designs,
        }

    def _show_choices(self, state: MyBadgeState) -> None:
        keys = (self._turn_over, self._turn, self._designs)
        if state.words is None:
            self._options.show_choices(state.choices, state.picked)
            after = [*([self._draw] if state.draws else []), *([self._more] if state.more else [])]
            self._options.show_after(*after)
            self.show_now(*self._options.tiles)
            self.tab_order(*self._tabs.values(), *self._options.tiles, *after, *keys)
            return
        words = state.words
        self._ask.show_words(words.ask)
        self._box.show_words(words.text)
        taken = next(
            (one.key for one in words.offered if (one.words if one.key else "") == words.text),
            None,
        )
        self._offered.show_choices(words.offered, taken)
        self._offered.show_after(self._more_words)
        self.show_now(*self._offered.tiles)
        self.tab_order(
            *self._tabs.values(), self._box, *self._offered.tiles, self._more_words, *keys
        )

    def _show_pdf(self, pdf: bytes | None, page: int) -> None:
        self._page = page
        if pdf is not None and pdf != self._shown:
            self._shown = pdf
            self._preview.show_pdf(pdf)
        else:
            self._preview.show_page(page)

    def _dashed(self, key: str, words: str, glyph: str) -> DashedTile:
        choice = Choice(key=key, words=words, glyph=glyph)
        tile = DashedTile(self.look, choice, across=True, parent=self)
        tile.hide()
        return tile

    def _made_tabs(self) -> dict[Tab, TabKey]:
        words = {
            Tab.COLOUR: (easy("Colour"), "palette"),
            Tab.PICTURE: (easy("Picture"), "picture"),
            Tab.SHAPE: (easy("Shape"), "shape"),
            Tab.PATTERN: (easy("Pattern"), "pattern_waves"),
            Tab.WORDS: (easy("Words"), "pencil"),
        }
        tabs = {}
        for tab, (word, glyph) in words.items():
            choice = Choice(key=tab.value, words=word, glyph=glyph)
            tabs[tab] = TabKey(self.look, choice, self, above=True)
            tabs[tab].picked.connect(self.tab_picked)
        return tabs

    def _made_options(self) -> QWidget:
        options = QWidget()
        rows = QVBoxLayout(options)
        self.room(rows)
        rows.addWidget(self._options)
        rows.addStretch(1)
        return options

    def _made_words(self) -> QWidget:
        words = QWidget()
        column = QVBoxLayout(words)
        self.room(column)
        column.addLayout(self.words_row(self._ask))
        column.addWidget(self._box)
        column.addWidget(self._offered)
        column.addStretch(1)
        return words

    def _made_preview(self) -> QWidget:
        look = self.look
        card = Card(look, easy("Your badge looks like this"), fill="surface-2", side=16)
        self._preview_words = self.words("button", text=easy("Your badge looks like this"))
        self._preview = PdfView(look)
        self._preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._preview.shown.connect(self._show_page)
        self._note = self.words("help_text")
        self._turn_over = Key(look, easy("See the back"), glyph="turn", glyph_above=True)
        self._turn = Key(look, easy("Turn tall"), glyph="badge", glyph_above=True)
        self._designs = Key(look, easy("My designs"), glyph="list", glyph_above=True)
        self._turn_over.tapped.connect(self.turn_over_requested)
        self._turn.tapped.connect(self.turn_requested)
        self._designs.tapped.connect(self.designs_requested)
        keys = QHBoxLayout()
        self.room(keys)
        for key in (self._turn_over, self._turn, self._designs):
            keys.addWidget(key, stretch=1)
        card.column.addWidget(self._preview_words)
        card.column.addWidget(self._preview, stretch=1)
        card.column.addWidget(self._note, stretch=1)
        card.column.addLayout(keys)
        return card

    def _show_page(self) -> None:
        self._preview.show_page(self._page)
