"""Places where people get support."""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.domain.changes import Field
from qc_desktop.domain.ids import MediaId, PlaceId


class PlaceKind(StrEnum):
    """What sort of place it is. Values are never renamed."""

    OWN_HOME = "own_home"
    SHARED_HOUSE = "shared_house"
    CARE_HOME = "care_home"
    DAY_SERVICE = "day_service"


class Nation(StrEnum):
    """Whose law and regulator apply. Values are never renamed."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place we visit by invitation. `drawing` names a sample drawing, `photo` a kept picture."""

    id: PlaceId
    name: str
    kind: PlaceKind = PlaceKind.OWN_HOME
    nation: Nation = Nation.ENGLAND
    address: str = ""
    phone: str = ""
    people_living_here: int | None = None
    photo: MediaId | None = None
    drawing: str = ""
    removed: bool = False


NAME = Field("place.name", str)
KIND = Field("place.kind", PlaceKind)
NATION = Field("place.nation", Nation)
ADDRESS = Field("place.address", str)
PHONE = Field("place.phone", str)
PEOPLE_LIVING_HERE = Field("place.people_living_here", int)
PHOTO = Field("place.photo", str)
DRAWING = Field("place.drawing", str)
REMOVED = Field("place.removed", bool)
