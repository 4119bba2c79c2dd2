"""What was recorded is read back as the values that the rest of the program uses."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from qc_desktop.domain import actions, badges, evidence, organisations, people, places
from qc_desktop.domain.changes import Json
from qc_desktop.domain.ids import (
    ActionId,
    BadgeId,
    EvidenceId,
    MediaId,
    OrganisationId,
    PersonId,
    PlaceId,
    QuestionId,
    VisitId,
)
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.session import Session, Spot
from qc_desktop.storage import actions as action_rows
from qc_desktop.storage import badges as badge_rows
from qc_desktop.storage import evidence as evidence_rows
from qc_desktop.storage import local, log, organisation
from qc_desktop.storage import people as person_rows
from qc_desktop.storage import places as place_rows
from qc_desktop.storage import visits as visit_rows
from qc_desktop.storage.database import Database
from tests.storage.conftest import AMINA, NOON, Record

GREEK = "Μου αρέσει εδώ. Добре."  # noqa: RUF001 - these are its letters


def test_a_person_comes_back_whole(record: Record, database: Database) -> None:
    sian = people.Person(
        id=PersonId("5a" * 16),
        first_name="Siân",
        last_name="Ŵyn-O'Connor",
        role=people.Role.COORDINATOR,
        photo=MediaId("ab" * 32),
        portrait="portrait-3",
        phone="01632 960123",
    )
    record(
        people.FIRST_NAME.set(sian.id, sian.first_name),
        people.LAST_NAME.set(sian.id, sian.last_name),
        people.ROLE.set(sian.id, sian.role),
        people.PHOTO.set(sian.id, "ab" * 32),
        people.PORTRAIT.set(sian.id, sian.portrait),
        people.PHONE.set(sian.id, sian.phone),
    )
    with database.read() as tx:
        assert person_rows.get(tx, sian.id) == sian
        assert person_rows.everyone(tx) == (sian,)


def test_people_taken_out_are_read_only_when_asked(record: Record, database: Database) -> None:
    for name in ("dev", "Amina", "Joe"):
        record(people.FIRST_NAME.set(name.lower(), name))
    record(people.REMOVED.set("joe", True))
    with database.read() as tx:
        assert [p.first_name for p in person_rows.everyone(tx)] == ["Amina", "dev"]
        assert [p.id for p in person_rows.everyone(tx, removed=True)] == ["amina", "dev", "joe"]
        assert person_rows.get(tx, PersonId("joe")).removed


def test_a_person_of_whom_only_the_phone_came_is_not_here_yet(
    record: Record, database: Database
) -> None:
    record(people.PHONE.set("joe", "01632 960124"))
    with database.read() as tx:
        assert person_rows.everyone(tx, removed=True) == ()


def test_a_place_comes_back_whole(record: Record, database: Database) -> None:
    elm = places.Place(
        id=PlaceId("e1" * 16),
        name="Elm House",
        kind=places.PlaceKind.SHARED_HOUSE,
        nation=places.Nation.WALES,
        address="1 Elm Road\nAnytown",
        phone="01632 960125",
        people_living_here=4,
        photo=MediaId("cd" * 32),
        drawing="house-2",
    )
    record(
        places.NAME.set(elm.id, elm.name),
        places.KIND.set(elm.id, elm.kind),
        places.NATION.set(elm.id, elm.nation),
        places.ADDRESS.set(elm.id, elm.address),
        places.PHONE.set(elm.id, elm.phone),
        places.PEOPLE_LIVING_HERE.set(elm.id, 4),
        places.PHOTO.set(elm.id, "cd" * 32),
        places.DRAWING.set(elm.id, elm.drawing),
    )
    with database.read() as tx:
        assert place_rows.get(tx, elm.id) == elm
        assert place_rows.everyone(tx) == (elm,)


def test_evidence_comes_back_with_every_text_that_stands(
    record: Record, database: Database
) -> None:
    item = evidence.EvidenceItem(
        visit=VisitId("v"),
        question=QuestionId("home1"),
        kind=evidence.EvidenceKind.PHOTO,
        at=NOON,
        media=evidence.MediaRef(id=MediaId("ab" * 32), sha256="cd" * 32, size=9, type="image/jpeg"),
    )
    note = evidence.EvidenceItem(
        visit=VisitId("v"),
        question=QuestionId("home1"),
        kind=evidence.EvidenceKind.NOTE,
        at=NOON + timedelta(minutes=1),
    )
    record(evidence.ITEM.set("photo", item), evidence.QUOTED.set("photo", True))
    record(evidence.ITEM.set("note", note), evidence.TEXT.set("note", GREEK))
    with database.read() as tx:
        photo, written = evidence_rows.of_visit(tx, VisitId("v"))
        assert photo == evidence.Evidence(
            id=EvidenceId("photo"), item=item, by=AMINA.person, quoted=True
        )
        assert written.item == note
        assert written.text == GREEK

    record(evidence.REMOVED.set("photo", True))
    with database.read() as tx:
        assert evidence_rows.of_visit(tx, VisitId("v")) == (written,)
        assert len(evidence_rows.of_visit(tx, VisitId("v"), removed=True)) == 2
        assert evidence_rows.get(tx, EvidenceId("photo")).removed


def test_actions_badges_and_the_organisation_come_back_whole(
    record: Record, database: Database
) -> None:
    item = actions.ActionItem(
        visit=VisitId("v"),
        question=None,
        said="It is too cold.",
        will="Mend the heating",
        who="Manager",
        by=date(2026, 12, 24),
    )
    design = badges.BadgeDesign(name="Siân", colour="Plum", turn=badges.Turn.TALL)
    issue = badges.Issue(number="BLUE-0012", issued=date(2026, 11, 23), expires=date(2027, 11, 30))
    brand = organisations.Brand(colour="#14213D", logo=MediaId("ef" * 32))
    with database.read() as tx:
        assert organisation.get(tx) is None
        assert badge_rows.of_person(tx, PersonId("p")) == ()
    record(
        actions.ITEM.set("a", item),
        actions.STATE.set("a", actions.ActionState.STARTED),
        badges.PERSON.set("b", "p"),
        badges.DESIGN.set("b", design),
        badges.ISSUE.set("b", issue),
        organisations.NAME.set("o", "Anytown Voices"),
        organisations.BRAND.set("o", brand),
        organisations.RETURN_ADDRESS.set("o", ("1 High Street", "Anytown")),
        organisations.CONTACT.set("o", "p"),
    )
    with database.read() as tx:
        action = actions.Action(id=ActionId("a"), item=item, state=actions.ActionState.STARTED)
        assert action_rows.of_visit(tx, VisitId("v")) == (action,)
        assert action_rows.get(tx, ActionId("a")) == action
        badge = badges.Badge(id=BadgeId("b"), person=PersonId("p"), design=design, issue=issue)
        assert badge_rows.get(tx, BadgeId("b")) == badge
        assert badge_rows.of_person(tx, PersonId("p")) == (badge,)
        assert badge_rows.everyone(tx) == (badge,)
        assert organisation.get(tx) == organisations.Organisation(
            id=OrganisationId("o"),
            name="Anytown Voices",
            brand=brand,
            return_address=("1 High Street", "Anytown"),
            contact=PersonId("p"),
        )


def test_what_is_not_here_is_told(database: Database) -> None:
    def told(use: Callable[[], object]) -> ProblemKey:
        with pytest.raises(Problem) as caught:
            use()
        return caught.value.key

    with database.read() as tx:
        for use in (
            lambda: person_rows.get(tx, PersonId("x")),
            lambda: place_rows.get(tx, PlaceId("x")),
            lambda: visit_rows.get(tx, VisitId("x")),
            lambda: evidence_rows.get(tx, EvidenceId("x")),
            lambda: action_rows.get(tx, ActionId("x")),
            lambda: badge_rows.get(tx, BadgeId("x")),
        ):
            assert told(use) is ProblemKey.NOT_FOUND


def test_the_session_is_the_same_after_opening_again(database: Database) -> None:
    session = Session(
        people=(PersonId("p"),),
        visit=VisitId("v"),
        spot=Spot.WRITE,
        question=QuestionId("home1"),
        draft="It is quiet here. Я люблю",
        page=2,
    )
    with database.write() as tx:
        assert local.load_session(tx) == Session()
        local.save_session(tx, session)
    database.close()
    again = Database.open(database.path, bytes(range(32)))
    with again.write() as tx:
        assert local.load_session(tx) == session
        local.put_setting(tx, "session", {"spot": "a screen of a newer program"})
        assert local.load_session(tx) == Session()
    again.close()


def test_a_setting_may_be_anything_that_json_has(database: Database) -> None:
    with database.write() as tx:
        values: tuple[Json, ...] = (None, True, 3, "text", ["a", 1], {"a": None})
        for value in values:
            local.put_setting(tx, "reading voice", value)
            assert local.get_setting(tx, "reading voice") == value
        assert local.get_setting(tx, "unknown") is None


def test_settings_and_the_session_never_enter_the_log(database: Database) -> None:
    with database.write() as tx:
        local.save_session(tx, Session(draft="half a word"))
        assert log.unsealed(tx, 10) == ()


def test_times_come_back_in_utc_to_the_microsecond(record: Record, database: Database) -> None:
    summer = datetime(2026, 7, 1, 15, 30, 0, 123456, tzinfo=timezone(timedelta(hours=1)))
    item = evidence.EvidenceItem(
        visit=VisitId("v"), question=QuestionId("q"), kind=evidence.EvidenceKind.NOTE, at=summer
    )
    record(evidence.ITEM.set("e", item))
    with database.read() as tx:
        found = evidence_rows.get(tx, EvidenceId("e")).item.at
    assert found == summer
    assert found.tzinfo is UTC
