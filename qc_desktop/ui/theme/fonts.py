"""The typefaces, from their packages: Atkinson Hyperlegible, and what it lacks."""

from importlib.resources import files
from pathlib import Path

from PySide6.QtGui import QFontDatabase

FAMILIES = ("Atkinson Hyperlegible", "Lexend", "Noto Sans")
"""In the order they are asked for a letter: Lexend has the Welsh ones, Noto Greek and Cyrillic."""

PACKAGES = ("fontpkg_atkinson_hyperlegible", "fontpkg_lexend", "fontpkg_noto_sans")
"""Looked up by name, so an installer must be told of them."""

_loaded: set[Path] = set()


def load_fonts() -> None:
    """Make the typefaces known to Qt. Safe to call again; needs a QGuiApplication."""
    for package in PACKAGES:
        for file in sorted(Path(str(files(package) / "files")).glob("*.ttf")):
            # Nothing on screen is in italics, and each font costs some start-up time.
            if "Italic" not in file.name and file not in _loaded:
                QFontDatabase.addApplicationFont(str(file))
                _loaded.add(file)
