"""What the checkers agreed that they found, for both reports."""

from qc_desktop.domain.checklists import Asked
from qc_desktop.domain.findings import Finding, FindingKind
from qc_desktop.domain.ids import PersonId, QuestionId
from qc_desktop.domain.permission import may_tell
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.visits import Visit
from qc_desktop.words import easy, plain


def findings(given: ReportInput, kind: FindingKind) -> tuple[Finding, ...]:
    """Return the findings of one sort that may be told."""
    return tuple(one for one in given.visit.findings if one.kind is kind and _may_tell(given, one))


def told_easily(one: Finding) -> tuple[str, ...]:
    """Return a finding in sentences for the Easy Read report."""
    voice = easy("We kept a voice note.") if one.sound is not None else ""
    return tuple(part for part in (one.words, voice) if part)


def told_plainly(one: Finding) -> tuple[str, ...]:
    """Return a finding in sentences for the office."""
    voice = plain("A voice note was kept.") if one.sound is not None else ""
    return tuple(part for part in (one.words, voice) if part)


def found_already(given: ReportInput) -> frozenset[QuestionId]:
    """Return the questions that a finding speaks of: their answers need not say it again."""
    return frozenset(one.question for one in given.visit.findings if one.question is not None)


def agreed_by(visit: Visit) -> tuple[PersonId, ...]:
    """Return the checkers of the visit who put their mark under the findings."""
    return tuple(one for one in visit.plan.checkers if one in visit.agreed)


def _may_tell(given: ReportInput, one: Finding) -> bool:
    """Tell whether a finding still stands on what somebody lets us tell."""
    question = next((q for q in given.checklist.questions if q.id == one.question), None)
    if question is None or question.asked is not Asked.PERSON:
        return True
    said = [g.answer for g in given.visit.given if g.answer.question == question.id]
    return not said or any(may_tell(given.visit, question, a.respondent) for a in said)
