"""A screen that is not there and a message bus of its own, for a program and its screen reader."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.screen_reader.session import SYSTEM_PYTHON

ROOT = Path(__file__).parents[2]
_PATIENCE = 100.0


def read(reader: str, folder: Path, *program: str) -> dict[str, Any]:
    """Run a program of ours with a screen reader beside it; return what the reader wrote down.

    Fails, and never skips, where the system lacks what this needs.
    """
    need_it_all()
    out = folder / "read.json"
    folder.chmod(0o700)
    own = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "PYTHONPATH": str(ROOT)}
    with _screen() as display:
        environment = {**os.environ, **own, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        session = [sys.executable, "-m", "tests.screen_reader.session", reader, str(out)]
        done = subprocess.run(
            ["dbus-run-session", "--", *session, *program],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
    assert done.returncode == 0, done.stderr[-4000:]
    told: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return told


def need_it_all() -> None:
    """Fail with what to do where a package is missing."""
    programs = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    asked = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import pyatspi, gi"], capture_output=True, check=False, timeout=30
    )
    assert not programs, f"{programs} not found: run .ci/install test"
    assert asked.returncode == 0, "the system's Python has no pyatspi: run .ci/install test"


@contextmanager
def _screen() -> Iterator[str]:
    """Start a screen in memory and return its name."""
    theirs, ours = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(ours), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=(ours,),
        stderr=subprocess.DEVNULL,
    )
    os.close(ours)
    try:
        with os.fdopen(theirs) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        until = time.monotonic() + 10
        while server.poll() is None and time.monotonic() < until:
            time.sleep(0.02)
