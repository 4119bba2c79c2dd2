"""How well two colours can be told apart, and the brand colour's own family of colours."""

from dataclasses import dataclass

from qc_desktop.domain.contrast import EASY_TO_READ, contrast, mixed
from qc_desktop.ui.theme.colours import ColourName


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandColours:
    """What a brand colour stands for in the Cream and White themes."""

    primary: str
    primary_edge: str
    primary_tint: str
    primary_ink: str

    def named(self) -> dict[ColourName, str]:
        """Return them by the name components use."""
        return {
            "primary": self.primary,
            "primary-edge": self.primary_edge,
            "primary-tint": self.primary_tint,
            "primary-ink": self.primary_ink,
        }


def is_easy_to_read(colour: str) -> bool:
    """Say whether white words can be read on `colour`."""
    return contrast(colour, "#FFFFFF") >= EASY_TO_READ


def nearest_easy_to_read(colour: str) -> str:
    """Return `colour`, darkened just as far as white words need."""
    for step in range(101):
        darker = mixed(colour, "#000000", step / 100)
        if is_easy_to_read(darker):
            return darker
    return "#000000"


def brand_colours(colour: str) -> BrandColours:
    """Return the family of a brand colour, darkened first if white words need it."""
    primary = nearest_easy_to_read(colour)
    tint = mixed(primary, "#FFFFFF", 0.86)
    ink = primary
    while contrast(ink, tint) < EASY_TO_READ and ink != "#000000":
        ink = mixed(ink, "#000000", 0.08)
    return BrandColours(
        primary=primary,
        primary_edge=mixed(primary, "#000000", 0.35),
        primary_tint=tint,
        primary_ink=ink,
    )
