"""The data key: 32 random bytes that open the database, wrapped once for each way to get at it.

`keys.json` in the data folder holds the wrapped copies, never the key. Any one way opens it: the
system's key store, a passphrase, the 24 recovery words, a key file.
"""

import os
import secrets
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.files import write_whole
from qc_desktop.storage.troubles import as_problems

if TYPE_CHECKING:
    from mnemonic import Mnemonic

KEY_BYTES = 32
_FILE = "keys.json"
_FORMAT = 1
_NONCE = 12
_SALT = 16

ARGON2_TIME = 3
ARGON2_MEMORY = 64 * 1024
ARGON2_LANES = 4
"""Argon2id: 3 passes over 64 MiB (counted in KiB) in 4 lanes. Source: RFC 9106, section 4, the
second recommended option."""
_MOST_TIME = 16
_MOST_MEMORY = 1024 * 1024
_MOST_LANES = 16


class Way(StrEnum):
    """A way to get at the data key. Values are never renamed."""

    KEY_STORE = "key_store"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a way, not a secret
    RECOVERY_WORDS = "recovery_words"
    KEY_FILE = "key_file"


class KeyStore(Protocol):
    """Where the system keeps secrets for the person who is signed in to it."""

    def get(self, name: str) -> bytes | None:
        """Return a secret, or None. Raises Problem NO_KEY_STORE."""

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret. Raises Problem NO_KEY_STORE."""

    def forget(self, name: str) -> None:
        """Let a secret go; does nothing where there is none. Raises Problem NO_KEY_STORE."""


class _Wrapped(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One wrapped copy of the data key, as it is in keys.json."""

    way: Way
    sealed: bytes
    salt: bytes = b""
    time: int = 0
    memory: int = 0
    lanes: int = 0


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    """The whole of keys.json."""

    format: int
    box: str
    wrapped: tuple[_Wrapped, ...]


