"""Good news: my stories, each with the key that opens it or brings it back."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.stories import StoryCard, StoryShown
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy

_IN_A_ROW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """One story of mine. `removed` leaves its place, with a key to bring it back."""

    key: str
    story: StoryShown
    chip: Chip
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoriesState:
    """The stories of one page. `words` say what this is, or that there is none yet."""

    words: str
    lines: tuple[StoryLine, ...]
    bars: Bars
    spoken: tuple[Spoken, ...]


class StoriesScreen(CheckerScreen):
    """Stories side by side."""

    opened = Signal(Picked)
    restored = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("My stories"))
        self._title = self.words("title")
        self.column.addLayout(self.words_row(self._title, below=4))
        grid = QGridLayout()
        self.room(grid, spacing=8)
        self.column.addLayout(grid, stretch=1)
        self._lines = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._lines)

    def on_a_page(self) -> int:
        """Return how many stories one page takes."""
        columns, rows = self._shape()
        return columns * rows

    def show_state(self, state: StoriesState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._title.show_words(state.words)
        with self.steady():
            self.settle_pages(anew=self._lines.show(state.lines))
        self.tab_order(*(line.open_key for line in self._lines.by_key.values()))

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {key: line.open_key for key, line in self._lines.by_key.items()}

    def _shape(self) -> Shape:
        return self.look.for_size((_IN_A_ROW, 1), (1, 1), (1, 1))

    def _made(self, line: StoryLine) -> "_Line":
        made = _Line(self.look, line, self)
        made.opened.connect(self.opened)
        made.restored.connect(self.restored)
        return made


class _Line(QWidget):
    """A story's card over its state and its key, or beside them where words are big."""

    opened = Signal(Picked)
    restored = Signal(Picked)

    def __init__(self, look: Look, line: StoryLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = line
        self.look = look
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(look.px(4))
        card = StoryCard(look)
        card.show_story(line.story)
        self._sides.addWidget(card, stretch=1)
        column = QVBoxLayout()
        column.setSpacing(look.px(4))
        self._above, self._below = QWidget(), QWidget()
        column.addWidget(self._above, stretch=1)
        chip = QHBoxLayout()
        chip.setContentsMargins(look.px(8), 0, look.px(8), 0)
        chip.addWidget(StatusChip(look, line.chip))
        chip.addStretch(1)
        column.addLayout(chip)
        if line.removed:
            name = easy("Bring back {story}", story=line.story.title)
            self.open_key = Key(look, easy("Bring it back"), glyph="undo", name=name)
            self.open_key.tapped.connect(self._say_restored)
        else:
            name = easy("See {story}", story=line.story.title)
            self.open_key = Key(look, easy("See it"), glyph="eye", name=name)
            self.open_key.tapped.connect(self._say_opened)
        column.addWidget(self.open_key)
        column.addWidget(self._below, stretch=1)
        self._sides.addLayout(column)
        look.changed.connect(self._turn)
        self._turn()

    def _turn(self) -> None:
        normal = self.look.text_size is TextSize.NORMAL
        self._sides.setDirection(
            QBoxLayout.Direction.TopToBottom if normal else QBoxLayout.Direction.LeftToRight
        )
        for room in (self._above, self._below):
            room.setVisible(not normal)

    def _say_opened(self) -> None:
        self.opened.emit(Picked(key=self._line.key))

    def _say_restored(self) -> None:
        self.restored.emit(Picked(key=self._line.key))
