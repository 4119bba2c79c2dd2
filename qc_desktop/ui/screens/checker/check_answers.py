"""The screen “Are your answers right?”."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.hero import GlyphLabel
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.card import Card
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import Look, TextSize, TypeName
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """A question and its answer; with a `chip` in its place where there is none.

    `added` says what was added, such as "1 recording", with its line glyph.
    """

    key: str
    words: str
    picture: str
    answer: str = ""
    answer_picture: str = ""
    chip: Chip | None = None
    added: str = ""
    added_glyph: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckAnswersState:
    """One page of answers, and a chip that says how many have none."""

    lines: tuple[AnswerLine, ...]
    chip: Chip | None
    bars: Bars
    spoken: tuple[Spoken, ...]


class CheckAnswersScreen(CheckerScreen):
    """A row for each question, with a key to change it."""

    change_requested = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Check your answers"))
        self._title = self.words("title", text=easy("Are your answers right?"))
        self._chip = StatusChip(look, Chip(words=""))
        self.column.addLayout(self.words_row(self._title, self._chip, below=8))
        self._rows = QVBoxLayout()
        self.room(self._rows, spacing=8, margins=(8, 0, 8, 8))
        self.column.addLayout(self._rows, stretch=1)
        self._lines: tuple[AnswerLine, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._by_key: dict[str, _Row] = {}

    def show_state(self, state: CheckAnswersState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._chip.setVisible(state.chip is not None)
        if state.chip is not None:
            self._chip.show_chip(state.chip)
        anew = [line.key for line in state.lines] != [line.key for line in self._lines]
        self._lines = state.lines
        self.settle_pages(anew=anew)

    def on_a_page(self) -> int:
        """Return how many answers one page takes."""
        return self.look.for_size(4, 2, 2)

    @override
    def page_count(self) -> int:
        return max(-(-len(self._lines) // self.on_a_page()), 1)

    @override
    def page_of(self, key: str) -> int | None:
        keys = [line.key for line in self._lines]
        return keys.index(key) // self.on_a_page() if key in keys else None

    @override
    def show_page(self, at: int) -> None:
        lines = self._lines[at * self.on_a_page() : (at + 1) * self.on_a_page()]
        if (lines, self.look.lengths) != self._shown:
            self._shown = (lines, self.look.lengths)
            with self.steady():
                self._build(lines)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        rows = {key: row.words for key, row in self._by_key.items()}
        return {"title": self._title, **rows}

    def _build(self, lines: tuple[AnswerLine, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._by_key = {}
        self._rows.setSpacing(self.look.px(self.look.for_size(8, 4, 0)))
        for line in lines:
            row = _Row(self.look, line)
            row.change_requested.connect(self.change_requested)
            self._rows.addWidget(row, stretch=1)
            self.show_now(row)
            self._by_key[line.key] = row
        for _ in range(self.on_a_page() - len(lines)):
            self._rows.addWidget(QWidget(), stretch=1)


class _Row(Card):
    """Question, answer, what was added, a key. The parts stand in columns down the page."""

    change_requested = Signal(Picked)

    def __init__(self, look: Look, line: AnswerLine) -> None:
        super().__init__(look)
        self._line = line
        self.words = ReadableLabel(look, line.words, font="help_text", shrinks=True)
        plate = PicturePlate(look, size=76, name=line.picture)
        plate.show_side(look.px(look.for_size(76, 60, 60)))
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        if look.text_size is TextSize.NORMAL:
            self.setLayout(row)
            row.setContentsMargins(look.px(16), 0, look.px(8), 0)
            row.addWidget(plate)
            row.addWidget(self.words, stretch=52)
        else:
            # Big words stand in two lines: the question, then what goes with it.
            question = QHBoxLayout()
            question.setSpacing(look.px(16))
            question.addWidget(plate)
            question.addWidget(self.words, stretch=1)
            column = QVBoxLayout(self)
            column.setContentsMargins(look.px(16), 0, look.px(8), 0)
            column.setSpacing(0)
            column.addLayout(question, stretch=1)
            column.addLayout(row)
        row.addWidget(self._answer(), stretch=look.for_size(26, 40, 40))
        row.addWidget(self._added(), stretch=look.for_size(17, 24, 24))
        row.addWidget(self._key())

    def _answer(self) -> QWidget:
        look, line = self.look, self._line
        answer = QWidget()
        row = QHBoxLayout(answer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        if line.chip is not None:
            row.addWidget(StatusChip(look, line.chip))
            row.addStretch(1)
        else:
            plate = PicturePlate(look, size=64, name=line.answer_picture)
            plate.show_side(look.px(look.for_size(64, 72, 80)))
            row.addWidget(plate)
            font: TypeName = look.for_size("heading", "button", "button")
            row.addWidget(ReadableLabel(look, line.answer, font=font, shrinks=True), stretch=1)
        return answer

    def _added(self) -> QWidget:
        look, line = self.look, self._line
        added = QWidget()
        row = QHBoxLayout(added)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        if line.added:
            row.addWidget(GlyphLabel(look, line.added_glyph, size=28, colour="ink-2"))
            row.addWidget(ReadableLabel(look, line.added, font="small", colour="ink-2"), stretch=1)
        return added

    def _key(self) -> Key:
        line = self._line
        change = line.chip is None
        low = self.look.compact and self.look.text_size is TextSize.NORMAL
        key = Key(
            self.look,
            easy("Change") if change else easy("Answer"),
            glyph="pencil" if change else "arrow_right",
            kind=KeyKind.PLAIN if change else KeyKind.PRIMARY,
            # A low window keeps four rows to a page with lower keys.
            size=KeySize.SMALL if low else KeySize.NORMAL,
            width=176,
            name=easy("Change answer to: {question}", question=line.words)
            if change
            else easy("Answer: {question}", question=line.words),
        )
        key.tapped.connect(self._say_change)
        return key

    def _say_change(self) -> None:
        self.change_requested.emit(Picked(key=self._line.key))
