from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.devices.sound_clock import ClockOut
from qc_desktop.ui.devices.sound_out import SoundOut
from qc_desktop.ui.devices.voice import (
    FileRecorder,
    Heard,
    PcmChunk,
    Player,
    QtRecorder,
    Recorder,
)
from qc_desktop.ui.devices.voice.recorder import level_of
from tests.real_input.pictures import noise
from tests.real_input.sounds import spoken, voice_note
from tests.ui.devices.fakes import FastOut


class Ear(QObject):
    """Notes what comes from a microphone or a player."""

    def __init__(self) -> None:
        super().__init__()
        self.chunks: list[PcmChunk] = []
        self.problems: list[Problem] = []
        self.heard: list[Heard] = []
        self.ends = 0

    def at(self, recorder: Recorder) -> "Ear":
        recorder.sound_came.connect(self._chunk)
        recorder.failed.connect(self._problem)
        return self

    def by(self, player: Player) -> "Ear":
        player.heard.connect(self._heard)
        player.finished.connect(self._end)
        return self

    def _chunk(self, chunk: PcmChunk) -> None:
        self.chunks.append(chunk)

    def _problem(self, problem: Problem) -> None:
        self.problems.append(problem)

    def _heard(self, heard: Heard) -> None:
        self.heard.append(heard)

    def _end(self) -> None:
        self.ends += 1


def fast_file() -> FileRecorder:
    return FileRecorder(*spoken(), times=50)


def test_sound_comes_in_little_pieces_with_its_level(qtbot: QtBot) -> None:
    recorder = fast_file()
    ear = Ear().at(recorder)
    assert recorder.available
    recorder.start()
    qtbot.waitUntil(lambda: len(ear.chunks) > 20)
    recorder.stop()
    pcm, rate = spoken()
    together = b"".join(chunk.pcm for chunk in ear.chunks)
    assert pcm.startswith(together[: len(pcm)])
    assert {chunk.rate for chunk in ear.chunks} == {rate}
    assert max(chunk.level for chunk in ear.chunks) > 0.3
    assert all(0 <= chunk.level <= 1 for chunk in ear.chunks)


def test_waiting_lets_sound_go_by_and_carrying_on_brings_it_again(qtbot: QtBot) -> None:
    recorder = fast_file()
    ear = Ear().at(recorder)
    recorder.start()
    qtbot.waitUntil(lambda: len(ear.chunks) > 2)
    recorder.wait()
    before = len(ear.chunks)
    qtbot.wait(20)
    assert len(ear.chunks) == before
    recorder.carry_on()
    qtbot.waitUntil(lambda: len(ear.chunks) > before)
    recorder.stop()


def test_nothing_comes_after_a_stop_and_a_second_start_begins_again(qtbot: QtBot) -> None:
    recorder = fast_file()
    ear = Ear().at(recorder)
    recorder.start()
    qtbot.waitUntil(lambda: len(ear.chunks) > 2)
    recorder.stop()
    first = ear.chunks[0]
    before = len(ear.chunks)
    qtbot.wait(10)
    assert len(ear.chunks) == before
    recorder.start()
    qtbot.waitUntil(lambda: len(ear.chunks) > before)
    recorder.stop()
    assert ear.chunks[before] == first


def no_sound_file() -> FileRecorder:
    return FileRecorder(b"", 16000)


@pytest.mark.parametrize("make", [no_sound_file, QtRecorder])
def test_a_laptop_with_no_microphone_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, make: Callable[[], Recorder]
) -> None:
    assert qtbot is not None
    monkeypatch.setattr("qc_desktop.ui.devices.voice.qt_recorder._microphone", lambda: None)
    recorder = make()
    ear = Ear().at(recorder)
    assert not recorder.available
    recorder.start()
    recorder.stop()
    assert [problem.key for problem in ear.problems] == [ProblemKey.NO_MICROPHONE]
    assert not ear.chunks


def test_the_level_goes_from_silence_to_loud() -> None:
    loud = (30000).to_bytes(2, "little", signed=True) * 100
    quiet = (300).to_bytes(2, "little", signed=True) * 100
    assert level_of(b"") == level_of(bytes(200)) == 0
    assert 0 < level_of(quiet) < level_of(loud) <= 1


def test_a_voice_note_is_played_to_its_end(qtbot: QtBot) -> None:
    outs: list[FastOut] = []

    def fast(rate: int) -> FastOut:
        outs.append(FastOut(rate))
        return outs[-1]

    player = Player(open_out=fast)
    ear = Ear().by(player)
    player.play(voice_note())
    assert player.is_playing
    qtbot.waitUntil(lambda: ear.ends == 1)
    assert not player.is_playing
    assert ear.heard[-1].at == ear.heard[-1].length
    assert len(outs[0].pcm) / 2 / outs[0].rate == pytest.approx(ear.heard[-1].length)
    assert outs[0].stopped


def test_a_voice_note_can_be_held_and_stopped(qtbot: QtBot) -> None:
    player = Player(open_out=ClockOut)
    ear = Ear().by(player)
    player.play(voice_note())
    qtbot.waitUntil(lambda: bool(ear.heard) and ear.heard[-1].at > 0.05)
    player.pause()
    held = ear.heard[-1].at
    qtbot.wait(60)
    assert ear.heard[-1].at == held
    player.resume()
    qtbot.waitUntil(lambda: ear.heard[-1].at > held)
    player.stop()
    assert not player.is_playing
    qtbot.wait(40)
    assert ear.ends == 0


def nothing(_rate: int) -> SoundOut | None:
    return None


def test_a_laptop_with_no_loudspeaker_says_so(qtbot: QtBot) -> None:
    assert qtbot is not None
    with pytest.raises(Problem) as problem:
        Player(open_out=nothing).play(voice_note())
    assert problem.value.key is ProblemKey.NO_SOUND


def test_what_is_no_sound_is_not_played(qtbot: QtBot) -> None:
    assert qtbot is not None
    with pytest.raises(Problem) as problem:
        Player(open_out=FastOut).play(noise())
    assert problem.value.key is ProblemKey.DAMAGED_DATA
