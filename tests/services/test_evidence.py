from pathlib import Path

import pytest

from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.problems import Problem, ProblemKey
from tests.services.conftest import Scene

HOME1 = QuestionId("home1")
KITCHEN = Path(__file__).parents[2] / "resources/samples/photos/kitchen.jpg"


def test_a_note_keeps_every_letter(scene: Scene) -> None:
    words = "Siân said: Καλημέρα, Привет, ᚑᚌᚐᚋ"
    note = scene.laptop.evidence.add_note(scene.visit, HOME1, words, by=scene.amina)
    assert note.text == words
    assert scene.laptop.evidence.of_visit(scene.visit) == (note,)


def test_a_changed_note_shows_the_new_words(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    note = evidence.add_note(scene.visit, HOME1, "Tea", by=scene.amina)
    assert evidence.change_note(note.id, "Tea and toast", by=scene.amina).texts == (
        "Tea and toast",
    )


def test_a_photo_comes_back_as_it_was_kept(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    photo = evidence.add_photo(scene.visit, HOME1, KITCHEN.read_bytes(), by=scene.amina)
    media = photo.item.media
    assert media is not None
    assert evidence.media(media).startswith(b"\xff\xd8")
    assert media.width == 1600


def test_a_file_that_is_no_picture_is_refused_and_nothing_is_kept(scene: Scene) -> None:
    with pytest.raises(Problem) as caught:
        scene.laptop.evidence.add_photo(scene.visit, HOME1, b"not a picture", by=scene.amina)
    assert caught.value.key is ProblemKey.NOT_A_PICTURE
    assert scene.laptop.evidence.of_visit(scene.visit) == ()


def test_what_was_taken_out_comes_back(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    note = evidence.add_note(scene.visit, HOME1, "Tea", by=scene.amina)
    evidence.remove(note.id, by=scene.amina)
    assert evidence.of_visit(scene.visit) == ()
    evidence.restore(note.id, by=scene.amina)
    assert [one.id for one in evidence.of_visit(scene.visit)] == [note.id]


def test_a_voice_note_is_kept_once(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    recording = evidence.begin_recording(scene.visit, HOME1, 16000, by=scene.amina)
    recording.append(b"\0\1" * 16000)
    kept = evidence.keep_recording(recording.close())
    assert kept is not None
    assert kept.item.kind is EvidenceKind.VOICE
    assert evidence.recover() == ()


def test_a_voice_note_cut_off_by_a_crash_is_kept_at_the_next_start(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    recording = evidence.begin_recording(scene.visit, HOME1, 16000, by=scene.amina)
    recording.append(b"\0\1" * 16000)
    recording.close()
    (kept,) = evidence.recover()
    assert kept.item.question == HOME1
    assert kept.item.media is not None
    assert kept.item.media.seconds == pytest.approx(1.0)


def test_a_recording_with_no_sound_leaves_nothing(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    recording = evidence.begin_recording(scene.visit, HOME1, 16000, by=scene.amina)
    assert evidence.keep_recording(recording.close()) is None
    assert evidence.of_visit(scene.visit) == ()
