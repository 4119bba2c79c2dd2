from io import BytesIO

import numpy as np
import pytest
import soundfile

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.settings import Language
from qc_desktop.domain.voices import ReadPart
from qc_desktop.services.laptop import Laptop
from tests.services.conftest import Scene

RATE = 22050


def voice(
    *, seconds: float = 0.5, kind: str = "WAV", channels: int = 1, loud: float = 0.4
) -> bytes:
    at = np.arange(int(RATE * seconds)) / RATE
    tone = np.sin(at * 2 * np.pi * 220) * loud
    file = BytesIO()
    rate = 24000 if kind == "OGG" else RATE
    subtype = "OPUS" if kind == "OGG" else None
    soundfile.write(file, np.column_stack([tone] * channels), rate, format=kind, subtype=subtype)
    return file.getvalue()


def words_of(laptop: Laptop, question: str = "home1") -> str:
    found = laptop.checklists.default().questions
    return next(one.words for one in found if one.id == question)


@pytest.mark.parametrize("kind", ["WAV", "OGG", "FLAC"])
@pytest.mark.parametrize("channels", [1, 2])
def test_a_persons_voice_is_found_by_the_words_it_reads(
    scene: Scene, kind: str, channels: int
) -> None:
    voices = scene.laptop.voices
    kept = voices.add(voices.line("home1"), voice(kind=kind, channels=channels), by=scene.sam)
    found = voices.sound_for(words_of(scene.laptop), "en-GB")
    assert found is not None
    assert found.startswith(b"OggS")
    assert kept.sound.seconds == pytest.approx(0.5, abs=0.05)
    assert voices.sound_for(words_of(scene.laptop), "cy") is None
    assert voices.sound_for("Other words.", "en-GB") is None


def test_the_newest_voice_counts_and_one_that_is_taken_out_is_not_played(scene: Scene) -> None:
    voices, line = scene.laptop.voices, scene.laptop.voices.line("home1")
    voices.add(line, voice(), by=scene.sam)
    second = voices.add(line, voice(seconds=1.0), by=scene.sam)
    assert voices.listing() == (second,)
    voices.remove(line, by=scene.sam)
    assert voices.listing() == ()
    assert voices.sound_for(words_of(scene.laptop), "en-GB") is None


def test_help_words_and_each_language_have_voices_of_their_own(scene: Scene) -> None:
    voices = scene.laptop.voices
    lines = [
        voices.line("home1"),
        voices.line("home1", ReadPart.HELP),
        voices.line("home1", language=Language.WELSH),
    ]
    for line in lines:
        voices.add(line, voice(), by=scene.sam)
    assert {one.line.key for one in voices.listing()} == {
        "home1@en-GB",
        "home1.help@en-GB",
        "home1@cy",
    }


def test_what_was_said_into_a_microphone_is_kept(scene: Scene) -> None:
    voices = scene.laptop.voices
    pcm = (np.sin(np.arange(16000) / 10) * 9000).astype("<i2").tobytes()
    kept = voices.add_spoken(voices.line("home1"), pcm, 16000, by=scene.sam)
    assert voices.sound(kept).startswith(b"OggS")
    assert kept.sound.seconds == 1.0


@pytest.mark.parametrize(
    ("sound", "trouble"),
    [
        (b"", ProblemKey.NOT_A_SOUND),
        (b"RIFF\xff\xff\xff\xffWAVEfmt ", ProblemKey.NOT_A_SOUND),
        (b"hello there" * 99, ProblemKey.NOT_A_SOUND),
        (voice()[:60], ProblemKey.NOT_A_SOUND),
        (voice(kind="OGG")[:80], ProblemKey.NOT_A_SOUND),
        (voice(loud=0.0), ProblemKey.NOT_A_SOUND),
        (voice(seconds=61), ProblemKey.SOUND_TOO_LONG),
        (b"RIFF" + bytes(20_000_001), ProblemKey.SOUND_TOO_LONG),
    ],
    ids=["nothing", "head", "text", "cut", "cut ogg", "silence", "long", "huge"],
)
def test_a_file_that_nobody_can_hear_is_refused_and_the_old_voice_stays(
    scene: Scene, sound: bytes, trouble: ProblemKey
) -> None:
    voices, line = scene.laptop.voices, scene.laptop.voices.line("home1")
    before = voices.add(line, voice(), by=scene.sam)
    with pytest.raises(Problem) as told:
        voices.add(line, sound, by=scene.sam)
    assert told.value.key is trouble
    assert voices.listing() == (before,)


def test_a_voice_whose_file_is_gone_or_damaged_leaves_the_words_to_the_machine(
    scene: Scene,
) -> None:
    voices = scene.laptop.voices
    voices.add(voices.line("home1"), voice(), by=scene.sam)
    (sealed,) = (scene.laptop.data / "media").rglob("*.sealed")
    sealed.write_bytes(b"damaged")
    assert voices.sound_for(words_of(scene.laptop), "en-GB") is None
    sealed.unlink()
    assert voices.sound_for(words_of(scene.laptop), "en-GB") is None


@pytest.mark.parametrize("question", ["", "home99", "../home1"])
def test_a_question_that_is_not_there_has_no_voice(scene: Scene, question: str) -> None:
    with pytest.raises(Problem) as told:
        scene.laptop.voices.line(question)
    assert told.value.key is ProblemKey.NOT_FOUND
