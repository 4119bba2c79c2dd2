"""Good news, step 2: say it or write it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from qc_desktop.ui.components.bars import Bars, Chip
from qc_desktop.ui.components.chips import StatusChip
from qc_desktop.ui.components.inputs import TextBox
from qc_desktop.ui.components.keys import Key, KeyKind
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.stories import Framed, PhotoFrame
from qc_desktop.ui.components.values import Spoken, Typed
from qc_desktop.ui.screens.checker.leaves import Leaves, leaf
from qc_desktop.ui.screens.checker.screen import CheckerScreen, Ringed
from qc_desktop.ui.theme import Look, TextSize
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryTellState:
    """The picture and the words so far. `voice` says how long the recording is; None: none yet."""

    picture: Framed
    text: str
    voice: Chip | None
    playing: bool
    bars: Bars
    spoken: tuple[Spoken, ...]


class StoryTellScreen(CheckerScreen):
    """A box to write in beside the picture. Each change is told, so that it can be kept."""

    begins_again = True

    edited = Signal(Typed)
    picture_requested = Signal()
    say_requested = Signal()
    hear_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, easy("What is your good news?"))
        self._title = self.words("title", text=easy("What is your good news?"))
        self._voice = StatusChip(look, Chip(words=""))
        self.column.addLayout(self.words_row(self._title, self._voice, below=8))
        self._frame = PhotoFrame(look)
        self._change = Key(look, easy("Change the picture"), glyph="camera")
        self._box = TextBox(look, easy("Your story"), hint=easy("Say it or write it."))
        self._say = Key(look, easy("Say it"), glyph="mic", kind=KeyKind.PRIMARY)
        self._write = Key(look, easy("Write"), glyph="pencil")
        self._hear = Key(look, easy("Hear it"), glyph="speaker")
        right, keys, row = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._picture = left = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        for layout in (left, right, keys):
            self.room(layout)
        self.room(row, spacing=8)
        tell, look_at = leaf(right), leaf(left)
        self.turn_pages_of(Leaves(self, (tell, None), (look_at, None)))
        left.addWidget(self._frame, stretch=1)
        left.addWidget(self._change)
        right.addWidget(self._box, stretch=1)
        for key in (self._say, self._write, self._hear):
            keys.addWidget(key)
        right.addLayout(keys)
        row.addWidget(look_at, stretch=37)
        row.addWidget(tell, stretch=63)
        self.column.addLayout(row, stretch=1)
        self._box.edited.connect(self.edited)
        self._change.tapped.connect(self.picture_requested)
        self._say.tapped.connect(self.say_requested)
        self._hear.tapped.connect(self.hear_requested)
        self._write.tapped.connect(self._into_the_box)

    def show_state(self, state: StoryTellState) -> None:
        """Show `state`; safe to call again with the same one."""
        self._frame.show_framed(state.picture)
        self._box.show_words(state.text)
        self._voice.setVisible(state.voice is not None)
        if state.voice is not None:
            self._voice.show_chip(state.voice)
        if state.playing:
            self._hear.show_key(easy("Stop"), glyph="stop")
        else:
            self._hear.show_key(easy("Hear it"), glyph="speaker")
        self.settle_pages()
        self.tab_order(self._box, self._say, self._write, self._hear, self._change)

    @override
    def show_page(self, at: int) -> None:
        super().show_page(at)
        # Beside its key the picture keeps the shape of a picture.
        normal = self.look.text_size is TextSize.NORMAL
        self._picture.setDirection(
            QBoxLayout.Direction.TopToBottom if normal else QBoxLayout.Direction.LeftToRight
        )

    @override
    def take_focus(self) -> None:
        if self._box.isVisibleTo(self):
            self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()

    @override
    def labels(self) -> Mapping[str, ReadableLabel]:
        return {"title": self._title}

    @override
    def ringed(self) -> Mapping[str, Ringed]:
        return {
            "say": self._say,
            "write": self._write,
            "hear": self._hear,
            "change": self._change,
            "words": self._hear,
        }

    def _into_the_box(self) -> None:
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
