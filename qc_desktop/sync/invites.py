"""Eight words that bring one laptop in: once, and within seven days."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from mnemonic import Mnemonic

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync.ports import Random

WORDS = 8
GOOD_FOR = timedelta(days=7)
_SECRET = 8
_PRINT = 2
_CHECK = 1
_BITS = 11

PICTURES = (
    "apple", "banana", "bird", "boat", "book", "bread", "bus", "butterfly",
    "cake", "car", "carrot", "cat", "chair", "cheese", "clock", "cloud",
    "cow", "cup", "dog", "door", "drum", "duck", "egg", "elephant",
    "fish", "flower", "frog", "giraffe", "grapes", "guitar", "hat", "horse",
    "house", "ice_cream", "kite", "ladder", "leaf", "lemon", "lion", "monkey",
    "moon", "mushroom", "owl", "pear", "pencil", "penguin", "pig", "plane",
    "rabbit", "rainbow", "ring", "rocket", "scissors", "sheep", "shoe", "snail",
    "snowman", "spoon", "star", "strawberry", "sun", "train", "tree", "umbrella",
)  # fmt: skip
"""Concept names of the pictures that both screens show. The order is part of the format."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """What a coordinator reads out or prints."""

    words: str
    expires: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteKey:
    """What both laptops derive from the words. Kept only in their encrypted databases."""

    key: bytes

    def mac(self, purpose: bytes, message: bytes) -> str:
        """Return proof, in hex, that whoever made `message` knew the words."""
        return hmac.new(self.key, purpose + b"\0" + message, hashlib.sha256).hexdigest()


def new_words(root_key: bytes, random: Random) -> str:
    """Return eight fresh words that belong to one organisation."""
    secret = _fingerprint(root_key) + random(_SECRET)
    bits = int.from_bytes(secret + _check(secret), "big")
    every = Mnemonic("english").wordlist
    places = [(bits >> _BITS * place) & (2**_BITS - 1) for place in reversed(range(WORDS))]
    return " ".join(every[place] for place in places)


def key_from(words: str, root_key: bytes) -> InviteKey:
    """Return the key that the words stand for. Takes about a tenth of a second, on purpose.

    Raises Problem WRONG_WORDS where a word is not in the list, one was misread, or the words
    belong to another organisation.
    """
    secret = _read(words)
    if not hmac.compare_digest(secret[:_PRINT], _fingerprint(root_key)):
        raise Problem(ProblemKey.WRONG_WORDS, "words of another organisation")
    key = hashlib.scrypt(
        secret, salt=b"qc1 invite" + root_key, n=2**15, r=8, p=1, maxmem=2**26, dklen=32
    )
    return InviteKey(key=key)


def pictures(root_key: bytes, request: bytes) -> tuple[str, ...]:
    """Return the four pictures that both screens show for one request to join."""
    digest = hashlib.sha256(b"qc1 pictures" + root_key + request).digest()
    return tuple(PICTURES[byte % len(PICTURES)] for byte in digest[:4])


def _read(words: str) -> bytes:
    every = {word: place for place, word in enumerate(Mnemonic("english").wordlist)}
    said = words.lower().replace(",", " ").split()
    if len(said) != WORDS or not all(word in every for word in said):
        raise Problem(ProblemKey.WRONG_WORDS, "word list")
    bits = 0
    for word in said:
        bits = bits << _BITS | every[word]
    secret = bits.to_bytes(_PRINT + _SECRET + _CHECK, "big")
    if secret[-_CHECK:] != _check(secret[:-_CHECK]):
        raise Problem(ProblemKey.WRONG_WORDS, "check letter")
    return secret[:-_CHECK]


def _fingerprint(root_key: bytes) -> bytes:
    return hashlib.sha256(b"qc1 root" + root_key).digest()[:_PRINT]


def _check(secret: bytes) -> bytes:
    return hashlib.sha256(b"qc1 check" + secret).digest()[:_CHECK]
