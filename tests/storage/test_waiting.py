"""How far each visit came: still here, in the shared place, or at the office."""

from dataclasses import dataclass

import pytest

from qc_desktop.domain import evidence, stories, visits
from qc_desktop.domain.changes import Edit
from qc_desktop.domain.evidence import EvidenceItem, EvidenceKind, MediaRef
from qc_desktop.domain.ids import ChecklistId, DeviceId, MediaId, PlaceId, QuestionId, VisitId
from qc_desktop.storage import waiting
from qc_desktop.storage.database import Database
from qc_desktop.storage.ledger import Ledger
from tests.storage.conftest import AMINA, NOON, Record

OFFICE = DeviceId("0f" * 8)
FIRST, SECOND = VisitId("c1" * 16), VisitId("c2" * 16)
NOTE = "e1" * 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    hash: str
    seq: int
    stream: str = "ours"
    raw: bytes = b"sealed"
    replaces: tuple[str, ...] = ()


@pytest.fixture
def ledger(database: Database) -> Ledger:
    return Ledger(database)


def started(visit: VisitId) -> tuple[Edit, ...]:
    plan = visits.Plan(
        place=PlaceId("b1" * 16),
        at=NOON,
        checkers=(AMINA.person,),
        checklist=ChecklistId("home/1"),
    )
    return visits.PLAN.set(visit, plan), visits.STARTED.set(visit, NOON)


def note_for(visit: VisitId) -> Edit:
    item = EvidenceItem(
        visit=visit, question=QuestionId("home1"), kind=EvidenceKind.NOTE, at=NOON, media=None
    )
    return evidence.ITEM.set(NOTE, item)


def seals(ledger: Ledger, number: int) -> str:
    """Seal all that waits into one segment."""
    sealed = Sealed(hash=f"{number:064x}", seq=number)
    ledger.keep_sealed(sealed, ledger.unsealed(1000))
    return sealed.hash


def waits(database: Database) -> set[VisitId]:
    with database.read() as tx:
        return set(waiting.visits_waiting(tx))


def changes(database: Database) -> int:
    with database.read() as tx:
        return waiting.changes_waiting(tx)


def at_office(database: Database) -> int:
    with database.read() as tx:
        return waiting.standing(tx, [OFFICE]).visits_at_office


def test_a_visit_waits_until_its_segment_was_seen_in_the_place(
    record: Record, database: Database, ledger: Ledger
) -> None:
    record(*started(FIRST))
    assert (waits(database), changes(database)) == ({FIRST}, 2)

    one = seals(ledger, 1)
    assert (waits(database), changes(database)) == ({FIRST}, 2)

    ledger.note_at_store([one])
    assert (waits(database), changes(database)) == (set(), 0)


def test_a_visit_with_changes_in_two_segments_waits_for_both(
    record: Record, database: Database, ledger: Ledger
) -> None:
    record(*started(FIRST), *started(SECOND))
    one = seals(ledger, 1)
    record(visits.FINISH.set(SECOND, visits.Finish(at=NOON)))
    two = seals(ledger, 2)

    ledger.note_at_store([one])
    assert (waits(database), changes(database)) == ({SECOND}, 1)
    ledger.note_at_store([two])
    assert (waits(database), changes(database)) == ({FIRST, SECOND}, 4)
    ledger.note_at_store([one, two])
    assert (waits(database), changes(database)) == (set(), 0)


def test_a_visit_waits_for_its_note_too(record: Record, database: Database, ledger: Ledger) -> None:
    record(*started(FIRST), *started(SECOND))
    one = seals(ledger, 1)
    ledger.note_at_store([one])
    ledger.keep_ack("a1", OFFICE, [one], [])
    record(note_for(SECOND))

    assert waits(database) == {SECOND}
    assert at_office(database) == 1

    two = seals(ledger, 2)
    ledger.note_at_store([one, two])
    assert waits(database) == set()
    assert at_office(database) == 1

    ledger.keep_ack("a2", OFFICE, [two], [])
    assert at_office(database) == 2


def test_only_the_word_of_the_office_says_that_a_visit_is_there(
    record: Record, database: Database, ledger: Ledger
) -> None:
    record(*started(FIRST))
    one = seals(ledger, 1)
    ledger.keep_ack("a1", DeviceId("d3" * 8), [one], [])
    assert at_office(database) == 0
    ledger.keep_ack("a2", OFFICE, [one], [])
    assert at_office(database) == 1


@pytest.mark.parametrize("story_first", [True, False])
def test_a_photo_that_a_story_shows_too_still_counts_for_its_visit(
    record: Record, database: Database, ledger: Ledger, *, story_first: bool
) -> None:
    media = MediaRef(id=MediaId("ab" * 20), sha256="cd" * 32, size=3, type="image/jpeg")
    photo = EvidenceItem(
        visit=FIRST, question=QuestionId("home1"), kind=EvidenceKind.PHOTO, at=NOON, media=media
    )
    taken = (*started(FIRST), evidence.ITEM.set("e2" * 16, photo))
    told = (stories.PICTURE.set("f1" * 16, stories.StoryPicture(media=media)),)
    for number, edits in enumerate((told, taken) if story_first else (taken, told)):
        record(*edits)
        ledger.note_at_store([seals(ledger, number)])

    with database.read() as tx:
        assert waiting.standing(tx, [OFFICE]).media == (media.id,)
        assert waiting.visits_waiting(tx) == {FIRST}, "the photo itself is not there yet"
