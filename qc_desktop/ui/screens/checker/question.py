"""One question: its picture, its words, its answers, and Skip apart from them."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.cards import AnswerGroup
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.tiles import BigChoice, DashedTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

_MIDDLE = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionState:
    """A question and its answers.

    `choices` are the cards to pick one of; `ways` are what an open question offers instead:
    say it, write, take a photo. `gap` leaves the middle place empty, so that Yes and No stand
    where they always stand. `chip` marks a practice question, or says that it was skipped.
    """

    words: str
    help: str
    picture: str
    choices: tuple[Choice, ...] = ()
    picked: str | None = None
    ways: tuple[Choice, ...] = ()
    gap: bool = False
    chip: Chip | None = None
    bars: Bars
    spoken: tuple[Spoken, ...]


class QuestionScreen(CheckerScreen):
    """Draws a question and reports taps. Holds no visit and saves nothing."""

    picked = Signal(Picked)
    way_picked = Signal(Picked)
    skipped = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Question"))
        self._plate = PicturePlate(look, size=190)
        self._words = self.words("question")
        self._help = self.words("help_text", "ink-2")
        self._chip = StatusChip(look, Chip(words=""))
        self._build_head()
        self._group = AnswerGroup(look, easy("Answers"))
        self._group.picked.connect(self.picked)
        self._gap = QWidget()
        ways = QWidget()
        ways_grid = QGridLayout(ways)
        self.room(ways_grid)
        self._ways = Tiles(ways_grid, 3, self._made_way)
        self._answers = QStackedWidget()
        self._answers.addWidget(self._group)
        self._answers.addWidget(ways)
        skip = Choice(key="skip", words=easy("Skip"), glyph="skip")
        self._skip = DashedTile(look, skip, name=easy("Skip this question"))
        self._skip.picked.connect(self._say_skipped)
        row = QHBoxLayout()
        self.room(row, spacing=12)
        row.addWidget(self._answers, stretch=1)
        skip_room = QVBoxLayout()
        # The cards keep room above themselves for their tick; Skip lines up with them.
        self.room(skip_room, margins=(0, 6, 0, 0))
        skip_room.addWidget(self._skip)
        row.addLayout(skip_room)
        self.column.addLayout(row, stretch=1)
        shortcut = QShortcut(QKeySequence("S"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._skip.click)
        self._shown: tuple[Choice, ...] = ()

    def show_state(self, state: QuestionState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._plate.show_picture(state.picture)
        self._words.show_words(state.words)
        self._help.show_words(state.help)
        self._help.setVisible(bool(state.help))
        self._chip.setVisible(state.chip is not None)
        if state.chip is not None:
            self._chip.show_chip(state.chip)
        if state.ways:
            with self.steady():
                self._ways.show(state.ways)
            self.tab_order(*self._ways.by_key.values(), self._skip)
            self._answers.setCurrentIndex(1)
            return
        self._answers.setCurrentIndex(0)
        self._group.setAccessibleName(state.words)
        with self.steady():
            self._group.show_choices(state.choices, state.picked)
        self.show_now(*self._group.cards)
        self._show_gap(wanted=state.gap)
        self.tab_order(*self._group.cards, self._skip)

    @override
    def take_focus(self) -> None:
        if self._answers.currentIndex() == 0:
            self._group.take_focus()
        else:
            super().take_focus()

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"words": self._words, "help": self._help}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        cards: dict[str, Ringed] = {card.choice.key: card for card in self._group.cards}
        return {**cards, **self._ways.by_key, "skip": self._skip}

    def _build_head(self) -> None:
        words = QVBoxLayout()
        self.room(words, spacing=6)
        words.addStretch(1)
        words.addWidget(self._chip, alignment=Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._words)
        words.addWidget(self._help)
        words.addStretch(1)
        head = QHBoxLayout()
        self.room(head, spacing=32, margins=(8, 0, 8, 8))
        head.addWidget(self._plate)
        head.addLayout(words, stretch=1)
        self.column.addLayout(head)

    def _show_gap(self, *, wanted: bool) -> None:
        row = self._group.layout()
        if not isinstance(row, QHBoxLayout):
            return
        row.removeWidget(self._gap)
        self._gap.setVisible(wanted)
        if wanted:
            row.insertWidget(_MIDDLE, self._gap, stretch=1)

    def _made_way(self, choice: Choice) -> BigChoice:
        tile = BigChoice(self.look, choice, self)
        tile.picked.connect(self.way_picked)
        return tile

    def _say_skipped(self, _picked: Picked) -> None:
        self.skipped.emit()
