"""The word list at the end of an Easy Read paper: the hard words that it uses, explained."""

import re
from collections.abc import Iterator

from qc_desktop.domain.hard_words import HardWord
from qc_desktop.domain.reporting_content import (
    Block,
    Callout,
    Cover,
    Heading,
    Meaning,
    PictureLine,
    Quote,
    SaidWills,
    Sentence,
)
from qc_desktop.words import easy

_MOST = 9


def word_list(blocks: tuple[Block, ...], hard: tuple[HardWord, ...]) -> Iterator[Block]:
    """Yield a heading and what each hard word of the blocks means; nothing where none is used."""
    used = " ".join(words for block in blocks for words in _words(block)).casefold()
    meanings = [
        Meaning(word=easy(one.word), meaning=easy(one.means), picture=one.picture)
        for one in hard
        if _is_used(easy(one.word), used)
    ][:_MOST]
    if meanings:
        yield Heading(words=easy("What the words mean"))
        yield from sorted(meanings, key=lambda meaning: meaning.word.casefold())


def _is_used(word: str, used: str) -> bool:
    return re.search(rf"\b{re.escape(word.casefold())}s?\b", used) is not None


def _words(block: Block) -> Iterator[str]:
    match block:
        case Cover():
            yield block.title
            yield from (face.role for face in block.faces)
        case PictureLine():
            yield from block.sentences
        case Heading() | Sentence() | Quote() | Callout():
            yield block.words
        case SaidWills():
            yield from (words for row in block.rows for words in (row.said, row.will))
        case _:
            return
