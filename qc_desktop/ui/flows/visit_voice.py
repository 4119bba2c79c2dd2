"""Say it: a voice note, on disk as it is spoken."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import QuestionId, Respondent
from qc_desktop.domain.problems import Problem
from qc_desktop.domain.session import Spot
from qc_desktop.services.evidence import EvidenceKeeping
from qc_desktop.services.recording import Recording, Stopped
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.level_bars import Levels
from qc_desktop.ui.components.overlay import Confirm, Message
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.devices.voice import Heard, PcmChunk
from qc_desktop.ui.flows.adding import belonging
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.showing_sound import clock, record_state
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.taking_sound import TakingSound
from qc_desktop.ui.flows.visiting import Visiting, next_key
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.screens.checker.record import RecordScreen
from qc_desktop.ui.screens.checker.record_check import RecordCheckScreen, RecordCheckState
from qc_desktop.words import easy

LONGEST_SECONDS = 300


class Voice(QObject):
    """Records, then asks whether it is OK. What was said is kept unless it is thrown away."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._ways = ways
        self._visiting: Visiting | None = None
        self._record = RecordScreen(desk.look)
        self._check = RecordCheckScreen(desk.look)
        desk.stage.own(self._record, self._check)
        self._sound = TakingSound(desk)
        self._lost = False
        self._kept: Evidence | None = None
        self._played = 0.0
        self._question: QuestionId | None = None
        self._who: Respondent | None = None
        # Shown anew many times a second while sound comes in: read from disk once.
        self._bars = Bars()
        recorder, player = desk.tools.recorder, desk.tools.player
        recorder.sound_came.connect(self._sound_came)
        recorder.failed.connect(self._failed)
        player.heard.connect(self._heard)
        player.finished.connect(self._played_all)
        self._record.wait_requested.connect(self._wait_or_go_on)
        self._record.stop_requested.connect(self._stop)
        self._check.hear_requested.connect(self._hear_or_stop)
        self._check.throw_away_requested.connect(self._ask_to_throw_away)
        self._check.again_requested.connect(self._again)
        self._check.keep_requested.connect(self._keep)

    @property
    def hears_sound(self) -> bool:
        """Whether somebody's words are being recorded just now."""
        return self._sound.listening and self._sound.came and not self._sound.waiting

    def take(self, visiting: Visiting) -> None:
        """Work on this visit from now on."""
        self._visiting = visiting

    @property
    def _now(self) -> Visiting:
        if self._visiting is None:
            raise ValueError("no visit is open")
        return self._visiting

    def open(self) -> None:
        """Begin to listen."""
        with self._desk.stage.guarded():
            self._question, self._who = self._now.question.id, self._now.respondent
            self._desk.keeping.open_question(self._question, Spot.VOICE)
            self._kept, self._lost = None, False
            self._bars = self._now.question_bars(next_key(primary=False))
            self._sound.begin()
            self._show_record(anew=True)
            self._sound.start()

    def say_not_allowed(self) -> None:
        """Say that the person did not say yes to a recording."""
        self._desk.stage.say(
            Message(
                heading=easy("They said no recording."),
                words=easy("You can write their words."),
                picture="voice",
                first=BarKey(words=easy("Write"), glyph="pencil"),
                second=BarKey(words=easy("OK"), glyph="tick"),
            ),
            first=self._ways.write,
        )

    def leave(self) -> None:
        """Stop and keep what was said, as when somebody goes elsewhere."""
        self._desk.tools.player.stop()
        if self._sound.listening:
            self._sound.stop()
            self._keep_in_background(self._kept_elsewhere)

    def _sound_came(self, chunk: PcmChunk) -> None:
        if not self._sound.listening or self._sound.waiting:
            return
        try:
            self._take_sound(chunk)
        except Problem as problem:
            self._cannot_write(problem)

    def _take_sound(self, chunk: PcmChunk) -> None:
        self._sound.take(chunk, self._begin_recording)
        self._show_record()
        if self._sound.seconds >= LONGEST_SECONDS:
            self._stop()

    def _begin_recording(self, rate: int) -> Recording:
        now = self._now
        belongs = belonging(now, EvidenceKind.VOICE)
        return self._desk.laptop.evidence.begin_recording(
            now.visit.id,
            now.question.id,
            rate,
            by=now.by,
            respondent=belongs.respondent,
            consent=belongs.consent,
        )

    def _cannot_write(self, problem: Problem) -> None:
        """Stop listening and say so once; what is on the disk already stays."""
        self._sound.stop_without_room()
        with self._desk.stage.guarded():
            self._sound.shut()
        self._desk.stage.tell(problem, then=self._keep_what_is_there)

    def _keep_what_is_there(self) -> None:
        self._keep_in_background(self._kept_elsewhere)
        self._ways.adding()

    def _show_record(self, *, anew: bool = False) -> None:
        advice = easy("Please do not say full names.")
        state = record_state(self._sound, self._bars, advice=advice)
        self._record.show_state(state)
        if anew:
            keys = Keys(back=self._stop, next=self._stop)
            self._desk.stage.show(self._record, state, keys)

    def _wait_or_go_on(self) -> None:
        self._sound.wait_or_go_on()
        self._show_record()

    def _stop(self) -> None:
        if not self._sound.listening:
            return
        self._sound.stop()
        if not self._sound.came:
            self._ways.adding()
            return
        self._desk.stage.say(
            Message(
                heading=easy("Please wait"),
                words=easy("We are keeping what you said."),
                picture="wait",
            )
        )
        self._keep_in_background(self._kept_here)

    def _keep_in_background(self, done: Callable[[Evidence | None], None]) -> None:
        if not self._sound.came:
            return
        with self._desk.stage.guarded():
            work = _Keeping(self._desk.laptop.evidence, self._sound.close())
            self._desk.tools.background.run(work.run, done, self._not_kept)

    def _kept_elsewhere(self, _kept: Evidence | None) -> None:
        self._note_told()

    def _kept_here(self, kept: Evidence | None) -> None:
        self._desk.stage.close_message()
        self._note_told()
        self._kept = kept
        if kept is None:
            self._ways.adding()
        elif self._is_on() and self._desk.keeping.now.spot is Spot.VOICE:
            self._played = 0.0
            self._show_check(anew=True)
            self._say_lost()

    def _say_lost(self) -> None:
        """Say why the recording ended, where nobody ended it."""
        if not self._lost:
            return
        self._lost = False
        self._desk.stage.say(
            Message(
                heading=easy("The microphone is off."),
                words=easy("We kept what you said. Ask your supporter to help."),
                picture="microphone_off",
                first=BarKey(words=easy("OK"), glyph="tick"),
            )
        )

    def _is_on(self) -> bool:
        """Say whether nobody went elsewhere, such as to get help, while it was kept."""
        return self._desk.stage.screen is self._record

    def _not_kept(self, trouble: Exception) -> None:
        self._desk.stage.close_message()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble, then=self._ways.adding)

    def _note_told(self) -> None:
        with self._desk.stage.guarded():
            if self._question is not None and self._visiting is not None:
                self._visiting.note_told(self._question, self._who)

    def _failed(self, problem: Problem) -> None:
        if not self._sound.listening:
            return
        if self._sound.came:
            self._lost = True
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
            second=self._ways.write,
        )

    def _show_check(self, *, anew: bool = False) -> None:
        length = self._length()
        playing = self._desk.tools.player.is_playing
        share = self._played / length if length else 0.0
        state = RecordCheckState(
            playing=playing,
            at=clock(int(self._played)),
            of=clock(int(length)),
            levels=Levels(
                bars=self._sound.levels,
                name=easy("Your recording"),
                played=round(share * len(self._sound.levels)),
            ),
            bars=self._bars,
            spoken=(
                Spoken(text=easy("Is your recording OK?"), key="title"),
                Spoken(text=easy("Saved on this laptop"), key="safe"),
            ),
        )
        self._check.show_state(state)
        if anew:
            keys = Keys(back=self._keep, next=self._keep)
            self._desk.stage.show(self._check, state, keys)

    def _length(self) -> float:
        media = self._kept.item.media if self._kept else None
        return media.seconds if media else 0.0

    def _hear_or_stop(self) -> None:
        player = self._desk.tools.player
        with self._desk.stage.guarded():
            if player.is_playing:
                player.stop()
                self._played = 0.0
            elif self._kept is not None and self._kept.item.media is not None:
                self._desk.reading.stop()
                player.play(self._desk.laptop.evidence.media(self._kept.item.media))
        self._show_check()

    def _heard(self, heard: Heard) -> None:
        if self._kept is not None and self._desk.stage.screen is self._check:
            self._played = heard.at
            self._show_check()

    def _played_all(self) -> None:
        if self._kept is not None and self._desk.stage.screen is self._check:
            self._played = 0.0
            self._show_check()

    def _ask_to_throw_away(self) -> None:
        self._desk.stage.ask(
            Confirm(
                heading=easy("Throw this away?"),
                words=easy("You cannot get it back."),
                picture="throw_away",
                go=BarKey(words=easy("Throw away"), glyph="trash"),
                keep=BarKey(words=easy("Keep it"), glyph="tick"),
                danger=True,
            ),
            go=self._throw_away,
        )

    def _throw_away(self) -> None:
        with self._desk.stage.guarded():
            self._remove()
            self._ways.adding()

    def _again(self) -> None:
        with self._desk.stage.guarded():
            self._remove()
            self.open()

    def _remove(self) -> None:
        self._desk.tools.player.stop()
        if self._kept is not None:
            self._desk.laptop.evidence.throw_away(self._kept.id, by=self._now.by)
            self._kept = None
            self._note_told()

    def _keep(self) -> None:
        self._desk.tools.player.stop()
        self._ways.adding()


class _Keeping:
    """Turns what was spoken into a sealed voice note, off the interface thread."""

    def __init__(self, evidence: EvidenceKeeping, stopped: Stopped) -> None:
        self._evidence = evidence
        self._stopped = stopped

    def run(self, _progress: Progress) -> Evidence | None:
        """Keep it; None where nothing was said."""
        return self._evidence.keep_recording(self._stopped)
