"""Nothing of other people's travels with us unnamed or without its licence."""

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from qc_desktop.app.licences import Part, parts, words_of

ROOT = Path(__file__).parents[2]
PARTS = parts(ROOT / "resources")
ELSEWHERE = {"colorama", "pywin32-ctypes"}  # Windows only: no text of theirs on other machines
KNOWN = {
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "blessing",
    "CC-BY-SA-4.0",
    "CC0-1.0",
    "GPL-2.0-or-later WITH Bootloader-exception",
    "GPL-3.0-or-later",
    "LGPL-2.1-or-later",
    "LGPL-3.0-only",
    "LGPL-3.0-or-later",
    "MIT",
    "MIT-0",
    "MIT-CMU",
    "MPL-2.0",
    "OFL-1.1",
    "PSF-2.0",
    "Zlib",
}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _needed(requirements: Iterable[str], seen: set[str]) -> set[str]:
    """Add what these requirements bring, and what that brings in turn."""
    for line in requirements:
        requirement = Requirement(line)
        wanted = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        name = _plain(requirement.name)
        if wanted and name not in seen:
            seen.add(name)
            try:
                _needed(distribution(name).requires or (), seen)
            except PackageNotFoundError:
                pytest.fail(f"{name} is needed and not installed")
    return seen


def test_every_package_we_need_is_in_the_list_of_licences() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    listed = {package for part in PARTS for package in part.packages}
    assert _needed(project["dependencies"], set()) - listed == set()


def test_every_locked_package_is_in_the_list_of_licences() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    listed = {package for part in PARTS for package in part.packages} | {"setuptools"}
    assert set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)) - listed == set()


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_every_part_comes_with_the_words_of_its_licence(part: Part) -> None:
    if not ELSEWHERE.intersection(part.packages):
        assert len(words_of(part)) > 200


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_every_licence_goes_with_our_own(part: Part) -> None:
    assert set(re.split(r" AND | OR ", part.licence)) <= KNOWN
    assert part.holder


def test_the_words_shown_are_those_of_the_licence_named() -> None:
    named = {part.name: words_of(part) for part in PARTS}
    assert "Attribution-ShareAlike 4.0" in named["OpenMoji pictures"]
    assert "GNU GENERAL PUBLIC LICENSE" in named["eSpeak NG"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in next(
        words for name, words in named.items() if name.startswith("Qt,")
    )
    assert "SIL OPEN FONT LICENSE" in named["Atkinson Hyperlegible"]
    assert "Version 2.1" in named["FFmpeg, in Qt Multimedia"]
