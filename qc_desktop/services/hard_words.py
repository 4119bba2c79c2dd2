"""What the words mean that not everybody knows."""

import tomllib
from functools import cached_property
from pathlib import Path

from qc_desktop.domain.hard_words import HardWord


class HardWords:
    """Reads one file that lies beside the program, once. Nothing of a person is in it."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def everything(self) -> tuple[HardWord, ...]:
        """Every word with a place of its own, in the words of the source, not the language."""
        with self._file.open("rb") as file:
            kept = tomllib.load(file)
        return tuple(
            HardWord(word=one["word"], means=one["means"], picture=one["picture"])
            for one in kept.values()
            if "form_of" not in one
        )
