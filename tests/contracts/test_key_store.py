"""What every key store does, the system's own and the one that tests use."""

from collections.abc import Iterator
from functools import partial

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.key_store import SystemKeyStore
from qc_desktop.storage.keys import KeyStore
from tests.storage.fakes import MemoryKeyStore


class Locker(KeyringBackend):
    """A back-end of keyring that keeps text, as the systems' own do."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring has none
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringLocked
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]


@pytest.fixture
def locker() -> Iterator[Locker]:
    """Give keyring a back-end for a while."""
    before = keyring.get_keyring()
    locker = Locker()
    keyring.set_keyring(locker)
    yield locker
    keyring.set_keyring(before)


@pytest.fixture(params=["system", "memory"])
def store(request: pytest.FixtureRequest, locker: Locker) -> KeyStore:
    """Give each key store in turn."""
    del locker
    return SystemKeyStore() if request.param == "system" else MemoryKeyStore()


def test_a_secret_comes_back_as_it_was(store: KeyStore) -> None:
    store.put("box", bytes(range(32)))
    assert store.get("box") == bytes(range(32))


def test_the_newer_secret_stays(store: KeyStore) -> None:
    store.put("box", b"old")
    store.put("box", b"new")
    assert store.get("box") == b"new"


def test_an_unknown_name_has_no_secret(store: KeyStore) -> None:
    assert store.get("nobody") is None


def test_a_forgotten_secret_is_gone_and_may_be_forgotten_again(store: KeyStore) -> None:
    store.put("box", b"secret")
    store.forget("box")
    store.forget("box")
    assert store.get("box") is None


def test_a_locked_key_store_is_told(locker: Locker) -> None:
    locker.locked = True
    store = SystemKeyStore()
    for use in (partial(store.get, "a"), partial(store.put, "a", b"b"), partial(store.forget, "a")):
        with pytest.raises(Problem) as caught:
            use()
        assert caught.value.key is ProblemKey.NO_KEY_STORE


def test_a_computer_without_a_key_store_is_told() -> None:
    with pytest.raises(Problem) as caught:
        SystemKeyStore().put("box", b"secret")
    assert caught.value.key is ProblemKey.NO_KEY_STORE
