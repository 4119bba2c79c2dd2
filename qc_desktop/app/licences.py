"""Whose work this program is made of, and on which terms. The list is resources/licences.toml."""

import re
import tomllib
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution
from pathlib import Path

LICENCE_FILE = re.compile(r"^(LICEN[CS]ES?|COPYING|NOTICE|AUTHORS|license)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something of other people's that travels with this program.

    `packages` are the Python packages that bring it, `licence` is an SPDX expression. `text` names
    files as package:file where the packages' own metadata lack the words of the licence.
    """

    name: str
    packages: tuple[str, ...]
    licence: str
    holder: str
    text: tuple[str, ...] = ()


def parts(resources: Path) -> tuple[Part, ...]:
    """Return every part, in the order of the list."""
    with (resources / "licences.toml").open("rb") as listing:
        rows = tomllib.load(listing)["part"]
    return tuple(
        Part(
            name=row["name"],
            packages=tuple(row["packages"]),
            licence=row["licence"],
            holder=row["holder"],
            text=tuple(row.get("text", ())),
        )
        for row in rows
    )


def words_of(part: Part) -> str:
    """Return the whole licence of a part, as it came with its packages; "" if none is here."""
    wanted = part.text or tuple(f"{package}:" for package in part.packages)
    found: dict[str, None] = {}  # one text often comes in several packages
    for place in wanted:
        package, _, name = place.partition(":")
        for text in _texts(package, name):
            found[text.strip()] = None
    return "\n\n".join(found)


def _texts(package: str, name: str) -> list[str]:
    try:
        here = distribution(package)
    except PackageNotFoundError:  # a part of another platform's program
        return []
    return [file.read_text(encoding="utf-8") for file in _licence_files(here, name)]


def _licence_files(here: Distribution, name: str) -> list[PackagePath]:
    if name:
        return [file for file in here.files or () if file.name == name and _is_there(file)]
    return [
        file
        for file in here.files or ()
        if any(folder.endswith(".dist-info") for folder in file.parts)
        and LICENCE_FILE.match(file.name)
        and _is_there(file)
    ]


def _is_there(file: PackagePath) -> bool:
    return Path(str(file.locate())).is_file()
