"""Say it: the voice note as it is being spoken."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.hero import GlyphLabel
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.level_bars import LevelBars, Levels
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordState:
    """What is heard so far. `title` says "We are listening" only when sound comes in."""

    title: str
    chip: Chip
    levels: Levels
    waiting: bool
    bars: Bars
    spoken: tuple[Spoken, ...]


class RecordScreen(CheckerScreen):
    """Bars that move with the sound, and two large keys."""

    wait_requested = Signal()
    stop_requested = Signal()

    def __init__(self, look: Look, *, advice: str = "") -> None:
        """Take `advice` for what to say or not; "": no full names."""
        super().__init__(look, easy("Say it"))
        self._title = self.words("title")
        self._chip = StatusChip(look, Chip(words=""), font="button")
        self.column.addLayout(self.words_row(self._title, self._chip, below=8))
        card = Card(look, easy("Recording"), side=32)
        self._levels = LevelBars(look)
        names = QHBoxLayout()
        self.room(names, spacing=12)
        self._names = self.words("help_text", text=advice or easy("Please do not say full names."))
        names.addWidget(GlyphLabel(look, "info", size=36, colour="primary-ink"))
        names.addWidget(self._names, stretch=1)
        right = QVBoxLayout()
        self.room(right, spacing=24)
        right.addStretch(1)
        right.addWidget(self._levels)
        right.addLayout(names)
        right.addStretch(1)
        row = QHBoxLayout()
        self.room(row, spacing=40)
        row.addWidget(PicturePlate(look, size=190, name="voice"))
        row.addLayout(right, stretch=1)
        card.column.addLayout(row)
        holder = QHBoxLayout()
        self.room(holder, margins=(8, 0, 8, 8))
        holder.addWidget(card)
        self.column.addLayout(holder, stretch=1)
        self._wait = Key(look, easy("Wait"), glyph="pause", size=KeySize.TALL, width=300)
        self._stop = Key(
            look,
            easy("Stop recording"),
            glyph="stop_filled",
            kind=KeyKind.DANGER_FILLED,
            size=KeySize.TALL,
            width=460,
        )
        self._wait.tapped.connect(self.wait_requested)
        self._stop.tapped.connect(self.stop_requested)
        keys = QHBoxLayout()
        self.room(keys)
        keys.addStretch(1)
        keys.addWidget(self._wait)
        keys.addWidget(self._stop)
        keys.addStretch(1)
        self.column.addLayout(keys)

    def show_state(self, state: RecordState) -> None:
        """Show `state`; safe to call again with the same one."""
        if state.title != self._title.text():
            self._title.show_words(state.title)
        self._chip.show_chip(state.chip)
        self._levels.show_levels(state.levels)
        if state.waiting:
            self._wait.show_key(easy("Go on"), glyph="mic")
        else:
            self._wait.show_key(easy("Wait"), glyph="pause")

    @override
    def take_focus(self) -> None:
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "names": self._names}
