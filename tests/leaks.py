"""What a test may leave behind: nothing. No thread, no window, no running timer."""

import gc
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

PATIENCE = 1.0  # seconds for a thread that is on its way out


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stood before the test began; only what is new afterwards counts."""

    threads: frozenset[threading.Thread]
    windows: frozenset[int]
    busy: frozenset[int]

    @classmethod
    def now(cls) -> "Standing":
        """Note the threads, windows and running timers of this moment."""
        return cls(
            threads=frozenset(_threads()),
            windows=frozenset(where for where, _ in _windows()),
            busy=frozenset(where for where, _ in _busy()),
        )


def leftovers(before: Standing) -> list[str]:
    """Name what is new since `before` and did not go away by itself."""
    if not _new(before):
        return []
    _delete_what_waits()
    if not _new(before):  # most often so, and it saves the 50 ms of a collection
        return []
    until = time.monotonic() + PATIENCE
    gc.collect()  # a window may be kept by a cycle alone
    while (left := _new(before)) and time.monotonic() < until:
        time.sleep(0.02)
        gc.collect()
        _delete_what_waits()
    return left


def _new(before: Standing) -> list[str]:
    return [
        *(f"thread {thread.name}" for thread in _threads() if thread not in before.threads),
        *(f"window {name}" for where, name in _windows() if where not in before.windows),
        *(f"running {name}" for where, name in _busy() if where not in before.busy),
    ]


def _delete_what_waits() -> None:
    """Let Qt delete what asked to be deleted later, and let its pool finish."""
    if (app := QCoreApplication.instance()) is not None:
        QThreadPool.globalInstance().waitForDone(1000)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.processEvents()


def _threads() -> Iterator[threading.Thread]:
    """Python's own threads. Qt's pool threads show up as dummies, live on idle and are no leak."""
    for thread in threading.enumerate():
        if not thread.name.startswith("Dummy-"):
            yield thread


def _windows() -> Iterator[tuple[int, str]]:
    if isinstance(QApplication.instance(), QApplication):
        for widget in QApplication.topLevelWidgets():
            name = f"{type(widget).__name__} {widget.objectName()}".strip()
            yield Shiboken.getCppPointer(widget)[0], name


def _busy() -> Iterator[tuple[int, str]]:
    """Every timer that still ticks and every Qt thread that still runs."""
    main = QThread.currentThread()
    for wrapper in Shiboken.getAllValidWrappers():
        ticking = isinstance(wrapper, QTimer) and wrapper.isActive()
        running = isinstance(wrapper, QThread) and wrapper is not main and wrapper.isRunning()
        if ticking or running:
            yield Shiboken.getCppPointer(wrapper)[0], type(wrapper).__name__
