"""Say or write a worry. What was said goes into the record and is never shown here again."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from qc_desktop.domain.concerns import ConcernId
from qc_desktop.domain.ids import PersonId
from qc_desktop.services.concerns import NOBODY
from qc_desktop.services.recording import Recording
from qc_desktop.ui.components.bars import BarKey, Bars, Middle, WordsInMiddle
from qc_desktop.ui.components.values import Spoken, Typed
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.voice_note import NoteOrder, VoiceNote, WayOut
from qc_desktop.ui.screens.checker.screen import CheckerScreen
from qc_desktop.ui.screens.checker.worry_write import WorryWriteScreen, WorryWriteState
from qc_desktop.words import easy

DRAFT_WITHIN_MS = 250
"""The first letter of a burst starts the clock: nothing typed is older than this off the disk."""
LONGEST_SECONDS = 600

MakeBars: TypeAlias = Callable[[str, "Middle | None", "BarKey | None"], Bars]


def _next() -> BarKey:
    return BarKey(words=easy("Next"), glyph="arrow_right", primary=True)


class WorryWriting(QObject):
    """A box that is empty each time: what was written before is safe and is not shown."""

    told = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, bars: MakeBars) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._bars = bars
        self._screen = WorryWriteScreen(desk.look)
        desk.stage.own(self._screen)
        self._concern = ConcernId("")
        self._by = NOBODY
        self._text = ""
        self._soon = QTimer(self, singleShot=True, interval=DRAFT_WITHIN_MS)
        self._soon.timeout.connect(self._keep_draft)
        self._screen.edited.connect(self._edited)

    @property
    def screens(self) -> tuple[CheckerScreen, ...]:
        """Its screens."""
        return (self._screen,)

    def open(self, concern: ConcernId, by: PersonId) -> None:
        """Show an empty box."""
        self._concern, self._by, self._text = concern, by, ""
        state = WorryWriteState(
            text="",
            bars=self._bars(
                easy("I am worried"), WordsInMiddle(words=easy("We save as you type.")), _next()
            ),
            spoken=(
                Spoken(text=easy("Write what you saw or heard"), key="title"),
                Spoken(text=easy("Use your own words. Only the office will read it."), key="calm"),
            ),
        )
        self._screen.show_state(state)
        self._desk.stage.show(self._screen, state, Keys(back=self._done, next=self._done))

    def leave(self) -> None:
        """Keep what was typed in the record: somebody goes elsewhere."""
        self._soon.stop()
        if self._text.strip():
            with self._desk.stage.guarded():
                self._desk.laptop.concerns.say(self._concern, self._text, by=self._by)
                self._text = ""
                self.told.emit()

    def _edited(self, typed: Typed) -> None:
        self._text = typed.words
        if not self._soon.isActive():
            self._soon.start()

    def _keep_draft(self) -> None:
        self._soon.stop()
        with self._desk.stage.guarded():
            self._desk.laptop.concerns.draft(self._concern, self._text, by=self._by)

    def _done(self) -> None:
        self.leave()
        if not self._text.strip():
            self.closed.emit()


class WorrySaying(QObject):
    """A voice note, on disk as it is spoken, kept in the record when it stops."""

    told = Signal()
    closed = Signal()
    write_requested = Signal()

    def __init__(self, desk: Desk, bars: MakeBars) -> None:
        super().__init__(desk.stage)
        self._concerns = desk.laptop.concerns
        self._make_bars = bars
        self._concern = ConcernId("")
        self._by = NOBODY
        self._note = VoiceNote(
            desk,
            NoteOrder(
                advice=easy("Use your own words. Only the office will hear it."),
                longest=LONGEST_SECONDS,
                begin=self._begin_recording,
                keep=self._concerns.keep_recording,
                kept=self._kept,
                over=self.closed.emit,
                without=(
                    WayOut(BarKey(words=easy("Write"), glyph="pencil"), self.write_requested.emit),
                    WayOut(BarKey(words=easy("Back"), glyph="arrow_left"), self.closed.emit),
                ),
            ),
        )

    @property
    def screens(self) -> tuple[CheckerScreen, ...]:
        """Its screens."""
        return (self._note.screen,)

    def open(self, concern: ConcernId, by: PersonId) -> None:
        """Begin to listen."""
        self._concern, self._by = concern, by
        self._note.open(
            self._make_bars(
                easy("I am worried"),
                WordsInMiddle(words=easy("We save as you talk.")),
                BarKey(words=easy("Next"), glyph="arrow_right"),
            )
        )

    def leave(self) -> None:
        """Stop and keep what was said, as when somebody goes elsewhere."""
        self._note.leave()

    def _begin_recording(self, rate: int) -> Recording:
        return self._concerns.begin_recording(self._concern, rate, by=self._by)

    def _kept(self, kept: bool) -> None:
        if kept:
            self.told.emit()
