from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.exc import StatementError

from qc_desktop.domain.changes import Author, Change, Edit, Json
from qc_desktop.domain.ids import ChangeId, DeviceId, MediaId, PersonId, SubjectId
from qc_desktop.storage import log
from qc_desktop.storage.database import Database
from qc_desktop.storage.ledger import Ledger

AUTHOR = Author(person=PersonId("joe"), device=DeviceId("aa" * 8))
OTHER = DeviceId("bb" * 8)
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PHOTO = MediaId("0123456789" * 4)
VISIT = SubjectId("11" * 16)


@dataclass(frozen=True, kw_only=True)
class Sealed:
    hash: str
    stream: str = "aa.1"
    seq: int = 1
    raw: bytes = b"raw"
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Waiting:
    id: str
    device: DeviceId
    json: bytes


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.open(tmp_path / "ledger.db", bytes(32), create=True)
    yield database
    database.close()


@pytest.fixture
def ledger(database: Database) -> Ledger:
    return Ledger(database)


def _saves(database: Database, field: str, value: Json, subject: str = VISIT) -> Change:
    edit = Edit(subject=SubjectId(subject), field=field, value=value)
    with database.write() as tx:
        return log.record(tx, AUTHOR, [edit], NOON)[0]


def _from_elsewhere(number: int, value: Json = "yes") -> Change:
    return Change(
        id=ChangeId(f"{number:024x}"),
        stamp=number,
        person=PersonId("amina"),
        device=OTHER,
        subject=VISIT,
        field="visit.note",
        value=value,
    )


def test_what_was_sealed_is_not_sealed_again(ledger: Ledger, database: Database) -> None:
    change = _saves(database, "visit.note", "yes")
    assert ledger.unsealed(9) == (change,)
    ledger.keep_sealed(Sealed(hash="a1" * 16), [change])
    assert ledger.unsealed(9) == ()
    assert ledger.raw_of("a1" * 16) == b"raw"
    assert ledger.last_seq("aa.1") == 1
    assert ledger.known() == {"a1" * 16}


def test_what_was_taken_is_applied_noted_and_never_sent_as_ours(ledger: Ledger) -> None:
    taken = [_from_elsewhere(1), _from_elsewhere(2)]
    assert ledger.take(Sealed(hash="b1" * 16), taken) == 2
    assert ledger.take(Sealed(hash="b1" * 16), taken) == 0
    assert ledger.unsealed(9) == ()
    assert len(ledger.held()) == 1


def test_our_own_changes_that_come_back_are_not_sealed_again(
    ledger: Ledger, database: Database
) -> None:
    change = _saves(database, "visit.note", "yes")
    assert ledger.take(Sealed(hash="a1" * 16), [change], (), "aa.2") == 0
    assert ledger.unsealed(9) == ()
    assert ledger.stream() == "aa.2"


def test_if_the_changes_cannot_be_applied_their_segment_is_not_noted(ledger: Ledger) -> None:
    bad = Waiting(id="77", device=OTHER, json=object())  # type: ignore[arg-type]  # not storable
    with pytest.raises(StatementError):
        ledger.take(Sealed(hash="b1" * 16), [_from_elsewhere(1)], [bad])
    assert ledger.known() == frozenset()
    assert ledger.take(Sealed(hash="b1" * 16), [_from_elsewhere(1)]) == 1


def test_what_is_aside_is_known_until_it_is_taken(ledger: Ledger) -> None:
    ledger.put_aside("c1" * 16, "refused", b"raw")
    ledger.put_aside("c1" * 16, "refused", b"raw")
    assert [one.why for one in ledger.aside()] == ["refused"]
    assert ledger.known() == {"c1" * 16}
    ledger.take(Sealed(hash="c1" * 16), [])
    assert ledger.aside() == ()


@pytest.mark.parametrize("carrier_first", [True, False])
def test_a_replaced_segment_is_known_but_its_bytes_are_let_go(
    ledger: Ledger, *, carrier_first: bool
) -> None:
    old = Sealed(hash="d1" * 16)
    carrier = Sealed(hash="d2" * 16, seq=2, replaces=("d1" * 16,))
    for sealed in (carrier, old) if carrier_first else (old, carrier):
        ledger.take(sealed, [])
    assert ledger.known() == {"d1" * 16, "d2" * 16}
    with pytest.raises(KeyError):
        ledger.raw_of("d1" * 16)
    assert [one.hash for one in ledger.held() if one.whole] == ["d2" * 16]


def test_changes_for_a_newer_program_wait_and_are_applied_once(ledger: Ledger) -> None:
    waiting = Waiting(id=f"{5:024x}", device=OTHER, json=b"{}")
    ledger.take(Sealed(hash="b1" * 16), [], [waiting])
    (later,) = ledger.later()
    assert (later.id, later.device, later.json) == (waiting.id, OTHER, b"{}")
    assert ledger.take_later([_from_elsewhere(5)]) == 1
    assert ledger.later() == ()
    assert ledger.unsealed(9) == ()


def test_a_photo_is_listed_from_the_moment_a_change_names_it(
    ledger: Ledger, database: Database
) -> None:
    ref: Json = {"id": PHOTO, "sha256": "0" * 64, "size": 1, "type": "image/jpeg"}
    item: Json = {
        "visit": VISIT,
        "question": "home1",
        "kind": "photo",
        "at": "2026-11-24T12:00:00Z",
        "media": ref,
        "respondent": "1",
    }
    change = _saves(database, "evidence.item", item, "22" * 16)
    for _ in range(2):
        (found,) = ledger.media_about(VISIT)
        assert (found.id, found.type, found.at_store) == (PHOTO, "image/jpeg", False)
        assert ledger.media() == (found,)
        ledger.keep_sealed(Sealed(hash="a1" * 16), [change])
    ledger.note_media_at_store([PHOTO], there=True)
    assert ledger.media()[0].at_store
    assert ledger.segments_about(VISIT) == ("a1" * 16,)


def test_acks_say_who_has_what(ledger: Ledger) -> None:
    for _ in range(2):
        ledger.keep_ack("e1" * 16, OTHER, ["a1" * 16], [PHOTO])
    assert ledger.acks_seen() == {"e1" * 16}
    assert ledger.segment_holders(["a1" * 16, "a2" * 16]) == {"a1" * 16: {OTHER}}
    assert ledger.media_holders([PHOTO]) == {PHOTO: {OTHER}}


def test_what_the_store_has_is_exactly_what_was_seen_there(ledger: Ledger) -> None:
    one, two = "a1" * 16, "a2" * 16
    ledger.keep_sealed(Sealed(hash=one), [])
    ledger.keep_sealed(Sealed(hash=two, seq=2), [])
    ledger.note_at_store([one])
    assert ledger.segments_at_store([one, two]) == {one}
    ledger.note_at_store([two])
    assert ledger.segments_at_store([one, two]) == {two}


def test_facts_and_settings_are_kept(ledger: Ledger) -> None:
    ledger.keep_fact("f2" * 16, b"two")
    ledger.keep_fact("f1" * 16, b"one")
    ledger.keep_fact("f1" * 16, b"one")
    assert ledger.facts() == (b"one", b"two")
    assert ledger.setting("x") is None
    ledger.keep_setting("x", "1")
    ledger.keep_setting("x", "2")
    assert ledger.setting("x") == "2"
