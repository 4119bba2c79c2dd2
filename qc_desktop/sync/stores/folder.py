"""A folder as the shared place: a synced folder, a file share, a USB stick."""

import errno
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync.ports import Listed

_TEMPORARY = ".tmp"
_KEYS = {
    errno.ENOSPC: ProblemKey.NO_ROOM,
    errno.EFBIG: ProblemKey.NO_ROOM,
    errno.EACCES: ProblemKey.NO_ENTRY,
    errno.EPERM: ProblemKey.NO_ENTRY,
    errno.EROFS: ProblemKey.NO_ENTRY,
    errno.ENOTDIR: ProblemKey.WRONG_PLACE,
}
if hasattr(errno, "EDQUOT"):
    _KEYS[errno.EDQUOT] = ProblemKey.NO_ROOM


class FolderStore:
    """Keeps each object as one file below `folder`, which must be there already."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, name: str, data: bytes) -> None:
        """Keep `data` whole under `name`: temporary file, fsync, rename, fsync of the folder.

        Raises Problem LATER, NO_ROOM, NO_ENTRY or WRONG_PLACE; then nothing is there.
        """
        target = self._path(name)
        with self._problems():
            self._require_folder()
            _make_folders(self._folder, target.parent)
            beside = target.with_name(f"{secrets.token_hex(8)}{_TEMPORARY}")
            try:
                with beside.open("xb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                beside.replace(target)
            except OSError:
                with suppress(OSError):
                    beside.unlink(missing_ok=True)
                raise
            _sync_folder(target.parent)

    def get(self, name: str) -> bytes:
        """Return an object. Raises Problem NOT_READY where it is not there."""
        with self._problems():
            try:
                return self._path(name).read_bytes()
            except (FileNotFoundError, IsADirectoryError):
                self._require_folder()
                raise Problem(ProblemKey.NOT_READY, "not there") from None

    def listing(self, prefix: str) -> tuple[Listed, ...]:
        """Return every whole object whose name starts with `prefix`, by name."""
        with self._problems():
            self._require_folder()
            start, _, begins = prefix.rpartition("/")
            return tuple(sorted(_walk(self._path(start) if start else self._folder, start, begins)))

    def delete(self, name: str) -> None:
        """Let an object go. Does nothing where it is not there."""
        with self._problems():
            self._require_folder()
            self._path(name).unlink(missing_ok=True)

    def free(self) -> int | None:
        """Return the bytes free."""
        with self._problems():
            return shutil.disk_usage(self._folder).free

    def _path(self, name: str) -> Path:
        return self._folder.joinpath(*name.split("/"))

    def _require_folder(self) -> None:
        # A stick that was pulled takes its folder away. Making it again would write to the
        # laptop's own disk, where nobody looks for it.
        if not self._folder.is_dir():
            raise Problem(ProblemKey.LATER, "folder is not there")

    @contextmanager
    def _problems(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            key = _KEYS.get(error.errno or 0, ProblemKey.LATER)
            if not self._folder.exists():
                key = ProblemKey.LATER
            raise Problem(key, error.strerror or "") from error


def _walk(folder: Path | str, name: str, begins: str = "") -> Iterator[Listed]:
    """Yield the files below a folder. What disappears while we look was not there.

    Of the folder's own entries only those that start with `begins` are looked into: a thousand
    folders of media lie beside what is asked for most.
    """
    try:
        entries = [entry for entry in os.scandir(folder) if entry.name.startswith(begins)]
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        below = f"{name}/{entry.name}" if name else entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, below)
        elif not entry.name.endswith(_TEMPORARY) and not entry.name.startswith("."):
            with suppress(FileNotFoundError):
                yield Listed(below, entry.stat().st_size)


def _make_folders(root: Path, folder: Path) -> None:
    """Make the folders between `root` and `folder`, each durable in the one above."""
    missing = []
    while folder not in (root, folder.parent) and not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        one.mkdir(exist_ok=True)
        _sync_folder(one.parent)


def _sync_folder(folder: Path) -> None:
    """Put a folder's list of names on the disk. Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some shares cannot do it for folders; the file itself was synced.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)
