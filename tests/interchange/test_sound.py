import numpy as np
import pytest

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.interchange.sound import seconds, to_opus, to_pcm
from tests.real_input.pictures import noise


def tone(rate: int, *, long: float = 1.0, pitch: float = 440.0) -> bytes:
    at = np.arange(int(rate * long)) / rate
    return (np.sin(at * 2 * np.pi * pitch) * 8000).astype("<i2").tobytes()


def pitch_of(pcm: bytes, rate: int) -> float:
    samples = np.frombuffer(pcm, dtype="<i2")
    return float(np.argmax(np.abs(np.fft.rfft(samples)))) / len(samples) * rate


@pytest.mark.parametrize("rate", [8000, 16000, 22050, 44100, 48000, 96000])
def test_a_sound_comes_back_with_its_length_and_pitch(rate: int) -> None:
    ogg = to_opus(tone(rate), rate)
    assert ogg.startswith(b"OggS")
    assert b"OpusHead" in ogg[:100]
    assert seconds(ogg) == pytest.approx(1.0, abs=0.01)
    pcm, played_at = to_pcm(ogg)
    assert len(pcm) / 2 / played_at == pytest.approx(1.0, abs=0.01)
    assert pitch_of(pcm, played_at) == pytest.approx(440.0, abs=2.0)


def test_a_minute_of_sound_is_small() -> None:
    assert len(to_opus(tone(16000, long=10.0), 16000)) < 60_000


def test_no_sound_at_all_is_a_short_silence() -> None:
    assert 0 < seconds(to_opus(b"", 16000)) < 0.1


def test_half_a_sample_at_the_end_does_no_harm() -> None:
    assert seconds(to_opus(tone(16000) + b"\x01", 16000)) == pytest.approx(1.0, abs=0.01)


def test_a_sound_that_was_cut_off_is_read_up_to_its_end() -> None:
    ogg = to_opus(tone(16000, long=20.0), 16000)
    cut = ogg[: len(ogg) // 2]
    assert seconds(cut) > 5
    assert len(to_pcm(cut)[0]) > 5 * 16000 * 2


@pytest.mark.parametrize("data", [b"", noise(), b"OggS" + noise(500)])
def test_what_is_no_sound_is_refused(data: bytes) -> None:
    for read in (seconds, to_pcm):
        with pytest.raises(Problem) as problem:
            read(data)
        assert problem.value.key is ProblemKey.DAMAGED_DATA
