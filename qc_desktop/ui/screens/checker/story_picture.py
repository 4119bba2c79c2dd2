"""Good news, step 1: a picture for the story, and the ways to find one."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.stories import Framed, PhotoFrame
from qc_desktop.ui.components.tiles import BigChoice
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPictureState:
    """The picture of the story now, and the ways to another."""

    picture: Framed
    ways: tuple[Choice, ...]
    bars: Bars
    spoken: tuple[Spoken, ...]


class StoryPictureScreen(CheckerScreen):
    """The picture at the left, the ways at the right."""

    begins_again = True

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Choose a picture"))
        self._title = self.words("title", text=easy("Choose a picture for your story"))
        self.column.addLayout(self.words_row(self._title, below=8))
        row = QHBoxLayout()
        self.room(row, spacing=16)
        self._frame = PhotoFrame(look)
        grid = QGridLayout()
        self.room(grid)
        self._ways = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._ways)
        row.addWidget(self._frame, stretch=42)
        row.addLayout(grid, stretch=58)
        self.column.addLayout(row, stretch=1)

    def show_state(self, state: StoryPictureState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._frame.show_framed(state.picture)
        with self.steady():
            self.settle_pages(anew=self._ways.show(state.ways))
        self.tab_order(*self._ways.by_key.values())

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return self._ways.by_key

    def _shape(self) -> Shape:
        return self.look.for_size((3, 2), (2, 2), (1, 2))

    def _made(self, choice: Choice) -> "_Way":
        tile = _Way(self.look, choice, self)
        tile.picked.connect(self.picked)
        return tile


class _Way(BigChoice):
    """Two of them stand over one another on the lowest screen."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.look.px(150) + self.room_down())
