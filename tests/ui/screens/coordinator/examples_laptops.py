"""The pages about laptops with something on them."""

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QWidget

from qc_desktop.domain.ids import DeviceId, PersonId
from qc_desktop.domain.people import Role
from qc_desktop.domain.team_laptops import HeldList, HeldPerson, HeldVisit, LaptopStanding
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.flows.coordinator_team_words import (
    Knows,
    held_lines,
    opened,
    report_words,
    team_line,
    what_happens,
)
from qc_desktop.ui.screens.coordinator.laptop_lost import LostScreen
from qc_desktop.ui.screens.coordinator.laptops import LaptopsScreen
from qc_desktop.ui.screens.coordinator.laptops_state import (
    LaptopsState,
    LostState,
    RequestLine,
    TeamState,
)
from qc_desktop.ui.screens.coordinator.laptops_team import TeamScreen
from qc_desktop.ui.theme import Look

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
PEOPLE = (PersonId("Amina"), PersonId("Joe"), PersonId("Tom"), PersonId("Grace"))
OFFICE = LaptopStanding(
    id=DeviceId("1"),
    laptop="Office laptop",
    is_this=True,
    is_office=True,
    is_out=False,
    heard_at=NOON,
    users=(PersonId("Sam"),),
)
BLUE = LaptopStanding(
    id=DeviceId("2"),
    laptop="Blue laptop",
    is_this=False,
    is_office=False,
    is_out=False,
    heard_at=NOON - timedelta(hours=3),
    users=PEOPLE,
    missing=2,
)
GREEN = LaptopStanding(
    id=DeviceId("3"),
    laptop="Green laptop",
    is_this=False,
    is_office=False,
    is_out=False,
    heard_at=NOON - timedelta(days=12),
)
OLD = LaptopStanding(
    id=DeviceId("4"),
    laptop="Old laptop",
    is_this=False,
    is_office=True,
    is_out=True,
    heard_at=NOON - timedelta(days=47),
)
KNOWS = Knows(person=lambda who: Here(name=who), now=NOON, leads=True)
HELD = HeldList(
    laptop="Blue laptop",
    is_office=False,
    heard_at=NOON - timedelta(hours=3),
    visits=tuple(
        HeldVisit(
            place=place,
            at=NOON - timedelta(days=7 * number),
            team=("Amina Rose",),
            spoken_to=number,
            photos=2 * number,
        )
        for number, place in enumerate(("Park Road flats", "Elm House", "Mill Lane"), start=1)
    ),
    people=(
        HeldPerson(name="Amina Rose", role=Role.CHECKER),
        HeldPerson(name="Sam Lin", role=Role.COORDINATOR),
    ),
    worries=1,
)


def _team(look: Look, state: TeamState) -> QWidget:
    screen = TeamScreen(look)
    screen.show_state(state)
    return screen


def team(look: Look) -> QWidget:
    lines = tuple(team_line(one, KNOWS) for one in (OFFICE, BLUE, GREEN, OLD))
    note = "2 other laptops in the team"
    return _team(look, TeamState(lines=lines, open=opened(BLUE, KNOWS), note=note))


def team_alone(look: Look) -> QWidget:
    alone = "No other laptop yet. Add the first one."
    lines = (team_line(OFFICE, KNOWS),)
    return _team(look, TeamState(lines=lines, open=opened(OFFICE, KNOWS), note=alone))


def team_loading(look: Look) -> QWidget:
    return _team(look, TeamState(busy="Looking at the laptops. Please wait."))


def team_trouble(look: Look) -> QWidget:
    lines = (team_line(OFFICE, KNOWS), team_line(OLD, KNOWS))
    problem = "There is no shared folder yet. Add a laptop to choose one."
    return _team(look, TeamState(lines=lines, open=opened(OLD, KNOWS), problem=problem))


def _asking(look: Look, *, leads: bool) -> QWidget:
    screen = LaptopsScreen(look)
    request = RequestLine(
        id="1", laptop="Blue laptop", pictures=("apple", "boat", "cat", "umbrella")
    )
    screen.show_state(
        LaptopsState(
            folder="/home/sam/Shared/Quality Checkers",
            team="Office laptop (this one), Blue laptop and Green laptop",
            requests=(request,),
            leads=leads,
        )
    )
    return screen


def laptops(look: Look) -> QWidget:
    return _asking(look, leads=True)


def laptops_invited(look: Look) -> QWidget:
    screen = LaptopsScreen(look)
    screen.show_state(
        LaptopsState(
            folder="/home/sam/Shared/Quality Checkers",
            team="Office laptop (this one), Blue laptop and Green laptop",
            words=("apple", "boat", "cloud", "door", "earth", "fence", "grass", "house"),
            done="No laptop asks to join just now.",
        )
    )
    return screen


def laptops_not_leading(look: Look) -> QWidget:
    return _asking(look, leads=False)


def _lost(look: Look, state: LostState) -> QWidget:
    screen = LostScreen(look)
    screen.show_state(state)
    return screen


def laptop_lost(look: Look) -> QWidget:
    return _lost(
        look,
        LostState(
            key="2",
            title="Take Blue laptop out?",
            explained=what_happens(BLUE),
            report=report_words(),
            held_title="3 visits were on it",
            held=held_lines(HELD, NOON),
            name="Blue laptop",
            problem="That is not its name. Nothing is changed.",
        ),
    )


def laptop_lost_looking(look: Look) -> QWidget:
    return _lost(
        look,
        LostState(
            key="2",
            title="Take Blue laptop out?",
            explained=what_happens(BLUE),
            report=report_words(),
            held_title="Looking for what was on it.",
            held=(),
            name="Blue laptop",
        ),
    )


def laptop_out(look: Look) -> QWidget:
    return _lost(
        look,
        LostState(
            key="4",
            title="Old laptop is out",
            explained=what_happens(OLD),
            report=report_words(),
            held_title="3 visits were on it",
            held=held_lines(HELD, NOON),
            done="Old laptop is out of the team. There are new keys.",
        ),
    )


EVERY = (
    team,
    team_alone,
    team_loading,
    team_trouble,
    laptops,
    laptops_invited,
    laptops_not_leading,
    laptop_lost,
    laptop_lost_looking,
    laptop_out,
)
