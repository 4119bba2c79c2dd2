"""A segment: up to 2,000 changes, sealed and signed by the laptop that made them."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

import msgspec

from qc_desktop.domain.changes import Change, Operation
from qc_desktop.domain.ids import ChangeId, DeviceId, PersonId, SubjectId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync import container
from qc_desktop.sync.container import Header, Parts
from qc_desktop.sync.keys import DeviceKeys, Epoch, device_of
from qc_desktop.sync.ports import LaterOp, Position, Random, SealedSegment
from qc_desktop.sync.roster import FORMAT, Member, Role, Roster
from qc_desktop.sync.squeeze import squeeze, unsqueeze

MAX_OPS = 2000
MAX_BYTES = 1024 * 1024
_MAGIC = b"QCS1"
_READ_LIMIT = 4 * MAX_BYTES
_MAX_SEQ = 10**8
_KNOWN = frozenset(operation.value for operation in Operation)
_PLAIN_LIMIT = 64 * MAX_BYTES


class _Op(msgspec.Struct, kw_only=True):
    """One change as it lies in a segment. Letters as in the specification."""

    id: str
    t: Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
    w: str
    s: str
    f: str
    v: object
    sup: list[str]
    op: str = Operation.SET.value


class _Kind(msgspec.Struct, kw_only=True):
    """What every operation has, also those of kinds that are not known yet."""

    id: str
    op: str = Operation.SET.value


class Bundle(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The operations of one author and his signature over the hashes of all of them.

    `removed` holds the places and hashes of operations that were taken out by an erasure.
    """

    stream: str
    seq: int
    root: str
    author_sig: str
    ops: list[msgspec.Raw]
    removed: list[tuple[int, str]] = []


class _Body(Bundle, kw_only=True, omit_defaults=True):
    """A bundle of our own, and those of others that we carry on."""

    carried: list[Bundle] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownOp:
    """An operation of a kind that a newer program made."""

    id: str
    device: DeviceId
    json: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A segment that was checked and may be applied."""

    sealed: SealedSegment
    changes: tuple[Change, ...]
    later: tuple[UnknownOp, ...] = ()


def name_of(stream: str, seq: int, segment: str, attempt: str) -> str:
    """Return the name of a segment's object on the store."""
    return f"qc1/log/{stream}/{seq // 1000:04d}/{seq:08d}-{segment}-{attempt}.qcs"


def seal(
    changes: Sequence[Change],
    *,
    organisation: str,
    after: Position,
    epoch: Epoch,
    keys: DeviceKeys,
    random: Random,
    replaces: Sequence[str] = (),
    carried: Sequence[Bundle] = (),
) -> SealedSegment:
    """Return the segment that follows `after` in our own stream."""
    seq = after.seq + 1
    ops = [_to_json(change) for change in changes]
    root = _root(after.stream, seq, [_hash(op) for op in ops])
    body = _Body(
        stream=after.stream,
        seq=seq,
        root=root.hex(),
        author_sig=keys.signing.sign(root).hex(),
        ops=[msgspec.Raw(op) for op in ops],
        carried=list(carried),
    )
    squeezed = squeeze(msgspec.json.encode(body))
    header: Header = {
        "v": FORMAT,
        "min_reader": 1,
        "org": organisation,
        "stream": after.stream,
        "seq": seq,
        "n": len(ops),
        "epoch": epoch.id,
        "replaces": list(replaces),
        "nonce": random(8).hex(),
    }
    raw = container.pack(_MAGIC, header, epoch.seal(squeezed), keys.signing.sign)
    return SealedSegment(
        hash=container.object_hash(raw),
        stream=after.stream,
        seq=seq,
        raw=raw,
        replaces=tuple(replaces),
    )


def open_segment(
    raw: bytes, *, organisation: str, roster: Roster, epoch: Callable[[str], Epoch | None]
) -> Opened:
    """Check a segment from outside in, and return its changes.

    Raises Problem: NOT_READY where it is damaged, half there or its epoch is not known yet;
    REFUSED where its author may not write it; NEWER_FORMAT where only a newer program reads it.
    """
    parts = container.split(_MAGIC, raw, _READ_LIMIT)
    stream, seq = parts.text("stream"), parts.number("seq")
    if not 0 < seq < _MAX_SEQ:
        raise Problem(ProblemKey.NOT_READY, "number")
    author = _author(parts, roster, stream, seq)
    if parts.text("org") != organisation:
        raise Problem(ProblemKey.REFUSED, "another organisation")
    if max(parts.number("min_reader"), 1) > FORMAT:
        raise Problem(ProblemKey.NEWER_FORMAT, "segment")
    key = epoch(parts.text("epoch"))
    if key is None:
        raise Problem(ProblemKey.NOT_READY, "epoch")
    body = _body(key.open(parts.body))
    if (body.stream, body.seq) != (stream, seq):
        raise Problem(ProblemKey.REFUSED, "another stream's body")
    bundles = [body, *body.carried]
    for bundle in bundles:
        _check_author(bundle, roster)
    decoded = [(bundle.stream, op) for bundle in bundles for op in bundle.ops]
    changes, later = _sort_out(decoded)
    if author.role is not Role.COORDINATOR and any(
        change.operation is Operation.ERASE for change in changes
    ):
        raise Problem(ProblemKey.REFUSED, "erasure by a checker's laptop")
    sealed = SealedSegment(
        hash=container.object_hash(raw),
        stream=stream,
        seq=seq,
        raw=raw,
        replaces=_replaces(parts, changes),
    )
    return Opened(sealed=sealed, changes=tuple(changes), later=tuple(later))


