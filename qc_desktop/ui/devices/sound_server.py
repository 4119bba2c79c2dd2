"""Whether the sound server that Qt found at its first sound is still the same and alive.

Qt's way to PulseAudio, and to PipeWire that acts as it, ends the whole process when a sound is
begun after its server ended. Linux only: elsewhere there is no such server.
"""

import os
import socket
import sys
from pathlib import Path

_ANSWER_SECONDS = 0.2
_seen: list[int] = []
_lost: list[bool] = []


def sound_server_is_lost() -> bool:
    """Tell whether the server has ended since the first call. It stays lost in this process."""
    if sys.platform != "linux" or _lost:
        return bool(_lost)
    door = _door()
    if door is None:
        return False  # nobody knows where it is: Qt finds out
    number = _number(door)
    if not _seen:
        _seen.append(number)
    if _seen[0] and (number != _seen[0] or not _answers(door)):
        _lost.append(True)
    return bool(_lost)


def sound_server_was_lost() -> bool:
    """Tell whether it was found to have ended, without looking again."""
    return bool(_lost)


def _door() -> Path | None:
    named = os.environ.get("PULSE_SERVER", "")
    if named:
        return Path(named.removeprefix("unix:")) if named.startswith(("unix:", "/")) else None
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return Path(runtime) / "pulse" / "native" if runtime else None


def _number(door: Path) -> int:
    """Return what tells this socket from one that a new server made; 0 where there is none."""
    try:
        return door.stat().st_ino
    except OSError:
        return 0


def _answers(door: Path) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(_ANSWER_SECONDS)
        try:
            client.connect(str(door))
        except OSError:
            return False
    return True
