"""Read aloud: the voices this laptop has, behind one Protocol."""

from qc_desktop.ui.devices.speech.espeak import synthesise
from qc_desktop.ui.devices.speech.espeak_speaker import EspeakSpeaker, voice_here
from qc_desktop.ui.devices.speech.speaker import SilentSpeaker, Speaker, Speed, SpokenWord

__all__ = [
    "EspeakSpeaker",
    "SilentSpeaker",
    "Speaker",
    "Speed",
    "SpokenWord",
    "synthesise",
    "voice_here",
]
