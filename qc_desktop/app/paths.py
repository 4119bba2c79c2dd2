"""Where the program's own files lie, and where a person's data goes."""

import sys
from pathlib import Path

import qc_desktop

OUR_NAME = "qc-desktop"
INSTALLED = "_files"  # setup.py copies icons and resources here when it builds a wheel


def icons_folder() -> Path:
    """Return the folder of our own SVG drawings."""
    return own_files() / "icons"


def resources_folder() -> Path:
    """Return the folder of checklists, brand, badges, samples and pictures.toml."""
    return own_files() / "resources"


def locale_folder() -> Path:
    """Return the folder of translated words."""
    return resources_folder() / "locale"


def default_data_folder() -> Path:
    """Return this person's own folder for the program's data. It may not exist yet."""
    # Not at the top: a start with --data needs no platformdirs.
    from platformdirs import user_data_path  # noqa: PLC0415  # see above

    return user_data_path(OUR_NAME, appauthor=False)


def own_files() -> Path:
    """Return the folder that holds icons and resources: frozen, installed or in a checkout."""
    # PyInstaller unpacks data files beside the frozen modules and names that folder here.
    frozen = getattr(sys, "_MEIPASS", None)
    if isinstance(frozen, str):
        return Path(frozen)
    package = Path(qc_desktop.__file__).resolve().parent
    installed = package / INSTALLED
    return installed if installed.is_dir() else package.parent
