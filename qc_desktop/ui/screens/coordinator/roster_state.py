"""What the lists of people and of places show and report."""

from dataclasses import dataclass
from typing import TypeAlias

from qc_desktop.domain.ids import PersonId, PlaceId
from qc_desktop.domain.people import Role
from qc_desktop.domain.places import Nation, PlaceKind
from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.screens.coordinator.person_sign_in import SignInForm
from qc_desktop.ui.theme.pictures import Photo


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterCard:
    """A person or a place in the list."""

    key: str
    name: str
    line: str
    photo: Photo
    chip: Chip | None = None
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonForm:
    """A person as typed. `id` is None for a new one."""

    id: PersonId | None = None
    first_name: str = ""
    last_name: str = ""
    phone: str = ""
    role: Role = Role.CHECKER


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceForm:
    """A place as typed. `id` is None for a new one; `living_here` is what was typed."""

    id: PlaceId | None = None
    name: str = ""
    kind: PlaceKind = PlaceKind.OWN_HOME
    nation: Nation = Nation.ENGLAND
    address: str = ""
    phone: str = ""
    living_here: str = ""
    worries_phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleState:
    """People of one role; the person in the panel where one is chosen or being added.

    `way` and `settings` are words about that person; `sign_in` stands in place of the panel.
    """

    role: Role
    cards: tuple[RosterCard, ...]
    search: str = ""
    page: int = 1
    pages: int = 1
    form: PersonForm | None = None
    photo: Photo | None = None
    way: str = ""
    settings: str = ""
    sign_in: SignInForm | None = None
    problem: str = ""
    saved: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesState:
    """The places; the place in the panel where one is chosen or being added."""

    cards: tuple[RosterCard, ...]
    search: str = ""
    page: int = 1
    pages: int = 1
    form: PlaceForm | None = None
    photo: Photo | None = None
    problem: str = ""
    saved: str = ""


RosterState: TypeAlias = PeopleState | PlacesState


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleWish:
    """A role to list."""

    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWish:
    """A person or place to show in the panel."""

    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindWish:
    """A name to look for."""

    words: str
