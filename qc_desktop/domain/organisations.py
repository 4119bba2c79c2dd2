"""The organisation: its name, its brand, where to reach it."""

from dataclasses import dataclass

from qc_desktop.domain.changes import Field
from qc_desktop.domain.ids import MediaId, OrganisationId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """How our papers and screens look. `colour` is #rrggbb with at least 7:1 against white."""

    colour: str = "#0A5457"
    logo: MediaId | None = None


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
