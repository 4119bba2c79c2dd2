"""Any order of changes gives the same rows, and the rows are those that the log gives."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from qc_desktop.domain import evidence, people, visits
from qc_desktop.domain.answers import AnsweredBy, AnswerValue, Choice
from qc_desktop.domain.changes import Author, Change, Edit, Json, Operation, live
from qc_desktop.domain.ids import (
    ChangeId,
    ChecklistId,
    DeviceId,
    PersonId,
    PlaceId,
    SubjectId,
    VisitId,
)
from qc_desktop.domain.problems import NotAllowed
from qc_desktop.storage import log
from qc_desktop.storage import visits as rows
from qc_desktop.storage.database import Database, Transaction
from qc_desktop.storage.tables import STATE, STATE_OF_ANY, STATE_OF_VISITS, gone, head
from tests.storage.conftest import AMINA, JOE, KEY, NOON, Record

VISIT = VisitId("0123456789abcdef" * 2)
ELM = "place-elm"


def answer(choice: Choice, question: str = "home1") -> Edit:
    value = AnswerValue(choice=choice, answered_by=AnsweredBy.PERSON, at=NOON)
    return visits.ANSWER.set(VISIT, f"{question}@1", value)


def plan() -> Edit:
    return visits.PLAN.set(
        VISIT,
        visits.Plan(
            place=PlaceId(ELM),
            at=NOON,
            checkers=(AMINA.person, JOE.person),
            checklist=ChecklistId("checklist-1"),
        ),
    )


def everything(tx: Transaction) -> dict[str, list[tuple[object, ...]]]:
    """Every row of what stands and of the current state."""
    return {
        table.name: sorted((tuple(row) for row in tx.execute(select(table))), key=repr)
        for table in (head, gone, *STATE, *STATE_OF_VISITS, *STATE_OF_ANY)
    }


def test_a_recorded_change_replaces_what_stood_before(record: Record, database: Database) -> None:
    (first,) = record(answer(Choice.NO))
    (second,) = record(answer(Choice.YES))

    assert first.replaces == ()
    assert second.replaces == (first.id,)
    with database.read() as tx:
        assert log.standing(tx, SubjectId(VISIT), "visit.answer:home1@1") == (second,)
        assert log.history(tx, SubjectId(VISIT)) == (second, first)


def test_two_edits_of_one_field_at_once_follow_each_other(record: Record) -> None:
    first, second = record(answer(Choice.NO), answer(Choice.YES))

    assert second.replaces == (first.id,)
    assert second.stamp > first.stamp


def test_ids_are_random_and_96_bits(record: Record) -> None:
    ids = {change.id for _ in range(20) for change in record(answer(Choice.YES))}

    assert len(ids) == 20
    assert {len(bytes.fromhex(one)) for one in ids} == {12}


def test_stamps_rise_though_the_clock_goes_back(record: Record) -> None:
    (first,) = record(answer(Choice.YES))
    (second,) = record(answer(Choice.NO), now=NOON - timedelta(days=400))

    assert second.stamp > first.stamp


def test_two_answers_given_apart_both_stand(record: Record, database: Database) -> None:
    record(plan())
    (ours,) = record(answer(Choice.YES))
    theirs = change_of(JOE, answer(Choice.NO), number=7, stamp=ours.stamp + 1)

    with database.write() as tx:
        assert log.apply(tx, [theirs]) == 1
        found = rows.get(tx, VISIT)
        (line,) = rows.listing(tx)

    assert [given.answer.choice for given in found.given] == [Choice.NO, Choice.YES]
    assert [given.change for given in found.given] == [theirs.id, ours.id]
    assert (line.answers, line.two_answers) == (1, 1)


def test_a_choice_between_two_answers_replaces_both(record: Record, database: Database) -> None:
    (ours,) = record(answer(Choice.YES))
    theirs = change_of(JOE, answer(Choice.NO), number=7, stamp=ours.stamp + 1)
    with database.write() as tx:
        log.apply(tx, [theirs])

    (chosen,) = record(answer(Choice.MIDDLE))

    assert set(chosen.replaces) == {ours.id, theirs.id}


def test_applying_twice_changes_nothing(record: Record, database: Database) -> None:
    changes = record(plan(), answer(Choice.YES))
    with database.write() as tx:
        before = everything(tx)
        assert log.apply(tx, [*changes, *changes]) == 0
        assert everything(tx) == before


def test_a_change_of_a_newer_program_is_kept_and_not_shown(
    record: Record, database: Database
) -> None:
    record(plan())
    newer = Edit(subject=SubjectId(VISIT), field="visit.weather", value="rain")
    odd = Edit(subject=SubjectId(VISIT), field="visit.answer:home1@1", value={"choice": "maybe"})

    changes = record(newer, odd)

    with database.read() as tx:
        assert rows.get(tx, VISIT).given == ()
        history = log.history(tx, SubjectId(VISIT))
        assert all(change in history for change in changes)


def test_what_was_taken_back_shows_nothing(record: Record, database: Database) -> None:
    record(plan(), answer(Choice.YES))
    record(
        Edit(
            subject=SubjectId(VISIT),
            field="visit.answer:home1@1",
            value=None,
            operation=Operation.RETRACT,
        )
    )
    with database.read() as tx:
        assert rows.get(tx, VISIT).given == ()


def test_what_was_erased_is_gone_and_stays_refused(record: Record, database: Database) -> None:
    old = record(plan(), answer(Choice.YES))
    erase = Edit(subject=SubjectId(VISIT), field="", value="asked to", operation=Operation.ERASE)

    (erased,) = record(erase)

    with database.write() as tx:
        assert log.apply(tx, old) == 0
        assert log.history(tx, SubjectId(VISIT)) == (erased,)
        assert rows.count(tx) == 0
    with pytest.raises(NotAllowed):
        record(answer(Choice.NO))


def test_a_change_has_no_segment_until_it_is_sealed(record: Record, database: Database) -> None:
    first, second = record(plan(), answer(Choice.YES))
    with database.write() as tx:
        assert log.unsealed(tx, 1) == (first,)
        log.seal(tx, [first.id], "ab" * 32)
        assert log.unsealed(tx, 9) == (second,)
        theirs = change_of(JOE, answer(Choice.NO), number=9, stamp=second.stamp)
        log.apply(tx, [theirs], segment="cd" * 32)
        assert log.unsealed(tx, 9) == (second,)


def test_a_key_that_we_never_write_disturbs_nothing(record: Record, database: Database) -> None:
    record(plan(), answer(Choice.YES))
    value: Json = {"choice": "no", "answered_by": "person", "at": NOON.isoformat()}

    record(Edit(subject=SubjectId(VISIT), field="visit.answer:home1", value=value))

    with database.read() as tx:
        assert [given.answer.choice for given in rows.get(tx, VISIT).given] == [Choice.YES]


AUTHORS = (AMINA, JOE, Author(person=PersonId("c3" * 16), device=DeviceId("d3" * 8)))
EDITS = (
    plan(),
    answer(Choice.YES),
    answer(Choice.NO),
    answer(Choice.SKIP, "home2"),
    visits.READY.set(VISIT, "badge", True),
    visits.READY.set(VISIT, "badge", False),
    visits.FINISH.set(VISIT, visits.Finish(at=NOON)),
    visits.FINISH.set(VISIT, visits.Finish(at=None)),
    people.FIRST_NAME.set("p1", "Siân"),
    people.FIRST_NAME.set("p1", "Sian"),
    people.REMOVED.set("p1", True),
    evidence.TEXT.set("e1", "It is noisy at night."),
    evidence.TEXT.set("e1", "It is loud at night."),
    Edit(subject=SubjectId("p1"), field="", value=None, operation=Operation.ERASE),
    Edit(subject=SubjectId("p1"), field="person.phone", value=None, operation=Operation.RETRACT),
)


def change_of(
    by: Author, edit: Edit, *, number: int, stamp: int, replaces: tuple[ChangeId, ...] = ()
) -> Change:
    return Change(
        id=ChangeId(f"{number:024x}"),
        stamp=stamp,
        person=by.person,
        device=by.device,
        subject=edit.subject,
        field=edit.field,
        value=edit.value,
        replaces=replaces,
        operation=edit.operation,
    )


@st.composite
def logs(draw: st.DrawFn) -> list[Change]:
    """Draw changes of three laptops that had seen some of the others' changes, clocks at odds."""
    changes: list[Change] = []
    for number in range(draw(st.integers(1, 14))):
        edit = draw(st.sampled_from(EDITS))
        same = [c.id for c in changes if (c.subject, c.field) == (edit.subject, edit.field)]
        seen = draw(st.lists(st.sampled_from(same), unique=True, max_size=3)) if same else []
        changes.append(
            change_of(
                draw(st.sampled_from(AUTHORS)),
                edit,
                number=number,
                stamp=draw(st.integers(0, 5)),
                replaces=tuple(seen),
            )
        )
    return changes


@contextmanager
def laptop(empty_file: bytes) -> Iterator[Database]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "qc.db")
        path.write_bytes(empty_file)
        database = Database.open(path, KEY)
        try:
            yield database
        finally:
            database.close()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(changes=logs(), data=st.data())
def test_any_order_gives_the_same_rows_as_the_log(
    changes: list[Change], data: st.DataObject, empty_file: bytes
) -> None:
    other = data.draw(st.permutations(changes))
    cut = data.draw(st.integers(0, len(changes)))
    with laptop(empty_file) as one, laptop(empty_file) as two:
        with one.write() as tx:
            log.apply(tx, changes)
            first = everything(tx)
            log.rebuild(tx)
            assert everything(tx) == first
        with two.write() as tx:
            log.apply(tx, other[:cut])
        with two.write() as tx:
            for change in other[cut:]:
                log.apply(tx, [change])
            assert everything(tx) == first
            erased = {c.subject for c in changes if c.operation is Operation.ERASE}
            for subject, field in {(c.subject, c.field) for c in changes}:
                if subject not in erased:
                    of_field = [c for c in changes if (c.subject, c.field) == (subject, field)]
                    assert log.standing(tx, subject, field) == live(of_field)
