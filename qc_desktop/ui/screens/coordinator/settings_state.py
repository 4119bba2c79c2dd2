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
    """The organisation as typed: colours may be anything, and lines empty."""

    name: str
    phone: str = ""
    return_address: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    colour: str = "#0A5457"
    accent: str = "#F6C453"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColourSaid:
    """What becomes of a colour, in words. `colour` is #RRGGBB, None where it is no colour."""

    words: str = ""
    colour: str | None = None
    is_easy: bool = False


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
    """The organisation, its brand with a sample of it, and what the program is made of.

    `sample_words` stand over the sample, also an old one.
    """

    form: OrganisationForm
    help_lines: HelpForm = HelpForm()
    leads: tuple[Choice, ...] = ()
    part: SettingsPart = SettingsPart.ORGANISATION
    logo: bytes | None = None
    logo_words: str = ""
    colour: ColourSaid = ColourSaid()
    accent: ColourSaid = ColourSaid()
    sample: bytes | None = None
    sample_words: str = ""
    version: str = ""
    licences: tuple[Licence, ...] = ()
    problem: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsWish:
    """A page of the settings to show."""

    part: SettingsPart
