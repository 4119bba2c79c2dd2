"""What a laptop keeps of its own membership, inside its encrypted database."""

import msgspec

from qc_desktop.domain.ids import DeviceId, OrganisationId
from qc_desktop.sync.keys import DeviceKeys, Epoch, OfficeKey, SigningKey


class OpenInvite(msgspec.Struct, frozen=True, kw_only=True):
    """An invite that was given and not used yet. `key` is hex, `expires` seconds since 1970."""

    key: str
    expires: int


class Membership(msgspec.Struct, frozen=True, kw_only=True):
    """Keys of this laptop and of its organisation. Bytes are hex.

    `root_seed` is there only on the laptop that founded the organisation, or recovered it.
    `invite_key` is there from the request to join until the laptop was let in. `offices` are the
    private halves of the office's keys: only on coordinators' laptops, and never let go.
    """

    organisation: OrganisationId
    root_key: str
    device_seed: str
    age_secret: str
    label: str
    admitted: bool
    recovery_recipient: str = ""
    root_seed: str = ""
    invite_key: str = ""
    epochs: tuple[Epoch, ...] = ()
    offices: tuple[OfficeKey, ...] = ()
    invites: tuple[OpenInvite, ...] = ()

    @property
    def keys(self) -> DeviceKeys:
        """The keys of this laptop."""
        return DeviceKeys(
            signing=SigningKey(seed=bytes.fromhex(self.device_seed)), age_secret=self.age_secret
        )

    @property
    def device(self) -> DeviceId:
        """The id of this laptop."""
        return self.keys.device

    @property
    def root(self) -> bytes:
        """The organisation's public root key."""
        return bytes.fromhex(self.root_key)


def to_text(membership: Membership) -> str:
    """Return the membership as text for the encrypted database."""
    return msgspec.json.encode(membership).decode()


def from_text(text: str) -> Membership:
    """Return the membership that `to_text` wrote."""
    return msgspec.json.decode(text, type=Membership)
