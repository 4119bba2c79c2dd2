"""Read the places."""

from sqlalchemy import Connection, bindparam, func, select

from qc_desktop.domain.ids import MediaId, PlaceId
from qc_desktop.domain.places import Nation, Place, PlaceKind
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.prepared import Found, Prepared
from qc_desktop.storage.tables import place as _place

_ONE = Prepared(select(_place).where(_place.c.id == bindparam("place"), _place.c.name.is_not(None)))


def everyone(tx: Connection, *, removed: bool = False) -> tuple[Place, ...]:
    """Return the places in order of their names; with `removed` those taken out too."""
    wanted = select(_place).where(_place.c.name.is_not(None))
    if not removed:
        wanted = wanted.where(_place.c.removed.is_not(True))
    return tuple(
        _read(row) for row in tx.execute(wanted.order_by(func.lower(_place.c.name), _place.c.id))
    )


def get(tx: Connection, place: PlaceId) -> Place:
    """Return one place, taken out or not. Raises Problem NOT_FOUND."""
    row = _ONE.first(tx, {"place": place})
    if row is None:
        raise Problem(ProblemKey.NOT_FOUND, place)
    return _read(row)


def _read(row: Found) -> Place:
    return Place(
        id=PlaceId(row.id),
        name=row.name,
        kind=PlaceKind(row.kind or PlaceKind.OWN_HOME),
        nation=Nation(row.nation or Nation.ENGLAND),
        address=row.address or "",
        phone=row.phone or "",
        people_living_here=row.people_living_here,
        photo=MediaId(row.photo) if row.photo else None,
        drawing=row.drawing or "",
        removed=bool(row.removed),
    )
