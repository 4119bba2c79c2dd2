"""Break words into lines. Left aligned, never hyphenated."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from qc_desktop.documents.type import Run, Type, letter_widths


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words and its width in points."""

    runs: tuple[Run, ...]
    width: float

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(run.text for run in self.runs)


def wrap(fonts: Type, text: str, *, size: float, width: float, bold: bool = False) -> list[Line]:
    """Return `text` in lines of at most `width` points.

    A word wider than a line is broken inside: nothing is ever cut off.
    """
    lines: list[Line] = []
    for paragraph in fonts.printable(text).split("\n"):
        lines.extend(_lines(_measured(fonts, paragraph, size, bold=bold), width))
    return lines


_Letter = tuple[str, str, float]


def _measured(fonts: Type, text: str, size: float, *, bold: bool) -> list[_Letter]:
    letters: list[_Letter] = []
    for run in fonts.runs(text, bold=bold):
        (widths, default), scale = letter_widths(run.font), size / 1000
        letters.extend((c, run.font, widths.get(ord(c), default) * scale) for c in run.text)
    return letters


def _lines(letters: list[_Letter], width: float) -> Iterator[Line]:
    line: list[_Letter] = []
    for word in _pieces(letters, width):
        if line and _wide(line) + _wide(_without_space(word)) > width:
            yield _line(line)
            line = []
        line.extend(word)
    yield _line(line)


def _pieces(letters: list[_Letter], width: float) -> Iterator[list[_Letter]]:
    word: list[_Letter] = []
    for letter in letters:
        if word and letter[0] != " " and _wide(word) + letter[2] > width:
            yield word
            word = []
        word.append(letter)
        if letter[0] == " ":
            yield word
            word = []
    if word:
        yield word


def _without_space(word: list[_Letter]) -> list[_Letter]:
    return word[:-1] if word and word[-1][0] == " " else word


def _wide(letters: list[_Letter]) -> float:
    return sum(letter[2] for letter in letters)


def _line(letters: list[_Letter]) -> Line:
    kept = _without_space(letters)
    runs = tuple(
        Run("".join(letter[0] for letter in group), font)
        for font, group in groupby(kept, key=lambda letter: letter[1])
    )
    return Line(runs, _wide(kept))
