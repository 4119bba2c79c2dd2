"""What a driven program finds: words, pictures in a folder, what its camera sees, its bugs."""

import os
import random
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

WORDS = (
    "I like my own sofa.",
    "Nobody asked me.",
    "The kettle is too high for me.",
    "Staff knock. Then they wait.",
    "Tea at ten, every day.",
)


def what_it_sees() -> QImage:
    """Return what the camera has before it."""
    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    return image


def pictures_beside(data: Path, chance: random.Random) -> Callable[[], tuple[Path, ...]]:
    """Return a chooser of one picture at a time."""
    found = sorted((data.parent / "pictures").iterdir())

    def choose() -> tuple[Path, ...]:
        return (chance.choice(found),)

    return choose


def stop_at_a_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """End this process: a bug of ours must not pass for a kill."""
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(3)
