"""Voice notes: 16-bit mono sound to Ogg/Opus and back."""

from dataclasses import dataclass
from io import BytesIO

import numpy as np
import numpy.typing as npt
import soundfile

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.voices import LARGEST_BYTES, LONGEST_SECONDS

_OPUS_RATES = (8000, 12000, 16000, 24000, 48000)
# An Ogg/Opus file with no sound in it cannot be opened again.
_SHORTEST = 0.02
_LOUDEST = 32767
# Quieter than this is the hiss of a microphone that nobody speaks into.
_QUIETEST = 300
# No word is said in less.
_BRIEFEST_SECONDS = 0.2


def to_opus(pcm: bytes, rate: int) -> bytes:
    """Return 16-bit mono sound at `rate` samples a second as Ogg/Opus."""
    samples = np.frombuffer(pcm[: len(pcm) // 2 * 2], dtype="<i2")
    if not len(samples):
        samples = np.zeros(round(rate * _SHORTEST), dtype=np.int16)
    opus_rate = next((r for r in _OPUS_RATES if r >= rate), _OPUS_RATES[-1])
    ogg = BytesIO()
    soundfile.write(
        ogg, _at_rate(samples, rate, opus_rate), opus_rate, format="OGG", subtype="OPUS"
    )
    return ogg.getvalue()


def seconds(ogg: bytes) -> float:
    """Return the length of an Ogg/Opus sound. Raises Problem DAMAGED_DATA."""
    with _opened(ogg) as file:
        return float(file.frames) / float(file.samplerate)


def to_pcm(ogg: bytes) -> tuple[bytes, int]:
    """Return an Ogg/Opus sound as 16-bit mono sound, and its samples a second.

    A sound that was cut off is read up to its end. Raises Problem DAMAGED_DATA.
    """
    with _opened(ogg) as file:
        samples = file.read(dtype="int16", always_2d=True)
        rate = int(file.samplerate)
    return samples[:, 0].astype("<i2").tobytes(), rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A person's voice made fit to keep: Ogg/Opus, mono."""

    ogg: bytes
    seconds: float


def prepare_voice(sound: bytes) -> Voice:
    """Return a sound file made fit to keep: WAV, Ogg, FLAC or MP3, many channels become one.

    Raises Problem NOT_A_SOUND where nothing can be heard in it, SOUND_TOO_LONG.
    """
    if len(sound) > LARGEST_BYTES:
        raise Problem(ProblemKey.SOUND_TOO_LONG, "bytes")
    try:
        with soundfile.SoundFile(BytesIO(sound)) as file:
            rate = int(file.samplerate)
            most = LONGEST_SECONDS * rate
            # What the file says of its own length may be wrong: one sample more than fits is read.
            samples = file.read(most + 1, dtype="float32", always_2d=True)
    except (soundfile.LibsndfileError, ValueError, MemoryError, OverflowError) as trouble:
        raise Problem(ProblemKey.NOT_A_SOUND, type(trouble).__name__) from trouble
    mono = np.nan_to_num(samples.mean(axis=1)).clip(-1, 1) * _LOUDEST
    return prepare_spoken(mono.astype("<i2").tobytes(), rate)


def prepare_spoken(pcm: bytes, rate: int) -> Voice:
    """Return 16-bit mono sound made fit to keep. Raises as `prepare_voice`."""
    samples = np.frombuffer(pcm[: len(pcm) // 2 * 2], dtype="<i2")
    if len(samples) < _BRIEFEST_SECONDS * rate:
        raise Problem(ProblemKey.NOT_A_SOUND, "too short")
    if int(np.abs(samples.astype(np.int32)).max()) < _QUIETEST:
        raise Problem(ProblemKey.NOT_A_SOUND, "silence")
    if len(samples) > LONGEST_SECONDS * rate:
        raise Problem(ProblemKey.SOUND_TOO_LONG, "seconds")
    return Voice(ogg=to_opus(pcm, rate), seconds=len(samples) / rate)


def _opened(ogg: bytes) -> soundfile.SoundFile:
    try:
        return soundfile.SoundFile(BytesIO(ogg))
    except soundfile.LibsndfileError as trouble:
        raise Problem(ProblemKey.DAMAGED_DATA, "sound") from trouble


def _at_rate(samples: npt.NDArray[np.int16], rate: int, wanted: int) -> npt.NDArray[np.int16]:
    """Return the samples at another rate. Straight lines between samples do for speech."""
    if rate == wanted:
        return samples
    length = round(len(samples) * wanted / rate)
    at = np.arange(length) * (rate / wanted)
    between: npt.NDArray[np.float64] = np.interp(at, np.arange(len(samples)), samples)
    return between.astype(np.int16)
