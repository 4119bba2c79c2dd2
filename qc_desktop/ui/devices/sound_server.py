"""Whether the sound server that Qt found at its first sound is still the same and alive.

Qt's way to PulseAudio, and to PipeWire that acts as it, ends the whole process when a sound is
begun after its server ended. Linux only: elsewhere there is no such server.
"""

import os
import socket
import sys
from pathlib import Path

from qc_desktop.ui.devices import pulse

_ANSWER_SECONDS = 0.2
# Qt waits for ever for a server that takes a caller and says nothing, and the window with it. One
# that is just starting may take a moment.
_LET_IN_SECONDS = 3.0
_seen: list[int] = []
_watches: list[pulse.Watch] = []
_lost: list[bool] = []


def sound_server_is_lost() -> bool:
    """Tell whether the server has ended since the first call. It stays lost in this process.

    A new one may have come since: `sound_server_answers` tells. Qt cannot be brought to it.
    """
    if sys.platform != "linux" or _lost:
        return bool(_lost)
    door = _door()
    if door is None:
        return False  # nobody knows where it is: Qt finds out
    number = _number(door)
    mute = False
    if not _seen:
        _seen.append(number)
        if number:
            _watches.extend(one for one in [pulse.watch()] if one is not None)
        mute = not all(one.is_let_in(_LET_IN_SECONDS) for one in _watches)
    # A new server may have taken over the very same socket: only a connection tells.
    ended = any(one.has_ended() for one in _watches)
    if _seen[0] and (number != _seen[0] or ended or mute or not _answers(door)):
        _lost.append(True)
        while _watches:
            _watches.pop().close()
    return bool(_lost)


def sound_server_was_lost() -> bool:
    """Tell whether it was found to have ended, without looking again."""
    return bool(_lost)


def sound_server_answers() -> bool:
    """Tell whether there is a server now, the same or another."""
    door = _door()
    return door is not None and _answers(door)


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
