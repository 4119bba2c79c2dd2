"""The log file: ids and counts, never people's words, names or photos."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES = 500_000
_FILES = 3


def keep_log(data: Path) -> Path:
    """Write warnings and errors to `data`/log/qc-desktop.log from now on; return its path."""
    path = data / "log" / "qc-desktop.log"
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("qc_desktop")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return path


def stop_log() -> None:
    """Close the log file."""
    root = logging.getLogger("qc_desktop")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
