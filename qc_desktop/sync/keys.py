"""The keys of a laptop, of the organisation, and of the people who hold the recovery words."""

import hashlib
import hmac
from dataclasses import dataclass

import msgspec
import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from mnemonic import Mnemonic

from qc_desktop.domain.ids import DeviceId, MediaId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync.ports import Random

_MEDIA_LETTERS = 40
_STANZA_LIMIT = 1
_SOME = 16
_HEADER_LIMIT = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """An Ed25519 key, kept as its 32 bytes of seed."""

    seed: bytes

    @property
    def public(self) -> bytes:
        """The 32 bytes that everyone may know."""
        return Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of signature."""
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceKeys:
    """What makes a laptop itself. Lies only inside its own encrypted database."""

    signing: SigningKey
    age_secret: str

    @property
    def device(self) -> DeviceId:
        """The id of this laptop: 16 letters of the hash of its public key."""
        return device_of(self.signing.public)

    @property
    def recipient(self) -> str:
        """The age recipient that others wrap keys for."""
        return recipient_of(self.age_secret)


class Epoch(msgspec.Struct, frozen=True, kw_only=True):
    """One age identity that seals everything from now on, and the key that names media."""

    id: str
    identity: str
    media_key: str

    def seal(self, plain: bytes) -> bytes:
        """Return an age v1 file that every laptop of the team can open."""
        return encrypt(plain, recipient_of(self.identity))

    def open(self, sealed: bytes) -> bytes:
        """Return what is inside. Raises Problem NOT_READY where it cannot be opened."""
        return decrypt(sealed, self.identity)

    def name(self, plain: bytes) -> MediaId:
        """Return the id of a picture or sound: the same bytes have the same id everywhere."""
        key = bytes.fromhex(self.media_key)
        return MediaId(hmac.new(key, plain, hashlib.sha256).hexdigest()[:_MEDIA_LETTERS])


class OfficeKey(msgspec.Struct, frozen=True, kw_only=True):
    """The private half of one generation of the office's key. Never on a checkers' laptop."""

    identity: str

    @property
    def recipient(self) -> str:
        """The public half, which also names the generation."""
        return recipient_of(self.identity)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryKeys:
    """What the 24 recovery words give back: the root key and an age identity."""

    root: SigningKey
    age_secret: str


def device_of(public_key: bytes) -> DeviceId:
    """Return the id of the laptop that holds a key."""
    return DeviceId(hashlib.sha256(public_key).hexdigest()[:16])


def new_device_keys(random: Random) -> DeviceKeys:
    """Return fresh keys for this laptop."""
    return DeviceKeys(signing=SigningKey(seed=random(32)), age_secret=_age_secret_from(random(32)))


def new_epoch(random: Random, media_key: str | None = None) -> Epoch:
    """Return a fresh epoch. The media key stays the same for the life of the organisation."""
    return Epoch(
        id=random(8).hex(),
        identity=_age_secret_from(random(32)),
        media_key=media_key or random(32).hex(),
    )


def new_office_key(random: Random) -> OfficeKey:
    """Return a fresh generation of the office's key."""
    return OfficeKey(identity=_age_secret_from(random(32)))


def new_recovery_words(random: Random) -> str:
    """Return 24 fresh words. Print them; they are kept nowhere."""
    words: str = Mnemonic("english").to_mnemonic(random(32))
    return words


def recovery_keys(words: str) -> RecoveryKeys:
    """Return the keys that recovery words stand for. Raises Problem WRONG_WORDS."""
    tidy = " ".join(words.lower().split())
    if not Mnemonic("english").check(tidy):
        raise Problem(ProblemKey.WRONG_WORDS, "recovery words")
    seed = bytes(Mnemonic.to_seed(tidy))
    return RecoveryKeys(
        root=SigningKey(seed=_derived(seed, b"qc1 root key")),
        age_secret=_age_secret_from(_derived(seed, b"qc1 recovery identity")),
    )


def recipient_of(age_secret: str) -> str:
    """Return the public half of an age identity. Raises Problem NOT_READY where it is none."""
    try:
        return str(pyrage.x25519.Identity.from_str(age_secret).to_public())
    except pyrage.IdentityError:
        raise Problem(ProblemKey.NOT_READY, "age identity") from None


def is_recipient(text: str) -> bool:
    """Say whether something can be sealed for this."""
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def encrypt(plain: bytes, recipient: str) -> bytes:
    """Return an age v1 file for one recipient."""
    sealed: bytes = pyrage.encrypt(plain, [pyrage.x25519.Recipient.from_str(recipient)])
    return sealed


def decrypt(sealed: bytes, age_secret: str) -> bytes:
    """Open an age file. Raises Problem NOT_READY where it is damaged or not for us.

    A header of many stanzas is refused unread: each would cost a key exchange.
    """
    return _decrypted(sealed, age_secret, most=_STANZA_LIMIT)


def decrypt_for_some(sealed: bytes, age_secret: str) -> bytes:
    """Open an age file that was sealed for a few laptops. Raises Problem NOT_READY."""
    return _decrypted(sealed, age_secret, most=_SOME)


def _decrypted(sealed: bytes, age_secret: str, *, most: int) -> bytes:
    _refuse_long_header(sealed, most)
    try:
        plain: bytes = pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(age_secret)])
    except pyrage.DecryptError:
        raise Problem(ProblemKey.NOT_READY, "sealed body") from None
    return plain


def _refuse_long_header(sealed: bytes, most: int) -> None:
    head, mark, _ = sealed[:_HEADER_LIMIT].partition(b"\n---")
    stanzas = [line for line in head.split(b"\n") if line.startswith(b"-> ")]
    # rage adds one stanza of noise, whose type ends in "-grease", so that readers stay tolerant.
    real = [line for line in stanzas if not line.split(b" ")[1].endswith(b"-grease")]
    if not mark or len(real) > most or len(stanzas) > most + 1:
        raise Problem(ProblemKey.NOT_READY, "age header")


def _derived(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(secret)


def _age_secret_from(key: bytes) -> str:
    return _bech32("age-secret-key-", key).upper()


_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def _bech32(prefix: str, data: bytes) -> str:
    """Return Bech32 text. Source: BIP 173, which the age specification names."""
    bits = int.from_bytes(data, "big") << (-len(data) * 8 % 5)
    count = -(-len(data) * 8 // 5)
    values = [(bits >> 5 * place) & 31 for place in reversed(range(count))]
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    check = _polymod([*expanded, *values, 0, 0, 0, 0, 0, 0]) ^ 1
    values += [(check >> 5 * (5 - place)) & 31 for place in range(6)]
    return prefix + "1" + "".join(_BECH32[value] for value in values)


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATORS):
            check ^= generator if top >> place & 1 else 0
    return check
