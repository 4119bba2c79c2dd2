"""Start a driver, kill it at a moment, and hear what it had said."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.survival.telling import Line, heard_lines
from tests.survival.world import Home

_ROOT = Path(__file__).parents[2]
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one driver said until it was killed."""

    lines: list[Line]
    seconds: float


def run_and_kill(home: Home, seed: int, seconds: float) -> Run:
    """Drive a visit and kill it `seconds` after its first line. Fails where it ended by itself."""
    out, trouble = home.data.parent / "said.jsonl", home.data.parent / "trouble.txt"
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.survival.driver"]
    with out.open("wb") as said, trouble.open("wb") as errors:
        driver = subprocess.Popen(
            [*command, str(home.data), str(home.key_file), str(seed)],
            stdout=said,
            stderr=errors,
            cwd=_ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        try:
            _wait_for_first_line(driver, out)
            time.sleep(seconds)
            ended = driver.poll()
        finally:
            driver.send_signal(signal.SIGKILL)
            driver.wait(_PATIENCE)
    said_last = trouble.read_text(errors="replace")[-3000:]
    assert ended is None, f"seed {seed}: the driver ended by itself ({ended}): {said_last}"
    return Run(lines=heard_lines(out.read_bytes()), seconds=seconds)


def _wait_for_first_line(driver: subprocess.Popen[bytes], out: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while not out.read_bytes().count(b"\n") and driver.poll() is None:
        assert time.monotonic() < until, "the window never opened"
        time.sleep(0.01)
