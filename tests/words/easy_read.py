"""The rules of Easy Read that a program can check. Source: domain easy-read table (gov.uk, DH)."""

import re
import tomllib
from functools import cache

from wordfreq import zipf_frequency

from tests.words.messages import ROOT

MOST_WORDS = 12
COMMON = 4.0
"""Zipf: 4.0 is ten times in a million words. About 7,000 English words are more common."""

_LETTERS_THAT_ARE_WORDS = {"OK", "PDF", "USB", "PIN", "HTML", "QC", "A4"}
_TO_BE = r"(?:am|is|are|was|were|be|been|being|get|gets|got)"
_BETWEEN = r"(?:\s+(?:not|always|all|now|still|already|also|only|never|well|you|we|it|they))*"
_IRREGULAR = frozenset(
    {
        "written", "kept", "sent", "given", "taken", "told", "made", "seen", "shown", "said",
        "known", "held", "heard", "left", "lost", "put", "read", "done", "built", "brought",
        "bought", "caught", "chosen", "drawn", "found", "paid", "set", "sold", "shut",
        "spoken", "stolen", "thrown", "understood", "worn", "hidden", "driven", "eaten",
        "forgotten", "let", "cut", "hit",
    }
)  # fmt: skip
_STATES = frozenset(
    {
        "worried", "tired", "excited", "interested", "pleased", "scared", "bored", "confused",
        "charged", "locked", "closed", "finished", "ticked", "skipped", "waited", "planned",
        "saved", "allowed", "supposed", "used", "called", "left", "hurt", "done", "lost",
        "set", "married", "disabled", "needed", "broken",
    }
)  # fmt: skip
"""How somebody or something is, and not what was done to them."""
_BY = re.compile(r"\bby\s+(?!\{day\}|\{date\}|hand|bus|car|itself|yourself|themselves)")


def sentences(message: str) -> list[str]:
    """Return the sentences of a message; a line break alone ends none."""
    joined = message.replace("\n", " ")
    return [part for part in re.split(r"(?<=[.?!])\s+", joined) if part]


def is_passive(sentence: str) -> bool:
    """Tell whether something is done to somebody, and the sentence does not say who does it."""
    low = sentence.lower().replace("’", "'")
    for found in re.finditer(rf"\b{_TO_BE}\b(?={_BETWEEN}\s+([a-z]+)\b)", low):
        word = found.group(1)
        after = low[found.end(1) :]
        if word in _STATES and not _BY.search(after):
            continue
        if word in _IRREGULAR or (word.endswith("ed") and word not in {"need", "bed", "red"}):
            return True
    return False


def letters_for_words(message: str) -> list[str]:
    """Return the acronyms of a message that not everybody knows."""
    return [
        word
        for word in re.findall(r"\b[A-Z]{2,}\b", message)
        if word not in _LETTERS_THAT_ARE_WORDS
    ]


def rare_words(message: str) -> set[str]:
    """Return the words that need an explanation."""
    return {word for word in words_of(message) if not common_enough(word)}


def words_of(message: str) -> set[str]:
    """Return the words of a message in small letters, without what is filled in."""
    bare = re.sub(r"\{[^}]*\}", " ", message.replace("’", "'")).lower()
    return set(re.findall(r"[a-z]+(?:'[a-z]+)?", bare))


@cache
def common_enough(word: str) -> bool:
    """Tell whether a word is common, or a form of one that is."""
    return any(zipf_frequency(stem, "en") >= COMMON for stem in _stems(word))


def _stems(word: str) -> set[str]:
    ends = ("'s", "s", "es", "er", "r", "ed", "d", "ing")
    stems = {word, *(word.removesuffix(end) for end in ends)}
    # tapped: tapp, tap
    return stems | {stem[:-1] for stem in stems if len(stem) > 2 and stem[-1] == stem[-2]}


@cache
def explained() -> dict[str, str]:
    """Return the rare words that we use all the same, each with what it means."""
    kept = tomllib.loads((ROOT / "resources/hard_words.toml").read_text(encoding="utf-8"))
    return {word: entry["means"] for word, entry in kept.items()}
