from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qc_desktop.domain.answers import AnsweredBy, Choice
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.ids import QuestionId
from qc_desktop.ui.devices.finder import FixedFinder
from qc_desktop.ui.devices.sound_clock import ClockOut
from qc_desktop.ui.devices.sound_out import SoundOut
from qc_desktop.ui.devices.voice import FileRecorder
from qc_desktop.ui.flows import visit_voice
from tests.journeys.checker import Checker
from tests.journeys.sounds import RATE, EndlessOut, a_tone, a_turned_photo
from tests.journeys.test_open_again import adding, at_topics
from tests.journeys.world import Home, a_place_with, only_visit, running


def test_photos_are_chosen_taken_out_and_brought_back(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    place = a_place_with(tmp_path, a_turned_photo(), a_turned_photo(300, 200))
    with running(qtbot, home, finder=FixedFinder(place)) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Take a photo")
        checker.sees("There is no camera.")
        checker.taps("Use a picture", "On this laptop", "Picture 1", "Picture 2")
        checker.taps("Use 2 pictures")
        checker.sees("2 photos kept")
        visit = only_visit(program.laptop)
        kept = program.laptop.evidence.of_visit(visit)
        assert [one.item.kind for one in kept] == [EvidenceKind.PHOTO] * 2
        media = kept[0].item.media
        assert media is not None
        assert media.height > media.width
        checker.taps("2 photos kept", "Take out Photo 1")
        assert len(program.laptop.evidence.of_visit(visit)) == 1
        checker.taps("Bring back Photo 1")
        assert len(program.laptop.evidence.of_visit(visit)) == 2
        checker.taps("Next")
        checker.sees("2 photos added")


def test_a_file_that_is_no_picture_is_told_and_loses_nothing(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    place = a_place_with(tmp_path, b"Dear Sam")
    with running(qtbot, home, finder=FixedFinder(place)) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Take a photo", "Use a picture", "On this laptop")
        checker.sees("We cannot open this.")
        checker.taps("Picture 1")
        assert not checker.can_tap("Use 1 picture")
        checker.taps("Back", "Back")
        checker.sees("There is no camera.")
        assert not program.laptop.evidence.of_visit(only_visit(program.laptop))


def test_a_voice_note_is_heard_done_again_and_kept(qtbot: QtBot, home: Home) -> None:
    recorder = FileRecorder(a_tone(3), RATE, times=20)
    with running(qtbot, home, recorder=recorder, loudspeaker=EndlessOut) as program:
        checker = program.checker
        adding(checker)
        records(checker)
        checker.taps("Hear it", "Stop")
        checker.taps("Do it again")
        checker.sees("Recording 0:01")
        checker.taps("Wait")
        checker.sees("Waiting 0:01")
        checker.taps("Go on", "Stop recording")
        checker.sees("Is your recording OK?")
        checker.taps("Keep it")
        checker.sees("1 recording added")
        kept = program.laptop.evidence.of_visit(only_visit(program.laptop))
        assert [one.item.kind for one in kept] == [EvidenceKind.VOICE]


def test_throwing_a_voice_note_away_asks_first(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home, recorder=FileRecorder(a_tone(3), RATE, times=20)) as program:
        checker = program.checker
        adding(checker)
        records(checker)
        checker.taps("Throw away")
        checker.sees("Throw this away?")
        checker.taps("Keep it")
        checker.sees("Is your recording OK?")
        checker.taps("Throw away", "Throw away")
        checker.sees("Record your voice")
        assert not program.laptop.evidence.of_visit(only_visit(program.laptop))


def test_with_no_microphone_one_can_write(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Say it")
        checker.sees("The microphone is off.")
        checker.taps("Write")
        checker.sees("Write what you want to say")


def test_help_ends_a_voice_note_and_keeps_it(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home, recorder=FileRecorder(a_tone(3), RATE, times=20)) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Say it")
        checker.sees("Recording 0:01")
        checker.taps("Get help now")
        checker.sees("What do you need?")
        qtbot.waitUntil(lambda: not program.background.busy)
        checker.taps("Back")
        checker.sees("1 recording added")


def test_whose_answer_it_is_is_kept_with_it(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        adding(checker)
        assert checker.is_ticked("Me")
        checker.taps("My supporter thinks")
        visit = program.laptop.visits.get(only_visit(program.laptop))
        answer = visit.answer_to(QuestionId("choice2"), visit.spoken_to[0].respondent)
        assert answer is not None
        assert answer.answered_by is AnsweredBy.SUPPORTER_THINKS
        assert answer.choice is Choice.MIDDLE


def test_an_open_question_is_answered_by_what_was_told(qtbot: QtBot, home: Home) -> None:
    with running(qtbot, home) as program:
        checker = program.checker
        at_topics(checker)
        checker.taps("More", "Last words")
        checker.sees("What is good here?")
        checker.taps("Next")
        checker.sees("You have not picked yet")
        checker.taps("OK", "Write")
        checker.types("The garden.")
        checker.taps("Next")
        checker.sees("1 note added")
        visit = program.laptop.visits.get(only_visit(program.laptop))
        answer = visit.answer_to(QuestionId("last1"), visit.spoken_to[0].respondent)
        assert answer is not None
        assert answer.choice is Choice.TOLD
        checker.taps("Next")
        checker.sees("What should change?")


def test_a_microphone_that_is_taken_away_keeps_what_was_said(qtbot: QtBot, home: Home) -> None:
    recorder = FileRecorder(a_tone(3), RATE, times=20)
    with running(qtbot, home, recorder=recorder) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Say it")
        checker.sees("Recording 0:01")
        recorder.unplug()
        checker.sees("The microphone is off.")
        checker.sees("We kept what you said.")
        checker.taps("OK", "Keep it")
        checker.sees("1 recording added")


def test_nothing_says_speak_before_sound_comes(qtbot: QtBot, home: Home) -> None:
    recorder = FileRecorder(a_tone(3), RATE, times=0.05)
    with running(qtbot, home, recorder=recorder) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Say it")
        checker.sees("Wait a moment")
        assert not checker.can_see("Speak now")
        assert not checker.can_see("Recording 0:00")
        checker.sees("We are listening. Speak now.")
        checker.taps("Stop recording", "Keep it")


def test_a_recording_stops_by_itself_after_its_longest_time(
    qtbot: QtBot, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert visit_voice.LONGEST_SECONDS == 300
    monkeypatch.setattr(visit_voice, "LONGEST_SECONDS", 2)
    with running(qtbot, home, recorder=FileRecorder(a_tone(3), RATE, times=20)) as program:
        checker = program.checker
        adding(checker)
        checker.taps("Say it")
        checker.sees("Is your recording OK?")
        (kept,) = program.laptop.evidence.of_visit(only_visit(program.laptop))
        assert kept.consent is ConsentTo.VOICE
        assert kept.item.media is not None
        assert 2 <= kept.item.media.seconds < 3


def test_a_recording_is_heard_again_and_without_a_loudspeaker_that_is_said(
    qtbot: QtBot, home: Home
) -> None:
    outs: list[int] = []

    def first_only(rate: int) -> SoundOut | None:
        outs.append(rate)
        return ClockOut(rate) if len(outs) == 1 else None

    recorder = FileRecorder(a_tone(3), RATE, times=20)
    with running(qtbot, home, recorder=recorder, loudspeaker=first_only) as program:
        checker = program.checker
        adding(checker)
        records(checker)
        checker.taps("Keep it", "See what you added", "Hear it Recording 1", "Stop Recording 1")
        checker.taps("Hear it Recording 1")
        checker.sees("We cannot play sound here.")
        checker.taps("OK", "Take out Recording 1")
        assert not program.laptop.evidence.of_visit(only_visit(program.laptop))
        checker.taps("Bring back Recording 1")
        checker.sees("Recording 1")
        assert program.laptop.evidence.of_visit(only_visit(program.laptop))


def records(checker: Checker) -> None:
    checker.taps("Say it")
    checker.sees("We are listening")
    checker.sees("Recording 0:01")
    checker.taps("Stop recording")
    checker.sees("Is your recording OK?")
