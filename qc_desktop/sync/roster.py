"""Who is in the team, folded from signed facts. Removal wins over addition."""

import base64
import binascii
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from qc_desktop.domain.changes import Json
from qc_desktop.domain.ids import DeviceId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync import container
from qc_desktop.sync.container import Header, Parts, Signer
from qc_desktop.sync.keys import device_of

ROOT = "root"
FORMAT = 1
_MAGIC = b"QCR1"
_LIMIT = 256 * 1024


class Role(StrEnum):
    """What a laptop may do. Values are never renamed."""

    CHECKER = "checker"
    COORDINATOR = "coordinator"


class Kind(StrEnum):
    """What a fact says. Unknown kinds are kept and change nothing. Values are never renamed."""

    DEVICE = "device"
    ROLE = "role"
    REVOKE = "revoke"
    EPOCH = "epoch"
    MIN_READER = "min_reader"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One signed statement about the team. `by` is "root" or the id of a coordinator's laptop."""

    hash: str
    by: str
    n: int
    kind: str
    body: Header
    parts: Parts = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One laptop of the team. `label` is sealed: names of laptops may tell names of people."""

    device: DeviceId
    public_key: bytes
    recipient: str
    role: Role
    label: bytes = b""
    proof: str = ""
    last: Mapping[str, int] | None = None

    @property
    def active(self) -> bool:
        """Whether the laptop is still in the team."""
        return self.last is None

    def may_write(self, stream: str, seq: int) -> bool:
        """Say whether a segment counts: always while active, else up to the last accepted one."""
        return self.last is None or seq <= self.last.get(stream, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The team as all facts together say. `epochs` holds wraps by epoch, newest epoch first."""

    members: Mapping[DeviceId, Member]
    epochs: Mapping[str, Mapping[str, bytes]]
    tips: tuple[str, ...] = ()
    next_n: int = 1
    min_reader: int = FORMAT
    digest: str = ""

    def member_of(self, stream: str) -> Member | None:
        """Return the laptop that owns a stream."""
        return self.members.get(DeviceId(stream.partition(".")[0]))


def name_of(fact: Fact) -> str:
    """Return the name of a fact's object on the store."""
    return f"qc1/roster/{fact.n:08d}-{fact.hash}.qcr"


def make_fact(
    kind: Kind,
    body: Mapping[str, Json],
    *,
    organisation: str,
    by: str,
    sign: Signer,
    after: Roster,
) -> bytes:
    """Return a signed fact that follows all that `after` was folded from."""
    header: Header = {
        "v": FORMAT,
        "org": organisation,
        "by": by,
        "n": after.next_n,
        "parents": list(after.tips),
        "kind": kind.value,
        "body": dict(body),
    }
    return container.pack(_MAGIC, header, b"", sign)


def read_fact(organisation: str, raw: bytes) -> Fact:
    """Take a fact apart; its signature is judged when the roster is folded.

    Raises Problem NOT_READY where it is not whole or not of this organisation.
    """
    parts = container.split(_MAGIC, raw, _LIMIT)
    body = parts.header.get("body")
    if not isinstance(body, dict) or parts.text("org") != organisation:
        raise Problem(ProblemKey.NOT_READY, "roster fact")
    return Fact(
        hash=container.object_hash(raw),
        by=parts.text("by"),
        n=parts.number("n"),
        kind=parts.text("kind"),
        body=body,
        parts=parts,
    )


def fold(root_key: bytes, facts: Iterable[Fact]) -> Roster:
    """Return the team that the valid facts make. The order they came in does not matter."""
    ordered = sorted(facts, key=lambda fact: (fact.n, fact.hash))
    roster = Roster(members={}, epochs={})
    # Taking a coordinator out may take later facts out too, so fold until nothing changes.
    for _ in range(len(ordered) + 1):
        again = _fold_once(root_key, ordered, roster)
        if (again.members, again.epochs) == (roster.members, roster.epochs):
            break
        roster = again
    digest = container.object_hash(" ".join(sorted(fact.hash for fact in ordered)).encode())
    return replace(
        roster,
        tips=_tips(ordered),
        next_n=max((fact.n for fact in ordered), default=0) + 1,
        digest=digest,
    )


def _fold_once(root_key: bytes, facts: list[Fact], before: Roster) -> Roster:
    folding = _Folding()
    for fact in facts:
        if _valid(root_key, fact, folding.members, before):
            folding.take(fact)
    return folding.roster()


