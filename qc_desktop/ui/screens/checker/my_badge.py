"""My badge: colour, picture, shape, pattern, words, beside the badge as it will print."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
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
from qc_desktop.ui.screens.checker.leaves import leaf
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy

_IN_A_ROW = 3
_IN_A_BIG_ROW = 2
_ACROSS = QBoxLayout.Direction.LeftToRight
_DOWN = QBoxLayout.Direction.TopToBottom


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
    """One tab, a page of its choices or all, and the badge as a PDF: page 0 its front, 1 its back.

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
        tabs, self._grid = QHBoxLayout(), QGridLayout()
        self.room(tabs)
        self.room(self._grid)
        self._tabs = self._made_tabs()
        self._options = self._made_group(easy("My badge"))
        self._more = self._dashed("more", easy("More"), "plus")
        self._draw = self._dashed("draw", easy("Draw it"), "brush")
        self._more_words = self._dashed("more_words", easy("More words"), "plus")
        self._ask = self.words("button")
        self._box = LineBox(look, easy("Your words"))
        self._offered = self._made_group(easy("Words to take"))
        self._parts = QStackedWidget()
        self._parts.addWidget(self._made_options())
        self._parts.addWidget(self._made_words())
        for tab in self._tabs.values():
            tabs.addWidget(tab)
        self._tab_row = leaf(tabs)
        self._card = self._made_preview()
        beside = QHBoxLayout()
        self.room(beside, margins=(20, 0, 0, 0))
        beside.addWidget(self._card)
        self._beside = leaf(beside)
        self.column.addLayout(self._grid, stretch=1)
        self._options.picked.connect(self.picked)
        self._offered.picked.connect(self.offered_picked)
        self._box.edited.connect(self.words_edited)
        self._more.picked.connect(self.more_requested)
        self._more_words.picked.connect(self.more_requested)
        self._draw.picked.connect(self.draw_requested)
        self._shown: bytes | None = None
        self._side = 0
        self._state: MyBadgeState | None = None
        self._lay_out(together=True, alone=False)

    def takes_all(self) -> bool:
        """Say whether it shows all choices there are, on pages of its own: where words are big."""
        return self.look.text_size is not TextSize.NORMAL

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
        before, self._state = self._state, state
        anew = before is None or _offers(before) != _offers(state)
        self.settle_pages(anew=anew)
        if anew and state.picked:
            self._turn_to(self.page_of(state.picked))
        self._show_pdf(state.pdf, 1 if state.shows_back else 0)

    @override
    def take_focus(self) -> None:
        for tab in self._tabs.values():
            if tab.isChecked() and self.page().at == 0:
                tab.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        after = (self._draw, self._more, self._more_words)
        stops = (*self._options.tiles, *self._offered.tiles, *after, self._turn_over)
        for stop in stops:
            if stop.isVisibleTo(self):
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @override
    def page_count(self) -> int:
        normal = self.look.text_size is TextSize.NORMAL
        return 1 if normal else self._first_options() + self._group().pages + 1

    @override
    def show_page(self, at: int) -> None:
        together = self.page_count() == 1
        alone = not together and at == self.page_count() - 1
        self._tab_row.setVisible(not alone)
        self._parts.setVisible(not alone)
        for part in (self._ask, self._box):
            part.setVisible(together or at < self._first_options())
        group = self._group()
        group.setVisible(together or at >= self._first_options())
        if not alone:
            group.turn_to(max(at - self._first_options(), 0))
        self._free.setVisible(together)
        self._free_below.setVisible(together or at < self._first_options())
        self._preview_words.setVisible(together or alone)
        for key in self._keys():
            key.setVisible(together or alone)
            key.show_key(key.text(), glyph=key.glyph, glyph_above=together)
        self._lay_out(together=together, alone=alone)

    @override
    def page_of(self, key: str) -> int | None:
        if self.page_count() == 1 or key == "note":
            return None
        if key in {"preview", "back", "turn", "designs"}:
            return self.page_count() - 1
        if key in {"more", "draw"}:
            return self._first_options() + self._group().pages - 1
        at = self._group().page_of(key.removeprefix("take "))
        return 0 if at is None else self._first_options() + at

    def _first_options(self) -> int:
        """Return the first page of options: words are asked for on one before."""
        return 1 if self._parts.currentIndex() else 0

    def _group(self) -> OptionGroup:
        return self._offered if self._parts.currentIndex() else self._options

    def _keys(self) -> tuple[Key, ...]:
        return (self._turn_over, self._turn, self._designs)

    def _lay_out(self, *, together: bool, alone: bool) -> None:
        """Lay the badge beside all of the left, below the tabs, or alone with its keys."""
        for part in (self._tab_row, self._parts, self._beside):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._tab_row, 0, 0, 1, 1 if together else 2)
        self._grid.addWidget(self._parts, 1, 0)
        first = 0 if together or alone else 1
        self._grid.addWidget(self._beside, first, 1, 2 - first, 1)
        left, right = self.look.for_size((57, 43), (60, 40), (67, 33))
        self._grid.setColumnStretch(0, 0 if alone else left)
        self._grid.setColumnStretch(1, right)
        self._grid.setRowStretch(1, 1)
        self._body.setDirection(_DOWN if together else _ACROSS)
        self._key_row.setDirection(_ACROSS if together else _DOWN)

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
        keys = self._keys()
        if state.words is None:
            self._options.show_choices(state.choices, state.picked)
            after = [*([self._draw] if state.draws else []), *([self._more] if state.more else [])]
            self._options.show_after(*after)
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
        self.tab_order(
            *self._tabs.values(), self._box, *self._offered.tiles, self._more_words, *keys
        )

    def _show_pdf(self, pdf: bytes | None, page: int) -> None:
        self._side = page
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
        self._free = QWidget()
        rows.addWidget(self._free, stretch=1)
        return options

    def _made_words(self) -> QWidget:
        words = QWidget()
        column = QVBoxLayout(words)
        self.room(column)
        column.addLayout(self.words_row(self._ask))
        column.addWidget(self._box)
        column.addWidget(self._offered)
        self._free_below = QWidget()
        column.addWidget(self._free_below, stretch=1)
        return words

    def _made_group(self, name: str) -> OptionGroup:
        return OptionGroup(
            self.look, name, columns=_IN_A_ROW, big_columns=_IN_A_BIG_ROW, big_rows=self._rows
        )

    def _rows(self) -> int:
        return self.look.for_size(0, 2 if self._parts.currentIndex() else 3, 2)

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
        self._body, self._key_row = QBoxLayout(_DOWN), QBoxLayout(_ACROSS)
        seen = QVBoxLayout()
        seen.setSpacing(look.px(10))
        self.room(self._key_row)
        self.room(self._body, spacing=10)
        for key in self._keys():
            self._key_row.addWidget(key, stretch=1)
        seen.addWidget(self._preview_words)
        seen.addWidget(self._preview, stretch=1)
        seen.addWidget(self._note, stretch=1)
        self._body.addLayout(seen, stretch=1)
        self._body.addLayout(self._key_row)
        card.column.addLayout(self._body)
        return card

    def _show_page(self) -> None:
        self._preview.show_page(self._side)


def _offers(state: MyBadgeState) -> tuple[object, ...]:
    """Return what can be picked: when that changes, its first page is shown."""
    asked = state.words.ask if state.words else None
    return (state.tab, asked, tuple(choice.key for choice in state.choices))
