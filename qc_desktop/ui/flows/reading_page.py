"""What there is to read on a frame, and the mark on what is being read."""

from typing import Protocol, TypeAlias

import shiboken6
from PySide6.QtWidgets import QWidget

from qc_desktop.ui.components.co_frame import CoFrame
from qc_desktop.ui.components.frame import CheckerFrame
from qc_desktop.ui.components.heard import Heard, Piece, parts_of, pieces
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.paint import BEING_SAID
from qc_desktop.ui.components.text import Saying
from qc_desktop.ui.components.touch import Touch
from qc_desktop.ui.devices.speech.speaker import SpokenWord
from qc_desktop.ui.flows.stage import Stage
from qc_desktop.ui.theme import Look

AnyFrame: TypeAlias = CheckerFrame | CoFrame


class Page(Protocol):
    """Something that can be read aloud."""

    def whole(self) -> tuple[Piece, ...]:
        """Return all there is to hear, in order."""
        ...

    def mark(self, piece: Piece, word: SpokenWord | None) -> None:
        """Mark a piece, and in it the word that is said."""
        ...

    def unmark(self) -> None:
        """Take all marks away."""
        ...


class FramePage:
    """Reads what stands in a frame, widget by widget."""

    def __init__(self, frame: AnyFrame) -> None:
        self.frame = frame
        self._marked: QWidget | None = None

    def whole(self) -> tuple[Piece, ...]:
        """Return all there is to hear, in order."""
        return pieces(*self.frame.parts_to_hear(), without=frozenset(self.frame.listen_keys))

    def mark(self, piece: Piece, word: SpokenWord | None) -> None:
        """Mark a word where its label can; else draw a ring round what says it."""
        widget = piece.widget
        if widget is not self._marked:
            self.unmark()
        if widget is None or not shiboken6.isValid(widget):
            return
        self._marked = widget
        if isinstance(widget, ReadableLabel) and widget.text().startswith(piece.text):
            widget.mark_word(word.start if word else 0, word.length if word else 0)
            return
        if isinstance(widget, Touch):
            widget.show_being_read(on=True)
        else:
            self.frame.ring.show_round(widget)
        say_in(widget, piece.text, word)

    def unmark(self) -> None:
        """Take all marks away."""
        widget, self._marked = self._marked, None
        self.frame.ring.show_round(None)
        if widget is None or not shiboken6.isValid(widget):
            return
        say_in(widget, "", None)
        if isinstance(widget, Touch):
            widget.show_being_read(on=False)
        elif isinstance(widget, ReadableLabel):
            widget.mark_word(0, 0)


class StagePage:
    """Reads what a checkers' screen says of itself, then all else that stands on it."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._said: QWidget | None = None
        self._rest = FramePage(stage.shell.frame)

    def whole(self) -> tuple[Piece, ...]:
        """Return all there is to hear, in order."""
        if self._rest.frame.overlay.is_open():
            return self._rest.whole()
        said = [Piece(text=one.text, key=one.key) for one in self._stage.spoken]
        heard = Heard(tuple(one.text for one in said))
        return (*said, *(one for one in self._rest.whole() if not _is_heard(one, heard)))

    def mark(self, piece: Piece, word: SpokenWord | None) -> None:
        """Mark a piece as its screen does."""
        screen = self._stage.screen
        if not piece.key:
            self._mark_screen(None, None)
            self._rest.mark(piece, word)
        elif screen is not None:
            self._rest.unmark()
            self._mark_screen(piece.key, word)
            self._say_in_control(piece, word)

    def unmark(self) -> None:
        """Take all marks away."""
        self._rest.unmark()
        self._mark_screen(None, None)

    def _say_in_control(self, piece: Piece, word: SpokenWord | None) -> None:
        screen = self._stage.screen
        control = screen.ringed().get(piece.key) if screen is not None else None
        if isinstance(control, QWidget):
            self._said = control
            say_in(control, piece.text, word)

    def _mark_screen(self, key: str | None, word: SpokenWord | None) -> None:
        said, self._said = self._said, None
        if said is not None and shiboken6.isValid(said):
            say_in(said, "", None)
        screen = self._stage.screen
        if screen is not None and shiboken6.isValid(screen):
            screen.show_reading(key, word.start if word else 0, word.length if word else 0)


def say_in(widget: QWidget, text: str, word: SpokenWord | None) -> None:
    """Have a widget that paints its own words mark the one that is said; None takes it away."""
    saying: Saying | None = None
    look = getattr(widget, "look", None)
    if word is not None and isinstance(look, Look):
        saying = Saying(
            text=text,
            start=word.start,
            length=word.length,
            fill=look.colour("read"),
            words=look.colour("on-read"),
        )
    widget.setProperty(BEING_SAID, saying)
    widget.update()


def _is_heard(piece: Piece, heard: Heard) -> bool:
    if piece.widget is None:
        return heard.takes(piece.text)
    taken = [heard.takes(part) for part in parts_of(piece.widget)]
    return all(taken)
