"""The way round Qt to a sound server, against one that a test leads."""

import threading
import time
from collections.abc import Callable

import pytest

from qc_desktop.ui.devices import sound_line
from qc_desktop.ui.devices.pulse import NoSoundServerError
from qc_desktop.ui.devices.sound_line import LineOut

RATE = 8000
SECOND = bytes(2 * RATE)


class Server:
    """Takes sound as fast as it is given, until it is told to end."""

    def __init__(self) -> None:
        self.taken = b""
        self.there = True
        self.closed = threading.Event()
        self.go_on = threading.Event()
        self.go_on.set()

    def write(self, pcm: bytes) -> None:
        self.go_on.wait(10)
        if not self.there:
            raise NoSoundServerError
        self.taken += pcm

    def behind(self) -> float:
        return 0.0

    def flush(self) -> None:
        if not self.there:
            raise NoSoundServerError

    def close(self) -> None:
        self.closed.set()


def eventually(true: Callable[[], bool]) -> None:
    until = time.monotonic() + 10
    while not true():
        assert time.monotonic() < until
        time.sleep(0.01)


def say(out: LineOut, pcm: bytes) -> None:
    while pcm:
        pcm = pcm[out.write(pcm) :]
        time.sleep(0.001)


def opened(server: Server) -> LineOut:
    return LineOut(RATE, lambda _rate: server)


def test_all_sound_reaches_the_server_in_order_and_is_heard() -> None:
    server = Server()
    out = opened(server)
    pcm = bytes(range(250)) * 16
    say(out, pcm)
    eventually(lambda: server.taken == pcm)
    eventually(lambda: out.heard() == pytest.approx(len(pcm) / 2 / RATE))
    out.stop()
    assert server.closed.wait(10)


def test_held_sound_waits_and_goes_on() -> None:
    server = Server()
    out = opened(server)
    out.pause()
    out.write(SECOND)
    time.sleep(0.1)
    assert server.taken == b""
    assert out.heard() == 0
    out.resume()
    eventually(lambda: bool(server.taken))
    out.stop()
    assert server.closed.wait(10)


def test_a_server_that_ends_leaves_a_clock_that_runs_on() -> None:
    server = Server()
    out = opened(server)
    say(out, SECOND[:800])
    eventually(lambda: len(server.taken) == 800)
    server.there = False
    say(out, SECOND)
    eventually(lambda: out.heard() > 0.2)
    assert server.closed.wait(10)
    out.stop()


def test_no_server_at_all_is_a_clock() -> None:
    def nobody(_rate: int) -> Server:
        raise NoSoundServerError

    out = LineOut(RATE, nobody)
    say(out, SECOND)
    eventually(lambda: out.heard() > 0.2)
    out.stop()


def test_a_server_that_takes_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound_line, "_STALLED_SECONDS", 0.1)
    server = Server()
    server.go_on.clear()
    out = opened(server)
    say(out, SECOND)
    eventually(lambda: out.heard() > 0.2)
    out.stop()
    server.go_on.set()
    assert server.closed.wait(10)
