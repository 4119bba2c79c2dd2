"""What words mean: one page for the words that not everybody knows."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.ui.components.bars import BarKey, Bars, Where
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.screens.checker.hard_words import (
    HardWordsScreen,
    HardWordsState,
    WordLine,
)
from qc_desktop.words import easy


class HardWordsFlow(QObject):
    """In the order of the alphabet of the language in use. Any word can be heard by itself."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._screen = HardWordsScreen(desk.look)
        desk.stage.own(self._screen)
        self._screen.hear_requested.connect(self._hear)

    def open(self) -> None:
        """Show the words."""
        with self._desk.stage.guarded():
            state = self._state()
            self._screen.show_state(state)
            self._desk.stage.show(self._screen, state, Keys(back=self._close, next=self._close))

    def _state(self) -> HardWordsState:
        lines = self._lines()
        title = easy("What words mean")
        return HardWordsState(
            lines=lines,
            can_hear=self._desk.tools.speaker.available,
            bars=Bars(
                where=Where(small=easy("Settings for me"), bold=title, picture="question"),
                people=self._desk.faces.here(self._desk.keeping.now.people),
                back=BarKey(words=easy("Back"), glyph="arrow_left"),
                next=BarKey(words=easy("Done"), glyph="tick", primary=True),
            ),
            spoken=(
                Spoken(text=title, key="title"),
                *(spoken for line in lines for spoken in _spoken(line)),
            ),
        )

    def _lines(self) -> tuple[WordLine, ...]:
        lines = (
            WordLine(key=one.word, word=easy(one.word), means=easy(one.means), picture=one.picture)
            for one in self._desk.laptop.hard_words.everything
        )
        return tuple(sorted(lines, key=lambda line: line.word.casefold()))

    def _hear(self, picked: Picked) -> None:
        for line in self._lines():
            if line.key == picked.key:
                self._desk.reading.read_out(_spoken(line))

    def _close(self) -> None:
        self.closed.emit()


def _spoken(line: WordLine) -> tuple[Spoken, ...]:
    return (
        Spoken(text=line.word, key=line.key),
        Spoken(text=line.means, key=f"{line.key}:means"),
    )
