"""What the settings show and report."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.ui.components.values import Choice


class SettingsPart(StrEnum):
    """A page of the settings."""

    ORGANISATION = "organisation"
    VOICES = "voices"
    HELP = "help"
    ABOUT = "about"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationForm:
    """The organisation as typed. `colour` is #rrggbb with at least 7:1 against white."""

    name: str
    phone: str = ""
    return_address: tuple[str, ...] = ()
    colour: str = "#0A5457"


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalNumber:
    """The number for adult social care in one nation. `words` name the nation."""

    nation: str
    words: str
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpForm:
    """Who is told of worries, as picked and typed."""

    lead: str = ""
    second_name: str = ""
    second_phone: str = ""
    local: tuple[LocalNumber, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """The licence of one part of the program."""

    part: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsState:
    """The organisation, its logo, and what the program is made of."""

    form: OrganisationForm
    help_lines: HelpForm = HelpForm()
    leads: tuple[Choice, ...] = ()
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
