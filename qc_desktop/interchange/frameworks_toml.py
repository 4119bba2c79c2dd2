"""Read what a nation's regulator asks about from resources/frameworks."""

import tomllib
from pathlib import Path

from qc_desktop.domain.frameworks import Framework, FrameworkGroup
from qc_desktop.domain.places import Nation, PlaceKind


def read_framework(folder: Path, nation: Nation, language: str) -> Framework | None:
    """Return a nation's framework, or None where we have none for it.

    `language` is "en-GB" or "cy". Raises ValueError or KeyError for a file that is not whole.
    """
    path = folder / f"{nation}.toml"
    if not path.is_file():
        return None
    with path.open("rb") as file:
        kept = tomllib.load(file)
    spoken = "cy" if language == "cy" else "en"
    return Framework(
        regulator=kept["regulator"][spoken],
        asks=kept["asks"][spoken],
        dated=kept["dated"],
        mapping=kept["mapping"],
        groups=tuple(
            FrameworkGroup(
                value=group["value"],
                name=group["name"][spoken],
                only=frozenset(PlaceKind(kind) for kind in group.get("only", ())),
            )
            for group in kept["groups"]
        ),
    )
