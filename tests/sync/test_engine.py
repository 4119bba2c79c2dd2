import json
from collections.abc import Callable
from datetime import timedelta

import pytest

from qc_desktop.domain.ids import OrganisationId, VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync.engine import Received, Sent
from qc_desktop.sync.keys import new_recovery_words
from qc_desktop.sync.ports import Progress, Thing
from qc_desktop.sync.receipts import Tally
from tests.sync.laptops import Laptop, MemoryStore, edit


def test_an_answer_given_on_one_laptop_stands_on_the_other(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    blue.answers("visit-1", "visit.note", "The lamp is broken")

    sent = blue.engine(store).push()
    received = office.engine(store).pull()

    assert (sent.changes, sent.segments) == (1, 1)
    assert received.changes == 1
    assert office.sees("visit-1", "visit.note") == ["The lamp is broken"]


def test_sending_twice_sends_nothing_new(office: Laptop, blue: Laptop, store: MemoryStore) -> None:
    blue.answers("visit-1", "visit.note", "yes")
    blue.takes_photo("visit-1", b"photo")
    blue.engine(store).push()
    before = dict(store.objects)

    assert blue.engine(store).push() == Sent()
    assert store.objects == before

    office.engine(store).pull()
    assert office.engine(store).pull() == Received()


def test_a_photo_arrives_whole_and_the_receipt_says_so(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    plain = blue.random(700_000)
    media = blue.takes_photo("visit-1", plain)
    photos = blue.receipts.of_visit(VisitId("visit-1")).photos
    assert photos == Tally(made=1, safe_here=1)

    blue.engine(store).push()
    photos = blue.receipts.of_visit(VisitId("visit-1")).photos
    assert (photos.at_the_store, photos.at_the_office) == (1, 0)

    assert office.engine(store).pull().media == 1
    assert office.members.sealer().open(office.shelf.sealed(media)) == plain

    blue.engine(store).pull()
    receipt = blue.receipts.of_visit(VisitId("visit-1"))
    assert receipt.photos.at_the_office == 1
    assert receipt.changes.at_the_office == receipt.changes.made == 1
    assert receipt.arrived


def test_progress_is_told_in_things(blue: Laptop, store: MemoryStore) -> None:
    for number in range(3):
        blue.takes_photo("visit-1", bytes([number]) * 10, f"photo-{number}")
    told: list[Progress] = []
    blue.engine(store).push(told.append)
    assert [(one.done, one.of) for one in told if one.thing is Thing.MEDIA] == [
        (1, 3),
        (2, 3),
        (3, 3),
    ]


def test_sending_can_be_stopped_and_goes_on_later(blue: Laptop, store: MemoryStore) -> None:
    for number in range(3):
        blue.takes_photo("visit-1", bytes([number]) * 10, f"photo-{number}")
    told: list[Progress] = []
    sent = blue.engine(store).push(told.append, lambda: len(told) == 2)
    assert (sent.stopped, sent.media) == (True, 1)
    assert blue.engine(store).push().media == 2


def test_two_answers_given_apart_both_stand_on_both(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    office.answers("visit-1", "visit.note", "yes")
    blue.answers("visit-1", "visit.note", "no")
    for laptop in (office, blue, office, blue):
        laptop.engine(store).pull()
        laptop.engine(store).push()
    assert sorted(map(str, office.sees("visit-1", "visit.note"))) == ["no", "yes"]
    assert sorted(map(str, blue.sees("visit-1", "visit.note"))) == ["no", "yes"]


def test_a_lost_object_is_put_again_by_any_laptop(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    blue.answers("visit-1", "visit.note", "yes")
    blue.engine(store).push()
    office.engine(store).pull()
    segments = [name for name in store.objects if name.endswith(".qcs")]
    for name in segments:
        store.delete(name)
    assert office.engine(store).push().segments == len(segments)


def test_a_place_of_another_organisation_is_left_as_it_is(
    blue: Laptop, new_laptop: Callable[[str], Laptop]
) -> None:
    other, theirs = new_laptop("other"), MemoryStore()
    other.founds(theirs, OrganisationId("f" * 32), new_recovery_words(other.random))
    blue.answers("visit-1", "visit.note", "yes")
    before = dict(theirs.objects)
    for act in (blue.engine(theirs).push, blue.engine(theirs).pull, blue.engine(theirs).prepare):
        with pytest.raises(Problem) as caught:
            act()
        assert caught.value.key is ProblemKey.WRONG_PLACE
    assert theirs.objects == before


def test_an_emptied_place_is_left_empty(blue: Laptop) -> None:
    emptied = MemoryStore()
    blue.answers("visit-1", "visit.note", "yes")
    with pytest.raises(Problem) as caught:
        blue.engine(emptied).push()
    assert caught.value.key is ProblemKey.WRONG_PLACE
    assert not emptied.objects


def test_any_laptop_can_build_the_place_anew_when_a_person_asks(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    office.answers("visit-1", "visit.note", "yes")
    office.engine(store).push()
    blue.engine(store).pull()
    anew = MemoryStore()
    blue.engine(anew).prepare()
    blue.engine(anew).push()
    office.answers("visit-1", "visit.state", "no")
    office.engine(anew).pull()
    office.engine(anew).push()
    blue.engine(anew).pull()
    assert blue.sees("visit-1", "visit.state") == ["no"]


def test_a_thousand_answers_go_in_few_segments(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    blue.saves(*(edit(f"visit-{n}", "visit.note", "yes") for n in range(1000)))
    assert blue.engine(store).push().segments == 1
    assert office.engine(store).pull().changes == 1000


def test_damage_on_the_store_is_found_within_a_week_and_healed(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    blue.answers("visit-1", "visit.note", "yes")
    blue.engine(store).push()
    (name,) = (name for name in store.objects if name.endswith(".qcs"))
    store.objects[name] = bytes(len(store.objects[name]))
    assert blue.engine(store).push().segments == 0
    blue.clock.goes_on(timedelta(days=8))
    assert blue.engine(store).push().segments == 1
    assert office.engine(store).pull().changes == 1


def test_damage_that_another_laptop_meets_is_healed_at_once(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    blue.answers("visit-1", "visit.note", "yes")
    media = blue.takes_photo("visit-1", b"photo" * 99)
    blue.engine(store).push()
    for name in store.objects:
        if name.endswith(".qcs") or media in name:
            store.objects[name] = bytes(len(store.objects[name]))
    waiting = office.engine(store).pull()
    assert (waiting.changes, waiting.waiting) == (0, 1)
    blue.engine(store).pull()
    assert blue.engine(store).push().segments == 1
    assert office.engine(store).pull().waiting == 1
    blue.engine(store).pull()
    assert blue.engine(store).push().media == 1
    received = office.engine(store).pull()
    assert (received.media, received.waiting) == (1, 0)


def test_conflict_copies_and_strangers_files_are_only_copies(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    blue.answers("visit-1", "visit.note", "yes")
    blue.engine(store).push()
    (name,) = (name for name in store.objects if name.endswith(".qcs"))
    whole = store.objects.pop(name)
    store.objects[name.replace(".qcs", "-LAPTOP7.qcs")] = whole[:100]
    store.objects[name.replace(".qcs", " (1).qcs")] = whole
    store.objects["qc1/log/desktop.ini"] = b"[folder]"
    received = office.engine(store).pull()
    assert (received.changes, received.waiting, received.aside) == (1, 0, 0)
    assert office.engine(store).pull() == Received()


def test_a_half_copied_segment_is_waited_for(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    blue.answers("visit-1", "visit.note", "yes")
    blue.engine(store).push()
    (name,) = (name for name in store.objects if name.endswith(".qcs"))
    whole = store.objects[name]
    store.objects[name] = whole[:-1]
    assert office.engine(store).pull().waiting == 1
    store.objects[name] = whole
    received = office.engine(store).pull()
    assert (received.changes, received.waiting) == (1, 0)


def test_a_laptop_with_its_old_disk_begins_a_new_stream_and_loses_nothing_it_sent(
    office: Laptop, blue: Laptop, new_laptop: Callable[[str], Laptop], store: MemoryStore
) -> None:
    blue.answers("visit-1", "visit.note", "first")
    blue.engine(store).push()
    old_disk = blue.path.with_name("restored.db")
    blue.database.close()
    for suffix in ("", ".check"):
        copy = old_disk.with_name(old_disk.name + suffix)
        copy.write_bytes(blue.path.with_name(blue.path.name + suffix).read_bytes())
    blue = new_laptop("blue")
    blue.answers("visit-1", "visit.note", "second")
    blue.engine(store).push()

    restored = new_laptop("restored")
    stream = restored.ledger.stream()
    restored.answers("visit-2", "visit.note", "third")
    assert restored.engine(store).pull().changes == 1
    assert restored.ledger.stream() != stream
    restored.engine(store).push()
    office.engine(store).pull()
    assert office.sees("visit-1", "visit.note") == ["second"]
    assert office.sees("visit-2", "visit.note") == ["third"]


def test_two_laptops_that_sealed_the_same_photo_do_not_mix_its_parts(
    office: Laptop, blue: Laptop, new_laptop: Callable[[str], Laptop], store: MemoryStore
) -> None:
    plain = blue.random(600_000)
    media = blue.takes_photo("visit-1", plain)
    assert office.takes_photo("visit-1", plain, "photo-2") == media
    blue.engine(store).push()
    office.engine(store).push()
    parts = sorted(name for name in store.objects if media in name)
    assert len(parts) == 6
    store.delete(parts[0])
    green = new_laptop("green")
    green.joins(office, store)
    green.engine(store).pull()
    assert green.members.sealer().open(green.shelf.sealed(media)) == plain


def test_a_photo_that_is_not_what_it_says_is_never_taken(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    media = blue.takes_photo("visit-1", b"the photo")
    blue.shelf.kept[media] = blue.members.sealer().seal(b"another photo")
    blue.engine(store).push()
    received = office.engine(store).pull()
    assert (received.media, received.waiting) == (0, 1)
    assert not office.shelf.has(media)


def test_photos_can_be_left_for_later(office: Laptop, blue: Laptop, store: MemoryStore) -> None:
    media = blue.takes_photo("visit-1", b"the photo")
    blue.engine(store).push()
    assert office.engine(store).pull(media=False).media == 0
    assert not office.shelf.has(media)
    assert office.engine(store).pull().media == 1


def test_photos_of_the_newest_visit_go_first(blue: Laptop, store: MemoryStore) -> None:
    first = blue.takes_photo("visit-1", b"one", "photo-1")
    blue.clock.goes_on(timedelta(hours=1))
    second = blue.takes_photo("visit-2", b"two", "photo-2")
    assert [item.id for item in blue.ledger.media()] == [second, first]
    blue.engine(store).push()
    assert [item.id for item in blue.ledger.media()] == [second, first]


def test_a_place_for_newer_programs_is_left_alone(blue: Laptop, store: MemoryStore) -> None:
    said = json.loads(store.objects["qc1/org.json"])
    store.objects["qc1/org.json"] = b'{"half": '
    with pytest.raises(Problem) as caught:
        blue.engine(store).pull()
    assert caught.value.key is ProblemKey.NOT_READY
    store.objects["qc1/org.json"] = json.dumps({**said, "min_reader": 9}).encode()
    with pytest.raises(Problem) as caught:
        blue.engine(store).pull()
    assert caught.value.key is ProblemKey.NOT_READY


def test_nothing_on_the_store_can_be_read_without_the_key(blue: Laptop, store: MemoryStore) -> None:
    blue.answers("visit-1", "visit.note", "PLANTED WORDS")
    blue.takes_photo("visit-1", b"PLANTED PHOTO")
    blue.engine(store).push()
    blue.engine(store).pull()
    everything = b"".join([*store.objects.values(), *(name.encode() for name in store.objects)])
    for words in (b"PLANTED", b"visit-1", b"visit.note", b"Blue laptop", b"Office laptop"):
        assert words not in everything


def test_only_a_person_puts_the_papers_of_our_place_back(
    office: Laptop, blue: Laptop, store: MemoryStore
) -> None:
    store.delete("qc1/org.json")
    for act in (blue.engine(store).push, blue.engine(store).pull):
        with pytest.raises(Problem) as caught:
            act()
        assert caught.value.key is ProblemKey.WRONG_PLACE
    blue.engine(store).prepare()
    assert office.engine(store).pull() == Received()
