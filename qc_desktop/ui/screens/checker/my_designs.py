"""My designs: the badges that one person made, side by side, one of them liked."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeyKind
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.pdf_view import PdfView
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Shape, Tiles
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy

_IN_A_ROW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignLine:
    """One design: its front as a PDF once it is drawn, its state, and what can be done with it.

    The first of `ways` is the main one.
    """

    key: str
    name: str
    pdf: bytes | None
    chip: Chip
    ways: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MyDesignsState:
    """The designs of one page."""

    lines: tuple[DesignLine, ...]
    bars: Bars
    spoken: tuple[Spoken, ...]


class MyDesignsScreen(CheckerScreen):
    """Designs side by side. `picked` tells the way and the design: "like 0198…"."""

    picked = Signal(Picked)

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("My designs"))
        self._title = self.words("title", text=easy("My designs"))
        self.column.addLayout(self.words_row(self._title))
        grid = QGridLayout()
        self.room(grid, spacing=8)
        self.column.addLayout(grid, stretch=1)
        self._lines = Tiles(grid, self._shape, self._made)
        self.turn_pages_of(self._lines)

    def on_a_page(self) -> int:
        """Return how many designs one page takes."""
        columns, rows = self._shape()
        return columns * rows

    def show_state(self, state: MyDesignsState) -> None:
        """Show `state`; safe to call again with the same one."""
        with self.steady():
            self.settle_pages(anew=self._lines.show(state.lines))
        self.tab_order(*(key for line in self._lines.by_key.values() for key in line.keys))

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {key: line.keys[0] for key, line in self._lines.by_key.items()}

    def _shape(self) -> Shape:
        return self.look.for_size((_IN_A_ROW, 1), (1, 1), (1, 1))

    def _made(self, line: DesignLine) -> "_Line":
        made = _Line(self.look, line, self)
        made.picked.connect(self.picked)
        return made


class _Line(QWidget):
    """A badge over its state; below it, or beside it where words are big, its keys."""

    picked = Signal(Picked)

    def __init__(self, look: Look, line: DesignLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(look.px(2))
        column = QVBoxLayout()
        column.setSpacing(look.px(2))
        front = PdfView(look)
        front.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        front.setAccessibleName(line.name)
        keeps_room = front.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        front.setSizePolicy(keeps_room)
        front.setVisible(line.pdf is not None)
        if line.pdf is not None:
            front.show_pdf(line.pdf)
        column.addWidget(front, stretch=1)
        chip = QHBoxLayout()
        chip.setContentsMargins(look.px(8), 0, look.px(8), 0)
        chip.addWidget(StatusChip(look, line.chip))
        chip.addStretch(1)
        column.addLayout(chip)
        self.keys: tuple[_WayKey, ...] = tuple(_WayKey(look, line, way) for way in line.ways)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for place, key in enumerate(self.keys):
            key.picked.connect(self.picked)
            grid.addWidget(key, place // 2, place % 2)
        self._sides.addLayout(column, stretch=1)
        self._sides.addLayout(grid)
        look.changed.connect(self._turn)
        self._turn()

    def _turn(self) -> None:
        normal = self.look.text_size is TextSize.NORMAL
        self._sides.setDirection(
            QBoxLayout.Direction.TopToBottom if normal else QBoxLayout.Direction.LeftToRight
        )


class _WayKey(Key):
    """A key that says what to do with which design."""

    picked = Signal(Picked)

    def __init__(self, look: Look, line: DesignLine, way: Choice) -> None:
        kind = KeyKind.PRIMARY if way is line.ways[0] else KeyKind.PLAIN
        name = easy("{way}, {design}", way=way.words, design=line.name)
        super().__init__(look, way.words, glyph=way.glyph, kind=kind, name=name)
        self._key = f"{way.key} {line.key}"
        self.tapped.connect(self._say_picked)

    def _say_picked(self) -> None:
        self.picked.emit(Picked(key=self._key))
