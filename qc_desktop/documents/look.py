"""The look of our papers: the organisation's brand, and colours that pass on white paper."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from reportlab.lib.colors import Color, HexColor

from qc_desktop.domain.ids import MediaId

Media: TypeAlias = Callable[[MediaId], bytes | None]
"""Gives the plain bytes of a kept picture, or None where it is not here."""

WHITE = HexColor("#FFFFFF")

OUR_COLOUR = "#0A5457"
"""The brand colour in our own mark, replaced by the organisation's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLook:
    """How an organisation's papers look. `logo` is SVG, PNG or JPEG bytes, None for ours."""

    organisation: str
    colour: str = OUR_COLOUR
    logo: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paints:
    """Colours by name, from resources/brand/default.toml, the brand's own colour among them."""

    named: Mapping[str, str]
    brand: str

    def __call__(self, name: str) -> Color:
        """Return a colour. Raises KeyError for a name that is not there."""
        return HexColor(self.hex(name))

    def hex(self, name: str) -> str:
        """Return a colour as #rrggbb."""
        if name.startswith("#"):
            return name
        return self.brand if name == "brand" else self.named[name]


def paints(resources: Path, brand: str) -> Paints:
    """Return the colours of our papers with an organisation's brand colour."""
    return Paints(named=_default(resources)["print"], brand=brand)


def recolouring(resources: Path) -> Mapping[str, str]:
    """Return which colour of a picture becomes which."""
    return _default(resources)["pictures"]


@cache
def _default(resources: Path) -> dict[str, dict[str, str]]:
    with (resources / "brand" / "default.toml").open("rb") as file:
        return tomllib.load(file)
