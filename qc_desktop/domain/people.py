"""People who use the laptop: checkers, supporters, coordinators."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.domain.changes import Field
from qc_desktop.domain.ids import MediaId, PersonId


class Role(StrEnum):
    """What a person does here. Values are never renamed."""

    CHECKER = "checker"
    SUPPORTER = "supporter"
    COORDINATOR = "coordinator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who uses the laptop. `portrait` names a sample drawing, `photo` a kept picture."""

    id: PersonId
    first_name: str
    last_name: str = ""
    role: Role = Role.CHECKER
    photo: MediaId | None = None
    portrait: str = ""
    phone: str = ""
    removed: bool = False

    @property
    def full_name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()


FIRST_NAME = Field("person.first_name", str)
LAST_NAME = Field("person.last_name", str)
ROLE = Field("person.role", Role)
PHOTO = Field("person.photo", str)
PORTRAIT = Field("person.portrait", str)
PHONE = Field("person.phone", str)
REMOVED = Field("person.removed", bool)
