"""A voice note from its first sound until it is kept, for whoever it belongs to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from qc_desktop.domain.problems import Problem
from qc_desktop.services.recording import Stopped
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.devices.voice import PcmChunk
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.showing_sound import record_state
from qc_desktop.ui.flows.stage import Do, Keys
from qc_desktop.ui.flows.taking_sound import BeginRecording, TakingSound
from qc_desktop.ui.screens.checker.record import RecordScreen
from qc_desktop.words import easy

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WayOut:
    """A key to go on with where there is no microphone."""

    key: BarKey
    do: Do


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteOrder(Generic[T]):
    """Whose note it is. `longest` is in seconds; `keep` is slow and runs in the background.

    `kept` takes what `keep` returned, wherever the person is by then; `over` leads on from here.
    """

    advice: str
    longest: int
    begin: BeginRecording
    keep: Callable[[Stopped], T]
    kept: Callable[[T], None]
    over: Do
    without: tuple[WayOut, WayOut]


class VoiceNote(QObject, Generic[T]):
    """Shows and takes sound; what was said is kept however it ends."""

    def __init__(self, desk: Desk, order: NoteOrder[T]) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._order = order
        self._bars = Bars()
        self.screen = RecordScreen(desk.look, advice=order.advice)
        desk.stage.own(self.screen)
        self._sound = TakingSound(desk)
        recorder = desk.tools.recorder
        recorder.sound_came.connect(self._sound_came)
        recorder.failed.connect(self._failed)
        self.screen.wait_requested.connect(self._wait_or_go_on)
        self.screen.stop_requested.connect(self._stop)

    def open(self, bars: Bars) -> None:
        """Begin to listen."""
        self._bars = bars
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
            self._sound.take(chunk, self._order.begin)
        except Problem as problem:
            self._sound.stop_without_room()
            self._desk.stage.tell(problem, then=self._keep_and_go_on)
            return
        self._show()
        if self._sound.seconds >= self._order.longest:
            self._stop()

    def _show(self, *, anew: bool = False) -> None:
        state = record_state(self._sound, self._bars, advice=self._order.advice)
        self.screen.show_state(state)
        if anew:
            self._desk.stage.show(self.screen, state, Keys(back=self._stop, next=self._stop))

    def _wait_or_go_on(self) -> None:
        self._sound.wait_or_go_on()
        self._show()

    def _stop(self) -> None:
        if self._sound.listening:
            self._sound.stop()
            self._keep_and_go_on()

    def _keep_and_go_on(self) -> None:
        if not self._sound.came:
            self._order.over()
            return
        self._desk.stage.say(
            Message(
                heading=easy("Please wait"),
                words=easy("We are keeping what you said."),
                picture="wait",
            )
        )
        self._keep(self._kept_here)

    def _keep(self, done: Callable[[T], None]) -> None:
        if not self._sound.came:
            return
        with self._desk.stage.guarded():
            work = _Keeping(self._order.keep, self._sound.close())
            self._desk.tools.background.run(work.run, done, self._not_kept)

    def _kept_elsewhere(self, kept: T) -> None:
        self._order.kept(kept)

    def _kept_here(self, kept: T) -> None:
        self._desk.stage.close_message()
        self._order.kept(kept)
        if self._desk.stage.screen is self.screen:
            self._order.over()

    def _not_kept(self, trouble: Exception) -> None:
        self._desk.stage.close_message()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble, then=self._order.over)

    def _failed(self, problem: Problem) -> None:
        if not self._sound.listening:
            return
        self._sound.stop()
        if self._sound.came:
            self._keep_and_go_on()
            return
        words = problem.words()
        first, second = self._order.without
        self._desk.stage.say(
            Message(
                heading=words.happened,
                words=f"{words.safe} {words.next_step}",
                picture="microphone_off",
                first=first.key,
                second=second.key,
            ),
            first=first.do,
            second=second.do,
        )


@dataclass(frozen=True, slots=True)
class _Keeping(Generic[T]):
    """Turns what was spoken into a sound, off the interface thread."""

    keep: Callable[[Stopped], T]
    stopped: Stopped

    def run(self, _progress: Progress) -> T:
        """Keep it."""
        return self.keep(self.stopped)
