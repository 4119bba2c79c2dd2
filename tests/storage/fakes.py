"""Stand-ins that pass the same contract tests as the real ones."""

import hashlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.problems import Problem, ProblemKey


class MemoryKeyStore:
    """A key store that forgets when the test ends."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        return self._kept.get(name)

    def put(self, name: str, secret: bytes) -> None:
        self._kept[name] = secret

    def forget(self, name: str) -> None:
        self._kept.pop(name, None)


class TestSealer:
    """Seals with a fixed key: quick, and as tight as the real one."""

    __test__ = False

    def __init__(self) -> None:
        self._cipher = AESGCM(b"k" * 32)

    def seal(self, plain: bytes) -> bytes:
        nonce = hashlib.sha256(plain).digest()[:12]
        return nonce + self._cipher.encrypt(nonce, plain, b"")

    def open(self, sealed: bytes) -> bytes:
        try:
            return self._cipher.decrypt(sealed[:12], sealed[12:], b"")
        except (InvalidTag, ValueError) as error:
            raise Problem(ProblemKey.DAMAGED_DATA) from error

    def name(self, plain: bytes) -> MediaId:
        return MediaId(hashlib.sha256(b"name" + plain).hexdigest())
