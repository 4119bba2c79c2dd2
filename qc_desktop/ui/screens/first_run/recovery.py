"""The recovery words, to print or save, and to type two of them back."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout
from typing_extensions import override

from qc_desktop.ui.components import paint
from qc_desktop.ui.components.inputs import LineBox
from qc_desktop.ui.components.keys import Key, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.text import fitted
from qc_desktop.ui.screens.first_run.base import SetUpScreen
from qc_desktop.ui.screens.first_run.states import CheckWordsState, RecoveryState, TwoWords
from qc_desktop.ui.theme import Look
from qc_desktop.words import plain

_COLUMNS = 4


class RecoveryScreen(SetUpScreen):
    """All the words with their numbers, in columns to be read downwards."""

    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            plain("Your recovery words"),
            plain(
                "They open your data when the passphrase or the laptop is lost. "
                "Print them. Lock the paper away from the laptop."
            ),
        )
        self._tiles: list[WordTile] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(4))
        self.print = Key(look, plain("Print"), glyph="printer", size=KeySize.SMALL)
        self.print.tapped.connect(self.print_requested)
        self.save = Key(look, plain("Save as file"), glyph="save", size=KeySize.SMALL)
        self.save.tapped.connect(self.save_requested)
        self.done = ReadableLabel(look, font="body_bold", colour="ok-ink")
        keys = self.row(spacing=0)
        keys.addWidget(self.print)
        keys.addWidget(self.save)
        keys.addWidget(self.done, stretch=1)
        keys.addWidget(self.problem, stretch=1)
        self.column.addLayout(self._grid, stretch=1)
        self.column.addLayout(keys)

    def show_state(self, state: RecoveryState) -> None:
        """Show the words."""
        self._fill(state.words)
        self.done.show_words(state.done)
        self.done.setVisible(bool(state.done))
        self.show_problem(state.problem)

    def forget(self) -> None:
        """Take the words off the screen."""
        self._fill(())

    def _fill(self, words: tuple[str, ...]) -> None:
        if tuple(tile.word for tile in self._tiles) == words:
            return
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.deleteLater()
        rows = -(-len(words) // _COLUMNS) or 1
        self._tiles = [
            WordTile(self.look, number, word) for number, word in enumerate(words, start=1)
        ]
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place % rows, place // rows)


class WordTile(QLabel):
    """One word and its number."""

    def __init__(self, look: Look, number: int, word: str) -> None:
        super().__init__()
        self.look = look
        self.number = number
        self.word = word
        self.setText(f"{number} {word}")
        self.setAccessibleName(plain("Word {number}: {word}", number=number, word=word))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(260), self.look.px(54))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(200), self.look.px(34))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepared(painter)
        look = self.look
        area = QRectF(self.rect())
        paint.card(painter, look, area)
        number = QRectF(area.left() + look.px(14), area.top(), look.px(44), area.height())
        fitted(str(self.number), look.font("small"), number, smallest=look.px(18)).draw(
            painter, number, look.colour("ink-2")
        )
        word = area.adjusted(look.px(62), 0, -look.px(10), 0)
        fitted(self.word, look.font("body_bold"), word, smallest=look.px(18)).draw(
            painter, word, look.colour("ink")
        )


class CheckWordsScreen(SetUpScreen):
    """Type two of the words back: then we know that they were kept."""

    typed = Signal(TwoWords)

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            plain("Type two of the words"),
            plain("Read them from your paper or your file. Then we know you have them."),
        )
        self.first = LineBox(look, plain("First word"))
        self.second = LineBox(look, plain("Second word"))
        for box in (self.first, self.second):
            box.entered.connect(self.submit)
        self._labels = (
            ReadableLabel(look, font="body_bold"),
            ReadableLabel(look, font="body_bold"),
        )
        boxes = self.row(spacing=8)
        for label, box in zip(self._labels, (self.first, self.second), strict=True):
            label.setBuddy(box.focusProxy() or box)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label)
            column.addWidget(box)
            boxes.addLayout(column, stretch=1)
        self.column.addLayout(boxes)
        self.column.addWidget(self.problem)
        self.column.addStretch(1)

    def show_state(self, state: CheckWordsState) -> None:
        """Ask for the words with these numbers."""
        for label, number in zip(self._labels, state.numbers, strict=True):
            label.show_words(plain("Word number {number}", number=number))
        self.show_problem(state.problem)

    def forget(self) -> None:
        """Empty both boxes."""
        self.first.show_words("")
        self.second.show_words("")

    @override
    def submit(self) -> None:
        self.typed.emit(TwoWords(first=self.first.words(), second=self.second.words()))
