"""Draw on paper, or cover, draw and write on a photo."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.domain.sketches import Mark, MarkKind, Move
from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.canvas import Canvas, Pencil
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.tools import MoveKeys, ToolGroup
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_STAMPS_IN_A_ROW = 4
_TOOLS_WIDTHS = (420, 480, 560)


@dataclass(frozen=True, slots=True, kw_only=True)
class SketchState:
    """The marks so far and what the finger does. `picture` None is white paper.

    `stamps` are the pictures that can be put on it; the last can be moved while `can_move`.
    `can_size` says that it can be larger
    and smaller too. `other` is another way to draw.
    """

    title: str
    picture: bytes | None
    marks: tuple[Mark, ...]
    pencil: Pencil
    hint: str
    tools: tuple[Choice, ...]
    inks: tuple[Choice, ...]
    nibs: tuple[Choice, ...]
    can_undo: bool
    bars: Bars
    spoken: tuple[Spoken, ...]
    stamps: tuple[Choice, ...] = ()
    can_move: bool = False
    can_size: bool = False
    other: tuple[Choice, ...] = ()


class SketchScreen(CheckerScreen):
    """A large picture, and beside it what one draws with: on pages where words are big."""

    begins_again = True

    marked = Signal(Mark)
    tool_picked = Signal(Picked)
    ink_picked = Signal(Picked)
    nib_picked = Signal(Picked)
    typed = Signal(Typed)
    stamp_picked = Signal(Picked)
    move_requested = Signal(Move)
    undo_requested = Signal()
    start_again_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Draw"))
        self._title = self.words("title")
        self._canvas = Canvas(look, easy("Your picture"))
        self._canvas.marked.connect(self.marked)
        left = QVBoxLayout()
        self.room(left, spacing=8)
        left.addLayout(self.words_row(self._title))
        left.addWidget(self._canvas, stretch=1)
        row = QHBoxLayout()
        self.room(row, spacing=8)
        row.addLayout(left, stretch=1)
        self._side = QWidget()
        row.addWidget(self._side)
        self.column.addLayout(row, stretch=1)
        self._tools = ToolGroup(look, easy("What do you want to do?"))
        self._inks = ToolGroup(look, easy("Colour"), big_columns=2)
        self._nibs = ToolGroup(look, easy("Thin or thick"))
        # Two rows: with big words each has a page.
        self._stamps = tuple(
            ToolGroup(look, easy("Pick a picture"), columns=_STAMPS_IN_A_ROW, big_columns=2)
            for _ in range(2)
        )
        self._moves = MoveKeys(look)
        self._other = OptionGroup(look, easy("Another way to draw"))
        self._hint = self.words("help_text", "ink-2")
        self._box = LineBox(look, easy("Your words"))
        self._undo = Key(look, easy("Undo"), glyph="undo", glyph_above=True, size=KeySize.TALL)
        self._again = Key(
            look, easy("Start again"), glyph="again", glyph_above=True, size=KeySize.TALL
        )
        self._build_side()
        self._tools.picked.connect(self.tool_picked)
        self._other.picked.connect(self.tool_picked)
        self._inks.picked.connect(self.ink_picked)
        self._nibs.picked.connect(self.nib_picked)
        self._box.edited.connect(self.typed)
        for group in self._stamps:
            group.picked.connect(self.stamp_picked)
        self._moves.moved.connect(self.move_requested)
        self._undo.tapped.connect(self.undo_requested)
        self._again.tapped.connect(self.start_again_requested)
        self._shown: tuple[object, ...] = ()
        self._sizes = False
        self._parts: tuple[tuple[QWidget, ...], ...] = ()

    def show_state(self, state: SketchState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.title)
        self._canvas.show_picture(state.picture)
        self._canvas.show_marks(state.marks, state.pencil)
        self._canvas.setAccessibleDescription(state.hint)
        self._hint.show_words(state.hint)
        pencil = state.pencil
        with self.steady():
            self._tools.show_choices(state.tools, pencil.tool.value)
            self._other.show_choices(state.other)
            self._inks.show_choices(state.inks, pencil.ink.value)
            self._nibs.show_choices(state.nibs, pencil.nib.value)
            for group, some in zip(self._stamps, _halves(state.stamps), strict=True):
                group.show_choices(some)
        self._box.show_words(pencil.words)
        self._sizes = state.can_size
        self._moves.show_sizes(on=state.can_size)
        parts: tuple[tuple[QWidget, bool], ...] = (
            (self._tools, bool(state.tools)),
            (self._hint, bool(state.hint)),
            (self._box, pencil.tool is MarkKind.WORDS and not state.can_move),
            (self._inks, bool(state.inks)),
            (self._nibs, bool(state.nibs)),
            *((group, bool(group.tiles)) for group in self._stamps),
            (self._moves, state.can_move),
            (self._other, bool(state.other)),
        )
        there = [part for part, is_there in parts if is_there]
        head = tuple(part for part in there if part in {self._tools, self._hint})
        self._parts = tuple(filter(None, (head, *((one,) for one in there if one not in head))))
        shown = (state.title, state.picture, pencil.tool, state.can_move)
        self.settle_pages(anew=shown != self._shown)
        self._shown = shown
        if not state.can_undo and (self._undo.hasFocus() or self._again.hasFocus()):
            # Qt would move it on as Tab does, and show the keyboard's ring.
            self.take_focus()
        with self.steady():
            for key in (self._undo, self._again):
                key.setVisible(state.can_undo)
        tiles = (*self._tools.tiles, *self._inks.tiles, *self._nibs.tiles, *self._stamp_tiles())
        keys = (*self._moves.keys, *self._other.tiles, self._undo, self._again)
        self.tab_order(self._canvas, *tiles, self._box, *keys)

    @override
    def take_focus(self) -> None:
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "hint": self._hint}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        groups = (self._tools, self._inks, self._nibs, *self._stamps, self._other)
        tiles = {tile.choice.key: tile for group in groups for tile in group.tiles}
        names = (move.value for move in Move)
        moves = dict(zip(names, self._moves.keys, strict=True))
        return {**tiles, **moves, "undo": self._undo, "again": self._again}

    @override
    def page_count(self) -> int:
        many = max(len(self._parts), 1)
        # Six keys and what follows have no room on one page of a low window.
        return self.look.for_size(many if self._sizes else 1, many, many)

    @override
    def show_page(self, at: int) -> None:
        self._side.setFixedWidth(self.look.px(self.look.for_size(*_TOOLS_WIDTHS)))
        together = self.page_count() == 1
        on = {part for page in self._parts for part in page} if together else {*self._parts[at]}
        for part in self._all_parts():
            part.setVisible(part in on)
            if isinstance(part, OptionGroup) and part in on:
                self.show_now(*part.tiles)

    @override
    def page_of(self, key: str) -> int | None:
        wanted: dict[str, object] = {**self.labels(), **self.ringed()}
        part = wanted.get(key)
        for at, page in enumerate(self._parts if self.page_count() > 1 else ()):
            for one in page:
                if part is one or (isinstance(part, QWidget) and one.isAncestorOf(part)):
                    return at
        return None

    def _all_parts(self) -> tuple[QWidget, ...]:
        first = (self._tools, self._hint, self._box, self._inks, self._nibs)
        return (*first, *self._stamps, self._moves, self._other)

    def _stamp_tiles(self) -> tuple[QWidget, ...]:
        return tuple(tile for group in self._stamps for tile in group.tiles)

    def _build_side(self) -> None:
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self._tools)
        side.addLayout(self.words_row(self._hint, below=4))
        side.addWidget(self._box)
        side.addWidget(self._inks)
        side.addWidget(self._nibs)
        for group in self._stamps:
            side.addWidget(group)
        side.addWidget(self._moves)
        side.addWidget(self._other)
        side.addStretch(1)
        keys = QHBoxLayout()
        self.room(keys)
        keys.addWidget(self._undo, stretch=1)
        keys.addWidget(self._again, stretch=1)
        side.addLayout(keys)
        for key in (self._undo, self._again):
            policy = key.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            key.setSizePolicy(policy)


def _halves(choices: tuple[Choice, ...]) -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
    return choices[:_STAMPS_IN_A_ROW], choices[_STAMPS_IN_A_ROW:]
