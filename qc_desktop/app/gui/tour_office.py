"""The office's half of the tour: set up, let a laptop in, read a visit, print."""

import re
from collections.abc import Callable

from qc_desktop.app.gui.driver import Person

_PASSPHRASE = "tea and toast at noon"  # noqa: S105 - of a tour whose data is thrown away

_WORD = re.compile(r"^Word (\d+): (\w+)$", re.MULTILINE)
_ASKED = re.compile(r"^Word number (\d+)$", re.MULTILINE)


def set_up(person: Person) -> None:
    """Make an organisation, a screen for each question."""
    person.pictures("25a-first-run")
    person.taps("Start new")
    person.types("Name of your organisation", "Quality Checkers")
    person.pictures("25b-organisation")
    person.taps("Next")
    person.types("First name", "Sam")
    person.types("Last name", "Lin")
    person.types("Phone number", "01632 960 123")
    person.pictures("25c-coordinator")
    person.taps("Next")
    person.types("Passphrase", _PASSPHRASE)
    person.types("The same passphrase again", _PASSPHRASE)
    person.pictures("25d-passphrase")
    person.taps("Next", "Choose a folder")
    person.pictures("25e-folder")
    person.taps("Next")
    person.waits_for("Your recovery words")
    person.pictures("25f-recovery-words")
    words = dict(_WORD.findall("\n".join(person.texts())))
    person.taps("Next")
    person.pictures("25g-check-words")
    asked = _ASKED.findall("\n".join(person.texts()))
    for label, number in zip(("First word", "Second word"), asked, strict=True):
        person.types(label, words[number])
    person.taps("Next")
    person.waits_for("You are ready")
    person.pictures("25h-ready")
    person.taps("Begin")


def join_the_team(person: Person, words: tuple[str, ...], admit: Callable[[], None]) -> None:
    """Join with the eight words; the office lets the laptop in."""
    person.taps("Join with 8 words", "Choose a folder", "Next")
    for number, word in enumerate(words, start=1):
        person.types(f"Word {number}", word)
    person.types("Name of this laptop", "Blue")
    person.pictures("25i-join-words")
    person.taps("Next")
    person.waits_for("Do you both see these pictures?")
    person.pictures("25j-join-pictures")
    admit()
    person.taps("Try again")
    person.waits_for("You are ready")
    person.taps("Begin")


def read_and_print(person: Person) -> None:
    """Sign in, get the news, read the visit, say what will be done, look at the papers."""
    person.taps("Office", "Sam Lin")
    person.types("Passphrase", _PASSPHRASE)
    person.pictures("16c-office-sign-in")
    person.taps("Sign in")
    person.waits_for("Get the news")
    person.taps("Get the news")
    person.waits_for("1 visit")
    person.pictures("18-visits")
