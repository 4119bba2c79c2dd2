"""Every message of the program: those in the source, and those in its data files."""

import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.extract import extract_from_dir

ROOT = Path(__file__).parents[2]
_EASY = {"easy": None, "easy_n": (1, 2), "mark_easy": None}
_PLAIN = {"plain": None, "plain_n": (1, 2), "mark_plain": None}
_TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it stands in the source; `many` is "" where it has no plural."""

    one: str
    many: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """The message, and its plural where it has one."""
        return (self.one, self.many) if self.many else (self.one,)


@cache
def easy_messages() -> frozenset[Message]:
    """Return the messages for checkers and the people they visit."""
    return frozenset((*_in_source(_EASY), *_in_checklists(), *_in_help()))


@cache
def picture_messages() -> frozenset[Message]:
    """Return what the pictures show, in words: heard by those who do not see them."""
    return frozenset(_in_pictures())


@cache
def plain_messages() -> frozenset[Message]:
    """Return the messages for coordinators and IT people."""
    return frozenset(_in_source(_PLAIN)) - easy_messages() - picture_messages()


@cache
def explaining_messages() -> frozenset[Message]:
    """Return the words that not everybody knows, and what they mean, for the page that says so."""
    return frozenset(_in_hard_words())


def everything() -> frozenset[Message]:
    """Return every message."""
    return easy_messages() | plain_messages() | picture_messages() | explaining_messages()


def _in_source(keywords: dict[str, tuple[int, int] | None]) -> Iterator[Message]:
    found = extract_from_dir(
        str(ROOT / "qc_desktop"), method_map=[("**.py", "python")], keywords=keywords
    )
    for _file, _line, message, _comments, _context in found:
        if isinstance(message, str):
            yield Message(message)
        else:
            yield Message(*message)


def _in_checklists() -> Iterator[Message]:
    for path in sorted((ROOT / "resources/checklists").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                columns = (_TOPIC, "question", "help_sentence", "good", "better")
                yield from (Message(row[column]) for column in columns if row.get(column))


def _in_help() -> Iterator[Message]:
    """Yield who takes worries in each nation. The law is a name: it is no message."""
    for path in sorted((ROOT / "resources/help").glob("*.toml")):
        route = tomllib.loads(path.read_text(encoding="utf-8"))
        yield from (Message(route[words]) for words in ("who", "ring", "ask_for"))


def _in_hard_words() -> Iterator[Message]:
    kept = tomllib.loads((ROOT / "resources/hard_words.toml").read_text(encoding="utf-8"))
    shown = (one for one in kept.values() if "form_of" not in one)
    yield from (Message(one[words]) for one in shown for words in ("word", "means"))


def _in_pictures() -> Iterator[Message]:
    pictures = tomllib.loads((ROOT / "resources/pictures.toml").read_text(encoding="utf-8"))
    for picture in pictures.values():
        yield Message(picture["alt"])
