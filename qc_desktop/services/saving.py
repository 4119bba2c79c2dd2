"""What every service needs to save a change: the database, this laptop, the clock, new ids."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from qc_desktop.domain.changes import Author, Change, Edit
from qc_desktop.domain.ids import DeviceId, PersonId
from qc_desktop.storage import log
from qc_desktop.storage.database import Database, Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Saving:
    """Saves edits as changes of one person on this laptop. `now` gives aware UTC times."""

    database: Database
    device: DeviceId
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    def record(self, tx: Transaction, by: PersonId, *edits: Edit) -> tuple[Change, ...]:
        """Write `edits` and their rows inside `tx`."""
        return log.record(tx, Author(person=by, device=self.device), edits, self.now())

    def save(self, by: PersonId, *edits: Edit) -> None:
        """Write `edits` in a transaction of their own. On disk when this returns."""
        with self.database.write() as tx:
            self.record(tx, by, *edits)
