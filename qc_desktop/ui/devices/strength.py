"""How long this laptop can go on: its battery, and the room on its disk."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

_LOW_PERCENT = 15
"""What is left of a battery that leaves time for a talk to be ended in peace."""
_LITTLE_BYTES = 1_000_000_000
"""Some sixty visits with 40 photos each: time for the office to make room."""


class Strength(Protocol):
    """Asks the machine. Both are quick, and a machine that does not know says no."""

    def battery_is_low(self) -> bool:
        """Tell whether the battery is low and is not being charged."""
        ...

    def is_nearly_full(self) -> bool:
        """Tell whether there is little room left where the data lies."""
        ...


class MachineStrength:
    """Asks the real machine. `folder` is where the data lies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def battery_is_low(self) -> bool:
        """Tell whether the battery is low and is not being charged."""
        import psutil  # noqa: PLC0415 - not at start

        try:
            battery = psutil.sensors_battery()
        except (OSError, RuntimeError, NotImplementedError):
            return False
        if battery is None or battery.power_plugged is not False:
            return False
        return bool(battery.percent <= _LOW_PERCENT)

    def is_nearly_full(self) -> bool:
        """Tell whether there is little room left where the data lies."""
        try:
            return shutil.disk_usage(self._folder).free < _LITTLE_BYTES
        except OSError:
            return False


@dataclass(slots=True)
class FixedStrength:
    """A machine that is as it is set."""

    low: bool = False
    full: bool = False

    def battery_is_low(self) -> bool:
        """Tell what was set."""
        return self.low

    def is_nearly_full(self) -> bool:
        """Tell what was set."""
        return self.full
