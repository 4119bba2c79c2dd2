"""Save what was said or done in a visit, and read the visit again, in one transaction."""

from qc_desktop.domain.changes import Edit
from qc_desktop.domain.ids import PersonId, VisitId
from qc_desktop.domain.visits import Visit
from qc_desktop.services.saving import Saving
from qc_desktop.storage import visits as rows


def saved(saving: Saving, visit: VisitId, by: PersonId, *edits: Edit) -> Visit:
    """Write `edits` and return the visit as it then stands. On disk when this returns."""
    with saving.database.write() as tx:
        saving.record(tx, by, *edits)
        return rows.get(tx, visit)
