"""Tell in words how strong a passphrase is."""

from enum import StrEnum

from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.words import plain

_SHORTEST = 12
_STRONG_LENGTH = 20
_STRONG_WORDS = 4
_FEWEST_LETTERS = 6


class Strength(StrEnum):
    """How strong a passphrase is."""

    NONE = "none"
    SHORT = "short"
    PLAIN = "plain"
    ENOUGH = "enough"
    STRONG = "strong"

    @property
    def will_do(self) -> bool:
        """Good enough to be used."""
        return self in {Strength.ENOUGH, Strength.STRONG}


def strength_of(passphrase: str) -> Strength:
    """Return how strong a passphrase is: long beats strange; a few letters over and over fail.

    Source: NCSC, three random words.
    """
    if not passphrase:
        return Strength.NONE
    if len(passphrase) < _SHORTEST:
        return Strength.SHORT
    if len(set(passphrase.lower())) < _FEWEST_LETTERS:
        return Strength.PLAIN
    words = {word.lower() for word in passphrase.split()}
    if len(words) >= _STRONG_WORDS or len(passphrase) >= _STRONG_LENGTH:
        return Strength.STRONG
    return Strength.ENOUGH


def strength_chip(passphrase: str) -> Chip:
    """Return the strength as a chip for the screen."""
    match strength_of(passphrase):
        case Strength.NONE:
            return Chip(words=plain("Use 12 letters or more. Three words work well."))
        case Strength.SHORT:
            return Chip(words=plain("Too short. Add another word."), tone=Tone.WAITING)
        case Strength.PLAIN:
            return Chip(words=plain("Too easy to guess. Mix the letters."), tone=Tone.WAITING)
        case Strength.ENOUGH:
            return Chip(words=plain("Good. A fourth word makes it stronger."), tone=Tone.OK)
        case Strength.STRONG:
            return Chip(words=plain("Strong."), tone=Tone.OK)
