"""How long this laptop can go on: its battery, and the room on its disk."""

import shutil
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

_LOW_PERCENT = 15
"""What is left of a battery that leaves time for a talk to be ended in peace."""
_LITTLE_BYTES = 1_000_000_000
"""Some sixty visits with 40 photos each: time for the office to make room."""


class Weak(Enum):
    """What is not well, what ends sooner first."""

    BATTERY = "battery"
    ROOM = "room"


class Strength(Protocol):
    """Asks the machine. Slow: run it in the background."""

    def weak(self) -> frozenset[Weak]:
        """Return what is not well; a machine that does not know says nothing."""
        ...


class MachineStrength:
    """Asks the real machine. `folder` is where the data lies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def weak(self) -> frozenset[Weak]:
        """Return a battery that is low and not being charged, and a disk that is nearly full."""
        found = {Weak.BATTERY: _battery_is_low(), Weak.ROOM: self._is_nearly_full()}
        return frozenset(what for what, is_so in found.items() if is_so)

    def _is_nearly_full(self) -> bool:
        try:
            return shutil.disk_usage(self._folder).free < _LITTLE_BYTES
        except OSError:
            return False  # the data says itself that its folder is gone


@dataclass(slots=True)
class FixedStrength:
    """A machine that is as it is set."""

    set_weak: frozenset[Weak] = frozenset()

    def weak(self) -> frozenset[Weak]:
        """Return what was set."""
        return self.set_weak


def _battery_is_low() -> bool:
    import psutil  # noqa: PLC0415 - not at start

    try:
        battery = psutil.sensors_battery()
    except (OSError, RuntimeError, NotImplementedError):
        return False  # what psutil raises where it cannot read one
    if battery is None or battery.power_plugged is not False:
        return False
    return bool(battery.percent <= _LOW_PERCENT)