class KeyBox:
    """The wrapped copies of one data folder's key."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE

    @classmethod
    def create(
        cls,
        folder: Path,
        *,
        key_store: KeyStore | None = None,
        passphrase: str | None = None,
        key_file: Path | None = None,
        recovery_words: str | None = None,
    ) -> tuple[bytes, tuple[str, ...]]:
        """Make a new data key and return it with its 24 recovery words.

        Wrapped for the words and for every way that is given; on disk when it returns. A key file
        that is not there is written. The words are new ones unless some are given. Raises Problem
        ALREADY_SET_UP, NO_KEY_STORE, DISK_FULL or READ_ONLY, and WRONG_PASSPHRASE for mistyped
        words.
        """
        box = cls(folder)
        if box.exists():
            raise Problem(ProblemKey.ALREADY_SET_UP, _FILE)
        key, recovery = os.urandom(KEY_BYTES), os.urandom(KEY_BYTES)
        if recovery_words is not None:
            recovery = recovery_key(recovery_words)
        kept = _Kept(format=_FORMAT, box=secrets.token_hex(8), wrapped=())
        kept = _with(kept, _wrapped(kept, Way.RECOVERY_WORDS, recovery, key))
        if key_file is not None:
            kept = _with(kept, _wrapped(kept, Way.KEY_FILE, _made_key_file(key_file), key))
        if passphrase is not None:
            kept = _with(kept, _wrapped_for_passphrase(kept, passphrase, key))
        if key_store is not None:
            kept = _with(kept, _wrapped_for_key_store(kept, key_store, key))
        box._keep(kept)
        return key, _words_of(recovery)

    def exists(self) -> bool:
        """Tell whether there is a key here."""
        return self._path.is_file()

    def ways(self) -> frozenset[Way]:
        """Return the ways that open this box. Raises Problem NO_DATA or DAMAGED_DATA."""
        return frozenset(wrapped.way for wrapped in self._load().wrapped)

    def open_with_key_store(self, key_store: KeyStore) -> bytes:
        """Return the data key. Raises Problem NO_KEY_STORE or WRONG_KEY."""
        kept = self._load()
        if not any(wrapped.way is Way.KEY_STORE for wrapped in kept.wrapped):
            raise Problem(ProblemKey.NO_KEY_STORE, "not in the key store")
        secret = key_store.get(kept.box)
        if secret is None or len(secret) != KEY_BYTES:
            raise Problem(ProblemKey.WRONG_KEY, "not in this key store")
        return _opened(kept, Way.KEY_STORE, lambda _: secret, ProblemKey.WRONG_KEY)

    def open_with_passphrase(self, passphrase: str) -> bytes:
        """Return the data key. Takes a tenth of a second. Raises Problem WRONG_PASSPHRASE."""
        return _opened(
            self._load(),
            Way.PASSPHRASE,
            lambda wrapped: _stretched(passphrase, wrapped),
            ProblemKey.WRONG_PASSPHRASE,
        )

    def open_with_recovery_words(self, words: str) -> bytes:
        """Return the data key; spaces, commas and capitals do not matter.

        Raises Problem WRONG_PASSPHRASE.
        """
        recovery = recovery_key(words)
        return _opened(
            self._load(), Way.RECOVERY_WORDS, lambda _: recovery, ProblemKey.WRONG_PASSPHRASE
        )

    def open_with_key_file(self, key_file: Path) -> bytes:
        """Return the data key. Raises Problem WRONG_KEY."""
        secret = _read_key_file(key_file)
        return _opened(self._load(), Way.KEY_FILE, lambda _: secret, ProblemKey.WRONG_KEY)

    def add_passphrase(self, key: bytes, passphrase: str) -> None:
        """Let a passphrase open the box; an earlier one no longer does. On disk when it returns."""
        kept = self._load()
        others = tuple(wrapped for wrapped in kept.wrapped if wrapped.way is not Way.PASSPHRASE)
        kept = msgspec.structs.replace(kept, wrapped=others)
        self._keep(_with(kept, _wrapped_for_passphrase(kept, passphrase, key)))

    def add_key_file(self, key: bytes, key_file: Path) -> None:
        """Let a key file open the box; a missing one is written. On disk when it returns."""
        kept = self._load()
        self._keep(_with(kept, _wrapped(kept, Way.KEY_FILE, _made_key_file(key_file), key)))

    def add_key_store(self, key: bytes, key_store: KeyStore) -> None:
        """Let this system's key store open the box. On disk when it returns."""
        kept = self._load()
        others = tuple(wrapped for wrapped in kept.wrapped if wrapped.way is not Way.KEY_STORE)
        kept = msgspec.structs.replace(kept, wrapped=others)
        self._keep(_with(kept, _wrapped_for_key_store(kept, key_store, key)))

    def _load(self) -> _Kept:
        try:
            with as_problems():
                content = self._path.read_bytes()
        except FileNotFoundError as error:
            raise Problem(ProblemKey.NO_DATA, _FILE) from error
        try:
            return _decoded(content)
        except ValueError as error:
            raise Problem(ProblemKey.DAMAGED_DATA, _FILE) from error

    def _keep(self, kept: _Kept) -> None:
        write_whole(self._path, msgspec.json.format(msgspec.json.encode(kept), indent=2))


def recovery_key(words: str) -> bytes:
    """Return the 32 bytes that recovery words stand for. Raises Problem WRONG_PASSPHRASE."""
    typed = words.replace(",", " ").casefold().split()
    try:
        return bytes(_mnemonic().to_entropy(typed))
    except (ValueError, LookupError) as error:
        raise Problem(ProblemKey.WRONG_PASSPHRASE, f"{len(typed)} words") from error


def _words_of(recovery: bytes) -> tuple[str, ...]:
    return tuple(str(_mnemonic().to_mnemonic(recovery)).split())


