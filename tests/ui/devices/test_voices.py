"""Measure the speech itself: its length, its loudness, how high it sounds."""

import subprocess
import sys

import numpy as np
import numpy.typing as npt
import pytest

from qc_desktop.ui.devices.speech import Speed, Voice, synthesise

SENTENCES = {"en-GB": "Do staff knock before they come in?", "cy": "Ydy’r staff yn curo?"}
WELSH_DAYS = "Dydd Llun, dydd Mawrth, dydd Iau, dydd Gwener."
_WINDOW_SECONDS = 0.04
_LOWEST_HZ, _HIGHEST_HZ = 60, 400
_SILENT = 300
Samples = npt.NDArray[np.float64]


def spoken(language: str, speed: Speed, voice: Voice) -> tuple[Samples, int]:
    pcm, rate, _ = synthesise(SENTENCES[language], language, speed, voice)
    return np.frombuffer(pcm, dtype="<i2").astype(np.float64), rate


def strength(samples: Samples) -> float:
    return float(np.sqrt((samples**2).mean()))


def pitch(samples: Samples, rate: int) -> float:
    """Return the middle pitch of the voiced moments, in hertz."""
    width = int(rate * _WINDOW_SECONDS)
    found = []
    for start in range(0, len(samples) - width, width):
        moment = samples[start : start + width]
        if strength(moment) < _SILENT:
            continue
        moment = moment - moment.mean()
        likeness = np.correlate(moment, moment, "full")[width - 1 :]
        shortest = rate // _HIGHEST_HZ
        at = shortest + int(likeness[shortest : rate // _LOWEST_HZ].argmax())
        if likeness[at] > likeness[0] * 0.4:
            found.append(rate / at)
    return float(np.median(found))


@pytest.mark.parametrize("language", list(SENTENCES))
@pytest.mark.parametrize("voice", list(Voice))
def test_each_voice_sounds_at_each_speed_and_the_slower_lasts_longer(
    language: str, voice: Voice
) -> None:
    lengths = []
    for speed in (Speed.SLOW, Speed.NORMAL, Speed.FAST):
        samples, rate = spoken(language, speed, voice)
        assert strength(samples) > _SILENT
        lengths.append(len(samples) / rate)
    slow, normal, fast = lengths
    assert slow > normal * 1.15
    assert normal > fast * 1.15
    assert 0.5 < fast < slow < 6


@pytest.mark.parametrize("language", list(SENTENCES))
def test_the_two_voices_are_told_apart_by_how_high_they_speak(language: str) -> None:
    low = pitch(*spoken(language, Speed.NORMAL, Voice.ONE))
    high = pitch(*spoken(language, Speed.NORMAL, Voice.TWO))
    assert 70 < low < 140
    assert high > low * 1.5


def length(words: str, language: str, voice: Voice = Voice.ONE) -> float:
    """Return the seconds of some words: within a hundredth the same each time they are said."""
    pcm, rate, _ = synthesise(words, language, voice=voice)
    return len(pcm) / 2 / rate


@pytest.mark.parametrize("voice", list(Voice))
def test_welsh_words_are_not_read_as_if_they_were_english(voice: Voice) -> None:
    welsh = length(WELSH_DAYS, "cy", voice)
    assert length(WELSH_DAYS, "cy", voice) == pytest.approx(welsh, rel=0.01)
    assert length(WELSH_DAYS, "en-GB", voice) != pytest.approx(welsh, rel=0.05)


def test_a_language_we_have_no_voice_for_is_read_in_english() -> None:
    english = length("Monday, Tuesday.", "en")
    assert length("Monday, Tuesday.", "fr") == pytest.approx(english, rel=0.01)
    assert length("Monday, Tuesday.", "cy") != pytest.approx(english, rel=0.05)


def test_threads_that_ask_at_once_share_one_engine() -> None:
    """In a process of its own, where the engine is not loaded yet: two ended the process."""
    code = (
        "from concurrent.futures import ThreadPoolExecutor as Pool\n"
        "from threading import Barrier\n"
        "from qc_desktop.ui.devices.speech.espeak import load_engine\n"
        "together = Barrier(8)\n"
        "def ask(_):\n"
        "    together.wait()\n"
        "    return id(load_engine())\n"
        "with Pool(8) as pool:\n"
        "    print(len(set(pool.map(ask, range(8)))))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "1\n"
