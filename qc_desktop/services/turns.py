"""A supporter takes over for a while: it is kept that they helped."""

from qc_desktop.domain import facts
from qc_desktop.domain.ids import PersonId, VisitId
from qc_desktop.domain.people import Role
from qc_desktop.domain.turns import HELPED, Helped
from qc_desktop.services.saving import Saving
from qc_desktop.storage import facts as fact_rows
from qc_desktop.storage import people


class Turns:
    """Who helped in a visit by doing things in a checker's place."""

    def __init__(self, saving: Saving) -> None:
        self._saving = saving

    def take(self, visit: VisitId, person: PersonId) -> None:
        """Keep that a supporter helps from now on; a checker's own turn is nothing to keep."""
        with self._saving.database.write() as tx:
            if people.get(tx, person).role is not Role.CHECKER:
                helped = Helped(at=self._saving.now())
                self._saving.record(tx, person, HELPED.set(visit, person, helped))

    def who_helped(self, visit: VisitId) -> tuple[PersonId, ...]:
        """Return who took over in a visit, the last of them first."""
        with self._saving.database.read() as tx:
            said = facts.said(fact_rows.of_subject(tx, visit), HELPED)
        return tuple(dict.fromkeys(PersonId(one.key) for one in said))
