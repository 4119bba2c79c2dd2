"""Words that we need and that not everybody knows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HardWord:
    """A word, what it means in easy words, and the concept name of its picture."""

    word: str
    means: str
    picture: str
