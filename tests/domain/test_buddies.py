"""When a buddy waits, when they wait too long, and when nobody is reminded any more."""

from datetime import UTC, datetime, timedelta

from qc_desktop.domain.buddies import LONGEST_WAIT, USUAL_HOURS, due, is_late, still_matters
from qc_desktop.domain.ids import ChecklistId, PersonId, PlaceId, VisitId
from qc_desktop.domain.visit_steps import BuddyValue, CheckIn, CheckInValue
from qc_desktop.domain.visits import Plan, Visit

TWO = datetime(2026, 11, 24, 14, tzinfo=UTC)
HOUR = timedelta(hours=1)


def a_visit(*told: CheckIn, came: datetime = TWO, buddy: BuddyValue | None = None) -> Visit:
    plan = Plan(place=PlaceId("p"), at=TWO, checkers=(PersonId("a"),), checklist=ChecklistId("c"))
    check_ins = {one: CheckInValue(buddy=None, at=came) for one in told}
    return Visit(id=VisitId("v"), plan=plan, check_ins=check_ins, buddy=buddy)


def test_nobody_waits_before_we_came_or_after_we_left() -> None:
    for visit in (a_visit(), a_visit(CheckIn.ARRIVED, CheckIn.LEFT)):
        assert not is_late(visit, TWO + 10 * HOUR)
        assert not still_matters(visit, TWO)


def test_a_buddy_waits_the_hours_that_were_agreed_from_when_we_came() -> None:
    one_hour = BuddyValue(name="Bo", hours=1)
    late_start = TWO + 2 * HOUR
    visit = a_visit(CheckIn.ARRIVED, came=late_start, buddy=one_hour)
    assert due(visit) == late_start + HOUR
    assert not is_late(visit, late_start + HOUR - timedelta(seconds=1))
    assert is_late(visit, late_start + HOUR)


def test_who_comes_early_has_until_after_the_plan() -> None:
    visit = a_visit(CheckIn.ARRIVED, came=TWO - HOUR)
    assert due(visit) == TWO + USUAL_HOURS * HOUR


def test_a_day_later_nobody_is_reminded() -> None:
    visit = a_visit(CheckIn.ARRIVED)
    assert still_matters(visit, due(visit) + LONGEST_WAIT - timedelta(seconds=1))
    assert not still_matters(visit, due(visit) + LONGEST_WAIT)
