"""Who is in the team, folded from signed facts. Removal wins over addition."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from qc_desktop.domain.changes import Json
from qc_desktop.domain.ids import DeviceId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync import body, container
from qc_desktop.sync.container import Header, Parts, Signer
from qc_desktop.sync.keys import device_of, is_recipient
from qc_desktop.sync.offices import FOR_RECOVERY, Office, Offices

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
    RECOVERY = "recovery"
    OFFICE = "office"
    OFFICE_WRAP = "office_wrap"


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
    """One laptop of the team. `label` is sealed: names of laptops may tell names of people.

    `last` and `said` are there once it was taken out: the last segment of each stream that still
    counts, and the facts of its own that still count (None where an older program took it out).
    """

    device: DeviceId
    public_key: bytes
    recipient: str
    role: Role
    label: bytes = b""
    proof: str = ""
    last: Mapping[str, int] | None = None
    said: frozenset[str] | None = None

    @property
    def active(self) -> bool:
        """Whether the laptop is still in the team."""
        return self.last is None

    def may_write(self, stream: str, seq: int) -> bool:
        """Say whether a segment counts: always while active, else up to the last accepted one."""
        return self.last is None or seq <= self.last.get(stream, 0)

    def may_say(self, fact: "Fact") -> bool:
        """Say whether a fact counts: always while active, else where it was known at the end.

        By its hash: a number could be given to a fact that is made afterwards.
        """
        if self.said is not None:
            return fact.hash in self.said
        return self.may_write("roster", fact.n)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The team as all facts together say. `epochs` holds wraps by epoch, newest epoch first.

    A wrap is under the id of the laptop that it is for, or under `offices.FOR_RECOVERY`.
    `recovery` is the age recipient that the recovery words open, "" where no fact tells it.
    """

    members: Mapping[DeviceId, Member]
    epochs: Mapping[str, Mapping[str, bytes]]
    recovery: str = ""
    offices: tuple[Office, ...] = ()
    tips: tuple[str, ...] = ()
    next_n: int = 1
    min_reader: int = FORMAT
    digest: str = ""

    def member_of(self, stream: str) -> Member | None:
        """Return the laptop that owns a stream."""
        return self.members.get(DeviceId(stream.partition(".")[0]))

    def coordinators(self) -> frozenset[DeviceId]:
        """Return the coordinators' laptops that are in the team now."""
        return frozenset(
            one.device
            for one in self.members.values()
            if one.active and one.role is Role.COORDINATOR
        )

    def office(self) -> Office | None:
        """Return the newest office key, where no laptop has it that is not the office's now."""
        trusted = frozenset({ROOT, *self.coordinators()})
        return next((one for one in self.offices if one.is_held_only_by(trusted)), None)


def name_of(fact: Fact) -> str:
    """Return the name of a fact's object on the store."""
    return f"qc1/roster/{fact.n:08d}-{fact.hash}.qcr"


def make_fact(
    kind: Kind,
    says: Mapping[str, Json],
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
        "body": dict(says),
    }
    return container.pack(_MAGIC, header, b"", sign)


def read_fact(organisation: str, raw: bytes) -> Fact:
    """Take a fact apart; its signature is judged when the roster is folded.

    Raises Problem NOT_READY where it is not whole or not of this organisation.
    """
    parts = container.split(_MAGIC, raw, _LIMIT)
    said = parts.header.get("body")
    if not isinstance(said, dict) or parts.text("org") != organisation:
        raise Problem(ProblemKey.NOT_READY, "roster fact")
    return Fact(
        hash=container.object_hash(raw),
        by=parts.text("by"),
        n=parts.number("n"),
        kind=parts.text("kind"),
        body=said,
        parts=parts,
    )


