import random
import shutil
import subprocess
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import msgspec
import pyrage
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from qc_desktop.domain.changes import Change, Json, Operation
from qc_desktop.domain.ids import ChangeId, PersonId, SubjectId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync import container
from qc_desktop.sync.keys import DeviceKeys, Epoch, new_device_keys, new_epoch
from qc_desktop.sync.ports import Position, SealedSegment
from qc_desktop.sync.roster import Member, Role, Roster
from qc_desktop.sync.segment import Bundle, Opened, later_changes, name_of, open_segment, seal
from qc_desktop.sync.squeeze import unsqueeze

CHANCE = random.Random(1)  # noqa: S311 - the same chance in every run
ORGANISATION = "0c0ffee"
KEYS = new_device_keys(CHANCE.randbytes)
OFFICE = new_device_keys(CHANCE.randbytes)
EPOCH = new_epoch(CHANCE.randbytes)
STREAM = f"{KEYS.device}.0badf00d"


def _member(keys: DeviceKeys, role: Role = Role.CHECKER) -> Member:
    return Member(
        device=keys.device, public_key=keys.signing.public, recipient=keys.recipient, role=role
    )


ROSTER = Roster(
    members={KEYS.device: _member(KEYS), OFFICE.device: _member(OFFICE, Role.COORDINATOR)},
    epochs={},
)


def _change(number: int = 0, value: Json = "yes", **more: object) -> Change:
    change = Change(
        id=ChangeId(f"{number:024x}"),
        stamp=number,
        person=PersonId("joe"),
        device=KEYS.device,
        subject=SubjectId("visit-1"),
        field="visit.note",
        value=value,
    )
    return replace(change, **more) if more else change  # type: ignore[arg-type]  # any field


def _sealed(*changes: Change, keys: DeviceKeys = KEYS, **more: object) -> SealedSegment:
    return seal(
        changes,
        organisation=ORGANISATION,
        after=Position(stream=f"{keys.device}.0badf00d", seq=0),
        epoch=EPOCH,
        keys=keys,
        random=CHANCE.randbytes,
        **more,  # type: ignore[arg-type]  # replaces or carried
    )


def _open(raw: bytes, roster: Roster = ROSTER) -> Opened:
    def epoch(name: str) -> Epoch | None:
        return EPOCH if name == EPOCH.id else None

    return open_segment(raw, organisation=ORGANISATION, roster=roster, epoch=epoch)


