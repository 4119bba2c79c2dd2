"""Say it: the voice note as it is being spoken."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout
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
from qc_desktop.ui.screens.checker.leaves import leaf
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy

_BIG_PLATE = 130
_UNDER_LEVELS = 2


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
        self._head = self.words_row(self._title, self._chip, below=8)
        self.column.addLayout(self._head)
        self._card = Card(look, easy("Recording"), side=32)
        self._levels = LevelBars(look)
        names = QHBoxLayout()
        self.room(names, spacing=12)
        self._names = self.words("help_text", text=advice or easy("Please do not say full names."))
        self._info = GlyphLabel(look, "info", size=36, colour="primary-ink")
        names.addWidget(self._info)
        names.addWidget(self._names, stretch=1)
        self._right = QVBoxLayout()
        self.room(self._right, spacing=24)
        self._right.addStretch(1)
        self._right.addWidget(self._levels)
        self._advice = leaf(names)
        self._right.addWidget(self._advice)
        self._right.addStretch(1)
        self._plate = PicturePlate(look, size=190, name="voice")
        inside = QHBoxLayout()
        self.room(inside, spacing=40)
        inside.addWidget(self._plate)
        inside.addLayout(self._right, stretch=1)
        self._card.column.addLayout(inside, stretch=1)
        holder = QHBoxLayout()
        self.room(holder, margins=(8, 0, 8, 8))
        holder.addWidget(self._card)
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
        self._keys = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.room(self._keys)
        self._keys.addStretch(1)
        self._keys.addWidget(self._wait)
        self._keys.addWidget(self._stop)
        self._keys.addStretch(1)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.room(self._body)
        self._body.addLayout(holder, stretch=1)
        self._body.addLayout(self._keys)
        self.column.addLayout(self._body, stretch=1)
        look.changed.connect(self._arrange)
        self._arrange()

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

    def _arrange(self) -> None:
        """Put the keys beside the card, and the advice across it, where words are big."""
        big = self.look.text_size is not TextSize.NORMAL
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(across if big else down)
        self._keys.setDirection(down if big else across)
        self._head.removeWidget(self._chip)
        self._keys.removeWidget(self._chip)
        if big:
            self._keys.insertWidget(0, self._chip, alignment=Qt.AlignmentFlag.AlignHCenter)
        else:
            self._head.addWidget(self._chip)
        self._right.removeWidget(self._advice)
        self._card.column.removeWidget(self._advice)
        if big:
            self._card.column.addWidget(self._advice)
        else:
            self._right.insertWidget(_UNDER_LEVELS, self._advice)
        self._plate.show_side(self.look.px(_BIG_PLATE) if big else None)
        self._info.setVisible(not big)
