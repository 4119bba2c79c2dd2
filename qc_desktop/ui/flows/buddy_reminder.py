"""Reminds that a buddy waits to hear that we left. It never breaks into a talk."""

from qc_desktop.domain.buddies import is_late
from qc_desktop.domain.ids import PersonId, VisitId
from qc_desktop.domain.visit_steps import CheckIn
from qc_desktop.domain.visits import Visit, VisitState
from qc_desktop.ui.components.bars import BarKey, Chip
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.flows.buddy_words import chip_of
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.visit_buddy import how_to_tell
from qc_desktop.ui.flows.visiting import Buddy, Visiting
from qc_desktop.words import easy


class BuddyReminder:
    """A word in the bar always; a question where they come home, once for each reason to ask."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._asked: set[tuple[VisitId, bool]] = set()
        self._about: Visit | None = None

    def chip(self, people: tuple[PersonId, ...] | None) -> Chip | None:
        """Return what to say of a buddy of these people who waits; None: of anybody's who is late.

        Where nobody is here yet only what is late is said.
        """
        now = self._desk.now()
        for visit in self._desk.laptop.visits.buddies_waiting(people):
            if people is not None or is_late(visit, now):
                return chip_of(visit, self._buddy(visit).name, now)
        return None

    def ask(self) -> None:
        """Ask those who came home whether they told their buddy, where it is time to."""
        desk = self._desk
        now = desk.now()
        for visit in desk.laptop.visits.buddies_waiting(desk.keeping.now.people):
            late = is_late(visit, now)
            why = (visit.id, late)
            if why in self._asked or not (late or visit.state is VisitState.FINISHED):
                continue
            self._asked.add(why)
            self._about = visit
            self._say(self._buddy(visit))
            return

    def _say(self, buddy: Buddy) -> None:
        self._desk.stage.say(
            Message(
                heading=easy("Did you tell {name} that you left?", name=buddy.name),
                words=how_to_tell(buddy),
                picture="phone",
                first=BarKey(words=easy("We told {name}", name=buddy.name), glyph="tick"),
                second=BarKey(words=easy("Not now"), glyph="clock"),
            ),
            first=self._told,
        )

    def _told(self) -> None:
        visit = self._about
        if visit is None:
            return
        desk, buddy = self._desk, self._buddy(visit)
        with desk.stage.guarded():
            desk.laptop.steps.told_buddy(
                visit.id,
                CheckIn.LEFT,
                buddy=buddy.person,
                name=buddy.named,
                by=desk.keeping.person,
            )
        desk.stage.home_requested.emit()

    def _buddy(self, visit: Visit) -> Buddy:
        desk = self._desk
        return Visiting(desk.laptop, desk.keeping, desk.faces, visit.id).buddy()
