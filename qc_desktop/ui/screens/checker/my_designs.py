"""My designs: the badges that one person made, side by side, one of them liked."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.keys import Key, KeyKind
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.pdf_view import PdfView
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.screens.checker.tiles import Tiles
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy

DESIGNS_ON_A_PAGE = 3


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
        self._lines = Tiles(grid, DESIGNS_ON_A_PAGE, self._made)

    def show_state(self, state: MyDesignsState) -> None:
        """Show `state`; safe to call again with the same one."""
        with self.steady():
            self._lines.show(state.lines)
        self.tab_order(*(key for line in self._lines.by_key.values() for key in line.keys))

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {key: line.keys[0] for key, line in self._lines.by_key.items()}

    def _made(self, line: DesignLine) -> "_Line":
        made = _Line(self.look, line)
        made.picked.connect(self.picked)
        return made


class _Line(QWidget):
    """A badge over its state and its keys, two in a row."""

    picked = Signal(Picked)

    def __init__(self, look: Look, line: DesignLine) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
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
        column.addLayout(grid)


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
