"""What was said in a concern stands, whatever another laptop sends."""

from itertools import permutations

import pytest

from qc_desktop.domain import concerns
from qc_desktop.domain.changes import Change, Operation
from qc_desktop.domain.ids import ChangeId, SubjectId
from qc_desktop.domain.problems import NotAllowed
from qc_desktop.storage import facts, log
from qc_desktop.storage.database import Database
from tests.storage.conftest import AMINA, JOE, NOON, Record

CONCERN = SubjectId("c0" * 16)


def forged(number: int, field: str, *replaces: Change, wish: Operation = Operation.SET) -> Change:
    return Change(
        id=ChangeId(f"{number:024x}"),
        stamp=replaces[0].stamp + number,
        person=JOE.person,
        device=JOE.device,
        subject=CONCERN,
        field=field,
        value={"at": NOON.isoformat(), "box": "forged"},
        replaces=tuple(one.id for one in replaces),
        operation=wish,
    )


@pytest.mark.parametrize("order", [*permutations(range(3))])
def test_another_laptop_can_add_and_can_replace_nothing(
    record: Record, database: Database, order: tuple[int, ...]
) -> None:
    begun, part = record(
        concerns.BEGUN.set(CONCERN, concerns.Begun(at=NOON)),
        concerns.PART.set(CONCERN, "p1", concerns.Part(at=NOON, box="exact")),
    )
    sent = (
        forged(1, "concern.part:p1", part),
        forged(2, "concern.part:p1", part, wish=Operation.RETRACT),
        forged(3, "visit.welcome", begun, part),
    )
    with database.write() as tx:
        for number in order:
            log.apply(tx, [sent[number]])
    with database.read() as tx:
        standing = facts.of_subject(tx, CONCERN)
    ids = {fact.change for fact in standing}
    assert {begun.id, part.id} <= ids
    with database.write() as tx:
        log.rebuild(tx)
        assert {fact.change for fact in facts.of_subject(tx, CONCERN)} == ids


def test_what_is_not_sent_yet_cannot_be_taken_back_either(
    record: Record, database: Database
) -> None:
    record(concerns.PART.set(CONCERN, "p1", concerns.Part(at=NOON, box="exact")))
    with pytest.raises(NotAllowed), database.write() as tx:
        log.take_back(tx, CONCERN)
    with database.read() as tx:
        assert len(facts.of_subject(tx, CONCERN)) == 1


def test_what_is_said_in_one_tap_is_whole_or_not_there(record: Record, database: Database) -> None:
    first = concerns.PART.set(CONCERN, "p1", concerns.Part(at=NOON, box="one"))
    with pytest.raises(NotAllowed):
        record(concerns.BEGUN.set(CONCERN, concerns.Begun(at=NOON)), first, first)
    with database.read() as tx:
        assert facts.of_subject(tx, CONCERN) == ()


def test_only_concerns_go_first(record: Record, database: Database) -> None:
    record(*(concerns.PART.set(CONCERN, f"{n}", concerns.Part(at=NOON, box="")) for n in range(3)))
    with database.read() as tx:
        first = log.first_out(tx, 2)
        assert [one.field for one in first] == ["concern.part:0", "concern.part:1"]
        assert {one.person for one in first} == {AMINA.person}
