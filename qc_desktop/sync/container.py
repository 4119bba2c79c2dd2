"""The outer form of every signed object: magic, lengths, a JSON header, a body, a signature."""

import hashlib
import json
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from qc_desktop.domain.changes import Json
from qc_desktop.domain.problems import Problem, ProblemKey

Header = dict[str, Json]
Signer = Callable[[bytes], bytes]

_START = struct.Struct("<4sII")
_SIGNATURE = 64
_HASH_LETTERS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A container taken apart. Nothing in it may be believed before `check` has passed."""

    header: Header
    body: bytes
    digest: bytes
    signature: bytes

    def check(self, public_key: bytes) -> None:
        """Raise Problem NOT_READY where the signature is not that of `public_key`."""
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(self.signature, self.digest)
        except (InvalidSignature, ValueError):
            raise Problem(ProblemKey.NOT_READY, "signature") from None

    def text(self, key: str) -> str:
        """Return a text of the header. Raises Problem NOT_READY where it is none."""
        value = self.header.get(key)
        if not isinstance(value, str):
            raise Problem(ProblemKey.NOT_READY, f"header {key}")
        return value

    def number(self, key: str) -> int:
        """Return a whole number of the header. Raises Problem NOT_READY where it is none."""
        value = self.header.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise Problem(ProblemKey.NOT_READY, f"header {key}")
        return value


def object_hash(raw: bytes) -> str:
    """Return the 32 hex letters that name an object by its content."""
    return hashlib.sha256(raw).hexdigest()[:_HASH_LETTERS]


def claimed_hash(name: str) -> str:
    """Return the hash that an object's name claims; only a hint."""
    return name.rpartition("/")[2][9:41]


def pack(magic: bytes, header: Mapping[str, Json], body: bytes, sign: Signer) -> bytes:
    """Return the whole object, signed over everything before the signature."""
    head = json.dumps(header, separators=(",", ":"), sort_keys=True).encode()
    message = _START.pack(magic, len(head), len(body)) + head + body
    return message + sign(hashlib.sha256(message).digest())


def split(magic: bytes, raw: bytes, limit: int) -> Parts:
    """Take an object apart. Raises Problem NOT_READY where it is not whole."""
    if len(raw) < _START.size + _SIGNATURE or len(raw) > limit:
        raise Problem(ProblemKey.NOT_READY, "length")
    found, head_length, body_length = _START.unpack_from(raw)
    if found != magic:
        raise Problem(ProblemKey.NOT_READY, "magic")
    if len(raw) != _START.size + head_length + body_length + _SIGNATURE:
        raise Problem(ProblemKey.NOT_READY, "length")
    body_start = _START.size + head_length
    try:
        header = json.loads(raw[_START.size : body_start])
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict):
        raise Problem(ProblemKey.NOT_READY, "header")
    return Parts(
        header=header,
        body=raw[body_start:-_SIGNATURE],
        digest=hashlib.sha256(raw[:-_SIGNATURE]).digest(),
        signature=raw[-_SIGNATURE:],
    )