def _author(parts: Parts, roster: Roster, stream: str, seq: int) -> Member:
    author = roster.member_of(stream)
    if author is None:
        raise Problem(ProblemKey.REFUSED, "unknown laptop")
    parts.check(author.public_key)
    if not author.may_write(stream, seq):
        raise Problem(ProblemKey.REFUSED, "laptop was taken out of the team")
    return author


def _body(squeezed: bytes) -> _Body:
    plain = unsqueeze(squeezed, _PLAIN_LIMIT)
    try:
        body = msgspec.json.decode(plain, type=_Body)
    except msgspec.MsgspecError:
        raise Problem(ProblemKey.NOT_READY, "body") from None
    if sum(len(bundle.ops) for bundle in (body, *body.carried)) > 2 * MAX_OPS:
        raise Problem(ProblemKey.REFUSED, "too many changes")
    return body


def _check_author(bundle: Bundle, roster: Roster) -> None:
    """Raise Problem REFUSED where the operations are not those that the author signed."""
    author = roster.member_of(bundle.stream)
    if author is None or not author.may_write(bundle.stream, bundle.seq):
        raise Problem(ProblemKey.REFUSED, "unknown author")
    gaps = dict(bundle.removed)
    kept = iter([_hash(bytes(op)) for op in bundle.ops])
    try:
        hashes = [
            bytes.fromhex(gaps[place]) if place in gaps else next(kept)
            for place in range(len(bundle.ops) + len(gaps))
        ]
        signature = bytes.fromhex(bundle.author_sig)
    except (StopIteration, ValueError):
        raise Problem(ProblemKey.REFUSED, "author's list") from None
    root = _root(bundle.stream, bundle.seq, hashes)
    if root.hex() != bundle.root:
        raise Problem(ProblemKey.REFUSED, "author's list")
    try:
        Parts(header={}, body=b"", digest=root, signature=signature).check(author.public_key)
    except Problem:
        raise Problem(ProblemKey.REFUSED, "author's signature") from None


def _sort_out(ops: Iterable[tuple[str, msgspec.Raw]]) -> tuple[list[Change], list[UnknownOp]]:
    changes: list[Change] = []
    later: list[UnknownOp] = []
    kind, decode = msgspec.json.Decoder(_Kind).decode, msgspec.json.Decoder(_Op).decode
    for stream, raw in ops:
        device = DeviceId(stream.partition(".")[0])
        try:
            op = kind(raw)
            if op.op in _KNOWN:
                changes.append(_to_change(decode(raw), device))
            else:
                later.append(UnknownOp(id=op.id, device=device, json=bytes(raw)))
        except msgspec.MsgspecError:
            # Its author signed it, so it did not get damaged on the way: it will never be good.
            raise Problem(ProblemKey.REFUSED, "operation") from None
    return changes, later


def later_changes(later: Iterable[LaterOp]) -> tuple[Change, ...]:
    """Return those kept operations that this program has learned to read since."""
    ops = [(one.device + ".", msgspec.Raw(one.json)) for one in later]
    return tuple(_sort_out(ops)[0])


def _replaces(parts: Parts, changes: Iterable[Change]) -> tuple[str, ...]:
    """Return the segments that this one stands in for.

    Only a segment that brings the erasure with it may take another away: without the reason
    inside, a copy with less in it would be a way to lose answers.
    """
    named = parts.header.get("replaces")
    justified = any(change.operation is Operation.ERASE for change in changes)
    if not isinstance(named, list) or not justified:
        return ()
    return tuple(one for one in named if isinstance(one, str))


def _root(stream: str, seq: int, hashes: Iterable[bytes]) -> bytes:
    start = f"qc1 ops\0{stream}\0{seq}\0".encode()
    return hashlib.sha256(start + b"".join(hashes)).digest()


def _hash(op: bytes) -> bytes:
    return hashlib.sha256(op).digest()


def _to_json(change: Change) -> bytes:
    op = _Op(
        id=change.id,
        t=change.stamp,
        w=change.person,
        s=change.subject,
        f=change.field,
        v=change.value,
        sup=list(change.replaces),
        op=change.operation.value,
    )
    return msgspec.json.encode(op)


def _to_change(op: _Op, device: DeviceId) -> Change:
    return Change(
        id=ChangeId(op.id),
        stamp=op.t,
        person=PersonId(op.w),
        device=device,
        subject=SubjectId(op.s),
        field=op.f,
        value=op.v,  # type: ignore[arg-type]  # JSON decodes to JSON's own types only
        replaces=tuple(ChangeId(old) for old in op.sup),
        operation=Operation(op.op),
    )


def stream_of(keys: DeviceKeys, random: Random) -> str:
    """Return a new stream of this laptop."""
    return f"{device_of(keys.signing.public)}.{random(4).hex()}"
