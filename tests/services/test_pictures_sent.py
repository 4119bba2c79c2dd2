"""A picture that is covered before or after it was sent, with a second laptop looking on."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from qc_desktop.domain.evidence import Evidence, MediaRef
from qc_desktop.domain.ids import MediaId, QuestionId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.laptop import Laptop
from qc_desktop.services.sending import ReceiveResult, SendProgress, SendResult
from qc_desktop.storage.media import MediaFolder
from qc_desktop.sync.stores.folder import FolderStore
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
    return any(media in str(path) and path.is_file() for path in store.rglob("*"))


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


def test_a_face_covered_after_a_send_leaves_every_laptop_and_the_shared_place(
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
        exchange(scene.laptop)
        assert at_store(store, media_of(face))
        assert scene.opened.media.find(media_of(face)) is not None
        new = laptop.evidence.replace_picture(face.id, picture("black"), by=scene.amina)
        assert new.was_sent
        assert not new.stays
        sent = send(laptop)
        assert not laptop.sending.waiting_visits()
        assert (sent.media_taken, sent.media_here, sent.media_in_place) == (1, 1, 1)
        assert opened.media.find(media_of(face)) is None
        assert not at_store(store, media_of(face))
        (seen,) = laptop.evidence.of_visit(scene.visit)
        assert media_of(seen) == media_of(new.evidence)
        received = receive(scene.laptop)
        assert received.waiting_for == 0
        (seen,) = scene.laptop.evidence.of_visit(scene.visit)
        assert media_of(seen) == media_of(new.evidence)
        assert scene.opened.media.find(media_of(new.evidence)) is not None
        assert scene.opened.media.find(media_of(face)) is None
        assert media_files(scene.laptop.data) == {media_of(new.evidence)}
        exchange(scene.laptop)
        sent = send(laptop)
        assert (sent.media_taken, sent.media_at_office) == (1, 1)
        assert not at_store(store, media_of(face))


def test_a_face_covered_between_its_words_and_itself_is_never_waited_for(
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
        send_words_alone(laptop)
        assert not at_store(store, media_of(face))
        assert receive(scene.laptop).waiting_for == 1
        assert receive(scene.laptop).waiting_for == 1
        new = laptop.evidence.replace_picture(face.id, picture("black"), by=scene.amina)
        assert new.was_sent
        send(laptop)
        assert receive(scene.laptop).waiting_for == 0
        assert not at_store(store, media_of(face))
        (seen,) = scene.laptop.evidence.of_visit(scene.visit)
        assert media_of(seen) == media_of(new.evidence)
        assert media_files(scene.laptop.data) == {media_of(new.evidence)}
        exchange(scene.laptop)
        assert send(laptop).media_at_office == 1


def test_a_laptop_that_was_away_never_asks_for_the_face(
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
        laptop.evidence.replace_picture(face.id, picture("black"), by=scene.amina)
        exchange(laptop)
    assert receive(scene.laptop).waiting_for == 0
    assert media_of(face) not in media_files(scene.laptop.data)
    assert not scene.laptop.sending.waiting_visits()


def test_a_laptop_cannot_take_away_what_another_laptop_recorded(
    scene: Scene, tmp_path: Path, clock: Clock
) -> None:
    store = tmp_path / "shared"
    blue = join_blue(scene.laptop, tmp_path, store, clock)
    scene.laptop.visits.start(scene.visit, by=scene.amina)
    ours = scene.laptop.evidence.add_photo(scene.visit, HOME1, picture("pink"), by=scene.amina)
    exchange(scene.laptop)
    with blue.opened() as opened:
        exchange(opened.laptop)
        new = opened.laptop.evidence.replace_picture(ours.id, picture("black"), by=scene.amina)
        assert new.stays
        exchange(opened.laptop)
    exchange(scene.laptop)
    assert scene.opened.media.find(media_of(ours)) is not None
    assert at_store(store, media_of(ours))


def test_a_picture_that_the_office_uses_elsewhere_stays_there(
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
        exchange(scene.laptop)
        again = scene.laptop.evidence.add_photo(
            scene.visit, HOME1, scene.laptop.evidence.media(media_ref(face)), by=scene.sam
        )
        laptop.evidence.replace_picture(face.id, picture("black"), by=scene.amina)
        exchange(laptop)
    exchange(scene.laptop)
    assert scene.laptop.evidence.media(media_ref(again))


def test_a_place_that_lets_nobody_delete_still_gets_the_new_picture(
    scene: Scene, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
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
        new = laptop.evidence.replace_picture(face.id, picture("black"), by=scene.amina)
        with monkeypatch.context() as patch:
            patch.setattr(FolderStore, "delete", refuses)
            send(laptop)
        assert at_store(store, media_of(face))
        assert at_store(store, media_of(new.evidence))
        send(laptop)
        assert not at_store(store, media_of(face))


def test_a_crash_after_the_words_came_is_made_good_at_the_next_start(
    scene: Scene, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
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
        exchange(scene.laptop)
        laptop.evidence.replace_picture(face.id, picture("black"), by=scene.amina)
        exchange(laptop)
    with monkeypatch.context() as patch:
        patch.setattr(MediaFolder, "erase", is_killed)
        with pytest.raises(KilledError):
            receive(scene.laptop)
    assert scene.opened.media.find(media_of(face)) is not None
    scene.laptop.evidence.recover()
    assert scene.opened.media.find(media_of(face)) is None


class KilledError(Exception):
    pass


def is_killed(_folder: MediaFolder, _media: MediaId) -> None:
    raise KilledError


def refuses(_store: FolderStore, _name: str) -> None:
    raise Problem(ProblemKey.NO_ENTRY)


def media_ref(photo: Evidence) -> MediaRef:
    assert photo.item.media is not None
    return photo.item.media


def media_files(data: Path) -> set[str]:
    return {path.stem for path in (data / "media").rglob("*.sealed")}


def send(laptop: Laptop) -> SendResult:
    return laptop.sending.send(lambda _: None, lambda: False)


def receive(laptop: Laptop) -> ReceiveResult:
    return laptop.sending.receive(lambda _: None, lambda: False)


def send_words_alone(laptop: Laptop) -> None:
    """Send, and be stopped as soon as the first picture would go."""
    at_media = []

    def told(progress: SendProgress) -> None:
        if not progress.media:
            at_media.append(progress.done == progress.total)

    laptop.sending.send(told, lambda: bool(at_media) and at_media[-1])
