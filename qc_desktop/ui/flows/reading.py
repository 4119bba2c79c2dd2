"""Read what is shown aloud, word by word, with the place marked."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, QPoint, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget

from qc_desktop.domain.settings import PersonSettings
from qc_desktop.ui.components.bars import Listen
from qc_desktop.ui.components.heard import SAID_AS, Piece, words_in_passing, words_of
from qc_desktop.ui.components.values import Spoken, TouchedWords
from qc_desktop.ui.devices.speech.speaker import Speaker, SpokenWord
from qc_desktop.ui.flows.reading_page import AnyFrame, FramePage, Page, StagePage
from qc_desktop.ui.flows.stage import Stage
from qc_desktop.ui.ways.marks import Marked

Recorded = Callable[[str, str], bytes | None]
"""Gives the sound of a person who read these words, in this language, or None."""


class Reading(QObject):
    """Listen starts it and stops it; a press, another screen or a message ends it.

    It starts by itself only for a person who asked for that.
    """

    def __init__(
        self, frame: AnyFrame, page: Page, speaker: Speaker, recorded: Recorded | None = None
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._page = page
        self._speaker = speaker
        self._recorded = recorded
        self._wishes = PersonSettings()
        self._left: list[Piece] = []
        self._now: Piece | None = None
        self._last: Piece | None = None
        self._in_passing = False
        self.silenced = False
        """Whether all must stay silent: a voice note is being recorded."""
        _bound(speaker.word_spoken).connect(self._mark)
        _bound(speaker.finished).connect(self._go_on)
        frame.listen_requested.connect(self.listen_or_stop)
        frame.again_requested.connect(self.say_again)
        frame.words_touched.connect(self._words_touched)
        frame.bars_shown.connect(self._something_else)
        frame.overlay.opened.connect(self._message_opened)
        frame.overlay.closed.connect(self._something_else)
        frame.look.presses.tell(self._pressed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self._show_voice()

    def use(self, wishes: PersonSettings) -> None:
        """Read as this person wishes from the next words on: voice, speed, language, by itself."""
        self._wishes = wishes

    @property
    def is_reading(self) -> bool:
        """Whether the voice is at it."""
        return self._now is not None and not self._in_passing

    def listen_or_stop(self) -> None:
        """Read all that is shown from its start, or stop."""
        if self.is_reading:
            self.stop()
        else:
            self._read(self._page.whole())

    def read_out(self, what: tuple[Spoken, ...]) -> None:
        """Read these words of the screen, in place of anything else."""
        self._read(tuple(Piece(text=one.text, key=one.key) for one in what))

    def say_again(self) -> None:
        """Say the last sentence once more, and go on from there where it was under way."""
        if self._now is None and self._last is not None:
            self._read((self._last,))
        elif self._now is not None:
            self._say(self._now)

    def stop(self) -> None:
        """Be silent and take the mark away."""
        self._in_passing = False
        if self._now is None:
            return
        self._now, self._left = None, []
        self._speaker.stop()
        self._page.unmark()
        self._show_voice()

    def opened(self) -> None:
        """Read another step by itself, for who wants that."""
        if self._wishes.reads_by_itself:
            self._read(self._page.whole())

    def changed(self) -> None:
        """Say what a tap did to a control that is still there, for who wants that."""
        if self._frame.look.presses.in_a_tap:
            self._say_in_passing(self._frame.window().focusWidget())

    def row_reached(self, row: Marked) -> None:
        """Say what stands in a row that a switch has come to, for who wants that."""
        if self._wishes.says_what_is_touched and not self.silenced and self._speaker.available:
            names = ", ".join(_names(row.things))
            self.stop()
            self._in_passing = True
            self._say(Piece(text=names, widget=row.things[0]))

    def _read(self, what: tuple[Piece, ...]) -> None:
        self.stop()
        if self.silenced or not self._speaker.available:
            self._show_voice()
            return
        self._left = list(what)
        self._go_on()

    def _go_on(self) -> None:
        if self._left:
            self._say(self._left.pop(0))
        elif self._now is not None:
            self._now = None
            self._page.unmark()
        else:
            return  # another reader's words ended
        self._show_voice()

    def _say(self, piece: Piece) -> None:
        self._now = self._last = piece
        if not self._in_passing:
            self._page.mark(piece, None)
        wishes = self._wishes
        self._speaker.say(
            piece.text,
            wishes.language,
            wishes.speed,
            wishes.voice,
            recording=self._recorded(piece.text, wishes.language) if self._recorded else None,
        )

    def _mark(self, word: SpokenWord) -> None:
        if self._now is not None and not self._in_passing:
            self._page.mark(self._now, word)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._frame.look.presses.by_keyboard:
            self._say_in_passing(now)

    def _words_touched(self, touched: TouchedWords) -> None:
        if self._wishes.says_what_is_touched:
            text = words_of(touched.widget)
            if text:
                self._read((Piece(text=text, widget=touched.widget),))

    def _say_in_passing(self, control: QWidget | None) -> None:
        """Say what a control is, in place of anything else; the Listen key stays as it is."""
        if not self._wishes.says_what_is_touched or control is None or self.silenced:
            return
        if not self._frame.isAncestorOf(control) or not self._speaker.available:
            return
        said = words_in_passing(control)
        if said:
            self.stop()
            self._in_passing = True
            self._say(Piece(text=said, widget=control))

    def _pressed(self, place: QPoint) -> None:
        """Be silent at a press on anything but the key that says Listen or Stop."""
        if not shiboken6.isValid(self._frame):
            return  # set-up is over: its window listens no more
        keys = (key for key in self._frame.listen_keys if key.isVisible())
        if not any(key.rect().contains(key.mapFromGlobal(place)) for key in keys):
            self.stop()

    def _message_opened(self) -> None:
        # The key that has the focus now may be saying its name.
        if not self._in_passing:
            self._something_else()
        self.opened()

    def _something_else(self) -> None:
        self.stop()
        self._last = None
        self._show_voice()

    def _show_voice(self) -> None:
        self._frame.show_voice(self._state())

    def _state(self) -> Listen:
        if self.is_reading:
            return Listen.READING
        return Listen.READY if self._speaker.available else Listen.NO_VOICE


def read_stage(stage: Stage, speaker: Speaker, recorded: Recorded | None = None) -> Reading:
    """Return what reads the checkers' screens, and their messages."""
    reading = Reading(stage.shell.frame, StagePage(stage), speaker, recorded)
    stage.opened.connect(reading.opened)
    stage.changed.connect(reading.changed)
    stage.shell.ways.row_reached.connect(reading.row_reached)
    return reading


def read_frame(frame: AnyFrame, speaker: Speaker) -> Reading:
    """Return what reads the screens of first set-up or of the office, as they stand there."""
    return Reading(frame, FramePage(frame), speaker)


def _names(things: tuple[QWidget, ...]) -> tuple[str, ...]:
    """Return the names of a row, each once; keys of a secret only say what they are."""
    return tuple(dict.fromkeys(_name(one) for one in things))


def _name(thing: QWidget) -> str:
    said = thing.property(SAID_AS)
    return said if isinstance(said, str) else thing.accessibleName()


def _bound(signal: object) -> SignalInstance:
    # A class-level Signal is bound on the instance, which a protocol cannot say.
    assert isinstance(signal, SignalInstance)  # noqa: S101 - tells mypy what Qt does
    return signal
