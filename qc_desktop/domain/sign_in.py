"""How a person shows that it is them. It stops mix-ups; encryption keeps the data safe."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from qc_desktop.domain.changes import Field


class SignInWay(StrEnum):
    """What a person does after tapping their picture. Values are never renamed."""

    NOTHING = "nothing"
    LET_IN = "let_in"
    PICTURES = "pictures"
    WORD = "word"
    PIN = "pin"


REMEMBERED = frozenset({SignInWay.PICTURES, SignInWay.WORD, SignInWay.PIN})
"""The ways that ask for something a person knows."""

PICTURES = ("dog", "bus", "drink", "guitar", "apple", "boat", "tree", "ball", "umbrella")
"""The nine pictures, in the order of their places and of the keys 1 to 9."""
PICTURES_TO_TAP = 3
SHORTEST_PIN, LONGEST_PIN = 4, 8
SHORTEST_WORD, LONGEST_WORD = 2, 40

FREE_TRIES = 5
"""Wrong tries before a person must wait."""
_WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 4, 5))
LONGEST_WAIT = _WAITS[-1]
"""Waiting grows to this and no further: nobody is locked out for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """A person's own way. `salt` and `digest` (hex) are empty where nothing is remembered.

    `shuffled` says that the pictures change places each time.
    """

    way: SignInWay = SignInWay.NOTHING
    salt: str = ""
    digest: str = ""
    shuffled: bool = False
    at: datetime | None = None

    @property
    def asks(self) -> bool:
        """Whether tapping one's picture is not enough."""
        return self.way is not SignInWay.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class LetIn:
    """Somebody helped a person in. Who helped is who made the change."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """Wrong tries of one person on one laptop since they last came in."""

    wrong: int = 0
    last: datetime | None = None


def normal(way: SignInWay, told: str) -> str:
    """Return what a person told in the one form that is compared.

    Pictures are names joined by spaces: their order does not count. A word may have any case and
    any spaces. A PIN keeps its digits only.
    """
    match way:
        case SignInWay.PICTURES:
            return " ".join(sorted(told.split()))
        case SignInWay.WORD:
            return "".join(told.casefold().split())
        case SignInWay.PIN:
            return "".join(letter for letter in told if letter.isdecimal())
        case SignInWay.NOTHING | SignInWay.LET_IN:
            return ""


def is_enough(way: SignInWay, told: str) -> bool:
    """Tell whether `told` can be a person's own pictures, word or PIN."""
    secret = normal(way, told)
    match way:
        case SignInWay.PICTURES:
            names = secret.split()
            return len(set(names)) == len(names) == PICTURES_TO_TAP and set(names) <= set(PICTURES)
        case SignInWay.WORD:
            return SHORTEST_WORD <= len(secret) <= LONGEST_WORD
        case SignInWay.PIN:
            return SHORTEST_PIN <= len(secret) <= LONGEST_PIN
        case SignInWay.NOTHING | SignInWay.LET_IN:
            return True


def wait_left(tries: Tries, now: datetime) -> timedelta:
    """Return how long the person must still wait: nothing for the first tries, never for good.

    A clock that was put back makes nobody wait longer than the wait itself.
    """
    if tries.wrong < FREE_TRIES or tries.last is None:
        return timedelta()
    wait = _WAITS[min(tries.wrong - FREE_TRIES, len(_WAITS) - 1)]
    gone = now - tries.last
    return max(timedelta(), wait - max(gone, timedelta()))


SIGN_IN = Field("person.sign_in", SignIn)
LET_IN = Field("person.let_in", LetIn)

FACTS = (SIGN_IN, LET_IN)
