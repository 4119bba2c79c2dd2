"""How a person shows that it is them. It stops mix-ups; encryption keeps the data safe."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qc_desktop.domain.changes import Field


class SignInWay(StrEnum):
    """What a person does after tapping their picture. Values are never renamed."""

    NOTHING = "nothing"
    LET_IN = "let_in"
    PICTURES = "pictures"
    WORD = "word"
    PIN = "pin"


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


SIGN_IN = Field("person.sign_in", SignIn)

FACTS = (SIGN_IN,)
