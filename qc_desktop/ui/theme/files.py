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
    checkout = Path(__file__).resolve().parents[3]
    if (checkout / "icons").is_dir():
        return checkout
    return Path(sys.prefix) / "share" / "qc_desktop"