def _refused(raw: bytes, roster: Roster = ROSTER) -> ProblemKey:
    with pytest.raises(Problem) as caught:
        _open(raw, roster)
    return caught.value.key


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
ids = st.binary(min_size=12, max_size=12).map(lambda raw: ChangeId(raw.hex()))
changes = st.builds(
    Change,
    id=ids,
    stamp=st.integers(0, 2**62),
    person=st.text(max_size=20).map(PersonId),
    device=st.just(KEYS.device),
    subject=st.text(max_size=20).map(SubjectId),
    field=st.text(max_size=20),
    value=json_values,
    replaces=st.lists(ids, max_size=3).map(tuple),
    operation=st.sampled_from([Operation.SET, Operation.RETRACT]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(changes, max_size=5))
def test_what_was_sealed_is_what_is_opened(some: list[Change]) -> None:
    sealed = _sealed(*some)
    opened = _open(sealed.raw)
    assert list(opened.changes) == some
    assert opened.sealed == sealed


def test_any_flipped_bit_is_never_applied() -> None:
    raw = _sealed(_change()).raw
    for bit in range(len(raw) * 8):
        bent = bytearray(raw)
        bent[bit // 8] ^= 1 << bit % 8
        assert _refused(bytes(bent)) in {ProblemKey.NOT_READY, ProblemKey.REFUSED}


def test_any_shorter_or_longer_copy_is_not_ready() -> None:
    raw = _sealed(_change()).raw
    for length in range(len(raw)):
        assert _refused(raw[:length]) is ProblemKey.NOT_READY
    assert _refused(raw + b"\0") is ProblemKey.NOT_READY


def test_a_body_under_another_number_is_refused_even_with_a_good_signature() -> None:
    parts = container.split(b"QCS1", _sealed(_change()).raw, 10**6)
    relabelled = container.pack(b"QCS1", {**parts.header, "seq": 2}, parts.body, KEYS.signing.sign)
    assert _refused(relabelled) is ProblemKey.REFUSED


def test_a_body_taken_by_another_laptop_is_refused() -> None:
    parts = container.split(b"QCS1", _sealed(_change()).raw, 10**6)
    stolen = {**parts.header, "stream": f"{OFFICE.device}.0badf00d"}
    raw = container.pack(b"QCS1", stolen, parts.body, OFFICE.signing.sign)
    assert _refused(raw) is ProblemKey.REFUSED


def test_an_unknown_laptop_is_refused() -> None:
    stranger = new_device_keys(CHANCE.randbytes)
    assert _refused(_sealed(_change(), keys=stranger).raw) is ProblemKey.REFUSED


def test_a_removed_laptop_keeps_what_it_sent_before() -> None:
    before = replace(ROSTER.members[KEYS.device], last={STREAM: 1})
    after = replace(ROSTER.members[KEYS.device], last={})
    raw = _sealed(_change()).raw
    assert _open(raw, replace(ROSTER, members={KEYS.device: before})).changes
    assert _refused(raw, replace(ROSTER, members={KEYS.device: after})) is ProblemKey.REFUSED


def test_another_organisations_segment_is_refused() -> None:
    other = seal(
        [_change()],
        organisation="another",
        after=Position(stream=STREAM, seq=0),
        epoch=EPOCH,
        keys=KEYS,
        random=CHANCE.randbytes,
    )
    assert _refused(other.raw) is ProblemKey.REFUSED


def test_an_epoch_that_is_not_here_yet_is_waited_for() -> None:
    raw = seal(
        [_change()],
        organisation=ORGANISATION,
        after=Position(stream=STREAM, seq=0),
        epoch=new_epoch(CHANCE.randbytes),
        keys=KEYS,
        random=CHANCE.randbytes,
    ).raw
    assert _refused(raw) is ProblemKey.NOT_READY


def test_only_a_coordinators_laptop_may_erase() -> None:
    erase = _change(operation=Operation.ERASE, field="@erase")
    assert _refused(_sealed(erase).raw) is ProblemKey.REFUSED
    assert _open(_sealed(erase, keys=OFFICE).raw).changes


def test_a_segment_stands_in_for_another_only_with_the_erasure_in_it() -> None:
    erase = _change(1, operation=Operation.ERASE, field="@erase")
    bare = _open(_sealed(_change(), keys=OFFICE, replaces=["aa"]).raw)
    justified = _open(_sealed(erase, keys=OFFICE, replaces=["aa"]).raw)
    assert bare.sealed.replaces == ()
    assert justified.sealed.replaces == ("aa",)


def test_a_copy_with_changes_taken_out_is_still_its_authors() -> None:
    bundle = _bundle_of(_sealed(_change(1), _change(2), _change(3)))
    redacted = msgspec.structs.replace(
        bundle, ops=[bundle.ops[0], bundle.ops[2]], removed=[(1, _hash(bundle.ops[1]))]
    )
    opened = _open(_sealed(keys=OFFICE, carried=[redacted]).raw)
    assert [change.stamp for change in opened.changes] == [1, 3]
    assert {change.device for change in opened.changes} == {KEYS.device}


def test_a_carried_copy_with_a_changed_answer_is_refused() -> None:
    bundle = _bundle_of(_sealed(_change(1), _change(2)))
    bent = bytes(bundle.ops[0]).replace(b'"yes"', b'"no!"')
    forged = msgspec.structs.replace(bundle, ops=[msgspec.Raw(bent), bundle.ops[1]])
    assert _refused(_sealed(keys=OFFICE, carried=[forged]).raw) is ProblemKey.REFUSED


def test_a_kind_of_change_from_a_newer_program_is_kept_for_later() -> None:
    bundle = _bundle_of(_sealed(_change(1)))
    op = bytes(bundle.ops[0]).replace(b'"set"', b'"alias"').replace(b'"v":"yes",', b'"new":[1],')
    root = _root(bundle.stream, bundle.seq, op)
    newer = msgspec.structs.replace(
        bundle, ops=[msgspec.Raw(op)], root=root.hex(), author_sig=KEYS.signing.sign(root).hex()
    )
    opened = _open(_sealed(_change(2), keys=OFFICE, carried=[newer]).raw)
    assert len(opened.changes) == 1
    (later,) = opened.later
    assert later.json == op
    assert later_changes(opened.later) == ()


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b'"t":1', b'"t":99999999999999999999'),
        (b'"w":"joe"', b'"w":7'),
    ],
)
def test_a_signed_change_that_cannot_be_kept_is_refused_for_good(good: bytes, bad: bytes) -> None:
    bundle = _bundle_of(_sealed(_change(1)))
    op = bytes(bundle.ops[0]).replace(good, bad)
    assert op != bytes(bundle.ops[0])
    root = _root(bundle.stream, bundle.seq, op)
    odd = msgspec.structs.replace(
        bundle, ops=[msgspec.Raw(op)], root=root.hex(), author_sig=KEYS.signing.sign(root).hex()
    )
    assert _refused(_sealed(keys=OFFICE, carried=[odd]).raw) is ProblemKey.REFUSED


