"""Good news told by voice: on disk as it is spoken."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from qc_desktop.domain.problems import Problem
from qc_desktop.domain.session import Spot
from qc_desktop.domain.stories import Story
from qc_desktop.services.recording import Recording, Stopped
from qc_desktop.services.stories import Stories
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.devices.voice import PcmChunk
from qc_desktop.ui.flows.showing_sound import record_state
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.taking_sound import TakingSound
from qc_desktop.ui.flows.telling import NewsWays, Telling
from qc_desktop.ui.screens.checker.record import RecordScreen
from qc_desktop.words import easy

LONGEST_SECONDS = 120


class NewsVoice(QObject):
    """Records, keeps, and goes back to where the story is told. A new one takes the old place."""

    def __init__(self, telling: Telling, ways: NewsWays) -> None:
        super().__init__(telling.desk.stage)
        self._telling = telling
        self._desk = telling.desk
        self._ways = ways
        self._screen = RecordScreen(self._desk.look)
        self._desk.stage.own(self._screen)
        self._sound = TakingSound(telling.desk)
        self._bars = Bars()
        recorder = self._desk.tools.recorder
        recorder.sound_came.connect(self._sound_came)
        recorder.failed.connect(self._failed)
        self._screen.wait_requested.connect(self._wait_or_go_on)
        self._screen.stop_requested.connect(self._stop)

    def open(self) -> None:
        """Begin to listen."""
        with self._desk.stage.guarded():
            self._telling.go(Spot.NEWS_VOICE)
            self._bars = self._telling.bars(easy("Tell your story"), next_key=None)
            self._sound.begin()
            self._show(anew=True)
            self._sound.start()

    def leave(self) -> None:
        """Stop and keep what was said, as when somebody goes elsewhere."""
        if self._sound.listening:
            self._sound.stop()
            self._keep_in_background(self._kept_elsewhere)

    def _sound_came(self, chunk: PcmChunk) -> None:
        if not self._sound.listening or self._sound.waiting:
            return
        try:
            self._take_sound(chunk)
        except Problem as problem:
            self._sound.stop_without_room()
            self._desk.stage.tell(problem, then=self._keep_what_is_there)

    def _take_sound(self, chunk: PcmChunk) -> None:
        self._sound.take(chunk, self._begin_recording)
        self._show()
        if self._sound.seconds >= LONGEST_SECONDS:
            self._stop()

    def _begin_recording(self, rate: int) -> Recording:
        telling = self._telling
        return telling.stories.begin_recording(telling.story.id, rate, by=telling.by)

    def _show(self, *, anew: bool = False) -> None:
        advice = easy("Please do not say full names.")
        state = record_state(self._sound, self._bars, advice=advice)
        self._screen.show_state(state)
        if anew:
            self._desk.stage.show(self._screen, state, Keys(back=self._stop))

    def _wait_or_go_on(self) -> None:
        self._sound.wait_or_go_on()
        self._show()

    def _stop(self) -> None:
        if not self._sound.listening:
            return
        self._sound.stop()
        if not self._sound.came:
            self._ways.tell()
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
        self._keep_in_background(self._kept_here)

    def _keep_in_background(self, done: Callable[[Story], None]) -> None:
        if not self._sound.came:
            return
        with self._desk.stage.guarded():
            work = _Keeping(self._telling.stories, self._sound.close())
            self._desk.tools.background.run(work.run, done, self._not_kept)

    def _kept_elsewhere(self, story: Story) -> None:
        if story.id == self._telling.story.id:
            self._telling.take(story)

    def _kept_here(self, story: Story) -> None:
        self._desk.stage.close_message()
        self._kept_elsewhere(story)
        if self._desk.keeping.now.spot is Spot.NEWS_VOICE:
            self._ways.tell()

    def _not_kept(self, trouble: Exception) -> None:
        self._desk.stage.close_message()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble, then=self._ways.tell)

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
                words=f"{words.safe} {words.next_step}",
                picture="microphone_off",
                first=BarKey(words=easy("Try again"), glyph="refresh"),
                second=BarKey(words=easy("Write"), glyph="pencil"),
            ),
            first=self.open,
            second=self._ways.tell,
        )


@dataclass(frozen=True, slots=True)
class _Keeping:
    """Turns what was spoken into the story's voice, off the interface thread."""

    stories: Stories
    stopped: Stopped

    def run(self, _progress: Progress) -> Story:
        """Keep it and return the story."""
        return self.stories.keep_recording(self.stopped)
