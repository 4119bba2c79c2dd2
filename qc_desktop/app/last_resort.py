"""Our own bugs end here: the log gets the place, the person gets calm words."""

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

_log = logging.getLogger("qc_desktop.last_resort")


def catch_everything(tell: Callable[[BaseException], None]) -> None:
    """Send every exception that nobody caught to the log and to `tell`."""

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("%s at %s", kind.__name__, _places(trace))
        tell(error)

    sys.excepthook = caught


def _places(trace: TracebackType | None) -> str:
    """Return where it happened, without values: a message may hold people's words."""
    frames = traceback.extract_tb(trace)
    return " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