class _Folding:
    """The team so far, while valid facts are taken in order."""

    def __init__(self) -> None:
        self.members: dict[DeviceId, Member] = {}
        self._epochs: dict[str, dict[str, bytes]] = {}
        self._removed: dict[DeviceId, Mapping[str, int]] = {}
        self._min_reader = FORMAT

    def take(self, fact: Fact) -> None:
        """Take one valid fact. One of an unknown kind changes nothing."""
        takers = {
            Kind.DEVICE: self._device,
            Kind.ROLE: self._role,
            Kind.REVOKE: self._revoke,
            Kind.EPOCH: self._epoch,
            Kind.MIN_READER: self._reader,
        }
        for kind, taker in takers.items():
            if fact.kind == kind:
                taker(fact)

    def roster(self) -> Roster:
        """Return the team, with those out who were taken out."""
        members = {
            device: replace(member, last=self._removed.get(device))
            for device, member in self.members.items()
        }
        newest_first = dict(reversed(list(self._epochs.items())))
        return Roster(members=members, epochs=newest_first, min_reader=self._min_reader)

    def _device(self, fact: Fact) -> None:
        device = DeviceId(_text(fact, "device"))
        member = Member(
            device=device,
            public_key=bytes.fromhex(_hex(fact, "key")),
            recipient=_text(fact, "age"),
            role=_role(fact),
            label=_bytes(fact, "label"),
            proof=str(fact.body.get("proof", "")),
        )
        self.members.setdefault(device, member)
        for epoch, wrap in _wraps(fact).items():
            self._epochs.setdefault(epoch, {}).setdefault(device, wrap)

    def _role(self, fact: Fact) -> None:
        device = DeviceId(_text(fact, "device"))
        if device in self.members:
            self.members[device] = replace(self.members[device], role=_role(fact))

    def _revoke(self, fact: Fact) -> None:
        self._removed.setdefault(DeviceId(_text(fact, "device")), _numbers(fact, "streams"))

    def _epoch(self, fact: Fact) -> None:
        self._epochs.setdefault(_text(fact, "epoch"), {}).update(_wraps(fact))

    def _reader(self, fact: Fact) -> None:
        self._min_reader = max(self._min_reader, _number(fact, "min_reader"))


def _valid(root_key: bytes, fact: Fact, members: Mapping[DeviceId, Member], before: Roster) -> bool:
    signer = root_key if fact.by == ROOT else _coordinator_key(fact, members, before)
    if signer is None:
        return False
    try:
        fact.parts.check(signer)
        _refuse_bad_body(fact)
    except Problem:
        return False
    return True


def _coordinator_key(
    fact: Fact, members: Mapping[DeviceId, Member], before: Roster
) -> bytes | None:
    """Return the key of a coordinator's laptop, where it may say such a thing at all."""
    device = DeviceId(fact.by)
    member = members.get(device)
    if member is None or member.role is not Role.COORDINATOR:
        return None
    seen = before.members.get(device)
    if seen is not None and not seen.may_write("roster", fact.n):
        return None
    return None if _touches_coordinators(fact, members) else member.public_key


def _touches_coordinators(fact: Fact, members: Mapping[DeviceId, Member]) -> bool:
    if fact.body.get("role") == Role.COORDINATOR:
        return True
    if fact.kind not in (Kind.ROLE, Kind.REVOKE, Kind.DEVICE):
        return False
    target = members.get(DeviceId(str(fact.body.get("device"))))
    return target is not None and target.role is Role.COORDINATOR


def _refuse_bad_body(fact: Fact) -> None:
    if fact.kind == Kind.DEVICE:
        key = bytes.fromhex(_hex(fact, "key"))
        if device_of(key) != _text(fact, "device"):
            raise Problem(ProblemKey.NOT_READY, "device id")
        _text(fact, "age")
        _bytes(fact, "label")
    if fact.kind in (Kind.DEVICE, Kind.ROLE):
        _role(fact)
    if fact.kind in (Kind.DEVICE, Kind.EPOCH):
        _wraps(fact)
    if fact.kind == Kind.REVOKE:
        _numbers(fact, "streams")
    if fact.kind == Kind.MIN_READER:
        _number(fact, "min_reader")


def _tips(facts: list[Fact]) -> tuple[str, ...]:
    named: set[str] = set()
    for fact in facts:
        parents = fact.parts.header.get("parents")
        if isinstance(parents, list):
            named.update(parent for parent in parents if isinstance(parent, str))
    return tuple(fact.hash for fact in facts if fact.hash not in named)


def _text(fact: Fact, key: str) -> str:
    value = fact.body.get(key)
    if not isinstance(value, str) or not value:
        raise Problem(ProblemKey.NOT_READY, f"fact {key}")
    return value


def _number(fact: Fact, key: str) -> int:
    value = fact.body.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise Problem(ProblemKey.NOT_READY, f"fact {key}")
    return value


def _hex(fact: Fact, key: str) -> str:
    value = _text(fact, key)
    if not set(value) <= set("0123456789abcdef") or len(value) % 2:
        raise Problem(ProblemKey.NOT_READY, f"fact {key}")
    return value


def _bytes(fact: Fact, key: str) -> bytes:
    return _decoded(fact.body.get(key, ""))


def _decoded(value: Json) -> bytes:
    try:
        return base64.b64decode(str(value), validate=True)
    except (binascii.Error, ValueError):
        raise Problem(ProblemKey.NOT_READY, "fact bytes") from None


def _role(fact: Fact) -> Role:
    try:
        return Role(_text(fact, "role"))
    except ValueError:
        raise Problem(ProblemKey.NOT_READY, "fact role") from None


def _numbers(fact: Fact, key: str) -> dict[str, int]:
    value = fact.body.get(key)
    if not isinstance(value, dict):
        raise Problem(ProblemKey.NOT_READY, f"fact {key}")
    return {name: number for name, number in value.items() if isinstance(number, int)}


def _wraps(fact: Fact) -> dict[str, bytes]:
    value = fact.body.get("wraps")
    if not isinstance(value, dict):
        raise Problem(ProblemKey.NOT_READY, "fact wraps")
    return {name: _decoded(wrap) for name, wrap in value.items()}
