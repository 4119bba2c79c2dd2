"""One question: its picture, its words, its answers, and Skip apart from them."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.cards import AnswerGroup
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.text import Paragraph
from qc_desktop.ui.components.tiles import BigChoice, DashedTile
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy

_MIDDLE = 1
_WAYS = 4
_BIG_COLUMNS = 2
_LEAST_FACE = 120
_LEAST_PLATE = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionState:
    """A question and its answers.

    `choices` are the cards to pick one of; `ways` are what an open question offers instead:
    say it, take a photo, write, draw; `added` says that something was added. `gap` leaves the
    middle place empty, so that Yes and No stand where they always stand. `chip` marks a practice
    question, or says that it was skipped.
    """

    words: str
    help: str
    picture: str
    choices: tuple[Choice, ...] = ()
    picked: str | None = None
    ways: tuple[Choice, ...] = ()
    added: bool = False
    gap: bool = False
    chip: Chip | None = None
    bars: Bars
    spoken: tuple[Spoken, ...]


class QuestionScreen(CheckerScreen):
    """Draws a question and reports taps. Holds no visit and saves nothing."""

    picked = Signal(Picked)
    way_picked = Signal(Picked)
    skipped = Signal()
    added_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Question"))
        self._plate = PicturePlate(look, size=190)
        self._words = self.words("question")
        self._help = self.words("help_text", "ink-2")
        self._chip = StatusChip(look, Chip(words=""))
        self._added = Key(look, easy("See what you added"), glyph="eye", size=KeySize.LOW)
        self._added.tapped.connect(self.added_requested)
        self._build_head()
        self._group = AnswerGroup(look, easy("Answers"), big_columns=_BIG_COLUMNS)
        self._group.picked.connect(self.picked)
        ways = QWidget()
        ways_grid = QGridLayout(ways)
        self.room(ways_grid, margins=(0, 12, 0, 0))
        self._ways = Tiles(ways_grid, self._ways_shape, self._made_way)
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
        self._has_chip = False
        self._has_added = False
        self._settled = ""

    def show_state(self, state: QuestionState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._plate.show_picture(state.picture)
        self._words.show_words(state.words)
        self._help.show_words(state.help)
        self._has_chip = state.chip is not None
        if state.chip is not None:
            self._chip.show_chip(state.chip)
        with self.steady():
            self._has_added = state.added
        self._answers.setCurrentIndex(1 if state.ways else 0)
        if state.ways:
            with self.steady():
                self._ways.show(state.ways)
                self.settle_pages(anew=state.words != self._settled)
            self._settled = state.words
            self.tab_order(self._added, *self._ways.by_key.values(), self._skip)
            return
        self._group.setAccessibleName(state.words)
        with self.steady():
            gap_at = _MIDDLE if state.gap else None
            self._group.show_choices(state.choices, state.picked, gap_at=gap_at)
        self.show_now(*self._group.cards)
        self.settle_pages(anew=state.words != self._settled)
        self._settled = state.words
        self.tab_order(*self._group.cards, self._skip)

    @override
    def page_count(self) -> int:
        return self._answer_pages() + self._has_more_than_fits()

    @override
    def page_of(self, key: str) -> int | None:
        if key == "added":
            return self._answer_pages() if self.page_count() > 1 else None
        if key == "help":
            on_first, _ = self._shown_with_answers()
            return None if on_first else self._answer_pages()
        if self._answers.currentIndex() == 1:
            return self._ways.page_of(key)
        return 0 if key in self.ringed() else None

    @override
    def show_page(self, at: int) -> None:
        answers = at < self._answer_pages()
        help_too, chip_too = self._shown_with_answers()
        self._ways.turn_to(at)
        self._answers.setVisible(answers)
        self._skip.setVisible(answers)
        self._help.setVisible(bool(self._help.text()) and (help_too or not answers))
        self._chip.setVisible(self._has_chip and (chip_too or not answers))
        normal = self.look.text_size is TextSize.NORMAL
        self._added.setVisible(self._has_added and (normal or not answers))
        self._plate.show_side(self._plate_side() if answers else None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.look.text_size is not TextSize.NORMAL:
            self.settle_pages()

    def _has_more_than_fits(self) -> bool:
        if self.look.text_size is TextSize.NORMAL:
            return False
        help_too, chip_too = self._shown_with_answers()
        left = (bool(self._help.text()) and not help_too, self._has_chip and not chip_too)
        return self._has_added or any(left)

    def _answer_pages(self) -> int:
        return self._ways.pages if self._answers.currentIndex() == 1 else 1

    def _plate_side(self) -> int | None:
        if self.look.text_size is TextSize.NORMAL:
            return None
        width = self._words_width()
        parts = (self._words, self._help, self._chip)
        shown = [one for one in parts if not one.isHidden()]
        height = sum(
            one.heightForWidth(width) if one.hasHeightForWidth() else one.sizeHint().height()
            for one in shown
        )
        px = self.look.px
        return min(max(height + px(6) * (len(shown) - 1), px(_LEAST_PLATE)), px(self._most_plate()))

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
        return {**cards, **self._ways.by_key, "skip": self._skip, "added": self._added}

    def _build_head(self) -> None:
        words = QVBoxLayout()
        self.room(words, spacing=6)
        words.addStretch(1)
        words.addWidget(self._chip, alignment=Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._words)
        words.addWidget(self._help)
        words.addStretch(1)
        head = QHBoxLayout()
        self.room(head, spacing=32, margins=(8, 0, 2, 8))
        head.addWidget(self._plate)
        head.addLayout(words, stretch=1)
        head.addWidget(self._added)
        self.column.addLayout(head)

    def _most_plate(self) -> int:
        return self.look.for_size(190, 160, 116)

    def _ways_shape(self) -> Shape:
        return self.look.for_size((_WAYS, 1), (2, 2), (2, 1))

    def _shown_with_answers(self) -> tuple[bool, bool]:
        """Return whether the help words, and the chip, fit on the page of the answers."""
        if self.look.text_size is TextSize.NORMAL:
            return True, True
        margins = self.column.contentsMargins()
        room = self.height() - margins.top() - margins.bottom() - self._least_of_answers()
        room -= self._words.heightForWidth(self._words_width())
        chip = self._chip.sizeHint().height() + self.look.px(6) if self._has_chip else 0
        with_chip = chip <= room
        help_words = self._help.heightForWidth(self._words_width()) + self.look.px(6)
        return help_words <= room - (chip if with_chip else 0), with_chip

    def _words_width(self) -> int:
        beside = 0
        if self._has_added and self.look.text_size is TextSize.NORMAL:
            beside = self._added.sizeHint().width() + self.look.px(32)
        return self.width() - self.look.px(2 * 40 + self._most_plate() + 32) - beside

    def _least_of_answers(self) -> int:
        px = self.look.px
        room_round, under_head = px(22), px(8)
        if self._answers.currentIndex() == 1:
            least = px(self.look.for_size(0, _LEAST_FACE, 2 * _LEAST_FACE))
            return 2 * (least + room_round) + under_head
        width = self.width() / _BIG_COLUMNS - px(32 + 86 + 16 + 5 + 140 + 20)
        font = self.look.font("answer")
        words = [Paragraph(card.choice.words, font, width, line=1.05) for card in self._group.cards]
        highest = max((round(one.height) for one in words), default=0) + px(12)
        return 2 * (max(highest, px(_LEAST_FACE)) + room_round) + under_head

    def _made_way(self, choice: Choice) -> BigChoice:
        tile = BigChoice(self.look, choice, self)
        tile.picked.connect(self.way_picked)
        return tile

    def _say_skipped(self, _picked: Picked) -> None:
        self.skipped.emit()
