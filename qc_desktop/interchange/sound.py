"""Voice notes: 16-bit mono sound to Ogg/Opus and back."""

from io import BytesIO

import numpy as np
import numpy.typing as npt
import soundfile

from qc_desktop.domain.problems import Problem, ProblemKey

_OPUS_RATES = (8000, 12000, 16000, 24000, 48000)
# An Ogg/Opus file with no sound in it cannot be opened again.
_SHORTEST = 0.02


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