def test_a_segment_for_newer_readers_is_told_from_a_damaged_one() -> None:
    parts = container.split(b"QCS1", _sealed(_change()).raw, 10**6)
    header = {**parts.header, "min_reader": 2}
    raw = container.pack(b"QCS1", header, parts.body, KEYS.signing.sign)
    assert _refused(raw) is ProblemKey.NEWER_FORMAT


def test_a_body_with_many_recipients_is_refused_unread() -> None:
    many = [pyrage.x25519.Identity.generate().to_public() for _ in range(30)]
    with pytest.raises(Problem):
        EPOCH.open(pyrage.encrypt(b"x", many))


def test_a_small_body_that_claims_to_be_huge_is_refused_unread() -> None:
    bomb = zstandard.ZstdCompressor().compress(bytes(10**6))
    with pytest.raises(Problem):
        unsqueeze(bomb, 10**5)
    assert len(unsqueeze(bomb, 10**6)) == 10**6


def test_names_are_short_lower_case_and_plain() -> None:
    name = name_of(STREAM, 12345678, "a" * 32, "0f0f")
    assert name == f"qc1/log/{STREAM}/12345/12345678-{'a' * 32}-0f0f.qcs"
    assert len(name) <= 150


@pytest.mark.skipif(shutil.which("age") is None, reason="needs Debian's age")
def test_the_stock_age_program_opens_a_body(tmp_path: Path) -> None:
    body = container.split(b"QCS1", _sealed(_change(7)).raw, 10**6).body
    (tmp_path / "identity").write_text(EPOCH.identity + "\n")
    (tmp_path / "body.age").write_bytes(body)
    opened = subprocess.run(
        ["age", "-d", "-i", str(tmp_path / "identity"), str(tmp_path / "body.age")],
        capture_output=True,
        check=True,
        timeout=20,
    )
    plain = zstandard.ZstdDecompressor().decompress(opened.stdout)
    assert msgspec.json.decode(plain)["ops"][0]["t"] == 7


def _bundle_of(sealed: SealedSegment) -> Bundle:
    body = container.split(b"QCS1", sealed.raw, 10**6).body
    plain = zstandard.ZstdDecompressor().decompress(EPOCH.open(body))
    return msgspec.json.decode(plain, type=Bundle)


def _hash(op: msgspec.Raw) -> str:
    return sha256(bytes(op)).hexdigest()


def _root(stream: str, seq: int, *ops: bytes) -> bytes:
    hashes = b"".join(sha256(op).digest() for op in ops)
    return sha256(f"qc1 ops\0{stream}\0{seq}\0".encode() + hashes).digest()
