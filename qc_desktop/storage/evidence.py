"""Read the notes, photos, voice notes and drawings."""

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Row,
    Select,
    Text,
    and_,
    func,
    literal,
    select,
)

from qc_desktop.domain.changes import Json, from_json
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.evidence import CONSENT, Evidence, EvidenceItem, EvidenceKind, MediaRef
from qc_desktop.domain.ids import EvidenceId, MediaId, PersonId, QuestionId, Respondent, VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.tables import badge as _badge
from qc_desktop.storage.tables import evidence as _evidence
from qc_desktop.storage.tables import fact as _fact
from qc_desktop.storage.tables import organisation as _organisation
from qc_desktop.storage.tables import person as _person
from qc_desktop.storage.tables import place as _place

_MAY_NAME_MEDIA = (_fact.c.value, _badge.c.design, _organisation.c.brand)


def of_visit(tx: Connection, visit: VisitId, *, removed: bool = False) -> tuple[Evidence, ...]:
    """Return a visit's evidence, oldest first; with `removed` what was taken out too."""
    wanted = _all().where(_evidence.c.visit == visit)
    if not removed:
        wanted = wanted.where(_evidence.c.removed.is_not(True))
    wanted = wanted.order_by(_evidence.c.at, _evidence.c.id, _fact.c.stamp.desc())
    found: dict[EvidenceId, Evidence] = {}
    for row in tx.execute(wanted):
        one = _read(row)
        found.setdefault(one.id, one)
    return tuple(found.values())


def get(tx: Connection, evidence: EvidenceId) -> Evidence:
    """Return one piece of evidence, taken out or not. Raises Problem NOT_FOUND."""
    wanted = _all().where(_evidence.c.id == evidence, _evidence.c.kind.is_not(None))
    row = tx.execute(wanted.order_by(_fact.c.stamp.desc())).first()
    if row is None:
        raise Problem(ProblemKey.NOT_FOUND, evidence)
    return _read(row)


def names_media(tx: Connection, media: MediaId, *, but: EvidenceId | None = None) -> bool:
    """Tell whether anything that stands, but one piece of evidence, names a picture or sound."""
    others = _evidence.c.id != (but or "")
    named = [select(_evidence.c.id).where(_holds(_evidence.c.media, media), others)]
    named += [select(column).where(_holds(column, media)) for column in _MAY_NAME_MEDIA]
    named += [select(table.c.id).where(table.c.photo == media) for table in (_person, _place)]
    return any(tx.execute(one.limit(1)).first() is not None for one in named)


def _holds(column: Column[Json], media: MediaId) -> ColumnElement[bool]:
    return func.instr(column, literal(media, Text)) > 0


def _all() -> Select[tuple[object, ...]]:
    """Return evidence beside the consent it was recorded under."""
    consent = and_(_fact.c.subject == _evidence.c.id, _fact.c.name == CONSENT.name)
    return select(_evidence, _fact.c.value.label("consent")).join(_fact, consent, isouter=True)


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
        consent=_consent(row.consent),
    )


def _consent(value: object) -> ConsentTo | None:
    # A newer program may know consents that this one does not.
    known = {one.value: one for one in ConsentTo}
    return known.get(value) if isinstance(value, str) else None
