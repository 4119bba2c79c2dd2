"""The organisation: its name, its brand, where to reach it."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.domain.brand_colours import read_colour
from qc_desktop.domain.changes import Field
from qc_desktop.domain.ids import MediaId, OrganisationId, PersonId
from qc_desktop.domain.problems import Problem, ProblemKey

LOGO_POINTS = 50.0
"""How high a logo stands at the most, on the cover and the certificate."""

MOST_LINES = 4
LONGEST_LINE = 60
"""Of the letterhead, in letters: as much as fits the foot of a page."""

_WIDE_LOGO_POINTS = 205.0
_DPI = 300
_POINTS_IN_INCH = 72


class LogoSaid(StrEnum):
    """How a logo prints."""

    SHARP = "sharp"
    SOFT = "soft"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """How our papers and screens look. Colours are #rrggbb, any; papers keep words at 7:1.

    `lines` is the letterhead, a line each. What an older program saved has `colour` and `logo`.
    """

    colour: str = "#0A5457"
    logo: MediaId | None = None
    accent: str = "#F6C453"
    lines: tuple[str, ...] = ()

    def must_fit(self) -> None:
        """Raise Problem NOT_A_COLOUR or LETTERHEAD_TOO_LONG where it cannot be printed."""
        if read_colour(self.colour) is None or read_colour(self.accent) is None:
            raise Problem(ProblemKey.NOT_A_COLOUR)
        longest = max(map(len, self.lines), default=0)
        if len(self.lines) > MOST_LINES or longest > LONGEST_LINE:
            raise Problem(ProblemKey.LETTERHEAD_TOO_LONG)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """Who we are. `return_address` is printed on badges, one line each."""

    id: OrganisationId
    name: str
    brand: Brand = Brand()
    phone: str = ""
    return_address: tuple[str, ...] = ()
    contact: PersonId | None = None


NAME = Field("organisation.name", str)
BRAND = Field("organisation.brand", Brand)
PHONE = Field("organisation.phone", str)
RETURN_ADDRESS = Field("organisation.return_address", tuple[str, ...])
CONTACT = Field("organisation.contact", str)


def prints_sharp(width: int, height: int) -> bool:
    """Tell whether a logo of so many pixels has 300 dots an inch where it is largest."""
    points = min(LOGO_POINTS / height, _WIDE_LOGO_POINTS / width)
    return points <= _POINTS_IN_INCH / _DPI
