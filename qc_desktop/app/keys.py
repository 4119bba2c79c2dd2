"""Find the key that opens a data folder."""

from pathlib import Path

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.key_store import SystemKeyStore
from qc_desktop.storage.keys import KeyBox, Way

SAMPLE_KEY = "sample.key"
"""A sample organisation on a machine with no key store keeps its key beside its data: nothing in
it is real. Nothing else ever does that."""

_RECOVERY_WORDS = 24


def data_key(data: Path, key_file: Path | None) -> bytes:
    """Return the 32-byte data key, with no question to the person.

    Raises Problem NO_DATA, WRONG_KEY, or NO_KEY_STORE where only a person's words can open it.
    """
    box = KeyBox(data)
    if not box.exists():
        raise Problem(ProblemKey.NO_DATA)
    if key_file is not None:
        return box.open_with_key_file(key_file)
    if (data / SAMPLE_KEY).is_file():
        return box.open_with_key_file(data / SAMPLE_KEY)
    if Way.KEY_STORE in box.ways():
        return box.open_with_key_store(SystemKeyStore())
    raise Problem(ProblemKey.NO_KEY_STORE)


def data_key_from_words(data: Path, words: str) -> bytes:
    """Return the data key by the passphrase or by the 24 recovery words. Slow on purpose.

    Raises Problem WRONG_PASSPHRASE.
    """
    box = KeyBox(data)
    if len(words.split()) == _RECOVERY_WORDS:
        return box.open_with_recovery_words(words)
    return box.open_with_passphrase(words)


def usable_key_store() -> SystemKeyStore | None:
    """Return this system's key store, or None where it has none that works."""
    store = SystemKeyStore()
    try:
        store.get("qc-desktop-probe")
    except Problem:
        return None
    return store
