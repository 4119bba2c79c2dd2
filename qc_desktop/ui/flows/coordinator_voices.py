"""People's voices for the questions: from a file, or from the microphone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.voices import LARGEST_BYTES, LONGEST_SECONDS, Line, ReadPart
from qc_desktop.services.voices import Recorded
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.devices.voice import PcmChunk, Player, Recorder
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.screens.coordinator.voices import VoicesPage
from qc_desktop.ui.screens.coordinator.voices_state import Busy, Sentence, VoicesState
from qc_desktop.words import plain

_BYTES = 2
Keep = Callable[[Progress], Recorded]


class VoicesFlow(QObject):
    """Shows one sentence at a time; keeps, plays and takes out its voice."""

    def __init__(self, desk: Desk, page: VoicesPage, player: Player) -> None:
        super().__init__(desk)
        self._desk = desk
        self._page = page
        self._player = player
        self._recorder: Recorder | None = desk.tools.recorder
        self._questions = _questions(desk)
        self._sentence = Sentence(question=desk.laptop.checklists.default().questions[0].id)
        self._busy = Busy.NOTHING
        self._pcm = bytearray()
        self._rate = 0
        page.picked.connect(self._pick)
        page.choose_requested.connect(self._choose)
        page.record_requested.connect(self._record_or_stop)
        page.hear_requested.connect(self._hear_or_stop)
        page.remove_requested.connect(self._remove)
        player.finished.connect(self._played)
        if self._recorder is not None:
            self._recorder.sound_came.connect(self._sound_came)
            self._recorder.failed.connect(self._no_microphone)

    def open(self) -> None:
        """Show the sentence that was shown last."""
        self._show()

    def leave(self) -> None:
        """Be silent and stop listening; what was not kept is gone."""
        self._player.stop()
        if self._listens:
            self._stop_listening()
        if self._busy is not Busy.KEEPING:
            self._busy = Busy.NOTHING

    @property
    def _listens(self) -> bool:
        return self._busy in {Busy.WAITING, Busy.LISTENING}

    def _show(self, *, done: str = "") -> None:
        voices = self._desk.laptop.voices
        line = self._line()
        found = {one.line: one for one in voices.listing()}
        question = self._desk.laptop.checklists.default().question(self._sentence.question)
        here = found.get(line)
        self._page.show_state(
            VoicesState(
                questions=self._questions,
                sentence=self._sentence,
                words=question.help if line.part is ReadPart.HELP else question.words,
                has_help=bool(question.help),
                seconds=here.sound.seconds if here is not None else None,
                recorded=len(found),
                can_record=self._recorder is not None,
                busy=self._busy,
                done=done,
            )
        )

    def _line(self) -> Line:
        wanted = self._sentence
        return self._desk.laptop.voices.line(wanted.question, wanted.part, wanted.language)

    def _pick(self, sentence: Sentence) -> None:
        self.leave()
        question = self._desk.laptop.checklists.default().question(sentence.question)
        part = sentence.part if question.help else ReadPart.QUESTION
        self._sentence = Sentence(question=question.id, part=part, language=sentence.language)
        self._show()

    def _choose(self) -> None:
        path = self._desk.tools.files.open_sound(plain("Choose a sound"))
        if path is None:
            return
        voices, line, me = self._desk.laptop.voices, self._line(), self._desk.me

        def keep(_progress: Progress) -> Recorded:
            return voices.add(line, read_sound(path), by=me)

        self._keep_with(keep)

    def _record_or_stop(self) -> None:
        if self._recorder is None:
            return
        if not self._listens:
            self._player.stop()
            self._pcm.clear()
            self._busy = Busy.WAITING
            self._show()
            self._recorder.start()
            return
        self._stop_listening()
        voices, line, me = self._desk.laptop.voices, self._line(), self._desk.me
        pcm, rate = bytes(self._pcm), self._rate

        def keep(_progress: Progress) -> Recorded:
            return voices.add_spoken(line, pcm, rate, by=me)

        self._keep_with(keep)

    def _sound_came(self, chunk: PcmChunk) -> None:
        if not self._listens:
            return
        self._pcm += chunk.pcm
        self._rate = chunk.rate
        if self._busy is Busy.WAITING:
            self._busy = Busy.LISTENING
            self._show()
        # A little less than the most that can be kept, so that what was said so far is kept.
        if len(self._pcm) / _BYTES / chunk.rate > LONGEST_SECONDS - 1:
            self._record_or_stop()

    def _no_microphone(self, problem: Problem) -> None:
        if self._listens:
            self._busy = Busy.NOTHING
            self._show()
            self._desk.tell(problem)

    def _stop_listening(self) -> None:
        recorder = self._recorder
        if recorder is not None:
            recorder.stop()
        self._busy = Busy.NOTHING

    def _keep_with(self, keep: Keep) -> None:
        self._busy = Busy.KEEPING
        self._show()
        self._desk.run(keep, self._kept, self._failed)

    def _kept(self, _recorded: Recorded) -> None:
        self._busy = Busy.NOTHING
        self._show(done=plain("The voice is kept. Send, and every laptop has it."))

    def _failed(self, trouble: Exception) -> None:
        self._busy = Busy.NOTHING
        self._show()
        self._desk.tell(problem_in(trouble))

    def _hear_or_stop(self) -> None:
        if self._busy is Busy.PLAYING:
            self._player.stop()
            self._played()
            return
        voices, line = self._desk.laptop.voices, self._line()
        here = next((one for one in voices.listing() if one.line == line), None)
        if here is None:
            return
        try:
            self._player.play(voices.sound(here))
        except Problem as problem:
            self._desk.tell(problem)
            return
        self._busy = Busy.PLAYING
        self._show()

    def _played(self) -> None:
        if self._busy is Busy.PLAYING:
            self._busy = Busy.NOTHING
            self._show()

    def _remove(self) -> None:
        line = self._line()
        self._player.stop()
        with_me = self._desk.me
        self._desk.tried(lambda: self._desk.laptop.voices.remove(line, by=with_me))
        self._show(done=plain("The machine reads this again."))


def read_sound(path: Path) -> bytes:
    """Return a file's bytes. Raises Problem NOT_A_SOUND or SOUND_TOO_LONG."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise Problem(ProblemKey.SOUND_TOO_LONG, "bytes")
        return path.read_bytes()
    except OSError as error:
        raise Problem(ProblemKey.NOT_A_SOUND, type(error).__name__) from error


def _questions(desk: Desk) -> tuple[Choice, ...]:
    checklist = desk.laptop.checklists.default()
    return tuple(
        Choice(key=question.id, words=question.words)
        for question in (*checklist.questions, *checklist.practice)
    )
