"""Work that takes longer than a blink, off the interface thread."""

import inspect
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar
from weakref import WeakMethod

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import Shiboken

# Keeping many photos holds one for a while; what the screen waits for must not stand behind it.
_THREADS = 3
# A bar that moves twenty times a second looks smooth; more only fills the queue.
_BETWEEN_TELLINGS = 0.05

T = TypeVar("T")


class Stopped(Exception):  # noqa: N818 - it is a wish granted, not an error
    """The work was asked to stop. Work lets it pass, tidying up behind itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Things:
    """How many things are done, and of how many."""

    done: int
    of: int


class Progress:
    """What work is given: it tells how far it is, and learns whether it should stop."""

    def __init__(self, tell: Callable[[Things], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()
        self._told_at = 0.0

    @property
    def stop_wanted(self) -> bool:
        """Somebody asked the work to stop."""
        return self._stop.is_set()

    def check(self) -> None:
        """Raise Stopped where somebody asked the work to stop."""
        if self._stop.is_set():
            raise Stopped

    def tell(self, done: int, of: int) -> None:
        """Tell that `done` things of `of` are done. Raises Stopped as `check` does."""
        self.check()
        now = time.monotonic()
        if done >= of or now - self._told_at >= _BETWEEN_TELLINGS:
            self._told_at = now
            self._tell(Things(done=done, of=of))

    def stop(self) -> None:
        """Ask the work to stop at its next step. Any thread may ask."""
        self._stop.set()


class Job:
    """One piece of work under way."""

    def __init__(
        self, progress: Progress, tell_stopped: Callable[[], Callable[..., None] | None]
    ) -> None:
        self._progress = progress
        self.tell_stopped = tell_stopped

    @property
    def stop_wanted(self) -> bool:
        """Somebody asked the work to stop."""
        return self._progress.stop_wanted

    def stop(self) -> None:
        """Ask the work to stop. Neither `done` nor `failed` is told after this."""
        self._progress.stop()


@dataclass(frozen=True, slots=True)
class _News:
    """One call to make on the interface thread. It keeps no screen alive."""

    job: Job
    tell: Callable[[], Callable[..., None] | None]
    values: tuple[object, ...]
    last: bool


class Background(QObject):
    """A few threads, and one queued signal that brings their news to the interface thread.

    Work is a plain function of values: it never touches a widget. What it tells goes to bound
    methods only, and to none of a screen that is gone.
    """

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="background")
        self._jobs: set[Job] = set()
        self._open = True
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_open(self) -> bool:
        """It still takes work."""
        return self._open

    @property
    def busy(self) -> bool:
        """Some work is not finished, or its news has not been told yet."""
        return bool(self._jobs)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        *,
        progressed: Callable[[Things], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Job:
        """Start `work` on another thread; tell the outcome on the interface thread.

        Exactly one of `done`, `failed` and `stopped` is told. `failed` gets a Problem for the
        world's trouble and any other exception for a bug of ours. Raises TypeError where what is
        told is not a bound method, and RuntimeError after `shut_down`.
        """
        tell_done, tell_failed = _weak(done), _weak(failed)
        tell_progressed = _weak(progressed)

        def tell(things: Things) -> None:
            self._arrived.emit(_News(job, tell_progressed, (things,), last=False))

        def whole() -> None:
            try:
                progress.check()
                news = _News(job, tell_done, (work(progress),), last=True)
            except Stopped:
                news = _News(job, job.tell_stopped, (), last=True)
            except Exception as trouble:  # noqa: BLE001 - told to `failed`, whatever it is
                news = _News(job, tell_failed, (trouble,), last=True)
            self._arrived.emit(news)

        progress = Progress(tell)
        job = Job(progress, _weak(stopped))
        self._pool.submit(whole)
        self._jobs.add(job)
        return job

    def shut_down(self) -> None:
        """Stop all work and wait for it. No news is told after this."""
        self._open = False
        for job in tuple(self._jobs):
            job.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._jobs.clear()

    def _deliver(self, news: object) -> None:
        if not isinstance(news, _News) or not self._open:
            return
        if news.last:
            self._jobs.discard(news.job)
        if not news.job.stop_wanted:
            _call(news.tell(), *news.values)
        elif news.last:  # it may have ended by itself before it heard the wish
            _call(news.job.tell_stopped())


def _weak(method: Callable[..., None] | None) -> Callable[[], Callable[..., None] | None]:
    """Return a way to the method that does not keep its screen alive."""
    if method is None:
        return _nobody
    if not inspect.ismethod(method):
        raise TypeError("background news goes to bound methods only")
    return WeakMethod(method)


def _nobody() -> None:
    return None


def _call(method: Callable[..., None] | None, *values: object) -> None:
    """Call the method where its screen still exists: Qt deletes some that Python still knows."""
    screen = getattr(method, "__self__", None)
    if method is not None and (not isinstance(screen, QObject) or Shiboken.isValid(screen)):
        method(*values)
