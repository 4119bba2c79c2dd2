"""Join an organisation: the eight words, then the four pictures."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.values import Typed
from qc_desktop.ui.screens.first_run.base import SetUpScreen, labelled
from qc_desktop.ui.screens.first_run.states import JoinPicturesState, JoinTyped, JoinWordsState
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

HOW_MANY = 8
_COLUMNS = 4


class JoinWordsScreen(SetUpScreen):
    """Eight boxes for the words, one for the name of this laptop."""

    typed = Signal(JoinTyped)

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            plain("Type the 8 words"),
            plain("The office gives you 8 words. You can also paste them all in the first box."),
        )
        self.boxes = tuple(
            LineBox(look, plain("Word {number}", number=number), hint=str(number), small=True)
            for number in range(1, HOW_MANY + 1)
        )
        grid = QGridLayout()
        grid.setSpacing(0)
        for place, box in enumerate(self.boxes):
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
            box.entered.connect(self.submit)
        self.boxes[0].edited.connect(self._spread)
        self.laptop = LineBox(look, plain("Name of this laptop"), small=True)
        self.laptop.entered.connect(self.submit)
        self.busy = ReadableLabel(look, font="body_bold")
        self.column.addLayout(grid)
        self.column.addLayout(labelled(look, plain("Name of this laptop"), self.laptop))
        self.column.addWidget(self.busy)
        self.column.addWidget(self.problem)
        self.column.addStretch(1)

    def show_state(self, state: JoinWordsState) -> None:
        """Show what was typed so far."""
        for box, word in zip(self.boxes, state.words, strict=False):
            box.show_words(word)
        self.laptop.show_words(state.laptop)
        self.busy.show_words(state.busy)
        self.busy.setVisible(bool(state.busy))
        self.show_problem(state.problem)

    @override
    def submit(self) -> None:
        words = tuple(box.words().strip().lower() for box in self.boxes)
        self.typed.emit(JoinTyped(words=words, laptop=self.laptop.words().strip()))

    def _spread(self, typed: Typed) -> None:
        """Put pasted words each into its box."""
        words = typed.words.split()
        if len(words) == HOW_MANY:
            for box, word in zip(self.boxes, words, strict=True):
                box.show_words(word)


class JoinPicturesScreen(SetUpScreen):
    """The four pictures that the office sees too, and a key to try again."""

    again_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            plain("Do you both see these pictures?"),
            plain("Ring the office. If they see the same 4 pictures, they let this laptop in."),
        )
        self._plates = tuple(PicturePlate(look, size=150) for _ in range(4))
        self._names = tuple(
            ReadableLabel(look, font="body_bold", across="middle") for _ in self._plates
        )
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        for place, (plate, name) in enumerate(zip(self._plates, self._names, strict=True)):
            holder = QHBoxLayout()
            holder.addStretch(1)
            holder.addWidget(plate)
            holder.addStretch(1)
            grid.addLayout(holder, 0, place)
            grid.addWidget(name, 1, place)
        self.again = Key(look, plain("Try again"), glyph="refresh")
        self.again.tapped.connect(self.again_requested)
        self.busy = ReadableLabel(look, font="body_bold")
        keys = self.row(spacing=8)
        keys.addWidget(self.again)
        keys.addWidget(self.busy, stretch=1)
        self.column.addLayout(grid)
        self.column.addLayout(keys)
        self.column.addWidget(self.problem)
        self.column.addStretch(1)

    def show_state(self, state: JoinPicturesState) -> None:
        """Show the pictures and how the waiting goes."""
        for plate, name, choice in zip(self._plates, self._names, state.pictures, strict=False):
            plate.show_picture(choice.picture)
            name.show_words(choice.words)
        self.busy.show_words(state.busy)
        self.busy.setVisible(bool(state.busy))
        self.show_problem(state.problem)
