"""Make the papers of a visit: the same content as PDF or as a web page."""

from dataclasses import replace
from typing import TYPE_CHECKING

from qc_desktop.domain.ids import PersonId, VisitId
from qc_desktop.domain.organisations import Organisation
from qc_desktop.domain.people import Person
from qc_desktop.domain.reporting_input import ReportChoices
from qc_desktop.domain.visit_papers import VisitPaper
from qc_desktop.services.checklists import Checklists
from qc_desktop.services.hard_words import HardWords
from qc_desktop.services.laying_out import LayingOut, Papers
from qc_desktop.services.organisations import Organisations
from qc_desktop.services.saving import Saving
from qc_desktop.storage import actions, evidence, people, places, visits
from qc_desktop.words import language_in_use

__all__ = ["ReportChoices", "Reports", "VisitPaper"]

if TYPE_CHECKING:
    from qc_desktop.domain.reporting import ReportContent, ReportInput

ALL = ReportChoices()


class Reports:
    """Reads a visit and lays its papers out."""

    def __init__(
        self,
        saving: Saving,
        checklists: Checklists,
        organisations: Organisations,
        papers: Papers,
        laying_out: LayingOut,
    ) -> None:
        self._saving = saving
        self._checklists = checklists
        self._organisations = organisations
        self._papers = papers
        self._laying_out = laying_out

    def content(
        self, visit: VisitId, paper: VisitPaper, choices: ReportChoices = ALL
    ) -> "ReportContent":
        """Return what the paper says. Raises Problem NOT_FOUND."""
        from qc_desktop.domain.reporting import paper_content  # noqa: PLC0415 - not at start

        return paper_content(replace(self._read(visit), choices=choices), paper)

    def pdf(self, visit: VisitId, paper: VisitPaper, choices: ReportChoices = ALL) -> bytes:
        """Return a paper as PDF. Slow: run it in the background."""
        return self._laying_out.pdf(self.content(visit, paper, choices))

    def html(self, visit: VisitId, paper: VisitPaper, choices: ReportChoices = ALL) -> str:
        """Return a paper as one self-contained web page."""
        return self._laying_out.html(self.content(visit, paper, choices))

    def sample_pdf(self, organisation: Organisation, logo: bytes | None) -> bytes:
        """Return a small paper as this organisation's papers would look, keeping nothing. Slow.

        Raises Problem NOT_A_COLOUR or LETTERHEAD_TOO_LONG.
        """
        from qc_desktop.documents.look import DocumentLook  # noqa: PLC0415 - slow
        from qc_desktop.documents.sample import render_sample  # noqa: PLC0415 - slow

        organisation.brand.must_fit()
        look = DocumentLook(
            organisation=organisation.name,
            colour=organisation.brand.colour,
            accent=organisation.brand.accent,
            logo=logo,
        )
        return render_sample(
            organisation,
            look,
            resources=self._papers.resources,
            icons=self._papers.icons,
            cache=self._papers.cache,
        )

    def _read(self, visit: VisitId) -> "ReportInput":
        from qc_desktop.domain.reporting import ReportInput  # noqa: PLC0415 - not at start
        from qc_desktop.interchange.frameworks_toml import read_framework  # noqa: PLC0415

        organisation = self._organisations.get()
        with self._saving.database.read() as tx:
            found = visits.get(tx, visit)
            everyone: dict[PersonId, Person] = {
                person.id: person for person in people.everyone(tx, removed=True)
            }
            place = places.get(tx, found.plan.place)
            language = language_in_use()
            return ReportInput(
                organisation=organisation,
                place=place,
                visit=found,
                checklist=self._checklists.get(found.plan.checklist),
                people=everyone,
                evidence=evidence.of_visit(tx, visit),
                actions=actions.of_visit(tx, visit),
                statements=self._checklists.statements(found.plan.checklist),
                language=language,
                framework=read_framework(
                    self._papers.resources / "frameworks", place.nation, language
                ),
                hard_words=HardWords(self._papers.resources / "hard_words.toml").everything,
                now=self._saving.now().astimezone(self._papers.zone),
            )
