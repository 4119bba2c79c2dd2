"""Very many visits, written as the app writes them: through the log, in few transactions."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from qc_desktop.app.wiring import Open
from qc_desktop.domain import visits as fields
from qc_desktop.domain.answers import AnsweredBy, AnswerValue, Choice, answer_key
from qc_desktop.domain.changes import Edit
from qc_desktop.domain.ids import PersonId, PlaceId, VisitId
from qc_desktop.domain.visits import Finish, Plan

RARE = 10
"""So few of all visits were the rare checker's."""

_IN_ONE = 500
_START = datetime(2026, 11, 1, 10, tzinfo=UTC)


def add_visits(
    one: Open, count: int, *, checker: PersonId, rare: PersonId, places: tuple[PlaceId, ...]
) -> None:
    """Add `count` finished visits with two answers each, newest first."""
    checklist = one.laptop.checklists.default()
    asked = checklist.questions[:2]

    def edits(number: int) -> Iterator[Edit]:
        visit = VisitId(one.saving.new_id())
        at = _START - timedelta(minutes=10 * number)
        checkers = (rare,) if number % (count // RARE) == 0 else (checker,)
        place = places[number % len(places)]
        yield fields.PLAN.set(
            visit, Plan(place=place, at=at, checkers=checkers, checklist=checklist.id)
        )
        for question in asked:
            value = AnswerValue(choice=Choice.YES, answered_by=AnsweredBy.PERSON, at=at)
            yield fields.ANSWER.set(visit, answer_key(question.id), value)
        yield fields.FINISH.set(visit, Finish(at=at + timedelta(hours=1)))

    for start in range(0, count, _IN_ONE):
        some = range(start, min(start + _IN_ONE, count))
        with one.saving.database.write() as tx:
            one.saving.record(tx, checker, *(edit for number in some for edit in edits(number)))
