"""Export every visit as CSV, Excel or JSON."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from qc_desktop.domain.ids import VisitId
from qc_desktop.services.checklists import Checklists
from qc_desktop.services.saving import Saving
from qc_desktop.storage import evidence, people, places, visits
from qc_desktop.storage.database import Transaction

if TYPE_CHECKING:
    from qc_desktop.interchange.export_table import ExportVisit

ExportForm = Literal["csv", "xlsx", "json"]
_EVERY_VISIT = 1_000_000


class Exports:
    """Writes all visits to a file. Slow: run it in the background."""

    def __init__(self, saving: Saving, checklists: Checklists) -> None:
        self._saving = saving
        self._checklists = checklists

    def write(self, form: ExportForm, out: Path, only: VisitId | None = None) -> Path:
        """Write every visit, or one, and return the file; a folder gets "visits.csv" in it.

        Whole or not at all. Raises Problem CANNOT_WRITE_FILE or DISK_FULL.
        """
        from qc_desktop.interchange import export_files  # noqa: PLC0415 - only for an export

        path = out / f"visits.{form}" if out.is_dir() else out
        writers = {
            "csv": export_files.export_csv,
            "xlsx": export_files.export_xlsx,
            "json": export_files.export_json,
        }
        writers[form](self._visits(only), path)
        return path

    def _visits(self, only: VisitId | None) -> "Iterator[ExportVisit]":
        from qc_desktop.interchange.export_table import export_visit  # noqa: PLC0415

        with self._saving.database.read() as tx:
            listed = [only] if only else _everything(tx)
            everyone = {person.id: person for person in people.everyone(tx, removed=True)}
        for visit in listed:
            with self._saving.database.read() as tx:
                found = visits.get(tx, visit)
                yield export_visit(
                    found,
                    place=places.get(tx, found.plan.place),
                    checklist=self._checklists.get(found.plan.checklist),
                    evidence=evidence.of_visit(tx, visit),
                    people=everyone,
                )


def _everything(tx: Transaction) -> list[VisitId]:
    return [one.id for one in visits.listing(tx, limit=_EVERY_VISIT)]
