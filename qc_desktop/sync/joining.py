"""Requests to join: what a new laptop asks, and how the office knows that it is the right one."""

import base64
import hmac
from dataclasses import dataclass

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from qc_desktop.domain.changes import Json
from qc_desktop.domain.ids import DeviceId
from qc_desktop.domain.problems import Problem
from qc_desktop.sync import container
from qc_desktop.sync.invites import InviteKey, pictures
from qc_desktop.sync.keys import DeviceKeys, device_of
from qc_desktop.sync.local import Membership
from qc_desktop.sync.ports import Random
from qc_desktop.sync.roster import FORMAT

FOLDER = "qc1/join/"
_MAGIC = b"QCJ1"
_LIMIT = 64 * 1024
_NONCE = 12


class _Asked(msgspec.Struct, kw_only=True):
    """The body of a request. `label` is sealed with the invite's key."""

    key: str
    age: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinRequest:
    """A laptop that asks to join and knows the eight words. Compare the pictures before yes."""

    device: DeviceId
    label: str
    pictures: tuple[str, ...]
    public_key: bytes
    recipient: str
    invite: InviteKey

    @property
    def proof(self) -> str:
        """The office's proof to the new laptop that it knew the words too."""
        return proof_of(self.invite, self.public_key, self.recipient)


def make_request(membership: Membership, random: Random) -> tuple[str, bytes]:
    """Return the name and the bytes of our own request."""
    keys, invite = membership.keys, InviteKey(key=bytes.fromhex(membership.invite_key))
    nonce = random(_NONCE)
    label = nonce + ChaCha20Poly1305(invite.key).encrypt(nonce, membership.label.encode(), None)
    body = msgspec.json.encode(
        _Asked(
            key=keys.signing.public.hex(),
            age=keys.recipient,
            label=base64.b64encode(label).decode(),
        )
    )
    header: dict[str, Json] = {
        "v": FORMAT,
        "org": membership.organisation,
        "mac": invite.mac(b"qc1 join", body),
    }
    raw = container.pack(_MAGIC, header, body, keys.signing.sign)
    return f"{FOLDER}{container.object_hash(raw)}.qcj", raw


def read_request(
    raw: bytes, organisation: str, root_key: bytes, invites: tuple[InviteKey, ...]
) -> JoinRequest | None:
    """Return a request that knows one of `invites`; None where it is forged, late or damaged."""
    try:
        parts = container.split(_MAGIC, raw, _LIMIT)
        asked = msgspec.json.decode(parts.body, type=_Asked)
        public_key = bytes.fromhex(asked.key)
        parts.check(public_key)
        mac, meant_for = parts.text("mac"), parts.text("org")
    except (Problem, msgspec.MsgspecError, ValueError):
        return None
    for invite in invites:
        known = hmac.compare_digest(invite.mac(b"qc1 join", parts.body).encode(), mac.encode())
        if known and meant_for == organisation:
            return JoinRequest(
                device=device_of(public_key),
                label=_label(invite, asked.label),
                pictures=pictures_of(root_key, public_key, asked.age),
                public_key=public_key,
                recipient=asked.age,
                invite=invite,
            )
    return None


def pictures_of(root_key: bytes, public_key: bytes, recipient: str) -> tuple[str, ...]:
    """Return the four pictures for a laptop's keys."""
    return pictures(root_key, public_key + recipient.encode())


def proof_of(invite: InviteKey, public_key: bytes, recipient: str) -> str:
    """Return the office's proof for a laptop's keys."""
    return invite.mac(b"qc1 admit", public_key + recipient.encode())


def own_pictures(keys: DeviceKeys, root_key: bytes) -> tuple[str, ...]:
    """Return the four pictures that the new laptop shows."""
    return pictures_of(root_key, keys.signing.public, keys.recipient)


def _label(invite: InviteKey, sealed: str) -> str:
    try:
        raw = base64.b64decode(sealed, validate=True)
        return ChaCha20Poly1305(invite.key).decrypt(raw[:_NONCE], raw[_NONCE:], None).decode()
    except (ValueError, InvalidTag):
        return ""
