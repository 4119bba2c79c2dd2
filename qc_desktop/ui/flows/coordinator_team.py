"""The laptops of the team: how each is, adding one, taking a lost one out."""

from PySide6.QtCore import QObject

from qc_desktop.domain.ids import DeviceId
from qc_desktop.domain.team_laptops import LaptopStanding
from qc_desktop.ui.background import Progress
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_laptops import LaptopsFlow
from qc_desktop.ui.flows.coordinator_lost_laptop import LostLaptopFlow
from qc_desktop.ui.flows.coordinator_team_words import Knows, opened, team_line
from qc_desktop.ui.screens.coordinator.laptops_state import LaptopWish, TeamState
from qc_desktop.ui.screens.coordinator.laptops_team import TeamScreen
from qc_desktop.ui.screens.coordinator.parts import OfficeScreen
from qc_desktop.words import plain, plain_n


class TeamFlow(QObject):
    """Lists the laptops; opens the pages that add one and that take one out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._found: tuple[LaptopStanding, ...] = ()
        self._picked: DeviceId | None = None
        self._busy = False
        self._adding = LaptopsFlow(desk)
        self._adding.left.connect(self.open)
        self._lost = LostLaptopFlow(desk)
        self._lost.left.connect(self.open)
        self.screen = TeamScreen(desk.look)
        self.screen.check_requested.connect(self._check)
        self.screen.add_requested.connect(self._adding.open)
        self.screen.picked.connect(self._pick)
        self.screen.lost.connect(self._open_lost)

    @property
    def screens(self) -> tuple[OfficeScreen, ...]:
        """The list, and the pages that it opens."""
        return (self.screen, self._adding.screen, self._lost.screen)

    def open(self) -> None:
        """Show what is known, and look anew."""
        self._show(busy=plain("Looking at the laptops. Please wait."))
        self._desk.show(self.screen, plain("Laptops"), plain("Who is in the team, and how it is"))
        self._look()

    def _look(self) -> None:
        if self._busy:
            return
        self._busy = True
        teams = self._desk.laptop.team_laptops

        def look(_progress: Progress) -> tuple[LaptopStanding, ...]:
            return teams.everything()

        self._desk.run(look, self._looked, self._failed)

    def _looked(self, found: tuple[LaptopStanding, ...]) -> None:
        self._busy = False
        self._found = found
        self._show()

    def _check(self) -> None:
        sending = self._desk.laptop.sending
        if sending.store() is None:
            self._show(problem=plain("There is no shared folder yet. Add a laptop to choose one."))
            return
        if self._busy:
            return
        self._busy = True
        teams = self._desk.laptop.team_laptops

        def check(progress: Progress) -> tuple[LaptopStanding, ...]:
            sending.exchange(lambda _step: None, lambda: progress.stop_wanted)
            return teams.everything()

        self._show(busy=plain("Looking in the shared folder. Please wait."))
        self._desk.run(check, self._checked, self._failed)

    def _checked(self, found: tuple[LaptopStanding, ...]) -> None:
        self._busy = False
        self._found = found
        self._show(done=plain("Checked just now. All from here is sent."))

    def _failed(self, trouble: Exception) -> None:
        self._busy = False
        self._show(problem=problem_in(trouble).words().sentence())

    def _pick(self, wish: LaptopWish) -> None:
        self._picked = DeviceId(wish.key)
        self._show()

    def _open_lost(self, wish: LaptopWish) -> None:
        one = next((each for each in self._found if each.id == wish.key), None)
        if one is not None:
            self._lost.open(one)

    def _show(self, *, busy: str = "", problem: str = "", done: str = "") -> None:
        knows = self._knows()
        one = next((each for each in self._found if each.id == self._picked), None)
        if one is None and self._found:
            one = self._found[0]
        others = sum(not each.is_this and not each.is_out for each in self._found)
        alone = plain("No other laptop yet. Add the first one.")
        team = plain_n(
            "{count} other laptop in the team", "{count} other laptops in the team", others
        )
        self.screen.show_state(
            TeamState(
                lines=tuple(team_line(each, knows) for each in self._found),
                open=opened(one, knows) if one is not None else None,
                note="" if busy or not self._found else team if others else alone,
                busy=busy,
                problem=problem,
                done=done,
            )
        )

    def _knows(self) -> Knows:
        return Knows(
            person=self._desk.person,
            now=self._desk.now,
            leads=self._desk.laptop.sending.leads,
        )
