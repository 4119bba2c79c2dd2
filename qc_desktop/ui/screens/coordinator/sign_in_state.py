"""What the office sign-in shows and reports."""

from dataclasses import dataclass

from qc_desktop.domain.ids import PersonId
from qc_desktop.ui.components.values import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInState:
    """The coordinators as tiles, who was chosen, and what went wrong in plain words."""

    people: tuple[Choice, ...]
    chosen: str | None = None
    chosen_name: str = ""
    problem: str = ""
    waiting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInTry:
    """A person and the passphrase they typed. It is never logged or kept."""

    person: PersonId
    passphrase: str

    def __repr__(self) -> str:
        return "SignInTry()"
