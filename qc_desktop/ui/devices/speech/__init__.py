"""Read aloud: the voices this laptop has, behind one Protocol."""

from qc_desktop.domain.settings import Speed, Voice
from qc_desktop.ui.devices.speech.espeak import synthesise
from qc_desktop.ui.devices.speech.espeak_speaker import EspeakSpeaker, voice_here
from qc_desktop.ui.devices.speech.speaker import (
    Manner,
    SilentSpeaker,
    Speaker,
    SpokenWord,
)

__all__ = [
    "EspeakSpeaker",
    "Manner",
    "SilentSpeaker",
    "Speaker",
    "Speed",
    "SpokenWord",
    "Voice",
    "synthesise",
    "voice_here",
]
