"""Print badges: who, on what paper, and the very sheet that prints."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qc_desktop.domain.ids import PersonId
from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.fields import ChoiceBox, Field, TickLine
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.options import OptionGroup
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.screens.coordinator.badges_state import (
    BadgeLine,
    BadgePaper,
    BadgesState,
    BadgeTick,
    BadgeWish,
    EverybodyTick,
    Paper,
    TurnOver,
)
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen, Scroller, clear, row
from qc_desktop.ui.screens.coordinator.pdf_pages import PdfPages, making_words
from qc_desktop.ui.screens.coordinator.ticks import PersonTick
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

_BOTH, _FRONT = "both", "front"


class BadgesScreen(OfficeScreen):
    """People at the left, the sheet in the middle, paper and printer at the right."""

    ticked = Signal(BadgeTick)
    everybody_ticked = Signal(EverybodyTick)
    design_requested = Signal(BadgeWish)
    paper_chosen = Signal(BadgePaper)
    save_requested = Signal()
    print_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Badges"))
        self._paper = BadgePaper()
        self._keys: tuple[PersonId, ...] = ()
        self.rows: tuple[BadgeRow, ...] = ()
        self.people = Scroller(look, plain("Whose badges"))
        self.sheet = PdfPages(look, plain("The sheet that prints"))
        self.papers = OptionGroup(look, plain("Paper"), small=True)
        self.sides = OptionGroup(look, plain("Sides"), small=True)
        self.turns = OptionGroup(look, plain("Turn over on"), small=True)
        self.stock = ChoiceBox(look, plain("Labels or cards on the sheet"))
        self.marks = TickLine(look, Choice(key="marks", words=plain("Show cut marks")))
        self.note = Note(look, wrong=True)
        self.done = Note(look, wrong=False)
        self.save = Key(look, plain("Save PDF"), glyph="document_down", size=KeySize.MINI)
        self.print = Key(
            look, plain("Print"), glyph="printer", kind=KeyKind.PRIMARY, size=KeySize.MINI
        )
        self.heading = ReadableLabel(look, font="co_heading")
        self.everybody = TickLine(look, Choice(key="everybody", words=plain("Everybody")))
        self.everybody.ticked.connect(self._tick_everybody)
        self.papers.picked.connect(self._pick_paper)
        self.sides.picked.connect(self._pick_sides)
        self.turns.picked.connect(self._pick_turn)
        self.stock.picked.connect(self._pick_stock)
        self.marks.ticked.connect(self._tick_marks)
        self.save.tapped.connect(self.save_requested)
        self.print.tapped.connect(self.print_requested)
        self._sheet_only = QWidget()
        self._lay_out()

    def show_state(self, state: BadgesState) -> None:
        """Show who is printed on what; safe to call again with the same."""
        paper = self._paper = state.paper
        self._show_people(state.people)
        count = sum(line.on for line in state.people)
        self.everybody.show_tick(on=bool(state.people) and count == len(state.people))
        self.heading.show_words(plain("Badges to print: {count}", count=count))
        self.papers.show_choices(_papers(), paper.paper)
        self.sides.show_choices(_sides(), _BOTH if paper.both_sides else _FRONT)
        self.turns.show_choices(_turns(), paper.turn_over)
        self.stock.show_choices(state.stocks, paper.stock)
        self.marks.show_tick(on=paper.marks)
        self._sheet_only.setVisible(paper.paper is Paper.SHEET)
        self.turns.setVisible(paper.both_sides)
        self.sheet.show_pdf(state.pdf, words=_sheet_words(state))
        ready = state.pdf is not None and not state.making
        self.save.setVisible(ready)
        self.print.setVisible(ready)
        self.note.say(state.problem)
        self.done.say(state.done)

    def _show_people(self, people: tuple[BadgeLine, ...]) -> None:
        keys = tuple(line.person for line in people)
        if keys != self._keys:
            self._keys = keys
            clear(self.people.column)
            self.rows = tuple(BadgeRow(self.look, line) for line in people)
            for shown in self.rows:
                self.people.column.addWidget(shown)
                shown.ticked.connect(self.ticked)
                shown.design_requested.connect(self.design_requested)
            self.people.column.addStretch(1)
            self.set_reading_order()
        for shown, line in zip(self.rows, people, strict=True):
            shown.show_line(line)

    def _lay_out(self) -> None:
        look = self.look
        who = Card(look, plain("Whose badges"), side=14)
        who.setFixedWidth(look.px(366))
        who.column.addWidget(ReadableLabel(look, plain("Whose badges"), font="co_heading"))
        who.column.addWidget(self.everybody)
        who.column.addWidget(self.people, stretch=1)
        columns = QHBoxLayout()
        columns.setSpacing(look.px(12))
        columns.addWidget(who)
        columns.addWidget(self.sheet, stretch=1)
        columns.addWidget(self._options())
        self.column.addLayout(columns, stretch=1)

    def _options(self) -> Card:
        look = self.look
        card = Card(look, plain("How to print"), side=16)
        card.setFixedWidth(look.px(346))
        card.column.setSpacing(0)
        card.column.addWidget(self.heading)
        sheet = QVBoxLayout(self._sheet_only)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.setSpacing(0)
        sheet.addWidget(Field(look, plain("Labels or cards on the sheet"), self.stock))
        sheet.addWidget(Field(look, plain("Sides"), self.sides))
        sheet.addWidget(Field(look, plain("Turn over on"), self.turns))
        sheet.addWidget(self.marks)
        card.column.addWidget(Field(look, plain("Paper"), self.papers))
        card.column.addWidget(self._sheet_only)
        card.column.addWidget(self.note)
        card.column.addWidget(self.done)
        card.column.addStretch(1)
        card.column.addLayout(row(look, self.save, self.print))
        return card

    def _pick_paper(self, picked: Picked) -> None:
        self.paper_chosen.emit(replace(self._paper, paper=Paper(picked.key)))

    def _pick_sides(self, picked: Picked) -> None:
        self.paper_chosen.emit(replace(self._paper, both_sides=picked.key == _BOTH))

    def _pick_turn(self, picked: Picked) -> None:
        self.paper_chosen.emit(replace(self._paper, turn_over=TurnOver(picked.key)))

    def _pick_stock(self, picked: Picked) -> None:
        self.paper_chosen.emit(replace(self._paper, stock=picked.key))

    def _tick_everybody(self, picked: Picked) -> None:
        self.everybody_ticked.emit(EverybodyTick(on=picked.on))

    def _tick_marks(self, picked: Picked) -> None:
        self.paper_chosen.emit(replace(self._paper, marks=picked.on))


class BadgeRow(QWidget):
    """A person to tick, the life of the badge, and a key to design it."""

    ticked = Signal(BadgeTick)
    design_requested = Signal(BadgeWish)

    def __init__(self, look: Look, line: BadgeLine) -> None:
        super().__init__()
        self.look = look
        self.person = line.person
        self.tick = PersonTick(
            look, Choice(key=line.person, words=line.name, photo=line.photo), self
        )
        self.tick.ticked.connect(self._say_ticked)
        self.chip: StatusChip | None = None
        self.no_photo: StatusChip | None = None
        name = plain("Design the badge of {name}", name=line.name)
        self.design = Key(look, plain("Design"), size=KeySize.MINI, name=name, parent=self)
        self.design.tapped.connect(self._say_design)
        upper = QHBoxLayout()
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(self.tick, stretch=1)
        upper.addWidget(self.design)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(upper)

    def show_line(self, line: BadgeLine) -> None:
        """Show whether it is printed, how long it lives, and why it has no photo."""
        self.tick.show_tick(on=line.on)
        self.chip = self._shown(self.chip, line.chip)
        self.no_photo = self._shown(self.no_photo, line.no_photo)

    def _shown(self, chip: StatusChip | None, wanted: Chip | None) -> StatusChip | None:
        if wanted is None:
            if chip is not None:
                chip.hide()
            return chip
        if chip is None:
            chip = StatusChip(self.look, wanted, font="co_small_bold")
            inset = QHBoxLayout()
            inset.setContentsMargins(self.look.px(56), 0, 0, 0)
            inset.addWidget(chip)
            inset.addStretch(1)
            self._column.addLayout(inset)
        chip.show_chip(wanted)
        chip.show()
        return chip

    def _say_ticked(self, picked: Picked) -> None:
        self.ticked.emit(BadgeTick(person=self.person, on=picked.on))

    def _say_design(self) -> None:
        self.design_requested.emit(BadgeWish(person=self.person))


def _sheet_words(state: BadgesState) -> str:
    if state.making:
        return making_words()
    if state.pdf is None and not state.problem:
        return plain("Tick the people whose badges you want.")
    return ""


def _papers() -> tuple[Choice, ...]:
    return (
        Choice(key=Paper.SHEET, words=plain("A4 sheet")),
        Choice(key=Paper.CARD, words=plain("Card")),
    )


def _sides() -> tuple[Choice, ...]:
    return (Choice(key=_BOTH, words=plain("Both")), Choice(key=_FRONT, words=plain("Front")))


def _turns() -> tuple[Choice, ...]:
    return (
        Choice(key=TurnOver.LONG, words=plain("Long edge")),
        Choice(key=TurnOver.SHORT, words=plain("Short edge")),
    )
