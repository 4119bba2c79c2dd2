"""Whose turn is it? What is done is saved as that person's."""

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.ids import PersonId, VisitId
from qc_desktop.domain.people import Person, Role
from qc_desktop.ui.components.bars import BarKey, Bars, Middle, PagesInMiddle, Turn
from qc_desktop.ui.components.values import Choice, Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.help import Left
from qc_desktop.ui.flows.stage import Keys, Scene
from qc_desktop.ui.screens.checker.pick_one import (
    PEOPLE_ON_A_PAGE,
    PickOneScreen,
    PickOneState,
)
from qc_desktop.words import easy


class TurnsFlow(QObject):
    """Leaves everything as it was: `closed` says what to show again."""

    closed = Signal(Left)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._screen = PickOneScreen(desk.look, easy("Whose turn is it?"))
        desk.stage.own(self._screen)
        self._screen.picked.connect(self._picked)
        self._before: Scene | None = None
        self._visit: VisitId | None = None
        self._page = 0

    def whose(self, people: int) -> Turn | None:
        """Return whose turn it is, where all who are here are shown and they are several."""
        keeping = self._desk.keeping
        here = keeping.now.people
        if len(here) < 2 or people != len(here):  # noqa: PLR2004 - one person always acts
            return None
        person = self._desk.laptop.people.get(keeping.person)
        return Turn(at=here.index(person.id), words=_turn_words(person))

    def open(self, visit: VisitId | None) -> None:
        """Ask; `visit` is the one that is open."""
        if self._desk.stage.screen is not self._screen:
            self._before = self._desk.stage.scene
        self._visit, self._page = visit, 0
        self._show()

    def _show(self) -> None:
        with self._desk.stage.guarded():
            keeping = self._desk.keeping
            here = keeping.now.people
            start = self._page * PEOPLE_ON_A_PAGE
            people = tuple(self._tile(one) for one in here[start : start + PEOPLE_ON_A_PAGE])
            title, words = easy("Whose turn is it?"), easy("Tap who does the next thing.")
            state = PickOneState(
                title=title,
                help=words,
                people=people,
                picked=keeping.person,
                bars=Bars(
                    people=self._desk.faces.here(here),
                    back=BarKey(words=easy("Back"), glyph="arrow_left"),
                    middle=self._pages(len(here)),
                ),
                spoken=(
                    Spoken(text=title, key="title"),
                    Spoken(text=words, key="help"),
                    *(Spoken(text=f"{one.words}. {one.more}", key=one.key) for one in people),
                ),
            )
            self._screen.show_state(state)
            keys = Keys(back=self._close, before=self._turn_back, more=self._turn_on)
            self._desk.stage.show(self._screen, state, keys)

    def _tile(self, person: PersonId) -> Choice:
        one = self._desk.laptop.people.get(person)
        is_checker = one.role is Role.CHECKER
        return Choice(
            key=one.id,
            words=one.first_name,
            more=easy("Quality Checker") if is_checker else easy("Supporter"),
            photo=self._desk.faces.person(one),
        )

    def _pages(self, people: int) -> Middle | None:
        pages = -(-people // PEOPLE_ON_A_PAGE)
        if pages < 2:  # noqa: PLR2004 - one page needs no keys
            return None
        words = easy("Page {page} of {pages}", page=self._page + 1, pages=pages)
        return PagesInMiddle(words=words, before=self._page > 0, more=self._page + 1 < pages)

    def _turn_back(self) -> None:
        self._page -= 1
        self._show()

    def _turn_on(self) -> None:
        self._page += 1
        self._show()

    def _picked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show):
            person = PersonId(picked.key)
            if self._visit is not None and person != self._desk.keeping.person:
                self._desk.laptop.turns.take(self._visit, person)
            self._desk.keeping.turn(person)
            self._close()

    def _close(self) -> None:
        if self._before is not None:
            self.closed.emit(Left(scene=self._before))


def _turn_words(person: Person) -> str:
    if person.role is Role.CHECKER:
        return easy("{name}’s turn", name=person.first_name)
    return easy("{name} is helping", name=person.first_name)
