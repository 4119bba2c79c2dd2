"""Acks: what a laptop says it has, signed, so that others know that it arrived."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from qc_desktop.domain.changes import Json
from qc_desktop.domain.ids import DeviceId, MediaId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync import container
from qc_desktop.sync.keys import DeviceKeys, Epoch
from qc_desktop.sync.members import Members
from qc_desktop.sync.ports import Held
from qc_desktop.sync.roster import FORMAT
from qc_desktop.sync.squeeze import squeeze, unsqueeze

FOLDER = "qc1/ack/"
_MAGIC = b"QCA1"
_LIMIT = 16 * 1024 * 1024


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Segments `first` to `last` of a stream; `digest` covers all their hashes in order."""

    stream: str
    first: int
    last: int
    digest: str


class Said(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an ack says. `media` holds only what was not in an earlier ack of the same laptop."""

    runs: tuple[Run, ...] = ()
    media: tuple[MediaId, ...] = ()
    missing_segments: tuple[str, ...] = ()
    missing_media: tuple[MediaId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ack:
    """One ack that was checked."""

    hash: str
    device: DeviceId
    said: Said


def make_ack(
    organisation: str, keys: DeviceKeys, epoch: Epoch, n: int, said: Said
) -> tuple[str, str, bytes]:
    """Return an ack's hash, its name on the store, and its bytes."""
    header: dict[str, Json] = {
        "v": FORMAT,
        "min_reader": 1,
        "org": organisation,
        "device": keys.device,
        "n": n,
        "epoch": epoch.id,
    }
    body = epoch.seal(squeeze(msgspec.json.encode(said)))
    raw = container.pack(_MAGIC, header, body, keys.signing.sign)
    name = container.object_hash(raw)
    return name, f"{FOLDER}{keys.device}/{n:08d}-{name}.qca", raw


def read_ack(raw: bytes, members: Members) -> Ack:
    """Check an ack. Raises Problem NOT_READY or REFUSED."""
    parts = container.split(_MAGIC, raw, _LIMIT)
    device = DeviceId(parts.text("device"))
    member = members.roster().members.get(device)
    if member is None or parts.text("org") != members.organisation:
        raise Problem(ProblemKey.REFUSED, "unknown laptop")
    parts.check(member.public_key)
    epoch = members.epoch(parts.text("epoch"))
    if epoch is None:
        raise Problem(ProblemKey.NOT_READY, "epoch")
    plain = unsqueeze(epoch.open(parts.body), 8 * _LIMIT)
    try:
        said = msgspec.json.decode(plain, type=Said)
    except msgspec.MsgspecError:
        raise Problem(ProblemKey.NOT_READY, "ack") from None
    return Ack(hash=container.object_hash(raw), device=device, said=said)


def runs_of(held: Iterable[Held]) -> tuple[Run, ...]:
    """Return the runs that the held segments make, without gaps, by stream."""
    found: list[Run] = []
    for stream, segments in sorted(_by_stream(held).items()):
        first = 0
        for place, one in enumerate(segments):
            after = segments[place + 1].seq if place + 1 < len(segments) else -1
            if after not in (one.seq, one.seq + 1):
                found.append(_run(stream, segments[first : place + 1]))
                first = place + 1
    return tuple(found)


def covered(runs: Iterable[Run], held: Iterable[Held]) -> frozenset[str]:
    """Return those held segments that an ack's runs cover.

    A run whose digest we cannot make ourselves covers nothing: it may be about others.
    """
    streams = _by_stream(held)
    found: set[str] = set()
    for run in runs:
        ours = [one for one in streams.get(run.stream, ()) if run.first <= one.seq <= run.last]
        if ours and _run(run.stream, ours) == run:
            found.update(one.hash for one in ours)
    return frozenset(found)


def _by_stream(held: Iterable[Held]) -> dict[str, list[Held]]:
    streams: defaultdict[str, list[Held]] = defaultdict(list)
    for one in sorted(held, key=lambda one: (one.stream, one.seq, one.hash)):
        streams[one.stream].append(one)
    return streams


def _run(stream: str, segments: Sequence[Held]) -> Run:
    together = " ".join(one.hash for one in segments)
    return Run(
        stream=stream,
        first=segments[0].seq,
        last=segments[-1].seq,
        digest=hashlib.sha256(together.encode()).hexdigest()[:32],
    )