def fold(root_key: bytes, facts: Iterable[Fact]) -> Roster:
    """Return the team that the valid facts make. The order they came in does not matter."""
    ordered = sorted(facts, key=lambda fact: (fact.n, fact.hash))
    roster = Roster(members={}, epochs={})
    # Taking a coordinator out may take later facts out too, so fold until nothing changes.
    for _ in range(len(ordered) + 1):
        again = _fold_once(root_key, ordered, roster)
        if again == roster:
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
        self._removed: dict[DeviceId, Fact] = {}
        self._min_reader = FORMAT
        self._recovery = ""
        self._offices = Offices()

    def take(self, fact: Fact) -> None:
        """Take one valid fact. One of an unknown kind changes nothing."""
        takers = {
            Kind.DEVICE: self._device,
            Kind.ROLE: self._role,
            Kind.REVOKE: self._revoke,
            Kind.EPOCH: self._epoch,
            Kind.MIN_READER: self._reader,
            Kind.RECOVERY: self._recovers,
            Kind.OFFICE: self._office,
            Kind.OFFICE_WRAP: self._office_wrap,
        }
        for kind, taker in takers.items():
            if fact.kind == kind:
                taker(fact)

    def roster(self) -> Roster:
        """Return the team, with those out who were taken out."""
        newest_first = dict(reversed(list(self._epochs.items())))
        return Roster(
            members={one.device: self._as_left(one) for one in self.members.values()},
            epochs=newest_first,
            recovery=self._recovery,
            offices=self._offices.newest_first(),
            min_reader=self._min_reader,
        )

    def _as_left(self, member: Member) -> Member:
        gone = self._removed.get(member.device)
        if gone is None:
            return replace(member, last=None, said=None)
        return replace(member, last=_streams(gone), said=_said(gone))

    def _device(self, fact: Fact) -> None:
        device = _device(fact)
        member = Member(
            device=device,
            public_key=bytes.fromhex(body.hexadecimal(fact.body, "key")),
            recipient=body.text(fact.body, "age"),
            role=_role(fact),
            label=body.plain_bytes(fact.body, "label"),
            proof=str(fact.body.get("proof", "")),
        )
        self.members.setdefault(device, member)
        for epoch, wrap in _wraps(fact).items():
            self._epochs.setdefault(epoch, {}).setdefault(device, wrap)

    def _role(self, fact: Fact) -> None:
        device = _device(fact)
        if device in self.members:
            self.members[device] = replace(self.members[device], role=_role(fact))

    def _revoke(self, fact: Fact) -> None:
        self._removed.setdefault(_device(fact), fact)

    def _epoch(self, fact: Fact) -> None:
        epoch = self._epochs.setdefault(_epoch(fact), {})
        epoch.update(_wraps(fact))
        if "recovery" in fact.body:
            epoch.setdefault(FOR_RECOVERY, body.plain_bytes(fact.body, "recovery"))

    def _recovers(self, fact: Fact) -> None:
        self._recovery = self._recovery or body.text(fact.body, "age")

    def _office(self, fact: Fact) -> None:
        self._offices.begin(body.text(fact.body, "age"), fact.by, fact.n, _wraps(fact))

    def _office_wrap(self, fact: Fact) -> None:
        self._offices.give(body.text(fact.body, "age"), fact.by, _wraps(fact))

    def _reader(self, fact: Fact) -> None:
        self._min_reader = max(self._min_reader, _min_reader(fact))


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
    if seen is not None and not seen.may_say(fact):
        return None
    return None if _only_root_says(fact, members) else member.public_key


def _only_root_says(fact: Fact, members: Mapping[DeviceId, Member]) -> bool:
    """Say whether only the root key may: what makes coordinators, and whom the words recover."""
    if fact.body.get("role") == Role.COORDINATOR or fact.kind == Kind.RECOVERY:
        return True
    if fact.kind not in (Kind.ROLE, Kind.REVOKE, Kind.DEVICE):
        return False
    target = members.get(DeviceId(str(fact.body.get("device"))))
    return target is not None and target.role is Role.COORDINATOR


def _refuse_bad_body(fact: Fact) -> None:
    """Raise Problem NOT_READY where a fact of a known kind does not say what it must."""
    for kind, checks in _MUST_SAY.items():
        if fact.kind == kind:
            for check in checks:
                check(fact)


def _tips(facts: list[Fact]) -> tuple[str, ...]:
    named: set[str] = set()
    for fact in facts:
        parents = fact.parts.header.get("parents")
        if isinstance(parents, list):
            named.update(parent for parent in parents if isinstance(parent, str))
    return tuple(fact.hash for fact in facts if fact.hash not in named)


def _role(fact: Fact) -> Role:
    try:
        return Role(body.text(fact.body, "role"))
    except ValueError:
        raise Problem(ProblemKey.NOT_READY, "fact role") from None


def _said(fact: Fact) -> frozenset[str] | None:
    said = fact.body.get("facts")
    return frozenset(str(one) for one in said) if isinstance(said, list) else None


def _wraps(fact: Fact) -> dict[str, bytes]:
    return body.wraps(fact.body)


def _recipient(fact: Fact) -> None:
    # What does not parse would stop every worry from being sealed.
    if not is_recipient(body.text(fact.body, "age")):
        raise Problem(ProblemKey.NOT_READY, "fact recipient")


def _device_and_key(fact: Fact) -> None:
    if device_of(bytes.fromhex(body.hexadecimal(fact.body, "key"))) != _device(fact):
        raise Problem(ProblemKey.NOT_READY, "device id")
    body.text(fact.body, "age")
    body.plain_bytes(fact.body, "label")


def _device(fact: Fact) -> DeviceId:
    return DeviceId(body.text(fact.body, "device"))


def _streams(fact: Fact) -> dict[str, int]:
    return body.numbers(fact.body, "streams")


def _epoch(fact: Fact) -> str:
    body.plain_bytes(fact.body, "recovery")
    return body.text(fact.body, "epoch")


def _min_reader(fact: Fact) -> int:
    return body.number(fact.body, "min_reader")


_MUST_SAY: Mapping[Kind, tuple[Callable[[Fact], object], ...]] = {
    Kind.DEVICE: (_device_and_key, _role, _wraps),
    Kind.ROLE: (_device, _role),
    Kind.REVOKE: (_device, _streams),
    Kind.EPOCH: (_epoch, _wraps),
    Kind.MIN_READER: (_min_reader,),
    Kind.RECOVERY: (_recipient,),
    Kind.OFFICE: (_recipient, _wraps),
    Kind.OFFICE_WRAP: (_recipient, _wraps),
}
