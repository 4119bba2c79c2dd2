"""What is said of a buddy who waits to hear that we left."""

from datetime import datetime

from qc_desktop.domain.buddies import is_awaited, is_late
from qc_desktop.domain.visits import Visit
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.words import easy


def chip_of(visit: Visit, name: str, at: datetime) -> Chip | None:
    """Return a word on the buddy `name`; a louder one after the time that was agreed."""
    if is_late(visit, at):
        words = easy("Tell {name} you are OK", name=name)
        return Chip(words=words, tone=Tone.DANGER, glyph="phone")
    if is_awaited(visit):
        words = easy("Tell {name} when you leave", name=name)
        return Chip(words=words, tone=Tone.WAITING, glyph="phone")
    return None
