"""Keep an Easy Read report short: two sentences a picture, and the most important things first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qc_desktop.domain.reporting_content import PictureLine

MOST_PAGES = 20
"""Source: domain easy-read.md."""

_LINES = 40
_QUOTED_WORDS = 2000
_QUOTES = 16
ACTIONS = 10
"""Measured: 400 answers, 40 quotes and 40 actions take 16 pages, and 15 in big print."""

_BIG_PRINT = 0.5
_WORDS_A_LINE = 16
_SENTENCES = 2
_END = re.compile(r"(?<=[.!?…])\s+")


def room(whole: int, *, big_print: bool) -> int:
    """Return how many things there is room for; big print takes more of a page."""
    return int(whole * _BIG_PRINT) if big_print else whole


def two_sentences(line: PictureLine) -> Iterator[PictureLine]:
    """Yield a line as it is, or as more lines of two sentences, each beside its picture."""
    sentences = [part for words in line.sentences for part in _END.split(words.strip()) if part]
    for start in range(0, len(sentences), _SENTENCES):
        yield replace(line, sentences=tuple(sentences[start : start + _SENTENCES]))


def most_important(
    groups: Sequence[Sequence[PictureLine]], *, big_print: bool
) -> tuple[tuple[tuple[PictureLine, ...], ...], bool]:
    """Return as much of each group as there is room for, and whether something is left out.

    The first of each group comes before the second of any, so that no group crowds another out.
    """
    left = room(_LINES, big_print=big_print)
    kept: tuple[list[PictureLine], ...] = tuple([] for _ in groups)
    some_left_out = False
    for place in range(max((len(group) for group in groups), default=0)):
        for number, group in enumerate(groups):
            if place >= len(group):
                continue
            pieces = tuple(two_sentences(group[place]))
            weight = sum(_weight(piece) for piece in pieces)
            if weight > left:
                some_left_out = True
                continue
            left -= weight
            kept[number].extend(pieces)
    return tuple(tuple(lines) for lines in kept), some_left_out


def quotes_with_room(quotes: Sequence[str], *, big_print: bool) -> tuple[str, ...]:
    """Return the quotes there is room for, each whole: nobody's words are cut."""
    words = room(_QUOTED_WORDS, big_print=big_print)
    kept: list[str] = []
    for quote in quotes:
        # A word without end takes the room of many.
        count = max(len(quote.split()), len(quote) // 10)
        if count <= words and len(kept) < room(_QUOTES, big_print=big_print):
            kept.append(quote)
            words -= count
    return tuple(kept)


def _weight(line: PictureLine) -> int:
    words = sum(max(len(one.split()), len(one) // 10) for one in line.sentences)
    return max(1, -(-words // _WORDS_A_LINE))
