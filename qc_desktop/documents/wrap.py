"""Break words into lines. Left aligned, never hyphenated."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from qc_desktop.documents.type import Run, Type, letter_widths, run_width


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
        runs = fonts.runs(paragraph, bold=bold)
        whole = _by_words(runs[0], size, width) if len(runs) == 1 else None
        lines.extend(_lines(_measured(runs, size), width) if whole is None else whole)
    return lines


def _by_words(run: Run, size: float, width: float) -> list[Line] | None:
    """Return the lines of words in one font, or None where a word is wider than a line.

    Nearly every text is such a one, and measuring its words is much quicker than its letters.
    """
    space = run_width(Run(" ", run.font), size)
    lines: list[Line] = []
    line: list[str] = []
    used = 0.0
    for word in run.text.removesuffix(" ").split(" "):
        wide = _word_width(word, run.font) * size
        if wide > width:
            return None
        if line and used + wide > width:
            lines.append(_joined(line, run.font, used - space))
            line, used = [], 0.0
        line.append(word)
        used += wide + space
    lines.append(_joined(line, run.font, used - space))
    return lines


def _joined(words: list[str], font: str, width: float) -> Line:
    text = " ".join(words)
    return Line((Run(text, font),) if text else (), width)


@lru_cache(maxsize=8192)
def _word_width(word: str, font: str) -> float:
    return run_width(Run(word, font), 1)


_Letter = tuple[str, str, float]


def _measured(runs: tuple[Run, ...], size: float) -> list[_Letter]:
    letters: list[_Letter] = []
    for run in runs:
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