def _decoded(content: bytes) -> _Kept:
    kept = msgspec.json.decode(content, type=_Kept)
    if kept.format > _FORMAT:
        raise Problem(ProblemKey.NEWER_DATA, _FILE)
    for wrapped in kept.wrapped:
        # A damaged file must not ask for a terabyte of memory.
        if (
            wrapped.time > _MOST_TIME
            or wrapped.memory > _MOST_MEMORY
            or wrapped.lanes > _MOST_LANES
        ):
            raise ValueError(_FILE)
    return kept


def _with(kept: _Kept, wrapped: _Wrapped) -> _Kept:
    return msgspec.structs.replace(kept, wrapped=(*kept.wrapped, wrapped))


def _wrapped(kept: _Kept, way: Way, secret: bytes, key: bytes) -> _Wrapped:
    return _Wrapped(way=way, sealed=_sealed(kept.box, way, secret, key))


def _wrapped_for_passphrase(kept: _Kept, passphrase: str, key: bytes) -> _Wrapped:
    empty = _Wrapped(
        way=Way.PASSPHRASE,
        sealed=b"",
        salt=os.urandom(_SALT),
        time=ARGON2_TIME,
        memory=ARGON2_MEMORY,
        lanes=ARGON2_LANES,
    )
    sealed = _sealed(kept.box, Way.PASSPHRASE, _stretched(passphrase, empty), key)
    return msgspec.structs.replace(empty, sealed=sealed)


def _wrapped_for_key_store(kept: _Kept, key_store: KeyStore, key: bytes) -> _Wrapped:
    secret = os.urandom(KEY_BYTES)
    key_store.put(kept.box, secret)
    # Some systems take a secret and keep nothing: we would only learn it at the next start.
    if key_store.get(kept.box) != secret:
        raise Problem(ProblemKey.NO_KEY_STORE, "it did not keep the key")
    return _wrapped(kept, Way.KEY_STORE, secret, key)


def _stretched(passphrase: str, wrapped: _Wrapped) -> bytes:
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - rarely needed

    # The same words typed on another system may be other bytes: NFKC makes them one.
    return hash_secret_raw(
        unicodedata.normalize("NFKC", passphrase).encode(),
        wrapped.salt,
        time_cost=wrapped.time,
        memory_cost=wrapped.memory,
        parallelism=wrapped.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _sealed(box: str, way: Way, secret: bytes, key: bytes) -> bytes:
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(secret).encrypt(nonce, key, _bound_to(box, way))


def _opened(
    kept: _Kept, way: Way, secret_of: Callable[[_Wrapped], bytes], wrong: ProblemKey
) -> bytes:
    for wrapped in kept.wrapped:
        if wrapped.way is not way:
            continue
        nonce, sealed = wrapped.sealed[:_NONCE], wrapped.sealed[_NONCE:]
        try:
            return AESGCM(secret_of(wrapped)).decrypt(nonce, sealed, _bound_to(kept.box, way))
        except (InvalidTag, ValueError):
            continue
    raise Problem(wrong, way)


def _bound_to(box: str, way: Way) -> bytes:
    # A copy moved to another box, or given out as another way, does not open.
    return f"QC Desktop key {box} {way}".encode()


def _made_key_file(path: Path) -> bytes:
    if path.exists():
        return _read_key_file(path)
    secret = os.urandom(KEY_BYTES)
    write_whole(path, secret.hex().encode() + b"\n")
    return secret


def _read_key_file(path: Path) -> bytes:
    try:
        with as_problems():
            secret = bytes.fromhex(path.read_text("ascii"))
    except (FileNotFoundError, ValueError) as error:
        raise Problem(ProblemKey.WRONG_KEY, "no key file") from error
    if len(secret) != KEY_BYTES:
        raise Problem(ProblemKey.WRONG_KEY, f"{len(secret)} bytes")
    return secret


def _mnemonic() -> "Mnemonic":
    from mnemonic import Mnemonic  # noqa: PLC0415 - rarely needed

    return Mnemonic("english")
