"""A laptop is lost: show what was on it, be sure, and take it out."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import DeviceId
from qc_desktop.domain.team_laptops import HeldList, LaptopStanding
from qc_desktop.ui.background import Progress
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_files import SaveAs
from qc_desktop.ui.flows.coordinator_team_words import (
    held_lines,
    laptop_name,
    report_words,
    what_happens,
)
from qc_desktop.ui.flows.coordinator_words import short_moment
from qc_desktop.ui.screens.coordinator.laptop_lost import LostScreen
from qc_desktop.ui.screens.coordinator.laptops_state import LaptopWish, LostState
from qc_desktop.words import plain, plain_n


class LostLaptopFlow(QObject):
    """One laptop at a time. Taking it out needs its name, typed."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._one: LaptopStanding | None = None
        self._held: HeldList | None = None
        self._busy = ""
        self.screen = LostScreen(desk.look)
        self.screen.left.connect(self.left)
        self.screen.save_requested.connect(self._save)
        self.screen.confirmed.connect(self._confirm)

    def open(self, one: LaptopStanding) -> None:
        """Show what happens, and look for what was on it."""
        self._one, self._held = one, None
        self._show()
        self._desk.show(self.screen, plain("A laptop is lost"), laptop_name(one.laptop))
        teams, laptop = self._desk.laptop.team_laptops, one.id

        def look(_progress: Progress) -> HeldList:
            return teams.held(laptop)

        self._desk.run(look, self._looked, self._failed)

    def _looked(self, held: HeldList) -> None:
        self._held = held
        self._show()

    def _confirm(self, wish: LaptopWish) -> None:
        one = self._one
        if one is None or self._busy:
            return
        name = laptop_name(one.laptop)
        if " ".join(wish.typed.split()).casefold() != name.casefold():
            self._show(problem=plain("That is not its name. Nothing is changed."))
            return
        sending, laptop = self._desk.laptop.sending, DeviceId(wish.key)

        def take_out(_progress: Progress) -> None:
            sending.take_out(laptop)

        self._busy = plain("Taking it out and making new keys. Please wait.")
        self._show()
        self._desk.run(take_out, self._taken_out, self._failed)

    def _taken_out(self, _nothing: None) -> None:
        self._busy = ""
        if self._one is not None:
            self._one = replace(self._one, is_out=True)
            name = laptop_name(self._one.laptop)
            self._show(done=plain("{laptop} is out of the team. There are new keys.", laptop=name))

    def _failed(self, trouble: Exception) -> None:
        self._busy = ""
        self._show(problem=problem_in(trouble).words().sentence())

    def _save(self, wish: LaptopWish) -> None:
        now, teams = self._desk.now, self._desk.laptop.team_laptops
        name = plain(
            "What was on {laptop}", laptop=laptop_name(self._one.laptop if self._one else "")
        )
        path = self._desk.tools.files.save_as(
            SaveAs(title=plain("Save the list"), name=name, ending="csv")
        )
        if path is None:
            return
        laptop = DeviceId(wish.key)
        if self._desk.tried(lambda: teams.write_held(laptop, path, now)) is not None:
            self._show(done=plain("Saved: {file}", file=path.name))

    def _show(self, *, problem: str = "", done: str = "") -> None:
        one, held, now = self._one, self._held, self._desk.now
        if one is None:
            return
        name = laptop_name(one.laptop)
        visits = len(held.visits) if held is not None else 0
        heard = short_moment(held.heard_at, now.tzinfo) if held and held.heard_at else ""
        title = plain_n("{count} visit was on it", "{count} visits were on it", visits)
        asks = plain("Take {laptop} out?", laptop=name)
        out = plain("{laptop} is out", laptop=name)
        said = (plain("This is what it told us, last on {when}.", when=heard),) if heard else ()
        waiting = plain("Looking for what was on it.")
        self.screen.show_state(
            LostState(
                key=one.id,
                title=out if one.is_out else asks,
                explained=what_happens(one),
                report=report_words(),
                held_title=title if held is not None else waiting,
                held=(*said, *held_lines(held, now)) if held is not None else (),
                name="" if one.is_out else name,
                busy=self._busy,
                problem=problem,
                done=done,
            )
        )
