"""Read the organisation."""

from sqlalchemy import Connection, select

from qc_desktop.domain.changes import from_json
from qc_desktop.domain.ids import OrganisationId, PersonId
from qc_desktop.domain.organisations import Brand, Organisation
from qc_desktop.storage.tables import organisation as _organisation


def get(tx: Connection) -> Organisation | None:
    """Return the organisation of this data folder, or None before its set-up or first news."""
    wanted = select(_organisation).where(_organisation.c.name.is_not(None))
    row = tx.execute(wanted.order_by(_organisation.c.id).limit(1)).one_or_none()
    if row is None:
        return None
    return Organisation(
        id=OrganisationId(row.id),
        name=row.name,
        brand=from_json(row.brand, Brand) if row.brand else Brand(),
        phone=row.phone or "",
        return_address=tuple(row.return_address or ()),
        contact=PersonId(row.contact) if row.contact else None,
    )
