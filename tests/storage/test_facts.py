"""A field without columns of its own has a row for each value that stands."""

from qc_desktop.domain import concerns, findings, visit_steps
from qc_desktop.domain.changes import Change, Edit
from qc_desktop.domain.facts import newest, newest_by_key, said
from qc_desktop.domain.findings import FindingKind, FindingValue
from qc_desktop.domain.ids import ChangeId
from qc_desktop.domain.visit_steps import Pause, Room
from qc_desktop.storage import facts, log
from qc_desktop.storage.database import Database
from tests.storage.conftest import AMINA, JOE, NOON, Record

VISIT = "0123456789abcdef" * 2


def finding(words: str, kind: FindingKind = FindingKind.GOOD) -> FindingValue:
    return FindingValue(kind=kind, words=words, at=NOON)


def test_a_fact_comes_back_with_who_said_it(record: Record, database: Database) -> None:
    (change,) = record(visit_steps.ROOM.set(VISIT, Room.KITCHEN, True))

    with database.read() as tx:
        (fact,) = facts.of_subject(tx, VISIT)
    assert (fact.subject, fact.name, fact.key, fact.value) == (VISIT, "visit.room", "kitchen", True)
    assert (fact.by, fact.device, fact.change) == (AMINA.person, AMINA.device, change.id)


def test_a_later_value_takes_the_place_of_the_earlier(record: Record, database: Database) -> None:
    record(visit_steps.PAUSE.set(VISIT, Pause(at=NOON)))
    record(visit_steps.PAUSE.set(VISIT, Pause(at=None)))

    with database.read() as tx:
        standing = facts.of_subject(tx, VISIT)
    assert newest(standing, visit_steps.PAUSE) == Pause(at=None)
    assert len(standing) == 1


def test_what_two_laptops_said_of_one_thing_both_stands(record: Record, database: Database) -> None:
    (first,) = record(findings.FINDING.set(VISIT, "f1", finding("The garden is lovely.")))
    other = findings.FINDING.set(VISIT, "f1", finding("The garden is nice."))
    # Joe's laptop never saw Amina's words, so it replaces nothing.
    with database.write() as tx:
        log.apply(
            tx,
            [
                Change(
                    id=ChangeId("e5" * 12),
                    stamp=first.stamp + 1,
                    person=JOE.person,
                    device=JOE.device,
                    subject=other.subject,
                    field=other.field,
                    value=other.value,
                )
            ],
        )
    with database.read() as tx:
        standing = said(facts.of_subject(tx, VISIT), findings.FINDING)
    assert [(one.value.words, one.by) for one in standing] == [
        ("The garden is nice.", JOE.person),
        ("The garden is lovely.", AMINA.person),
    ]


def test_facts_of_one_kind_are_found_over_all_subjects(record: Record, database: Database) -> None:
    record(concerns.BEGUN.set("c1", concerns.Begun(at=NOON)))
    record(
        concerns.BEGUN.set("c2", concerns.Begun(at=NOON)),
        concerns.PART.set("c2", "p1", concerns.Part(at=NOON, box="")),
    )

    with database.read() as tx:
        begun = facts.named(tx, concerns.BEGUN.name)
    assert [fact.subject for fact in begun] == ["c2", "c1"]


def test_what_a_newer_program_wrote_is_left_out_and_kept(
    record: Record, database: Database
) -> None:
    good = visit_steps.ROOM.set(VISIT, Room.GARDEN, False)
    odd = Edit(subject=good.subject, field="visit.room:attic", value={"maybe": 1})
    record(good, odd)

    with database.read() as tx:
        standing = facts.of_subject(tx, VISIT)
    assert newest_by_key(standing, visit_steps.ROOM) == {"garden": False}
    assert len(standing) == 2
