"""Practise a visit: the same screens on a home that is not real. Nothing is sent or counted."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.problems import Problem
from qc_desktop.domain.visits import VisitState
from qc_desktop.services.practice import Learner, Practising, learners
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Bars, Chip, ChipsInMiddle, Tone, Where
from qc_desktop.ui.components.home_tiles import HomeChoice
from qc_desktop.ui.components.overlay import Confirm, Message
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.faces import Faces
from qc_desktop.ui.flows.keeping import Keeping
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit import VisitFlow
from qc_desktop.ui.flows.visiting import Visiting
from qc_desktop.ui.screens.checker.home import HomeScreen, HomeState
from qc_desktop.words import easy


class PracticeFlow(QObject):
    """One practice at a time. `ended`: the real laptop has the window again."""

    ended = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._home = HomeScreen(desk.look)
        desk.stage.own(self._home)
        self._home.picked.connect(self._picked)
        self._open: Practising | None = None
        self._opening_for: tuple[PersonId, ...] = ()
        self._practice_desk: Desk | None = None
        self._visit: VisitFlow | None = None

    @property
    def is_on(self) -> bool:
        """Whether somebody is practising."""
        return self._open is not None

    @property
    def now(self) -> Visiting | None:
        """The practice visit that is open."""
        return self._visit.now if self._visit is not None and self._visit.is_open else None

    def begin(self) -> None:
        """Make a practice home for the people who are here, and show it."""
        desk = self._desk
        if self._opening_for or self.is_on:
            return
        with desk.stage.guarded():
            learning = learners(desk.laptop, desk.keeping.now.people)
            self._opening_for = desk.keeping.now.people
            desk.stage.say(
                Message(
                    heading=easy("Please wait"),
                    words=easy("We are opening the practice home."),
                    picture="wait",
                )
            )
            desk.tools.background.run(_Opening(desk, learning), self._opened, self._failed)

    def leave(self) -> None:
        """Keep what is half done in the practice: the window closes, or help is wanted."""
        if self._visit is not None:
            self._visit.leave()

    def home(self) -> None:
        """Show the practice home."""
        if self._visit is not None:
            self._visit.close()
        with self._desk.stage.guarded():
            desk = self._here
            desk.keeping.go_home()
            state = self._state()
            self._home.show_state(state)
            desk.stage.show(self._home, state, Keys(back=self.stop, home=self._nothing))

    def home_pressed(self) -> None:
        """Leave the visit for the practice home; all of it is kept while practice lasts."""
        self.home()

    def resume(self) -> None:
        """Show the practice where it was, as after somebody looked for help."""
        if self._here.keeping.now.visit is not None and self._visit is not None:
            self._visit.resume()
        else:
            self.home()

    def stop(self) -> None:
        """Ask, since what was practised goes away."""
        self._desk.stage.ask(
            Confirm(
                heading=easy("Stop practice?"),
                words=easy("We do not keep practice.\nYou can try again."),
                picture="practice",
                go=BarKey(words=easy("Stop practice"), glyph="home"),
                keep=BarKey(words=easy("Keep going"), glyph="arrow_right"),
            ),
            go=self.end,
        )

    def end(self) -> None:
        """Go back to the real laptop; the practice home goes off the disk."""
        self.close()
        self.ended.emit()

    def close(self) -> None:
        """Take the practice home off the disk. Calling it again does nothing."""
        if self._open is None:
            return
        self.leave()
        if self._visit is not None:
            self._visit.close()
            self._visit.deleteLater()
        self._visit, self._practice_desk = None, None
        practising, self._open = self._open, None
        practising.end()
        self._desk.stage.shell.frame.show_practice(on=False)

    @property
    def _here(self) -> Desk:
        if self._practice_desk is None:
            raise ValueError("nobody is practising")
        return self._practice_desk

    def _opened(self, practising: Practising) -> None:
        desk = self._desk
        desk.stage.close_message()
        wanted_by, self._opening_for = self._opening_for, ()
        if desk.keeping.now.people != wanted_by:
            # They went away while it was made.
            practising.end()
            return
        laptop = practising.laptop
        self._open = practising
        here = replace(
            desk,
            tools=replace(desk.tools, laptop=laptop),
            keeping=Keeping(laptop.sessions),
            faces=Faces(laptop.people, laptop.places),
            practice=True,
        )
        self._practice_desk = here
        here.keeping.come_in(practising.people)
        self._visit = VisitFlow(here)
        self._visit.home_requested.connect(self.home)
        desk.stage.shell.frame.show_practice(on=True)
        self.home()

    def _failed(self, trouble: Exception) -> None:
        self._opening_for = ()
        self._desk.stage.close_message()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble)

    def _state(self) -> HomeState:
        desk = self._here
        tiles = (
            self._visit_tile(),
            HomeChoice(
                key="stop",
                words=easy("Stop practice"),
                picture="stop",
                more=easy("Go back to the real home"),
            ),
        )
        people = desk.keeping.now.people
        return HomeState(
            tiles=tiles,
            bars=Bars(
                where=Where(bold=easy("Practice home"), picture="practice"),
                people=desk.faces.here(people),
                back=BarKey(words=easy("Stop practice"), glyph="arrow_left"),
                middle=ChipsInMiddle(
                    chips=(Chip(words=easy("We do not send practice"), tone=Tone.WAITING),)
                ),
            ),
            spoken=(
                Spoken(text=easy("What do you want to do?"), key="title"),
                *(Spoken(text=f"{tile.words}. {tile.more}", key=tile.key) for tile in tiles),
            ),
        )

    def _visit_tile(self) -> HomeChoice:
        desk = self._here
        (visit,) = desk.laptop.visits.listing()
        words = {
            VisitState.PLANNED: easy("Start a visit"),
            VisitState.STARTED: easy("Carry on"),
        }.get(visit.state, easy("See it again"))
        picture = "carry_on" if visit.state is VisitState.STARTED else "start_visit"
        return HomeChoice(
            key="visit", words=words, picture=picture, more=visit.place_name, primary=True
        )

    def _picked(self, picked: Picked) -> None:
        if picked.key == "stop":
            self.stop()
            return
        with self._desk.stage.guarded():
            (visit,) = self._here.laptop.visits.listing()
            if self._visit is not None:
                self._visit.open(visit.id)

    def _nothing(self) -> None:
        """Home does nothing at home."""


class _Opening:
    """The slow part: a plain function of values."""

    def __init__(self, desk: Desk, learning: tuple[Learner, ...]) -> None:
        self._open = desk.tools.practise
        self._learning = learning

    def __call__(self, progress: Progress) -> Practising:
        progress.check()
        return self._open(self._learning)
