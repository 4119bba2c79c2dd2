"""A covered picture stands in for the one that showed a face; the face is gone."""

from io import BytesIO

import pytest
from PIL import Image

from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.ids import QuestionId, Respondent
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage import ledger_media, local
from tests.services.conftest import Scene

HOME1 = QuestionId("home1")


def picture(colour: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", (320, 240), colour).save(file, "PNG")
    return file.getvalue()


def sealed_files(scene: Scene) -> set[str]:
    return {path.stem for path in (scene.laptop.data / "media").rglob("*.sealed")}


def seal(scene: Scene) -> None:
    """Do what a send does first: put all that is new in a sealed segment."""
    with scene.opened.saving.database.write() as tx:
        tx.exec_driver_sql("UPDATE change SET segment = 'sealed'")


def test_a_covered_picture_takes_the_place_of_the_one_that_shows_a_face(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    face = evidence.add_photo(
        scene.visit,
        HOME1,
        picture("pink"),
        by=scene.amina,
        respondent=Respondent("2"),
        consent=ConsentTo.PHOTO,
    )
    replaced = evidence.replace_picture(face.id, picture("black"), by=scene.amina)
    (kept,) = evidence.of_visit(scene.visit)
    assert kept == replaced.evidence
    assert (kept.item.at, kept.item.respondent) == (face.item.at, Respondent("2"))
    assert kept.consent is ConsentTo.PHOTO
    assert face.item.media is not None
    assert kept.item.media is not None
    assert face.item.media.id not in sealed_files(scene)
    assert kept.item.media.id in sealed_files(scene)


def test_what_was_never_sent_is_in_no_change_that_will_be_sent(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    face = evidence.add_photo(scene.visit, HOME1, picture("pink"), by=scene.amina)
    replaced = evidence.replace_picture(face.id, picture("black"), by=scene.amina)
    assert not replaced.was_sent
    assert face.item.media is not None
    with scene.opened.saving.database.read() as tx:
        log = tx.exec_driver_sql("SELECT value FROM change").scalars().all()
    assert not [value for value in log if face.item.media.id in value]


def test_what_was_sent_is_said_to_be_sent_and_leaves_this_laptop(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    face = evidence.add_photo(scene.visit, HOME1, picture("pink"), by=scene.amina)
    seal(scene)
    replaced = evidence.replace_picture(face.id, picture("black"), by=scene.amina)
    assert replaced.was_sent
    assert [one.id for one in evidence.of_visit(scene.visit)] == [replaced.evidence.id]
    assert len(sealed_files(scene)) == 1
    assert evidence.get(face.id).item.media is None


def test_a_picture_that_was_added_twice_stays_for_the_other(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    one = evidence.add_photo(scene.visit, HOME1, picture("pink"), by=scene.amina)
    two = evidence.add_photo(scene.visit, HOME1, picture("pink"), by=scene.amina)
    evidence.replace_picture(one.id, picture("black"), by=scene.amina)
    assert two.item.media is not None
    assert evidence.media(two.item.media)
    evidence.replace_picture(two.id, picture("black"), by=scene.amina)
    assert two.item.media.id not in sealed_files(scene)


def test_a_crash_before_the_face_is_erased_is_made_good_at_the_next_start(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    face = evidence.add_photo(scene.visit, HOME1, picture("pink"), by=scene.amina)
    assert face.item.media is not None
    media = scene.opened.media
    kept = media.find(face.item.media.id)
    assert kept is not None
    evidence.replace_picture(face.id, picture("black"), by=scene.amina)
    media.keep_photo(picture("pink"))
    with scene.opened.saving.database.write() as tx:
        local.put_setting(tx, "media to erase", [face.item.media.id])
    evidence.recover()
    assert media.find(face.item.media.id) is None


def test_a_picture_that_is_no_picture_leaves_the_old_one(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    photo = evidence.add_photo(scene.visit, HOME1, picture("pink"), by=scene.amina)
    with pytest.raises(Problem) as caught:
        evidence.replace_picture(photo.id, b"nothing", by=scene.amina)
    assert caught.value.key is ProblemKey.NOT_A_PICTURE
    assert evidence.of_visit(scene.visit) == (photo,)


def test_what_is_thrown_away_is_gone_with_its_sound(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    recording = evidence.begin_recording(
        scene.visit, HOME1, 16000, by=scene.amina, consent=ConsentTo.VOICE
    )
    recording.append(b"\0\1" * 16000)
    kept = evidence.keep_recording(recording.close())
    assert kept is not None
    assert kept.consent is ConsentTo.VOICE
    evidence.throw_away(kept.id, by=scene.amina)
    assert evidence.of_visit(scene.visit) == ()
    assert sealed_files(scene) == set()
    with pytest.raises(Problem) as caught:
        evidence.get(kept.id)
    assert caught.value.key is ProblemKey.NOT_FOUND


def test_a_forgotten_picture_is_neither_sent_nor_fetched(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    photo = evidence.add_photo(scene.visit, HOME1, picture("pink"), by=scene.amina)
    assert photo.item.media is not None
    with scene.opened.saving.database.write() as tx:
        tx.exec_driver_sql(
            "INSERT INTO sync_media (id, about, stamp, type, at_store) VALUES (?, ?, 1, '', 0)",
            (bytes.fromhex(photo.item.media.id), scene.visit),
        )
        ledger_media.forget_media(tx, photo.item.media.id)
        assert tx.exec_driver_sql("SELECT count(*) FROM sync_media").scalar_one() == 0


def test_a_drawing_is_kept_as_a_drawing(scene: Scene) -> None:
    evidence = scene.laptop.evidence
    drawing = evidence.add_drawing(scene.visit, HOME1, picture("white"), by=scene.amina)
    again = evidence.add_drawing(
        scene.visit, HOME1, picture("white"), by=scene.amina, evidence=drawing.id
    )
    assert evidence.of_visit(scene.visit) == (again,)
    assert drawing.item.kind is EvidenceKind.DRAWING
    assert drawing.item.media is not None
    assert evidence.media(drawing.item.media)
