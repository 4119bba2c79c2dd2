import gc
import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.background import Background, Progress, Things


class Screen(QObject):
    """Notes what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []
        self.threads: set[threading.Thread] = set()

    def done(self, value: object) -> None:
        self._note(value)

    def failed(self, trouble: Exception) -> None:
        self._note(trouble)

    def progressed(self, things: Things) -> None:
        self._note(things)

    def stopped(self) -> None:
        self._note("stopped")

    def _note(self, value: object) -> None:
        self.told.append(value)
        self.threads.add(threading.current_thread())


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    assert qtbot is not None
    made = Background()
    yield made
    made.shut_down()


def test_work_runs_elsewhere_and_its_outcome_comes_home(
    qtbot: QtBot, background: Background
) -> None:
    screen = Screen()
    worked_on: list[threading.Thread] = []

    def work(progress: Progress) -> int:
        progress.check()
        worked_on.append(threading.current_thread())
        return 42

    background.run(work, screen.done, screen.failed)
    qtbot.waitUntil(lambda: not background.busy)
    assert screen.told == [42]
    assert screen.threads == {threading.main_thread()}
    assert worked_on != [threading.main_thread()]


@pytest.mark.parametrize("trouble", [Problem(ProblemKey.DISK_FULL), ValueError("a bug")])
def test_trouble_is_told_as_it_is(qtbot: QtBot, background: Background, trouble: Exception) -> None:
    screen = Screen()

    def work(_progress: Progress) -> int:
        raise trouble

    background.run(work, screen.done, screen.failed)
    qtbot.waitUntil(lambda: not background.busy)
    assert screen.told == [trouble]


def test_progress_is_told_in_things_and_the_last_one_always(
    qtbot: QtBot, background: Background
) -> None:
    screen = Screen()

    def work(progress: Progress) -> str:
        for done in range(1, 2001):
            progress.tell(done, 2000)
        return "whole"

    background.run(work, screen.done, screen.failed, progressed=screen.progressed)
    qtbot.waitUntil(lambda: not background.busy)
    assert screen.told[-2:] == [Things(done=2000, of=2000), "whole"]
    assert len(screen.told) < 200


def endless(progress: Progress) -> None:
    while True:
        progress.tell(1, 2)
        time.sleep(0.001)


def test_work_can_be_stopped(qtbot: QtBot, background: Background) -> None:
    screen = Screen()
    job = background.run(endless, screen.done, screen.failed, stopped=screen.stopped)
    job.stop()
    qtbot.waitUntil(lambda: not background.busy)
    assert screen.told == ["stopped"]


def test_work_that_ends_just_after_a_stop_still_tells_one_thing(
    qtbot: QtBot, background: Background
) -> None:
    screen = Screen()
    started, go = threading.Event(), threading.Event()

    def work(_progress: Progress) -> int:
        started.set()
        go.wait(2)
        return 1

    job = background.run(work, screen.done, screen.failed, stopped=screen.stopped)
    assert started.wait(2)
    job.stop()
    go.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert screen.told == ["stopped"]


def test_a_screen_that_is_gone_is_told_nothing(qtbot: QtBot, background: Background) -> None:
    screen, other = Screen(), Screen()
    go = threading.Event()

    def work(_progress: Progress) -> bool:
        return go.wait(2)

    background.run(work, screen.done, screen.failed)
    background.run(work, other.done, other.failed)
    Shiboken.delete(screen)
    del other
    gc.collect()
    go.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert screen.told == []


def test_only_bound_methods_are_told(background: Background) -> None:
    with pytest.raises(TypeError):
        background.run(endless, lambda _value: None, Screen().failed)
    assert not background.busy


def test_shutting_down_waits_and_tells_nothing_more(qtbot: QtBot, background: Background) -> None:
    screen = Screen()
    for _ in range(5):
        background.run(endless, screen.done, screen.failed, stopped=screen.stopped)
    background.shut_down()
    qtbot.wait(5)
    assert screen.told == []
    assert not [t for t in threading.enumerate() if t.name.startswith("background")]
    with pytest.raises(RuntimeError):
        background.run(endless, screen.done, screen.failed)
