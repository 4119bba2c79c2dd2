"""What the shared folder and the laptops show and report."""

from dataclasses import dataclass

from qc_desktop.ui.components.bars import Chip


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """A laptop that asks to join, with the four pictures that both screens show."""

    id: str
    laptop: str
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LaptopsState:
    """The shared folder, the words of an invitation, and who asks to join."""

    folder: str = ""
    team: str = ""
    """The laptops that are in, as one line of names."""
    words: tuple[str, ...] = ()
    leads: bool = True
    """Whether this laptop may let office laptops in."""
    requests: tuple[RequestLine, ...] = ()
    busy: str = ""
    problem: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmitWish:
    """A laptop to let in."""

    id: str
    office: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamLine:
    """A laptop in the list."""

    key: str
    name: str
    line: str
    chip: Chip


@dataclass(frozen=True, slots=True, kw_only=True)
class LaptopWish:
    """A laptop to look at, or to take out; `typed` is its name as typed to be sure."""

    key: str
    typed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLaptop:
    """One laptop in the panel. `lines` are what and how much; `lost` stands above its key.

    `lost_key` is "" where nothing can be done with it here.
    """

    key: str
    title: str
    line: str
    lines: tuple[tuple[str, str], ...]
    lost: str
    lost_key: str = ""
    is_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamState:
    """The laptops of the team, and one in the panel."""

    lines: tuple[TeamLine, ...] = ()
    open: OpenLaptop | None = None
    note: str = ""
    busy: str = ""
    problem: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LostState:
    """A lost laptop: what happens, what was on it, and being sure.

    `name` must be typed; "" where it is out already. `held` are lines of the list.
    """

    key: str
    title: str
    explained: tuple[str, ...]
    report: tuple[str, ...]
    held_title: str
    held: tuple[str, ...]
    name: str = ""
    busy: str = ""
    problem: str = ""
    done: str = ""
