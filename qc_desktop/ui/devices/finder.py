"""Where pictures lie on this machine: its own folder, a stick, a phone on a cable."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths, QStorageInfo

from qc_desktop.domain.problems import Problem, ProblemKey

_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".heic", ".heif"})
_CAMERA_FOLDER = "dcim"
_DEEPEST = 5
_MOST = 5_000
_FOLDERS_LOOKED_AT = 200
_UNDER = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


class PlaceKind(StrEnum):
    """What a place is."""

    LAPTOP = "laptop"
    DOWNLOADS = "downloads"
    DESKTOP = "desktop"
    STICK = "stick"
    PHONE = "phone"
    HOME = "home"


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturePlace:
    """A place where pictures may lie. `name` is its own, such as the label of a stick."""

    kind: PlaceKind
    name: str
    folder: Path


class Finder(Protocol):
    """Knows the places of this machine."""

    def places(self) -> tuple[PicturePlace, ...]:
        """Return the places there are now. Slow: a phone may take its time. Any thread may ask."""


class FixedFinder:
    """Always the same places."""

    def __init__(self, *places: PicturePlace) -> None:
        self._places = places

    def places(self) -> tuple[PicturePlace, ...]:
        """Return them."""
        return self._places


class MachineFinder:
    """Looks at what this machine has plugged in."""

    def places(self) -> tuple[PicturePlace, ...]:
        """Return the laptop's own folders, the sticks and the phones, and last all folders."""
        (*own, home) = (
            PicturePlace(kind=kind, name="", folder=Path(folder))
            for kind, where in _OWN.items()
            if (folder := QStandardPaths.writableLocation(where))
        )
        # Where a system has no folder of its own for one of these, it says the person's home.
        here = (one for one in own if one.folder.is_dir() and one.folder != home.folder)
        return (*here, *_sticks(), *_phones(), home)


_Location = QStandardPaths.StandardLocation
_OWN = {
    PlaceKind.LAPTOP: _Location.PicturesLocation,
    PlaceKind.DOWNLOADS: _Location.DownloadLocation,
    PlaceKind.DESKTOP: _Location.DesktopLocation,
    PlaceKind.HOME: _Location.HomeLocation,
}


def pictures_in(place: PicturePlace) -> tuple[Path, ...]:
    """Return the pictures of a place, the newest first. Slow. Any thread may ask.

    Where there is a camera's folder (DCIM), only what is in it. Raises Problem PLACE_GONE.
    """
    if not place.folder.is_dir():
        raise Problem(ProblemKey.PLACE_GONE, place.kind.value)
    roots = _camera_folders(place.folder) or (place.folder,)
    found: list[tuple[float, Path]] = []
    for root in roots:
        for path in _walk(root, _DEEPEST):
            try:
                found.append((path.stat().st_mtime, path))
            except OSError:
                continue
            if len(found) >= _MOST:
                break
    return tuple(path for _, path in sorted(found, key=_newest, reverse=True))


def folders_in(folder: Path) -> tuple[Path, ...]:
    """Return the folders in a folder that may hold pictures, by name. Slow. Any thread may ask.

    None where a camera keeps its pictures (DCIM). Raises Problem PLACE_GONE.
    """
    if not folder.is_dir():
        raise Problem(ProblemKey.PLACE_GONE)
    if _camera_folders(folder):
        return ()
    return tuple(one for one in _folders(folder) if _is_shown(one) and _may_hold_pictures(one))


def pictures_just_in(folder: Path) -> tuple[Path, ...]:
    """Return the pictures in a folder and in none of its folders, the newest first."""
    found = []
    for path in _walk(folder, 0):
        try:
            found.append((path.stat().st_mtime, path))
        except OSError:
            continue
    return tuple(path for _, path in sorted(found, key=_newest, reverse=True)[:_MOST])


def bytes_of(path: Path, most: int) -> bytes:
    """Return a picture's bytes. Raises Problem PICTURE_TOO_BIG, NOT_A_PICTURE or PLACE_GONE."""
    try:
        if path.stat().st_size > most:
            raise Problem(ProblemKey.PICTURE_TOO_BIG)
        return path.read_bytes()
    except OSError as trouble:
        # A stick that was pulled takes its folders with it, or cannot be read any more.
        gone = not path.parent.is_dir() or trouble.errno in _GONE
        key = ProblemKey.PLACE_GONE if gone else ProblemKey.NOT_A_PICTURE
        raise Problem(key, type(trouble).__name__) from trouble


def _newest(found: tuple[float, Path]) -> tuple[float, str]:
    return (found[0], found[1].name)


def _camera_folders(folder: Path) -> tuple[Path, ...]:
    """Return the folders DCIM of a card or phone: at its top, or inside one of its stores."""
    found = []
    for one in (folder, *_folders(folder)):
        found += [inner for inner in _folders(one) if inner.name.lower() == _CAMERA_FOLDER]
    return tuple(found)


def _folders(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(one for one in sorted(folder.iterdir()) if one.is_dir())
    except OSError:
        return ()


def _is_shown(folder: Path) -> bool:
    return not folder.name.startswith(".") and not folder.is_symlink()


def _may_hold_pictures(folder: Path) -> bool:
    """Tell whether a picture is found soon; of a folder too large to know we say yes."""
    left = [folder]
    for _ in range(_FOLDERS_LOOKED_AT):
        if not left:
            return False
        one = left.pop(0)
        if any(True for _ in _walk(one, 0)):
            return True
        left += [inner for inner in _folders(one) if _is_shown(inner)]
    return bool(left)


def _walk(folder: Path, deep: int) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=_name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = Path(entry.path)
        if _is_folder(entry):
            if deep:
                yield from _walk(path, deep - 1)
        elif path.suffix.lower() in _ENDINGS:
            yield path


def _name(entry: "os.DirEntry[str]") -> str:
    return entry.name


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _sticks() -> tuple[PicturePlace, ...]:
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if volume.isValid() and volume.isReady() and may_be_a_stick(root, is_root=volume.isRoot()):
            name = volume.displayName() or Path(root).name
            found.append(PicturePlace(kind=PlaceKind.STICK, name=name, folder=Path(root)))
    return tuple(found)


def may_be_a_stick(root: str, *, is_root: bool) -> bool:
    """Tell whether what is mounted at `root` was plugged in by a person."""
    if is_root:
        return False
    if sys.platform == "win32":
        return root[:2].upper() != os.environ.get("SYSTEMDRIVE", "C:").upper()
    return root.startswith(_UNDER)


def _phones() -> tuple[PicturePlace, ...]:
    """Return the phones that a Linux desktop has opened as folders."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    opened = _folders(Path(runtime) / "gvfs") if runtime else ()
    return tuple(
        PicturePlace(kind=PlaceKind.PHONE, name=_phone_name(one.name), folder=one)
        for one in opened
        if one.name.startswith(("mtp:", "gphoto2:", "afc:"))
    )


def _phone_name(mount: str) -> str:
    host = mount.partition("host=")[2]
    return host.replace("_", " ").replace("%20", " ").strip()[:24]


_GONE = frozenset({5, 6, 19, 107})
"""EIO, ENXIO, ENODEV and ENOTCONN: the device itself is not there."""
