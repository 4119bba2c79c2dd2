"""Sound and pictures that tests make themselves."""

import array
import io
import math

from PIL import Image
from typing_extensions import override

from qc_desktop.ui.devices.sound_clock import ClockOut

RATE = 16_000
_ORIENTATION = 0x0112
_TURNED = 6


class EndlessOut(ClockOut):
    """A loudspeaker that is never done: a person can press Stop however slow the laptop is."""

    @override
    def heard(self) -> float:
        return 0.0


def a_tone(seconds: float, hertz: float = 220.0) -> bytes:
    """Return 16-bit mono sound at RATE."""
    count = int(RATE * seconds)
    step = 2 * math.pi * hertz / RATE
    return array.array("h", (int(9000 * math.sin(step * n)) for n in range(count))).tobytes()


def a_turned_photo(width: int = 1200, height: int = 900) -> bytes:
    """Return a JPEG that a phone would have taken on its side."""
    picture = Image.new("RGB", (width, height), "#7A9E7E")
    exif = picture.getexif()
    exif[_ORIENTATION] = _TURNED
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()
