"""How well two colours can be told apart, and the brand colour's own family of colours."""

from dataclasses import dataclass

from qc_desktop.ui.theme.colours import ColourName

EASY_TO_READ = 7.0
"""Words need this ratio. Source: WCAG 2.2, 1.4.6 Contrast (Enhanced)."""

_KNEE = 0.04045


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two `#rrggbb` colours, from 1 to 21.

    Source: WCAG 2.2, definition of contrast ratio.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


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
        darker = _mixed(colour, "#000000", step / 100)
        if is_easy_to_read(darker):
            return darker
    return "#000000"


def brand_colours(colour: str) -> BrandColours:
    """Return the family of a brand colour, darkened first if white words need it."""
    primary = nearest_easy_to_read(colour)
    tint = _mixed(primary, "#FFFFFF", 0.86)
    ink = primary
    while contrast(ink, tint) < EASY_TO_READ and ink != "#000000":
        ink = _mixed(ink, "#000000", 0.08)
    return BrandColours(
        primary=primary,
        primary_edge=_mixed(primary, "#000000", 0.35),
        primary_tint=tint,
        primary_ink=ink,
    )


def _mixed(colour: str, other: str, share_of_other: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    mixed = (round(a + (b - a) * share_of_other) for a, b in pairs)
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def _channels(colour: str) -> tuple[int, int, int]:
    digits = colour.removeprefix("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _KNEE else float(((channel + 0.055) / 1.055) ** 2.4)
