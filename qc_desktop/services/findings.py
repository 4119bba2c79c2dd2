"""What the checkers agree that they found. Every method is on disk when it returns."""

from dataclasses import replace
from typing import TYPE_CHECKING

from qc_desktop.domain import findings as fields
from qc_desktop.domain.changes import Edit
from qc_desktop.domain.findings import Finding, FindingKind, FindingValue
from qc_desktop.domain.ids import FindingId, PersonId, QuestionId, VisitId
from qc_desktop.domain.visits import Visit
from qc_desktop.services.checklists import Checklists
from qc_desktop.services.saving import Saving
from qc_desktop.services.visit_saving import saved
from qc_desktop.storage import visits as rows

if TYPE_CHECKING:
    from qc_desktop.domain.ideas import Idea


class Findings:
    """Keeps findings and who agreed. Nobody agrees to words that change afterwards."""

    def __init__(self, saving: Saving, checklists: Checklists) -> None:
        self._saving = saving
        self._checklists = checklists

    def ideas(self, visit: Visit) -> "tuple[Idea, ...]":
        """Return what the answers say and no finding says yet."""
        from qc_desktop.domain.ideas import ideas  # noqa: PLC0415 - not at start

        checklist = visit.plan.checklist
        return ideas(visit, self._checklists.get(checklist), self._checklists.statements(checklist))

    def add(
        self,
        visit: VisitId,
        kind: FindingKind,
        words: str,
        *,
        question: QuestionId | None = None,
        by: PersonId,
    ) -> Visit:
        """Keep one more finding."""
        value = FindingValue(
            kind=kind, words=words.strip(), question=question, at=self._saving.now()
        )
        return self._put(visit, FindingId(self._saving.new_id()), value, by)

    def change(
        self, visit: VisitId, finding: Finding, *, kind: FindingKind, words: str, by: PersonId
    ) -> Visit:
        """Put other words, or another kind, in the place of a finding; it keeps its place."""
        return self._put(
            visit, finding.id, replace(_value(finding), kind=kind, words=words.strip()), by
        )

    def remove(self, visit: VisitId, finding: Finding, *, by: PersonId) -> Visit:
        """Take a finding out; `put_back` brings it back."""
        return self._put(visit, finding.id, replace(_value(finding), removed=True), by)

    def put_back(self, visit: VisitId, finding: Finding, *, by: PersonId) -> Visit:
        """Bring back what was taken out."""
        return self._put(visit, finding.id, _value(finding), by)

    def agree(self, visit: VisitId, checker: PersonId, on: bool, *, by: PersonId) -> Visit:
        """Keep a checker's own mark under all that stands now."""
        return saved(self._saving, visit, by, fields.AGREED.set(visit, checker, on))

    def _put(self, visit: VisitId, finding: FindingId, value: FindingValue, by: PersonId) -> Visit:
        with self._saving.database.write() as tx:
            agreed = rows.get(tx, visit).agreed
            taken_back: list[Edit] = [fields.AGREED.set(visit, one, False) for one in agreed]
            self._saving.record(tx, by, fields.FINDING.set(visit, finding, value), *taken_back)
            return rows.get(tx, visit)


def _value(finding: Finding) -> FindingValue:
    return FindingValue(
        kind=finding.kind, words=finding.words, question=finding.question, at=finding.at
    )
