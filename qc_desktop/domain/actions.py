"""What a place will do, who, and by when: "you said, we will"."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from qc_desktop.domain.changes import Field
from qc_desktop.domain.ids import ActionId, QuestionId, VisitId


class ActionState(StrEnum):
    """How far an action is. Values are never renamed."""

    NOT_STARTED = "not_started"
    STARTED = "started"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem:
    """What was said and what will be done: these only make sense together."""

    visit: VisitId
    question: QuestionId | None
    said: str
    will: str
    who: str
    by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing that a place will do."""

    id: ActionId
    item: ActionItem
    state: ActionState = ActionState.NOT_STARTED
    removed: bool = False


ITEM = Field("action.item", ActionItem)
STATE = Field("action.state", ActionState)
REMOVED = Field("action.removed", bool)
