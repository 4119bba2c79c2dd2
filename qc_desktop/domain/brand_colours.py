"""What becomes of a colour that an organisation picked: where words are, they stay readable."""

import re
from dataclasses import dataclass
from functools import lru_cache

from qc_desktop.domain.contrast import EASY_TO_READ, contrast, mixed

WHITE = "#FFFFFF"
DARK_INK = "#14213D"
BLACK = "#000000"

_SIX = re.compile(r"#?([0-9a-fA-F]{6})")
_THREE = re.compile(r"#?([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])")
_STEPS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ColourFamily:
    """Colours made of one. Each has the contrast that its use needs, in #RRGGBB.

    `own` is the colour as picked, for edges and frames that say nothing. `ground` is what words
    stand on and `words` their colour there. `on_white` is for words and bars on white paper.
    """

    own: str
    ground: str
    words: str
    on_white: str

    @property
    def is_as_picked(self) -> bool:
        """Words stand on the very colour that was picked."""
        return self.ground == self.own

    @property
    def has_light_words(self) -> bool:
        """Words on the ground are white."""
        return self.words == WHITE


def read_colour(typed: str) -> str | None:
    """Return a colour as #RRGGBB from what a person typed, or None where it is none."""
    plain = typed.strip()
    if six := _SIX.fullmatch(plain):
        return f"#{six[1].upper()}"
    if three := _THREE.fullmatch(plain):
        return "#" + "".join(part * 2 for part in three.groups()).upper()
    return None


@lru_cache(maxsize=64)
def family(colour: str) -> ColourFamily:
    """Return what a colour becomes. Raises ValueError for what is no colour."""
    own = read_colour(colour)
    if own is None:
        raise ValueError("not a colour")
    on_white = _darker(own)
    for words in (WHITE, DARK_INK, BLACK):
        if contrast(own, words) >= EASY_TO_READ:
            return ColourFamily(own=own, ground=own, words=words, on_white=on_white)
    # Between them lie colours that neither white nor black words can be read on.
    return ColourFamily(own=own, ground=on_white, words=WHITE, on_white=on_white)


def _darker(colour: str) -> str:
    """Return a colour darkened just as far as it needs beside white."""
    shades = (mixed(colour, BLACK, step / _STEPS) for step in range(_STEPS + 1))
    return next(shade for shade in shades if contrast(shade, WHITE) >= EASY_TO_READ)
