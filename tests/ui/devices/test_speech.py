import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qc_desktop.interchange.sound import to_opus
from qc_desktop.ui.devices.sound_clock import ClockOut
from qc_desktop.ui.devices.speech import (
    EspeakSpeaker,
    SilentSpeaker,
    Speaker,
    Speed,
    SpokenWord,
    espeak,
    synthesise,
    voice_here,
)
from qc_desktop.ui.devices.speech.timed_words import WordFinder, sentences
from tests.interchange.test_sound import pitch_of, tone
from tests.real_input.words import NOTES
from tests.ui.devices.fakes import FastOut, QuickSpeaker

TEXT = "Do staff knock? It’s £5 – “yes” for Siân. Ydy’r tŷ’n hapus, 50% ŵyn!"
MARKED = [
    "Do",
    "staff",
    "knock",
    "It’s",
    "£5",
    "yes",
    "for",
    "Siân",
    "Ydy’r",
    "tŷ’n",
    "hapus",
    "50%",
    "ŵyn",
]


class Ear(QObject):
    """Notes what it hears."""

    def __init__(self, speaker: Speaker) -> None:
        super().__init__()
        self.words: list[SpokenWord] = []
        self.ends = 0
        speaker.word_spoken.connect(self.word)
        speaker.finished.connect(self.end)

    def word(self, word: SpokenWord) -> None:
        self.words.append(word)

    def end(self) -> None:
        self.ends += 1


def fast_espeak() -> EspeakSpeaker:
    return EspeakSpeaker(open_out=FastOut)


@pytest.fixture(params=[fast_espeak, QuickSpeaker], ids=["espeak", "quick"])
def speaker(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Speaker]:
    assert qtbot is not None
    make: Callable[[], Speaker] = request.param
    made = make()
    yield made
    made.stop()


def words_of(text: str, spoken: list[SpokenWord]) -> list[str]:
    return [text[word.start : word.start + word.length] for word in spoken]


def test_every_word_is_marked_once_in_order_and_then_it_ends(
    qtbot: QtBot, speaker: Speaker
) -> None:
    ear = Ear(speaker)
    speaker.say(TEXT, "en-GB")
    qtbot.waitUntil(lambda: ear.ends == 1)
    assert words_of(TEXT, ear.words) == MARKED


def test_an_empty_text_ends(qtbot: QtBot, speaker: Speaker) -> None:
    ear = Ear(speaker)
    speaker.say(" \n ", "en-GB")
    qtbot.waitUntil(lambda: ear.ends == 1)
    assert ear.words == []


def test_stopping_is_at_once_and_tells_no_end(qtbot: QtBot, speaker: Speaker) -> None:
    ear = Ear(speaker)
    speaker.say(TEXT * 20, "en-GB")
    qtbot.waitUntil(lambda: len(ear.words) > 2)
    speaker.stop()
    heard = len(ear.words)
    qtbot.wait(40)
    assert (len(ear.words), ear.ends) == (heard, 0)


def test_a_new_text_takes_the_place_of_the_old(qtbot: QtBot, speaker: Speaker) -> None:
    ear = Ear(speaker)
    speaker.say(TEXT * 5, "en-GB")
    speaker.say("Only this.", "en-GB", Speed.FAST)
    qtbot.waitUntil(lambda: ear.ends == 1)
    assert words_of("Only this.", ear.words) == ["Only", "this"]


@pytest.mark.parametrize("speaker", [QuickSpeaker, fast_espeak, SilentSpeaker], indirect=True)
def test_asking_to_prepare_and_to_stop_silence_does_no_harm(speaker: Speaker) -> None:
    speaker.prepare()
    speaker.stop()
    speaker.stop()


def test_a_laptop_with_no_voice_says_so_and_ends_at_once(qtbot: QtBot) -> None:
    speaker = SilentSpeaker()
    ear = Ear(speaker)
    assert not speaker.available
    speaker.say(TEXT, "en-GB")
    qtbot.waitUntil(lambda: ear.ends == 1)
    assert ear.words == []
    speaker.say(TEXT, "en-GB")
    speaker.stop()
    qtbot.wait(5)
    assert ear.ends == 1


