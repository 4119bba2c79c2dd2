"""Any one way opens the box, nothing else does, and the key is in no file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.key_store import SystemKeyStore
from qc_desktop.storage.keys import KeyBox, Way, recovery_key
from tests.storage.fakes import MemoryKeyStore

TYPED = "sieben H\u00e4user"
TYPED_ON_A_MAC = "sieben Ha\u0308user"


def told(use: Callable[[], object]) -> ProblemKey:
    with pytest.raises(Problem) as caught:
        use()
    return caught.value.key


def test_every_way_opens_the_same_key(tmp_path: Path) -> None:
    store, file = MemoryKeyStore(), tmp_path / "elsewhere" / "key"
    key, words = KeyBox.create(tmp_path, key_store=store, passphrase=TYPED, key_file=file)

    box = KeyBox(tmp_path)
    assert len(key) == 32
    assert len(words) == 24
    assert box.ways() == frozenset(Way)
    assert box.open_with_key_store(store) == key
    assert box.open_with_passphrase(TYPED_ON_A_MAC) == key
    assert box.open_with_recovery_words(",  ".join(words).upper()) == key
    assert box.open_with_key_file(file) == key


def test_the_key_is_in_no_file(tmp_path: Path) -> None:
    key, words = KeyBox.create(tmp_path, key_store=MemoryKeyStore())

    for path in tmp_path.rglob("*"):
        whole = path.read_bytes()
        for secret in (key, recovery_key(" ".join(words))):
            assert secret not in whole
            assert secret.hex().encode() not in whole
    assert (tmp_path / "keys.json").stat().st_mode & 0o077 == 0


def test_wrong_secrets_open_nothing(tmp_path: Path) -> None:
    _, words = KeyBox.create(tmp_path, key_store=MemoryKeyStore(), passphrase=TYPED)
    other = KeyBox.create(tmp_path / "other", key_file=tmp_path / "other-key")[1]
    box = KeyBox(tmp_path)

    assert told(lambda: box.open_with_passphrase("wrong")) is ProblemKey.WRONG_PASSPHRASE
    wrong_words = (" ".join(other), " ".join(words[:-1]), "not words at all")
    for wrong in wrong_words:
        tried = partial(box.open_with_recovery_words, wrong)
        assert told(tried) is ProblemKey.WRONG_PASSPHRASE
    assert told(lambda: box.open_with_key_file(tmp_path / "other-key")) is ProblemKey.WRONG_KEY
    assert told(lambda: box.open_with_key_file(tmp_path / "none")) is ProblemKey.WRONG_KEY
    assert told(lambda: box.open_with_key_file(tmp_path / "keys.json")) is ProblemKey.WRONG_KEY
    assert told(lambda: box.open_with_key_store(MemoryKeyStore())) is ProblemKey.WRONG_KEY


def test_a_new_passphrase_takes_the_place_of_the_old(tmp_path: Path) -> None:
    key, _ = KeyBox.create(tmp_path, passphrase=TYPED)
    box = KeyBox(tmp_path)

    box.add_passphrase(key, "new")

    assert box.open_with_passphrase("new") == key
    assert told(lambda: box.open_with_passphrase(TYPED)) is ProblemKey.WRONG_PASSPHRASE


def test_ways_can_be_added_later(tmp_path: Path) -> None:
    key, _ = KeyBox.create(tmp_path)
    box, store = KeyBox(tmp_path), MemoryKeyStore()

    box.add_key_file(key, tmp_path / "key")
    box.add_key_store(key, store)

    assert box.open_with_key_file(tmp_path / "key") == key
    assert box.open_with_key_store(store) == key


def test_without_a_key_store_nothing_is_half_made(tmp_path: Path) -> None:
    made = told(lambda: KeyBox.create(tmp_path, key_store=SystemKeyStore()))

    assert made is ProblemKey.NO_KEY_STORE
    assert not KeyBox(tmp_path).exists()


def test_a_box_is_made_once(tmp_path: Path) -> None:
    KeyBox.create(tmp_path)

    assert told(lambda: KeyBox.create(tmp_path)) is ProblemKey.ALREADY_SET_UP
    assert told(lambda: KeyBox(tmp_path / "none").ways()) is ProblemKey.NO_DATA


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", ProblemKey.DAMAGED_DATA),
        (b"{}", ProblemKey.DAMAGED_DATA),
        (b'{"format": 9, "box": "a", "wrapped": []}', ProblemKey.NEWER_DATA),
        (
            b'{"format":1,"box":"a","wrapped":[{"way":"passphrase","sealed":"","memory":99999999}]}',
            ProblemKey.DAMAGED_DATA,
        ),
    ],
)
def test_a_damaged_box_is_told_and_kept(tmp_path: Path, content: bytes, key: ProblemKey) -> None:
    path = tmp_path / "keys.json"
    path.write_bytes(content)

    assert told(lambda: KeyBox(tmp_path).open_with_passphrase("any")) is key
    assert path.read_bytes() == content
