"""Write files so that they are whole or not there, and on the disk when a call returns."""

import io
import os
import secrets
from pathlib import Path

from qc_desktop.storage.troubles import as_problems


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, readable by its owner only. Whole and on disk when it returns.

    Raises Problem DISK_FULL or READ_ONLY; then an earlier file is still there, untouched.
    """
    with as_problems():
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
        try:
            with open_private(beside) as file:
                write_all(file, content)
                os.fsync(file.fileno())
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def remove(path: Path) -> None:
    """Remove a file if it is there. Gone from the disk when it returns."""
    with as_problems():
        path.unlink(missing_ok=True)
        sync_folder(path.parent)


def open_private(path: Path) -> io.FileIO:
    """Open a new file for writing that nobody but its owner may read."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return io.FileIO(os.open(path, flags, 0o600), "w")


def write_all(file: io.FileIO, content: bytes) -> None:
    """Write every byte: on a disk that is nearly full, one call may take only some of them."""
    left = memoryview(content)
    while left:
        left = left[file.write(left) :]


def sync_folder(folder: Path) -> None:
    """Put a folder's list of names on the disk. Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
