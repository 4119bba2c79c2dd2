"""Find the words in a text, and tell which of them the voice means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qc_desktop.ui.devices.speech.speaker import SpokenWord

_RUN = re.compile(r"\S+")
_SENTENCE = re.compile(r"\S.*?(?:[.!?…:;]+[\"'”’)]*(?=\s)|\n|$)", re.DOTALL)
_SIGNS_BEFORE = re.compile(r"^[^\w£$€#&+@%]+")
_SIGNS_AFTER = re.compile(r"[^\w%£$€]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedWord:
    """A word and when it is heard, in seconds from the start of the sound."""

    at: float
    word: SpokenWord


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence and where it starts in the whole text, in characters."""

    start: int
    words: str


def sentences(text: str) -> Iterator[Sentence]:
    """Cut a text so that its first sentence can be heard before the last is made."""
    for found in _SENTENCE.finditer(text):
        words = found.group().rstrip()
        if words:
            yield Sentence(start=found.start(), words=words)


class WordFinder:
    """Turns the voice's rough positions into whole words of one sentence, each told once.

    The voice counts characters from 1, points at spaces and quotation marks now and then, and
    reads one word of ours ("£5") as two of its own.
    """

    def __init__(self, sentence: Sentence) -> None:
        self._start = sentence.start
        self._words = list(_words(sentence.words))
        self._next = 0

    def at(self, position: int) -> SpokenWord | None:
        """Return the word at the voice's `position`, or None where it was told before."""
        where = position - 1
        if self._next and where < self._words[self._next - 1][1]:
            return None
        for number in range(self._next, len(self._words)):
            start, end = self._words[number]
            if end > where:
                self._next = number + 1
                return SpokenWord(start=self._start + start, length=end - start)
        return None


def _words(text: str) -> Iterator[tuple[int, int]]:
    for run in _RUN.finditer(text):
        before = _SIGNS_BEFORE.match(run.group())
        after = _SIGNS_AFTER.search(run.group())
        start = run.start() + (len(before.group()) if before else 0)
        end = run.end() - (len(after.group()) if after else 0)
        if start < end:
            yield start, end