def test_a_library_that_does_not_load_makes_the_speaker_unavailable(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_library() -> None:
        raise espeak.NoVoice("planted")

    monkeypatch.setattr("qc_desktop.ui.devices.speech.espeak_speaker.load_engine", no_library)
    speaker = fast_espeak()
    ear = Ear(speaker)
    speaker.say(TEXT, "en-GB")
    qtbot.waitUntil(lambda: ear.ends == 1)
    assert not speaker.available
    assert not voice_here()


def test_asking_to_speak_never_holds_up_the_interface(qtbot: QtBot) -> None:
    speaker = fast_espeak()
    assert qtbot is not None
    began = time.perf_counter()
    speaker.say(TEXT * 200, "en-GB")
    speaker.stop()
    assert time.perf_counter() - began < 0.1


def test_words_are_timed_by_the_clock_where_there_is_no_loudspeaker(qtbot: QtBot) -> None:
    speaker = EspeakSpeaker(open_out=ClockOut)
    ear = Ear(speaker)
    began = time.perf_counter()
    speaker.say("One two.", "en-GB", Speed.FAST)
    qtbot.waitUntil(lambda: ear.ends == 1)
    pcm, rate, _ = synthesise("One two.", "en-GB", Speed.FAST)
    assert len(ear.words) == 2
    assert time.perf_counter() - began > len(pcm) / 2 / rate * 0.8


def test_whatever_sound_this_machine_has_the_words_are_marked(qtbot: QtBot) -> None:
    speaker = EspeakSpeaker()
    ear = Ear(speaker)
    speaker.prepare()
    speaker.say("Hello.", "en-GB", Speed.FAST)
    qtbot.waitUntil(lambda: ear.ends == 1, timeout=10_000)
    assert words_of("Hello.", ear.words) == ["Hello"]


def test_a_whole_text_becomes_sound_with_its_words_in_time() -> None:
    pcm, rate, words = synthesise(TEXT, "en-GB")
    assert words_of(TEXT, [one.word for one in words]) == MARKED
    times = [one.at for one in words]
    assert times == sorted(times)
    assert 0 <= times[0] < 0.2
    assert times[-1] < len(pcm) / 2 / rate


@pytest.mark.parametrize("note", [*NOTES, "word. " * 300, "a\0b", "👍 fine", "<b>bold</b>"])
def test_words_of_any_script_are_marked_where_they_stand(note: str) -> None:
    _, _, words = synthesise(note, "en-GB")
    assert words
    for one in words:
        assert one.word.length > 0
        assert not any(c.isspace() for c in words_of(note, [one.word])[0])


def test_a_text_is_cut_at_its_sentences_and_loses_nothing() -> None:
    found = list(sentences("Hello there. “Yes!” she said: no.\nNew line\n\n"))
    assert [one.words for one in found] == [
        "Hello there.",
        "“Yes!”",
        "she said:",
        "no.",
        "New line",
    ]
    text = TEXT + "\n" + TEXT
    assert all(text[s.start :].startswith(s.words) for s in sentences(text))


def test_a_position_inside_a_told_word_tells_nothing_new() -> None:
    (sentence,) = sentences("£5 now")
    finder = WordFinder(sentence)
    assert finder.at(1) == SpokenWord(start=0, length=2)
    assert finder.at(2) is None
    assert finder.at(3) == SpokenWord(start=3, length=3)
    assert finder.at(99) is None


def test_a_recorded_voice_is_played_as_it_is_with_the_whole_sentence_marked(qtbot: QtBot) -> None:
    outs: list[FastOut] = []

    def opened(rate: int) -> FastOut:
        outs.append(FastOut(rate))
        return outs[-1]

    speaker = EspeakSpeaker(open_out=opened)
    ear = Ear(speaker)
    speaker.say("Do staff knock?", "en-GB", recording=to_opus(tone(16000), 16000))
    qtbot.waitUntil(lambda: ear.ends == 1, timeout=10_000)
    (out,) = outs
    assert words_of("Do staff knock?", ear.words) == ["Do staff knock?"]
    assert len(out.pcm) / 2 / out.rate == pytest.approx(1.0, abs=0.02)
    assert pitch_of(out.pcm, out.rate) == pytest.approx(440, abs=5)


def test_a_recorded_voice_that_is_damaged_leaves_the_words_to_the_machine(qtbot: QtBot) -> None:
    speaker = fast_espeak()
    ear = Ear(speaker)
    speaker.say("Do staff knock?", "en-GB", recording=b"no sound")
    qtbot.waitUntil(lambda: ear.ends == 1, timeout=10_000)
    assert words_of("Do staff knock?", ear.words) == ["Do", "staff", "knock"]


def test_a_laptop_whose_loudspeaker_is_away_has_no_voice_until_it_is_back() -> None:
    there = [False]
    speaker = EspeakSpeaker(open_out=FastOut, can_be_heard=lambda: there[0])
    assert not speaker.available
    there[0] = True
    assert speaker.available
