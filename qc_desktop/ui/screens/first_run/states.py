"""What the screens of first set-up show and report."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.ui.components.bars import Chip
from qc_desktop.ui.components.values import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Where in the set-up this screen is, from 1."""

    now: int
    total: int


class Way(StrEnum):
    """How a laptop begins."""

    START = "start"
    JOIN = "join"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class WayPicked:
    """How this laptop begins."""

    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationState:
    """The organisation as typed so far."""

    step: Step
    name: str
    colour: str
    colours: tuple[Choice, ...]
    logo: bytes | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationTyped:
    """Name and colour. `colour` is #rrggbb."""

    name: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinatorState:
    """Who coordinates, as typed so far."""

    step: Step
    first_name: str = ""
    last_name: str = ""
    phone: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinatorTyped:
    """Who coordinates."""

    first_name: str
    last_name: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseState:
    """How strong the passphrase is, in words; the passphrase itself is never in a state."""

    step: Step
    strength: Chip
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseTyped:
    """The passphrase, typed twice."""

    once: str
    again: str

    def __repr__(self) -> str:
        return "PassphraseTyped()"


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderState:
    """The shared folder chosen so far; "" for none. `hint` is said while there is none."""

    step: Step
    folder: str = ""
    hint: str = ""
    busy: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryState:
    """The recovery words, in order."""

    step: Step
    words: tuple[str, ...]
    done: str = ""
    problem: str = ""

    def __repr__(self) -> str:
        return "RecoveryState()"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckWordsState:
    """The numbers of the two words to type back, from 1."""

    step: Step
    numbers: tuple[int, int]
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoWords:
    """The two words typed back."""

    first: str
    second: str

    def __repr__(self) -> str:
        return "TwoWords()"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinWordsState:
    """The eight words and this laptop's name, as typed so far."""

    step: Step
    words: tuple[str, ...]
    laptop: str
    busy: str = ""
    problem: str = ""

    def __repr__(self) -> str:
        return "JoinWordsState()"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinTyped:
    """The eight words and this laptop's name."""

    words: tuple[str, ...]
    laptop: str

    def __repr__(self) -> str:
        return "JoinTyped()"


@dataclass(frozen=True, slots=True, kw_only=True)
class LostState:
    """How many of the recovery words are there, in words; the words are never in a state."""

    step: Step
    count: str
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LostTyped:
    """The recovery words, and the name of this laptop."""

    words: tuple[str, ...]
    laptop: str

    def __repr__(self) -> str:
        return "LostTyped()"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinPicturesState:
    """The four pictures that both screens show."""

    step: Step
    pictures: tuple[Choice, ...]
    busy: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyState:
    """Everything is set up. `back`: a lost organisation is here again; `others` are its laptops."""

    step: Step
    organisation: str
    joined: bool = False
    back: bool = False
    others: tuple[str, ...] = ()
