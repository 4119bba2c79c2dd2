"""Read what places will do."""

from sqlalchemy import Connection, Row, select

from qc_desktop.domain.actions import Action, ActionItem, ActionState
from qc_desktop.domain.changes import from_json
from qc_desktop.domain.ids import ActionId, VisitId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.storage.tables import action as _action


def of_visit(tx: Connection, visit: VisitId, *, removed: bool = False) -> tuple[Action, ...]:
    """Return a visit's actions in the order they were made; with `removed` all of them."""
    wanted = select(_action).where(_action.c.visit == visit)
    if not removed:
        wanted = wanted.where(_action.c.removed.is_not(True))
    return tuple(_read(row) for row in tx.execute(wanted.order_by(_action.c.id)))


def get(tx: Connection, action: ActionId) -> Action:
    """Return one action, taken out or not. Raises Problem NOT_FOUND."""
    wanted = select(_action).where(_action.c.id == action, _action.c.item.is_not(None))
    row = tx.execute(wanted).one_or_none()
    if row is None:
        raise Problem(ProblemKey.NOT_FOUND, action)
    return _read(row)


def _read(row: Row[*tuple[object, ...]]) -> Action:
    return Action(
        id=ActionId(row.id),
        item=from_json(row.item, ActionItem),
        state=ActionState(row.state or ActionState.NOT_STARTED),
        removed=bool(row.removed),
    )
