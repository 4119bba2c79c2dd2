"""Write a file whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from qc_desktop.domain.problems import Problem, ProblemKey

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`. On disk under its name when this returns; else nothing changed.

    Raises Problem DISK_FULL or CANNOT_WRITE_FILE.
    """
    try:
        _write(path, data, _replace)
    except OSError as error:
        key = ProblemKey.DISK_FULL if error.errno in _FULL else ProblemKey.CANNOT_WRITE_FILE
        raise Problem(key, errno.errorcode.get(error.errno or 0, "")) from error


def write_new(path: Path, data: bytes) -> None:
    """Write `data` to `path` as `write_whole` does, but never over a file that is there.

    Raises FileExistsError, or Problem DISK_FULL or CANNOT_WRITE_FILE.
    """
    try:
        _write(path, data, _put_beside)
    except FileExistsError:
        raise
    except OSError as error:
        key = ProblemKey.DISK_FULL if error.errno in _FULL else ProblemKey.CANNOT_WRITE_FILE
        raise Problem(key, errno.errorcode.get(error.errno or 0, "")) from error


def _replace(part: Path, path: Path) -> None:
    part.replace(path)


def _put_beside(part: Path, path: Path) -> None:
    """Give a file its name only where no other has it."""
    if os.name == "nt":
        part.rename(path)  # Windows never renames over a file
        return
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:
        # A stick has no second names for a file. What is there is looked for, and a moment later
        # this file is put there: only another program could come between.
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, "", str(path)) from None
        part.replace(path)
        return
    part.unlink()


def _write(path: Path, data: bytes, put: Callable[[Path, Path], None]) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".part-", suffix=path.suffix)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # A temporary file is private; what a person asked for follows their own umask.
        part.chmod(0o666 & ~_umask())
        put(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows gives no handle to a folder; replacing is durable with the file's fsync
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
