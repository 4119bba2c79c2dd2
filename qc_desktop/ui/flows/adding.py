"""What new evidence belongs to, as work in the background is told."""

from dataclasses import dataclass

from qc_desktop.domain.checklists import Asked
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.evidence import EvidenceKind, consents_for
from qc_desktop.domain.ids import PersonId, QuestionId, Respondent, VisitId
from qc_desktop.domain.permission import home_photos
from qc_desktop.ui.flows.visiting import Visiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """Which visit and question, who records it, who is spoken to, and the yes it is under."""

    visit: VisitId
    question: QuestionId
    by: PersonId
    respondent: Respondent
    consent: ConsentTo | None


def belonging(now: Visiting, kind: EvidenceKind) -> Belonging:
    """Return what new evidence to the open question belongs to."""
    question, respondent = now.question, now.respondent
    wanted = consents_for(kind, question.asked)
    home = question.asked is not Asked.PERSON and home_photos(now.visit)
    given = [to for to in wanted if home or now.visit.may(to, respondent)]
    return Belonging(
        visit=now.visit.id,
        question=question.id,
        by=now.by,
        respondent=respondent,
        consent=given[0] if given else None,
    )
