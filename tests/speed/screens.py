"""A screen of our own to start programs on, and what their processes weigh."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOT_WANTED = frozenset({"WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE"})
ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def virtual_screen(compiled: Path) -> Iterator[dict[str, str]]:
    """Run Xvfb and give the environment of programs that shall draw on it.

    Python keeps what it compiled in the folder `compiled`: an installed program has it too.
    """
    program = shutil.which("Xvfb")
    assert program is not None, "Xvfb is not here; .ci/install says which package has it"
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            display = told.readline().strip()
        clean = {name: value for name, value in os.environ.items() if name not in _NOT_WANTED}
        yield {
            **clean,
            "DISPLAY": f":{display}",
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPYCACHEPREFIX": str(compiled),
        }
    finally:
        server.terminate()
        server.wait()


def weight(process: int) -> int:
    """Return the KiB of a process and all below it, what is shared counted by its share."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    own = Path(f"/proc/{process}/smaps_rollup").read_text()
    pss = next(line.split()[1] for line in own.splitlines() if line.startswith("Pss:"))
    return int(pss) + sum(weight(int(child)) for child in children)
