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
    person.taps("Concerns")
    person.waits_for("“The back door does not lock at night.”")
    person.pictures("24c-concerns")
    person.types("What did you do first?", "Rang the home. They mend it today.")
    person.taps("I have it", "Visits")
    person.pictures("18-visits")
    _review(person)
    _report(person)
    _other_parts(person)


def _review(person: Person) -> None:
    person.taps("To review")
    person.opens_row(0)
    person.waits_for("Mark reviewed")
    person.pictures("19-visit-review")
    person.taps("Last words")
    person.pictures("19b-visit-review-last-words")
    person.types("What was said?", "The garden gate is stiff.")
    person.types("What will you do?", "Mend the gate.")
    person.types("Who", "Housing team")
    person.taps("Add action", "Mark reviewed")
    person.pictures("19c-visit-reviewed")


def _report(person: Person) -> None:
    person.taps("Reports")
    person.waits_for("Page 2")
    person.pictures("23-report-easy-read")
    person.taps("Full report")
    person.waits_until_gone("Making the pages. Please wait.")
    person.pictures("23b-report-full")
    person.taps("Back to the visit", "All visits")


def _other_parts(person: Person) -> None:
    person.taps("Plan a visit")
    person.pictures("18b-plan-a-visit")
    person.taps("Back", "People", "Amina Khan")
    person.pictures("20-people")
    person.taps("Places", "Elm House")
    person.pictures("20b-places")
    person.taps("Badges", "Everybody")
    person.waits_for("Save PDF")
    person.pictures("22-badge-sheet")
    person.taps("Design the badge of Joe Barnes")
    person.waits_for("Page 1 of 2")
    person.pictures("22b-badge-design")
    person.taps("Laptops")
    person.waits_until_gone("Looking at the laptops. Please wait.")
    person.pictures("24-laptops")
    person.taps("Add a laptop")
    person.waits_until_gone("Looking for laptops that ask to join.")
    person.taps("Invite a laptop")
    person.waits_until_gone("Making the words. Please wait.")
    person.pictures("24f-add-a-laptop")
    person.taps("Settings")
    person.pictures("24c-settings")
    person.taps("Voices")
    person.pictures("24e-voices")
    person.taps("About")
    person.pictures("24d-about")
