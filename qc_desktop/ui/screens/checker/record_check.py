"""The screen “Is your recording OK?”."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars
from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.hero import GlyphLabel
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.level_bars import LevelBars, Levels
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.theme import Look
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCheckState:
    """A recording that is kept already: how far it is played, how long it is."""

    playing: bool
    at: str
    of: str
    levels: Levels
    bars: Bars
    spoken: tuple[Spoken, ...]


class RecordCheckScreen(CheckerScreen):
    """Hear it, throw it away, do it again, keep it."""

    hear_requested = Signal()
    throw_away_requested = Signal()
    again_requested = Signal()
    keep_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("Is your recording OK?"))
        self._title = self.words("title", text=easy("Is your recording OK?"))
        self.column.addLayout(self.words_row(self._title, below=8))
        card = Card(look, easy("Recording"), side=32)
        self._hear = Key(
            look,
            easy("Hear it"),
            glyph="play",
            kind=KeyKind.PRIMARY,
            size=KeySize.TALL,
            width=210,
        )
        self._hear.tapped.connect(self.hear_requested)
        self._levels = LevelBars(look)
        self._time = self.words("help_text")
        self._safe = self.words("help_text", text=easy("Saved on this laptop"))
        below = QHBoxLayout()
        self.room(below, spacing=12)
        below.addWidget(self._time, stretch=1)
        below.addWidget(GlyphLabel(look, "shield", size=32, colour="ok"))
        below.addWidget(self._safe)
        right = QVBoxLayout()
        self.room(right, spacing=20)
        right.addStretch(1)
        right.addWidget(self._levels)
        right.addLayout(below)
        right.addStretch(1)
        row = QHBoxLayout()
        self.room(row, spacing=32)
        row.addWidget(self._hear)
        row.addLayout(right, stretch=1)
        card.column.addLayout(row)
        holder = QHBoxLayout()
        self.room(holder, margins=(8, 0, 8, 8))
        holder.addWidget(card)
        self.column.addLayout(holder, stretch=1)
        self._add_keys()

    def show_state(self, state: RecordCheckState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._levels.show_levels(state.levels)
        time = easy("{at} of {of}", at=state.at, of=state.of)
        if time != self._time.text():
            self._time.show_words(time)
        if state.playing:
            self._hear.show_key(easy("Stop"), glyph="stop")
        else:
            self._hear.show_key(easy("Hear it"), glyph="play")

    @override
    def take_focus(self) -> None:
        self._hear.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title, "safe": self._safe}

    def _add_keys(self) -> None:
        look, size = self.look, KeySize.TALL
        away = Key(look, easy("Throw away"), glyph="trash", size=size, width=330)
        again = Key(look, easy("Do it again"), glyph="again", size=size, width=330)
        keep = Key(look, easy("Keep it"), glyph="tick", kind=KeyKind.PRIMARY, size=size, width=330)
        away.tapped.connect(self.throw_away_requested)
        again.tapped.connect(self.again_requested)
        keep.tapped.connect(self.keep_requested)
        keys = QHBoxLayout()
        self.room(keys)
        keys.addStretch(1)
        for key in (away, again, keep):
            keys.addWidget(key)
        keys.addStretch(1)
        self.column.addLayout(keys)
