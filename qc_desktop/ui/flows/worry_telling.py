"""Say or write a worry. What was said goes into the record and is never shown here again."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from qc_desktop.domain.concerns import ConcernId
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.problems import Problem
from qc_desktop.services.concerns import NOBODY, Concerns
from qc_desktop.services.recording import Recording, Stopped
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Bars, Middle, WordsInMiddle
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Spoken, Typed
from qc_desktop.ui.devices.voice import PcmChunk
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.showing_sound import record_state
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.taking_sound import TakingSound
from qc_desktop.ui.screens.checker.record import RecordScreen
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
        self._desk = desk
        self._make_bars = bars
        self._bars = Bars()
        self._screen = RecordScreen(
            desk.look, advice=easy("Use your own words. Only the office will hear it.")
        )
        desk.stage.own(self._screen)
        self._concern = ConcernId("")
        self._by = NOBODY
        self._sound = TakingSound(desk)
        recorder = desk.tools.recorder
        recorder.sound_came.connect(self._sound_came)
        recorder.failed.connect(self._failed)
        self._screen.wait_requested.connect(self._wait_or_go_on)
        self._screen.stop_requested.connect(self._stop)

    @property
    def screens(self) -> tuple[CheckerScreen, ...]:
        """Its screens."""
        return (self._screen,)

    def open(self, concern: ConcernId, by: PersonId) -> None:
        """Begin to listen."""
        self._concern, self._by = concern, by
        self._bars = self._make_bars(
            easy("I am worried"),
            WordsInMiddle(words=easy("We save as you talk.")),
            BarKey(words=easy("Next"), glyph="arrow_right"),
        )
        self._sound.begin()
        self._show(anew=True)
        self._sound.start()

    def leave(self) -> None:
        """Stop and keep what was said, as when somebody goes elsewhere."""
        if self._sound.listening:
            self._sound.stop()
            self._keep(self._kept_elsewhere)

    def _sound_came(self, chunk: PcmChunk) -> None:
        if not self._sound.listening or self._sound.waiting:
            return
        try:
            self._take(chunk)
        except Problem as problem:
            self._sound.stop_without_room()
            self._desk.stage.tell(problem, then=self._keep_and_close)

    def _take(self, chunk: PcmChunk) -> None:
        self._sound.take(chunk, self._begin_recording)
        self._show()
        if self._sound.seconds >= LONGEST_SECONDS:
            self._stop()

    def _begin_recording(self, rate: int) -> Recording:
        return self._desk.laptop.concerns.begin_recording(self._concern, rate, by=self._by)

    def _show(self, *, anew: bool = False) -> None:
        advice = easy("Use your own words. Only the office will hear it.")
        state = record_state(self._sound, self._bars, advice=advice)
        self._screen.show_state(state)
        if anew:
            self._desk.stage.show(self._screen, state, Keys(back=self._stop, next=self._stop))

    def _wait_or_go_on(self) -> None:
        self._sound.wait_or_go_on()
        self._show()

    def _stop(self) -> None:
        if not self._sound.listening:
            return
        self._sound.stop()
        self._keep_and_close()

    def _keep_and_close(self) -> None:
        if not self._sound.came:
            self.closed.emit()
            return
        self._desk.stage.say(
            Message(
                heading=easy("Please wait"),
                words=easy("We are keeping what you said."),
                picture="wait",
            )
        )
        self._keep(self._kept_here)

    def _keep(self, done: Callable[[bool], None]) -> None:
        if not self._sound.came:
            return
        with self._desk.stage.guarded():
            work = _Keeping(self._desk.laptop.concerns, self._sound.close())
            self._desk.tools.background.run(work.run, done, self._not_kept)

    def _kept_elsewhere(self, kept: bool) -> None:
        if kept:
            self.told.emit()

    def _kept_here(self, kept: bool) -> None:
        self._desk.stage.close_message()
        self._kept_elsewhere(kept)
        if self._desk.stage.screen is self._screen:
            self.closed.emit()

    def _not_kept(self, trouble: Exception) -> None:
        self._desk.stage.close_message()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble, then=self.closed.emit)

    def _failed(self, problem: Problem) -> None:
        if not self._sound.listening:
            return
        self._sound.stop()
        if self._sound.came:
            self._keep_and_close()
            return
        words = problem.words()
        self._desk.stage.say(
            Message(
                heading=words.happened,
                words=f"{words.safe} {words.next_step}",
                picture="microphone_off",
                first=BarKey(words=easy("Write"), glyph="pencil"),
                second=BarKey(words=easy("Back"), glyph="arrow_left"),
            ),
            first=self.write_requested.emit,
            second=self.closed.emit,
        )


class _Keeping:
    """Turns what was spoken into a sealed sound, off the interface thread."""

    def __init__(self, concerns: Concerns, stopped: Stopped) -> None:
        self._concerns = concerns
        self._stopped = stopped

    def run(self, _progress: Progress) -> bool:
        """Keep it; False where no sound came."""
        return self._concerns.keep_recording(self._stopped)
