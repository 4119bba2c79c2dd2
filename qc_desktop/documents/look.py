"""The look of our papers: the organisation's brand, and colours that pass on white paper."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from reportlab.lib.colors import Color, HexColor

from qc_desktop.domain.brand_colours import ColourFamily, family
from qc_desktop.domain.ids import MediaId

Media: TypeAlias = Callable[[MediaId], bytes | None]
"""Gives the plain bytes of a kept picture, or None where it is not here."""

WHITE = HexColor("#FFFFFF")

OUR_COLOUR = "#0A5457"
OUR_ACCENT = "#F6C453"
"""The colours in our own mark, replaced by the organisation's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLook:
    """How an organisation's papers look. `logo` is SVG, PNG or JPEG bytes, None for ours.

    Colours are #rrggbb as picked; `paints` makes of them what words can be read on.
    """

    organisation: str
    colour: str = OUR_COLOUR
    accent: str = OUR_ACCENT
    logo: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paints:
    """Colours by name: those of resources/brand/default.toml, and what is made of the brand's.

    `brand` has 7:1 on white and under white words. `on_brand` has 7:1 on `brand_ground`, and
    `on_accent` on `accent_ground`. `accent` and `brand_own` are as picked: for what says nothing.
    """

    named: Mapping[str, str]
    brand: ColourFamily

    def __call__(self, name: str) -> Color:
        """Return a colour. Raises KeyError for a name that is not there."""
        return HexColor(self.hex(name))

    def hex(self, name: str) -> str:
        """Return a colour as #rrggbb."""
        return name if name.startswith("#") else self.named[name]


def paints(resources: Path, brand: str, accent: str = OUR_ACCENT) -> Paints:
    """Return the colours of our papers with an organisation's own."""
    main, second = family(brand), family(accent)
    return Paints(
        named={
            **_default(resources)["print"],
            "brand": main.on_white,
            "brand_own": main.own,
            "brand_ground": main.ground,
            "on_brand": main.words,
            "accent": second.own,
            "accent_ground": second.ground,
            "on_accent": second.words,
        },
        brand=main,
    )


def recolouring(resources: Path) -> Mapping[str, str]:
    """Return which colour of a picture becomes which."""
    return _default(resources)["pictures"]


@cache
def _default(resources: Path) -> dict[str, dict[str, str]]:
    with (resources / "brand" / "default.toml").open("rb") as file:
        return tomllib.load(file)
