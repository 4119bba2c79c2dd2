import random

import pytest

from qc_desktop.domain.ids import MediaId
from qc_desktop.sync.keys import new_epoch
from qc_desktop.sync.parts import PART, get_media, put_media
from qc_desktop.sync.sealer import EpochSealer
from tests.sync.laptops import MemoryStore

CHANCE = random.Random(3)  # noqa: S311 - the same chance in every run
EPOCH = new_epoch(CHANCE.randbytes)
SEALER = EpochSealer(lambda: (EPOCH,))
PLAIN = CHANCE.randbytes(2 * PART + 1000)
MEDIA = SEALER.name(PLAIN)
SEALED = SEALER.seal(PLAIN)


def _put(store: MemoryStore) -> int:
    return put_media(store, MEDIA, SEALED, CHANCE.randbytes)


def test_a_photo_goes_in_parts_and_comes_back_whole(store: MemoryStore) -> None:
    assert _put(store) == 3
    assert [len(part) for part in store.objects.values()][:2] == [PART, PART]
    assert all(len(name) <= 150 for name in store.objects)
    assert get_media(store, MEDIA, SEALER) == SEALED
    assert _put(store) == 0


def test_sending_goes_on_where_it_was_cut(store: MemoryStore) -> None:
    _put(store)
    names = sorted(store.objects)
    store.delete(names[0])
    store.objects[names[1]] = store.objects[names[1]][:99]
    assert get_media(store, MEDIA, SEALER) is None
    assert _put(store) == 2
    assert get_media(store, MEDIA, SEALER) == SEALED


@pytest.mark.parametrize("damaged", [0, 1, 2])
def test_a_damaged_part_makes_the_whole_go_again_beside_it(
    store: MemoryStore, damaged: int
) -> None:
    _put(store)
    name = sorted(store.objects)[damaged]
    store.objects[name] = bytes(len(store.objects[name]))
    assert get_media(store, MEDIA, SEALER) is None
    assert _put(store) == 3
    assert name in store.objects
    assert _put(store) == 0
    assert get_media(store, MEDIA, SEALER) == SEALED


def test_conflict_copies_of_parts_are_as_good_as_the_parts(store: MemoryStore) -> None:
    _put(store)
    name = sorted(store.objects)[1]
    store.objects[f"{name}-LAPTOP7"] = store.objects.pop(name)
    store.objects[f"qc1/media/{MEDIA[:2]}/{MEDIA}/desktop.ini"] = b"?"
    assert get_media(store, MEDIA, SEALER) == SEALED


def test_a_photo_under_anothers_name_is_not_taken(store: MemoryStore) -> None:
    other = MediaId("ab" * 20)
    put_media(store, other, SEALED, CHANCE.randbytes)
    assert get_media(store, other, SEALER) is None


def test_what_an_older_epoch_sealed_is_still_opened() -> None:
    newer = new_epoch(CHANCE.randbytes, EPOCH.media_key)
    sealer = EpochSealer(lambda: (newer, EPOCH))
    assert sealer.open(SEALED) == PLAIN
    assert sealer.name(PLAIN) == MEDIA
