"""What checkers may have found, as the answers say it: ideas to take, change or leave."""

from collections.abc import Mapping
from dataclasses import dataclass

from qc_desktop.domain.checklists import Checklist
from qc_desktop.domain.findings import FindingKind
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.reporting_counts import Outcome, outcome_of
from qc_desktop.domain.reporting_input import Statements
from qc_desktop.domain.visits import Visit

MOST = 8
"""More at once is a list that nobody reads; the next come as these are taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """One thing that an answer says."""

    question: QuestionId
    kind: FindingKind
    words: str


def ideas(
    visit: Visit, checklist: Checklist, statements: Mapping[QuestionId, Statements]
) -> tuple[Idea, ...]:
    """Return what the answers say and no finding says yet: what could be better first."""
    taken = {finding.question for finding in visit.findings}
    found = [
        Idea(
            question=question.id,
            kind=FindingKind.GOOD if good else FindingKind.BETTER,
            words=statements[question.id].good if good else statements[question.id].better,
        )
        for question in checklist.questions
        if question.id in statements and question.id not in taken
        for outcome in (outcome_of(visit, question),)
        if outcome is not Outcome.NOTHING
        for good in (outcome is Outcome.GOOD,)
    ]
    found.sort(key=lambda idea: idea.kind is FindingKind.GOOD)
    return tuple(found[:MOST])
