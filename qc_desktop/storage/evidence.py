"""Read the notes, photos and voice notes."""

from sqlalchemy import Connection, Row, select

from qc_desktop.domain.changes import from_json
from qc_desktop.domain.evidence import Evidence, EvidenceItem, EvidenceKind, MediaRef
from qc_desktop.domain.ids import EvidenceId, PersonId, QuestionId, Respondent, VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.tables import evidence as _evidence


def of_visit(tx: Connection, visit: VisitId, *, removed: bool = False) -> tuple[Evidence, ...]:
    """Return a visit's evidence, oldest first; with `removed` what was taken out too."""
    wanted = select(_evidence).where(_evidence.c.visit == visit)
    if not removed:
        wanted = wanted.where(_evidence.c.removed.is_not(True))
    wanted = wanted.order_by(_evidence.c.at, _evidence.c.id)
    return tuple(_read(row) for row in tx.execute(wanted))


def get(tx: Connection, evidence: EvidenceId) -> Evidence:
    """Return one piece of evidence, taken out or not. Raises Problem NOT_FOUND."""
    wanted = select(_evidence).where(_evidence.c.id == evidence, _evidence.c.kind.is_not(None))
    row = tx.execute(wanted).one_or_none()
    if row is None:
        raise Problem(ProblemKey.NOT_FOUND, evidence)
    return _read(row)


def _read(row: Row[*tuple[object, ...]]) -> Evidence:
    return Evidence(
        id=EvidenceId(row.id),
        item=EvidenceItem(
            visit=VisitId(row.visit),
            question=QuestionId(row.question),
            kind=EvidenceKind(row.kind),
            at=row.at,
            media=from_json(row.media, MediaRef) if row.media else None,
            respondent=Respondent(row.respondent),
        ),
        by=PersonId(row.by),
        texts=tuple(row.texts or ()),
        removed=bool(row.removed),
        quoted=bool(row.quoted),
    )
