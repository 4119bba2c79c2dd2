"""What the concerns show and report."""

from dataclasses import dataclass

from qc_desktop.ui.screens.coordinator.roster_state import RosterCard


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidLine:
    """Exact words, or a voice note: then `hear` is the words of its key."""

    key: str
    when: str
    words: str
    hear: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenConcern:
    """One concern, read. `withheld` says why it cannot be; then the rest is empty."""

    key: str
    title: str
    about: str
    kinds: str
    said: tuple[SaidLine, ...] = ()
    told: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    warning: str = ""
    withheld: str = ""
    answer_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcernsState:
    """All concerns, those without an answer first, and the one that is open."""

    cards: tuple[RosterCard, ...]
    open: OpenConcern | None
    figure: str = ""
    problem: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HearWish:
    """A voice note to hear, or to stop."""

    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerWish:
    """What a coordinator did, as typed."""

    key: str
    words: str
