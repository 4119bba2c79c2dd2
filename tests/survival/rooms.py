"""Disks with no room left."""

import os
import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

Full = Callable[[], AbstractContextManager[None]]
"""Inside it the disk is full."""

_SIZE = "24m"
_BLOCK = 4096


@contextmanager
def no_file_may_grow(_folder: Path) -> Iterator[Full]:
    """Give a full disk by a limit on this process: no byte can be written to any file."""
    yield _limited


@contextmanager
def disk_of_few_bytes(folder: Path) -> Iterator[Full]:
    """Give a real disk of a few megabytes, mounted on `folder`; skipped where we may not."""
    mount = shutil.which("mount")
    if mount is None or os.getuid() != 0:
        pytest.skip("only root may mount a small disk")
    command = [mount, "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here")

    @contextmanager
    def filled() -> Iterator[None]:
        filler = folder / "filler"
        _fill(filler)
        try:
            yield
        finally:
            filler.unlink()

    try:
        yield filled
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], capture_output=True, check=True)


def _fill(filler: Path) -> None:
    with filler.open("wb", buffering=0) as file:
        while True:
            try:
                file.write(os.urandom(_BLOCK))
            except OSError:
                return


@contextmanager
def _limited() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
