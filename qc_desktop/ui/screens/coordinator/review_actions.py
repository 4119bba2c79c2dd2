"""What the place will do: the actions there are, and a form for another."""

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qc_desktop.domain.actions import ActionState
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.fields import ChoiceBox, Field
from qc_desktop.ui.components.inputs import LineBox, TextBox
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.values import Choice, Picked
from qc_desktop.ui.screens.coordinator.parts import Note, WhenBox, row
from qc_desktop.ui.screens.coordinator.review_state import (
    ActionGone,
    ActionLine,
    ActionStep,
    ActionWish,
)
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

_TAKE_OUT = "take_out"


class ActionBlock(Card):
    """One action and how far it is; the same box takes it out."""

    moved = Signal(ActionStep)
    gone = Signal(ActionGone)

    def __init__(self, look: Look, line: ActionLine) -> None:
        super().__init__(look, line.will, fill="surface-2", side=12)
        self.line = line
        self.column.setSpacing(look.px(2))
        if line.said:
            said = plain("You said: {said}", said=line.said)
            self.column.addWidget(ReadableLabel(look, said, font="co_small", colour="ink-2"))
        self.column.addWidget(ReadableLabel(look, line.will, font="co_body_bold"))
        who = ReadableLabel(look, line.who_and_when, font="co_small", colour="ink-2")
        self.column.addWidget(who)
        if line.late:
            self.column.addWidget(StatusChip(look, line.chip, font="co_small_bold"))
        self.state = ChoiceBox(look, plain("How far is it: {action}", action=line.will))
        self.state.show_choices(_states(), line.state)
        self.state.picked.connect(self._say_moved)
        self.column.addWidget(self.state)

    def _say_moved(self, picked: Picked) -> None:
        if picked.key == _TAKE_OUT:
            # It is asked first: until then the action is as far as it was.
            self.state.show_choices(_states(), self.line.state)
            self.gone.emit(ActionGone(action=self.line.action))
        else:
            self.moved.emit(ActionStep(action=self.line.action, state=ActionState(picked.key)))


class ActionForm(QWidget):
    """What was said, what will you do, who, when."""

    added = Signal(ActionWish)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        said, will = plain("What was said?"), plain("What will you do?")
        self.said = LineBox(look, said, hint=said, small=True)
        self.will = TextBox(look, will, hint=will, small=True)
        self.will.setFixedHeight(look.px(96))
        self.who = LineBox(look, plain("Who"), hint=plain("Who"), small=True)
        self.when = WhenBox(look, plain("When"), with_time=False)
        self.problem = Note(look, wrong=True)
        self.add = Key(look, plain("Add action"), glyph="plus", size=KeySize.SMALL)
        self.add.tapped.connect(self._say_added)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.said)
        column.addWidget(self.will)
        column.addWidget(self.who)
        column.addWidget(Field(look, plain("By when"), self.when))
        column.addWidget(self.problem)
        column.addLayout(row(look, self.add))

    def show_problem(self, words: str) -> None:
        """Say what is missing, or nothing."""
        self.problem.say(words)

    def show_day(self, day: date) -> None:
        """Offer a day for the next action."""
        self.when.show_moment(datetime(day.year, day.month, day.day))  # noqa: DTZ001 - a wall day

    def clear(self) -> None:
        """Empty the form."""
        for box in (self.said, self.who):
            box.show_words("")
        self.will.show_words("")

    def _say_added(self) -> None:
        self.added.emit(
            ActionWish(
                said=self.said.words().strip(),
                will=self.will.words().strip(),
                who=self.who.words().strip(),
                by_date=self.when.moment().at.date(),
            )
        )


def _states() -> tuple[Choice, ...]:
    return (
        Choice(key=ActionState.NOT_STARTED, words=plain("Not started")),
        Choice(key=ActionState.STARTED, words=plain("Started")),
        Choice(key=ActionState.DONE, words=plain("Done")),
        Choice(key=_TAKE_OUT, words=plain("Take it out")),
    )
