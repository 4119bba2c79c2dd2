"""Plan visits: place, time, people."""

from datetime import datetime

from qc_desktop.domain import visits as fields
from qc_desktop.domain.changes import Edit
from qc_desktop.domain.ids import PersonId, PlaceId, VisitId
from qc_desktop.domain.visit_steps import BUDDY, BuddyValue
from qc_desktop.domain.visits import Plan
from qc_desktop.services.checklists import Checklists
from qc_desktop.services.saving import Saving


class Planning:
    """Makes planned visits."""

    def __init__(self, saving: Saving, checklists: Checklists) -> None:
        self._saving = saving
        self._checklists = checklists

    def plan(
        self,
        *,
        place: PlaceId,
        at: datetime,
        checkers: tuple[PersonId, ...],
        by: PersonId,
        supporters: tuple[PersonId, ...] = (),
        buddy: BuddyValue | None = None,
    ) -> VisitId:
        """Plan a visit with today's checklist version. `at` is an aware time.

        No `buddy`: the office is told, at the usual time.
        """
        visit = VisitId(self._saving.new_id())
        plan = Plan(
            place=place,
            at=at,
            checkers=checkers,
            supporters=supporters,
            checklist=self._checklists.default().id,
        )
        self._saving.save(by, fields.PLAN.set(visit, plan), *_buddy(visit, buddy))
        return visit

    def change(
        self, visit: VisitId, plan: Plan, *, buddy: BuddyValue | None = None, by: PersonId
    ) -> None:
        """Move a visit or change its people; `buddy` None leaves theirs as it is."""
        self._saving.save(by, fields.PLAN.set(visit, plan), *_buddy(visit, buddy))

    def cancel(self, visit: VisitId, *, by: PersonId) -> None:
        """Take a visit out of the lists. What was recorded stays in the log."""
        self._saving.save(by, fields.REMOVED.set(visit, True))


def _buddy(visit: VisitId, buddy: BuddyValue | None) -> tuple[Edit, ...]:
    return () if buddy is None else (BUDDY.set(visit, buddy),)
