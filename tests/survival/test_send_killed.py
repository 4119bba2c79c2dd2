"""`qc-desktop send` is killed at many moments, then sent again: all there, once."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from tests.speed.laptops import fill_with
from tests.survival.on_disk import on_disk
from tests.survival.sworn import State, Where
from tests.survival.world import Home, join_team, new_home, opened, opened_whole

_ROOT = Path(__file__).parents[2]
_PATIENCE = 60.0
# Told lines heard before the kill; between two lines lie one sealed file and its row.
_MOMENTS = (0, 1, 2, 3, 4)


def test_a_send_killed_at_any_moment_loses_nothing_and_sends_nothing_twice(
    tmp_path: Path,
) -> None:
    store = tmp_path / "store"
    store.mkdir()
    office_folder, blue_folder = tmp_path / "office", tmp_path / "blue"
    office_folder.mkdir()
    blue_folder.mkdir()
    office = new_home(office_folder, store=store)
    blue = join_team(blue_folder, office, store)
    with opened_whole(blue) as one:
        one.laptop.sending.receive(lambda _progress: None, lambda: False)
        fill_with(one, 3)
    killed = sum(killed_while_sending(blue, told) for told in _MOMENTS)
    assert killed >= len(_MOMENTS) // 2, "the sends were over before they could be killed"

    assert send(blue).wait(_PATIENCE) == 0
    assert everything(blue) == received(office)
    assert send(blue).wait(_PATIENCE) == 0
    assert everything(blue) == received(office)


def send(home: Home) -> subprocess.Popen[bytes]:
    """Start the real command."""
    where = ("--data", str(home.data), "--key-file", str(home.key_file))
    with (home.data.parent / "told.txt").open("wb") as told:
        return subprocess.Popen(
            [sys.executable, "-m", "qc_desktop", "send", *where],
            stdout=subprocess.DEVNULL,
            stderr=told,
            cwd=_ROOT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )


def killed_while_sending(home: Home, lines: int) -> bool:
    """Kill a send after it told `lines` steps. Tell whether it was still at work."""
    sender, told = send(home), home.data.parent / "told.txt"
    until = time.monotonic() + _PATIENCE
    while told.read_bytes().count(b"\n") < lines and sender.poll() is None:
        assert time.monotonic() < until, "the send never began"
        time.sleep(0.001)
    if not lines:
        wait_for_the_store(home, sender)
    sender.send_signal(signal.SIGKILL)
    return sender.wait(_PATIENCE) == -signal.SIGKILL


def wait_for_the_store(home: Home, sender: subprocess.Popen[bytes]) -> None:
    """Wait for the first new file in the shared place."""
    store = home.data.parent.parent / "store"
    before = sum(path.is_file() for path in store.rglob("*"))
    while sender.poll() is None and sum(p.is_file() for p in store.rglob("*")) <= before:
        time.sleep(0.001)


def everything(home: Home) -> State:
    """Return all that was recorded on a laptop; every sound and picture opens there."""
    with opened(home) as laptop:
        return replace(on_disk(laptop), where=Where())


def received(home: Home) -> State:
    """Receive, then return all that was recorded."""
    with opened(home) as laptop:
        got = laptop.sending.receive(lambda _progress: None, lambda: False)
        assert got.waiting_for == 0
    return everything(home)
