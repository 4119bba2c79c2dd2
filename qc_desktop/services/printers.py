"""The printers of this laptop: what was measured of each, and the page to measure."""

from qc_desktop.domain.changes import from_json, to_json
from qc_desktop.domain.printers import RIGHT_ALREADY, Correction, Printed, corrected
from qc_desktop.domain.units import Mm
from qc_desktop.services.laying_out import Papers
from qc_desktop.services.organisations import Organisations
from qc_desktop.storage import local
from qc_desktop.storage.database import Database, Transaction

_PRINTERS = "printers"


class Printers:
    """Kept on this laptop alone, by the printers' names."""

    def __init__(self, database: Database, organisations: Organisations, papers: Papers) -> None:
        self._database = database
        self._organisations = organisations
        self._papers = papers

    def measured(self) -> dict[str, Correction]:
        """Return what sets each measured printer right, by name, in the order of their names."""
        with self._database.read() as tx:
            return dict(sorted(_kept(tx).items()))

    def correction(self, printer: str) -> Correction:
        """Return what sets a printer right; nothing for one that was never measured."""
        return self.measured().get(printer, RIGHT_ALREADY)

    def keep(
        self, printer: str, paper: tuple[Mm, Mm], across: Printed, down: Printed
    ) -> Correction:
        """Keep what a ruler said of a printer's page. On disk when this returns.

        It takes the place of what was measured before. Raises Problem MEASURED_WRONG.
        """
        correction = corrected(paper, across, down)
        with self._database.write() as tx:
            local.put_setting(tx, _PRINTERS, to_json({**_kept(tx), printer: correction}))
        return correction

    def forget(self, printer: str) -> None:
        """Print as it comes on this printer again."""
        with self._database.write() as tx:
            left = {name: one for name, one in _kept(tx).items() if name != printer}
            local.put_setting(tx, _PRINTERS, to_json(left))

    def page_pdf(self, paper: tuple[Mm, Mm], printer: str = "") -> bytes:
        """Return the page to measure. With a measured `printer` it should come out right. Slow."""
        from qc_desktop.documents.badges.calibration import render_calibration  # noqa: PLC0415

        return render_calibration(
            paper,
            self._organisations.look(),
            correction=self.correction(printer),
            resources=self._papers.resources,
            icons=self._papers.icons,
            cache=self._papers.cache,
        )


def _kept(tx: Transaction) -> dict[str, Correction]:
    try:
        return from_json(local.get_setting(tx, _PRINTERS) or {}, dict[str, Correction])
    except ValueError:
        return {}  # of another program: a printer is measured again in two minutes
