"""What the checkers found, said by voice: on disk as it is spoken, kept when it stops."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.findings import FindingKind
from qc_desktop.domain.ids import FindingId, VisitId
from qc_desktop.domain.problems import Problem
from qc_desktop.domain.visits import Visit
from qc_desktop.services.findings import Findings
from qc_desktop.services.recording import Recording, Stopped
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.devices.voice import PcmChunk
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.showing_sound import record_state
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.taking_sound import TakingSound
from qc_desktop.ui.flows.visiting import Visiting, next_key
from qc_desktop.ui.screens.checker.record import RecordScreen
from qc_desktop.words import easy

LONGEST_SECONDS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidIt:
    """The visit with the voice in it; None where nothing came. `shows`: they are still here."""

    finding: FindingId
    kind: FindingKind
    visit: Visit | None
    shows: bool


class FoundVoice(QObject):
    """It is the checkers' own voice, so the yes of the people they met does not gate it."""

    done = Signal(SaidIt)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._screen = RecordScreen(desk.look)
        desk.stage.own(self._screen)
        self._sound = TakingSound(desk)
        self._bars = Bars()
        self._visit = VisitId("")
        self._finding, self._kind = FindingId(""), FindingKind.GOOD
        recorder = desk.tools.recorder
        recorder.sound_came.connect(self._sound_came)
        recorder.failed.connect(self._failed)
        self._screen.wait_requested.connect(self._wait_or_go_on)
        self._screen.stop_requested.connect(self._stop)

    @property
    def hears_sound(self) -> bool:
        """Whether somebody's words are being recorded just now."""
        return self._sound.listening and self._sound.came and not self._sound.waiting

    def open(self, now: Visiting, finding: FindingId, kind: FindingKind) -> None:
        """Begin to listen."""
        self._visit, self._finding, self._kind = now.visit.id, finding, kind
        self._bars = now.bars(next_key=next_key(primary=False), where=easy("What we found"))
        self._begin()

    def leave(self) -> None:
        """Stop and keep what was said, as when somebody goes elsewhere."""
        if self._sound.listening:
            self._sound.stop()
            self._keep_in_background(self._kept_elsewhere)

    def _begin(self) -> None:
        with self._desk.stage.guarded():
            self._sound.begin()
            self._show(anew=True)
            self._sound.start()

    def _sound_came(self, chunk: PcmChunk) -> None:
        if not self._sound.listening or self._sound.waiting:
            return
        try:
            self._sound.take(chunk, self._begin_recording)
        except Problem as problem:
            self._sound.stop_without_room()
            self._desk.stage.tell(problem, then=self._keep_what_is_there)
            return
        self._show()
        if self._sound.seconds >= LONGEST_SECONDS:
            self._stop()

    def _begin_recording(self, rate: int) -> Recording:
        desk = self._desk
        return desk.laptop.findings.begin_recording(
            self._visit, self._finding, self._kind, rate, by=desk.keeping.person
        )

    def _show(self, *, anew: bool = False) -> None:
        advice = easy("Please do not say full names.")
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
        if not self._sound.came:
            self._tell(None, shows=True)
            return
        self._desk.stage.say(
            Message(
                heading=easy("Please wait"),
                words=easy("We are keeping what you said."),
                picture="wait",
            )
        )
        self._keep_in_background(self._kept_here)

    def _keep_what_is_there(self) -> None:
        if self._sound.came:
            self._keep_in_background(self._kept_here)
        else:
            self._tell(None, shows=True)

    def _keep_in_background(self, done: Callable[[Visit], None]) -> None:
        if not self._sound.came:
            return
        with self._desk.stage.guarded():
            work = _Keeping(self._desk.laptop.findings, self._sound.close())
            self._desk.tools.background.run(work.run, done, self._not_kept)

    def _kept_elsewhere(self, visit: Visit) -> None:
        self._tell(visit, shows=False)

    def _kept_here(self, visit: Visit) -> None:
        self._desk.stage.close_message()
        self._tell(visit, shows=self._desk.stage.screen is self._screen)

    def _tell(self, visit: Visit | None, *, shows: bool) -> None:
        self.done.emit(SaidIt(finding=self._finding, kind=self._kind, visit=visit, shows=shows))

    def _back(self) -> None:
        self._tell(None, shows=True)

    def _not_kept(self, trouble: Exception) -> None:
        self._desk.stage.close_message()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble, then=self._back)

    def _failed(self, problem: Problem) -> None:
        if not self._sound.listening:
            return
        if self._sound.came:
            self._stop()
            return
        self._sound.stop()
        words = problem.words()
        self._desk.stage.say(
            Message(
                heading=words.happened,
                words=words.next_step,
                picture="microphone_off",
                first=BarKey(words=easy("Try again"), glyph="refresh"),
                second=BarKey(words=easy("Write"), glyph="pencil"),
            ),
            first=self._begin,
            second=self._back,
        )


@dataclass(frozen=True, slots=True)
class _Keeping:
    """Turns what was spoken into the voice of a finding, off the interface thread."""

    findings: Findings
    stopped: Stopped

    def run(self, _progress: Progress) -> Visit:
        """Keep it and return the visit with it."""
        return self.findings.keep_recording(self.stopped)
