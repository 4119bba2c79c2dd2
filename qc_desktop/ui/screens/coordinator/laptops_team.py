"""The laptops of the team: how each is, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.screens.coordinator.laptops_state import (
    LaptopWish,
    OpenLaptop,
    TeamLine,
    TeamState,
)
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen, Scroller, clear
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain


class TeamScreen(OfficeScreen):
    """A list on the left, one laptop on the right."""

    check_requested = Signal()
    add_requested = Signal()
    picked = Signal(LaptopWish)
    lost = Signal(LaptopWish)

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Laptops"))
        self._lines: tuple[TeamLine, ...] | None = None
        self._open: OpenLaptop | None = None
        self.rows: tuple[TeamRow, ...] = ()
        self.words = ReadableLabel(look, font="co_body", colour="ink-2")
        self.busy = ReadableLabel(look, font="co_body_bold")
        self.note = Note(look, wrong=True)
        self.done = Note(look, wrong=False)
        self.check = Key(look, plain("Check now"), glyph="refresh", size=KeySize.SMALL)
        self.check.tapped.connect(self.check_requested)
        self.add = Key(
            look, plain("Add a laptop"), glyph="plus", kind=KeyKind.PRIMARY, size=KeySize.SMALL
        )
        self.add.tapped.connect(self.add_requested)
        self.listed = Scroller(look, plain("Laptops"))
        self.title = ReadableLabel(look, font="co_heading")
        self.line = ReadableLabel(look, font="co_body", colour="ink-2")
        self.facts = Scroller(look, plain("About this laptop"))
        self.lost_words = ReadableLabel(look, font="co_body")
        self.lost_key = Key(
            look,
            plain("This laptop is lost"),
            glyph="lock",
            kind=KeyKind.DANGER_FILLED,
            size=KeySize.SMALL,
        )
        self.lost_key.tapped.connect(self._say_lost)
        self._lay_out()

    def show_state(self, state: TeamState) -> None:
        """Show the list and the open laptop; safe to call again with the same."""
        self.words.show_words(state.note)
        self.words.setVisible(bool(state.note))
        self.busy.show_words(state.busy)
        self.busy.setVisible(bool(state.busy))
        self.note.say(state.problem)
        self.done.say(state.done)
        if state.lines != self._lines:
            self._show_lines(state.lines)
        self.card.setVisible(state.open is not None)
        if state.open is not None and state.open != self._open:
            self._show_open(state.open)
        self._open = state.open
        self.set_reading_order()

    def _show_lines(self, lines: tuple[TeamLine, ...]) -> None:
        self._lines = lines
        clear(self.listed.column)
        self.rows = tuple(TeamRow(self.look, line) for line in lines)
        for row in self.rows:
            self.listed.column.addWidget(row)
            row.picked.connect(self.picked)
        self.listed.column.addStretch(1)

    def _show_open(self, one: OpenLaptop) -> None:
        self.title.show_words(one.title)
        self.line.show_words(one.line)
        clear(self.facts.column)
        for what, value in one.lines:
            self.facts.column.addWidget(
                ReadableLabel(self.look, what, font="co_small", colour="ink-2")
            )
            self.facts.column.addWidget(ReadableLabel(self.look, value, font="co_body_bold"))
        self.facts.column.addStretch(1)
        self.lost_words.show_words(one.lost)
        self.lost_words.setVisible(bool(one.lost))
        self.lost_key.setVisible(bool(one.lost_key))
        if one.lost_key:
            self.lost_key.show_key(
                one.lost_key,
                glyph="list" if one.is_out else "lock",
                kind=KeyKind.PLAIN if one.is_out else KeyKind.DANGER_FILLED,
                name=f"{one.lost_key}: {one.title}",
            )

    def _lay_out(self) -> None:
        look = self.look
        said = QVBoxLayout()
        for label in (self.words, self.busy, self.note, self.done):
            said.addWidget(label)
        top = QHBoxLayout()
        top.setSpacing(look.px(10))
        top.addLayout(said, stretch=1)
        top.addWidget(self.check)
        top.addWidget(self.add)
        self.column.addLayout(top)
        self.card = Card(look, plain("About this laptop"), side=18)
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(PicturePlate(look, size=72, name="laptop"))
        names = QVBoxLayout()
        names.addWidget(self.title)
        names.addWidget(self.line)
        head.addLayout(names, stretch=1)
        self.card.column.addLayout(head)
        self.card.column.addWidget(self.facts, stretch=1)
        self.card.column.addWidget(self.lost_words)
        self.card.column.addWidget(self.lost_key)
        columns = QHBoxLayout()
        columns.setSpacing(look.px(14))
        columns.addWidget(self.listed, stretch=6)
        columns.addWidget(self.card, stretch=4)
        self.column.addLayout(columns, stretch=1)

    def _say_lost(self) -> None:
        if self._open is not None:
            self.lost.emit(LaptopWish(key=self._open.key))


class TeamRow(Card):
    """One laptop: its name, who uses it and when it was heard, its state, and a key to look."""

    picked = Signal(LaptopWish)

    def __init__(self, look: Look, line: TeamLine) -> None:
        super().__init__(look, line.name, side=10)
        self.key = line.key
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(2))
        grid.addWidget(PicturePlate(look, size=56, name="laptop"), 0, 0, 2, 1)
        grid.addWidget(ReadableLabel(look, line.name, font="co_body_bold"), 0, 1)
        grid.addWidget(ReadableLabel(look, line.line, font="co_small", colour="ink-2"), 1, 1)
        grid.addWidget(StatusChip(look, line.chip, font="co_small_bold"), 0, 2, 2, 1)
        self.look_at = Key(
            look,
            plain("Look"),
            glyph="eye",
            size=KeySize.MINI,
            name=plain("Look at {laptop}", laptop=line.name),
        )
        self.look_at.tapped.connect(self._say_picked)
        grid.addWidget(self.look_at, 0, 3, 2, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)

    def _say_picked(self) -> None:
        self.picked.emit(LaptopWish(key=self.key))
