"""What the settings show and report."""

from dataclasses import dataclass
from enum import StrEnum


class SettingsPart(StrEnum):
    """A page of the settings."""

    ORGANISATION = "organisation"
    VOICES = "voices"
    ABOUT = "about"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationForm:
    """The organisation as typed. `colour` is #rrggbb with at least 7:1 against white."""

    name: str
    phone: str = ""
    return_address: tuple[str, ...] = ()
    colour: str = "#0A5457"


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """The licence of one part of the program."""

    part: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsState:
    """The organisation, its logo, and what the program is made of."""

    form: OrganisationForm
    part: SettingsPart = SettingsPart.ORGANISATION
    logo: bytes | None = None
    version: str = ""
    licences: tuple[Licence, ...] = ()
    problem: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsWish:
    """A page of the settings to show."""

    part: SettingsPart
