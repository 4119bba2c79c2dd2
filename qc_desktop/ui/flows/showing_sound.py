"""What stands on the screen while sound is taken. It claims no recording before sound comes."""

from qc_desktop.ui.components.bars import Bars, Chip, Tone
from qc_desktop.ui.components.level_bars import Levels
from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.flows.taking_sound import TakingSound
from qc_desktop.ui.screens.checker.record import RecordState
from qc_desktop.words import easy

_SAY_TIME_EVERY = 15
"""Seconds: a screen reader that said each one would talk over the person."""


def record_state(sound: TakingSound, bars: Bars, *, advice: str) -> RecordState:
    """Return the state of the recording screen; `advice` is what to think of while speaking."""
    seconds = int(sound.seconds)
    said = seconds - seconds % _SAY_TIME_EVERY
    return RecordState(
        title=_title(sound),
        chip=_chip(sound, clock(seconds)),
        levels=Levels(bars=sound.levels, name=easy("Recording, {seconds} seconds", seconds=said)),
        waiting=sound.waiting,
        bars=bars,
        spoken=(Spoken(text=advice, key="names"),),
    )


def clock(seconds: int) -> str:
    """Return "1:05"."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def _title(sound: TakingSound) -> str:
    if sound.waiting:
        return easy("We wait for you")
    return easy("We are listening. Speak now.") if sound.came else easy("Wait a moment")


def _chip(sound: TakingSound, time: str) -> Chip:
    if sound.waiting:
        return Chip(words=easy("Waiting {time}", time=time), tone=Tone.WAITING, glyph="pause")
    if not sound.came:
        return Chip(words=easy("Not yet"), tone=Tone.WAITING, glyph="mic")
    return Chip(words=easy("Recording {time}", time=time), tone=Tone.DANGER, glyph="dot")
