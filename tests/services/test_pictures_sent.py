"""A picture that is covered before or after it was sent, with a second laptop looking on."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from qc_desktop.domain.evidence import Evidence
from qc_desktop.domain.ids import MediaId, QuestionId
from tests.services.conftest import Clock, Scene
from tests.services.team import exchange, join_blue

HOME1 = QuestionId("home1")


def picture(colour: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", (320, 240), colour).save(file, "PNG")
    return file.getvalue()


def media_of(photo: Evidence) -> MediaId:
    assert photo.item.media is not None
    return photo.item.media.id


def at_store(store: Path, media: MediaId) -> bool:
    return any(media in str(path) for path in store.rglob("*"))


def test_a_face_covered_before_a_send_never_leaves(
    scene: Scene, tmp_path: Path, clock: Clock
) -> None:
    store = tmp_path / "shared"
    blue = join_blue(scene.laptop, tmp_path, store, clock)
    exchange(scene.laptop)
    with blue.opened() as opened:
        laptop = opened.laptop
        exchange(laptop)
        laptop.visits.start(scene.visit, by=scene.amina)
        face = laptop.evidence.add_photo(scene.visit, HOME1, picture("pink"), by=scene.amina)
        new = laptop.evidence.replace_picture(face.id, picture("black"), by=scene.amina)
        assert not new.was_sent
        exchange(laptop)
        assert not laptop.sending.waiting_visits()
        assert not at_store(store, media_of(face))
        assert at_store(store, media_of(new.evidence))
    exchange(scene.laptop)
    (seen,) = scene.laptop.evidence.of_visit(scene.visit)
    assert seen.item.media is not None
    assert scene.laptop.evidence.media(seen.item.media)
    assert media_of(seen) == media_of(new.evidence)


def test_a_face_covered_after_a_send_leaves_this_laptop_and_is_not_fetched_again(
    scene: Scene, tmp_path: Path, clock: Clock
) -> None:
    store = tmp_path / "shared"
    blue = join_blue(scene.laptop, tmp_path, store, clock)
    exchange(scene.laptop)
    with blue.opened() as opened:
        laptop = opened.laptop
        exchange(laptop)
        laptop.visits.start(scene.visit, by=scene.amina)
        face = laptop.evidence.add_photo(scene.visit, HOME1, picture("pink"), by=scene.amina)
        exchange(laptop)
        assert at_store(store, media_of(face))
        new = laptop.evidence.replace_picture(face.id, picture("black"), by=scene.amina)
        assert new.was_sent
        exchange(laptop)
        assert not laptop.sending.waiting_visits()
        assert opened.media.find(media_of(face)) is None
        (seen,) = laptop.evidence.of_visit(scene.visit)
        assert media_of(seen) == media_of(new.evidence)
    exchange(scene.laptop)
    (seen,) = scene.laptop.evidence.of_visit(scene.visit)
    assert media_of(seen) == media_of(new.evidence)
