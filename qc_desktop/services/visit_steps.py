"""What happens round the questions of a visit. Every method is on disk when it returns."""

from qc_desktop.domain import visit_steps as fields
from qc_desktop.domain.ids import PersonId, VisitId
from qc_desktop.domain.visit_steps import (
    BuddyValue,
    CheckIn,
    CheckInValue,
    Feeling,
    FeelingValue,
    Pause,
    Room,
    Welcome,
    WelcomeValue,
)
from qc_desktop.domain.visits import Visit
from qc_desktop.services.saving import Saving
from qc_desktop.services.visit_saving import saved
from qc_desktop.storage import visits as rows


class VisitSteps:
    """Keeps the steps of a visit."""

    def __init__(self, saving: Saving) -> None:
        self._saving = saving

    def welcome(self, visit: VisitId, answer: Welcome, *, by: PersonId) -> Visit:
        """Keep whether we are welcome."""
        value = WelcomeValue(answer=answer, at=self._saving.now())
        return saved(self._saving, visit, by, fields.WELCOME.set(visit, value))

    def told_buddy(
        self,
        visit: VisitId,
        when: CheckIn,
        *,
        buddy: PersonId | None,
        name: str = "",
        by: PersonId,
    ) -> Visit:
        """Keep that the buddy was told just now. The app rings nobody."""
        value = CheckInValue(buddy=buddy, name=name, at=self._saving.now())
        return saved(self._saving, visit, by, fields.CHECK_IN.set(visit, when.value, value))

    def choose_buddy(self, visit: VisitId, buddy: BuddyValue, *, by: PersonId) -> Visit:
        """Keep who is told where we are, and when they want to hear that we left."""
        return saved(self._saving, visit, by, fields.BUDDY.set(visit, buddy))

    def room(self, visit: VisitId, room: Room, may_go: bool, *, by: PersonId) -> Visit:
        """Keep whether we may go into a room."""
        return saved(self._saving, visit, by, fields.ROOM.set(visit, room.value, may_go))

    def pause(self, visit: VisitId, *, by: PersonId) -> Visit:
        """Keep that a break began; one that is on keeps its beginning."""
        with self._saving.database.write() as tx:
            if rows.get(tx, visit).paused_at is None:
                self._saving.record(tx, by, fields.PAUSE.set(visit, Pause(at=self._saving.now())))
            return rows.get(tx, visit)

    def go_on(self, visit: VisitId, *, by: PersonId) -> Visit:
        """Keep that the break is over."""
        return saved(self._saving, visit, by, fields.PAUSE.set(visit, Pause(at=None)))

    def feel(
        self, visit: VisitId, checker: PersonId, feeling: Feeling, *, talk: bool, by: PersonId
    ) -> Visit:
        """Keep how a checker feels, and whether they want to talk with someone."""
        value = FeelingValue(feeling=feeling, wants_to_talk=talk, at=self._saving.now())
        return saved(self._saving, visit, by, fields.FEELING.set(visit, checker, value))
