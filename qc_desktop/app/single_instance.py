"""One window for each data folder."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from qc_desktop.domain.problems import Problem, ProblemKey


@contextmanager
def only_window(data: Path) -> Iterator[None]:
    """Hold the data folder's lock. Raises Problem ALREADY_OPEN where another window has it.

    The system lets the lock go when the process ends, also after a crash.
    """
    data.mkdir(parents=True, exist_ok=True)
    with (data / "window.lock").open("a+b") as file:
        if not _locked(file):
            raise Problem(ProblemKey.ALREADY_OPEN)
        yield


if sys.platform == "win32":
    import msvcrt

    def _locked(file: IO[bytes]) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _locked(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
