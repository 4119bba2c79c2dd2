"""What a place will do: "you said, we will"."""

from datetime import date

from qc_desktop.domain import actions as fields
from qc_desktop.domain.actions import Action, ActionItem, ActionState
from qc_desktop.domain.ids import ActionId, PersonId, QuestionId, VisitId
from qc_desktop.services.saving import Saving
from qc_desktop.storage import actions as rows


class Actions:
    """Actions that follow from visits."""

    def __init__(self, saving: Saving) -> None:
        self._saving = saving

    def of_visit(self, visit: VisitId) -> tuple[Action, ...]:
        """Return a visit's actions, oldest first."""
        with self._saving.database.read() as tx:
            return rows.of_visit(tx, visit)

    def add(
        self,
        *,
        visit: VisitId,
        said: str,
        will: str,
        who: str,
        by: PersonId,
        question: QuestionId | None = None,
        by_date: date | None = None,
    ) -> Action:
        """Add what will be done, by whom, by when."""
        action = Action(
            id=ActionId(self._saving.new_id()),
            item=ActionItem(
                visit=visit, question=question, said=said, will=will, who=who, by=by_date
            ),
        )
        self._saving.save(by, fields.ITEM.set(action.id, action.item))
        return action

    def set_state(self, action: ActionId, state: ActionState, *, by: PersonId) -> None:
        """Say how far an action is."""
        self._saving.save(by, fields.STATE.set(action, state))

    def remove(self, action: ActionId, *, by: PersonId) -> None:
        """Take an action out."""
        self._saving.save(by, fields.REMOVED.set(action, True))
