"""Real voice notes, spoken by the bundled voice."""

from functools import cache

from qc_desktop.interchange.sound import to_opus
from qc_desktop.ui.devices.speech import synthesise

SAID = "I like living here. I choose what I eat."


@cache
def spoken(words: str = SAID, language: str = "en-GB") -> tuple[bytes, int]:
    """Return 16-bit mono sound of the words, and its samples a second."""
    pcm, rate, _ = synthesise(words, language)
    return pcm, rate


@cache
def voice_note(words: str = SAID, language: str = "en-GB") -> bytes:
    """Return an Ogg/Opus voice note of the words."""
    return to_opus(*spoken(words, language))
