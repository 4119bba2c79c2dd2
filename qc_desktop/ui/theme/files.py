"""Where the program's own drawings and data lie, in a checkout and in an installed program."""

import sys
from pathlib import Path


def icons_folder() -> Path:
    """Return the folder of our own SVG drawings."""
    return _root() / "icons"


def resources_folder() -> Path:
    """Return the folder of checklists, brand, pictures.toml and samples."""
    return _root() / "resources"


def _root() -> Path:
    # PyInstaller unpacks data files beside the frozen modules and names that folder here.
    frozen = getattr(sys, "_MEIPASS", None)
    if isinstance(frozen, str):
        return Path(frozen)
    package = Path(__file__).resolve().parents[2]
    # An installed wheel carries them inside the package.
    installed = package / "_files"
    return installed if installed.is_dir() else package.parent
