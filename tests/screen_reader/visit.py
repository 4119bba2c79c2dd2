"""Does a whole visit with what a screen reader can do: press, toggle, put words in a box.

Run by the system's Python. Everything it presses it found by its name, and after each step it
waits to be told what changed. Writes a JSON object: `presses` and `told`.
"""

import json
import sys
from pathlib import Path

from tests.screen_reader.listening import Reader, Thing


class Visitor:
    """Works the program without seeing it."""

    def __init__(self) -> None:
        self.reader = Reader()
        self.window = self.reader.window("QC Desktop")
        self.presses = 0
        self.told: list[str] = []

    def presses_key(self, name: str, *, told: str) -> None:
        """Press a key, and be told `told`."""
        self.reader.silence()
        self._find(name).does("Press")
        self._is_told(told)

    def picks(self, name: str, *, told: str = "") -> None:
        """Tick or pick a thing, be told that it is, and find that it is."""
        self.reader.silence()
        self._find(name).does("Toggle")
        self._is_told(f"checked: {name}")
        if told:
            self._is_told(told)
        if "checked" not in self._find(name).states:
            raise AssertionError(f"{name} does not say that it is picked")

    def comes_to(self, words: str) -> None:
        """Come to words on the screen."""
        self.reader.comes_to(self.window, words)

    def writes(self, box: str, words: str) -> None:
        """Put words into a box."""
        self._find(box).takes(words)

    def _find(self, name: str) -> Thing:
        self.presses += 1
        return self.reader.find(self.window, name)

    def _is_told(self, words: str) -> None:
        self.reader.hears(words)
        self.told.append(words)


def main() -> None:
    """Go from the first screen to the last."""
    visitor = Visitor()
    key, picks = visitor.presses_key, visitor.picks
    key("Next", told="You have not picked yet")
    key("OK", told="focused: Amina")
    picks("Amina", told="Amina")
    key("Next", told="What do you want to do?")
    key("Start a visit", told="Where are you going?")
    key("Elm House", told="Are you ready?")
    picks("I have my badge", told="1 of 6 ticked")
    key("Start the visit", told="Are we welcome?")
    picks("Yes, come in")
    key("Next", told="Tell Sam you are here")
    key("Next", told="Where may we go?")
    picks("Kitchen")
    key("Next", told="What do you want to do?")
    key("Talk with people", told="Who are you talking to?")
    picks("Star")
    key("Next", told="Is it OK to talk to you?")
    for question in ("write down", "photos", "record your voice", "share your words", "explain"):
        picks("Yes, that is OK")
        key("Next", told=question)
    key("Next", told="Who helped Star")
    key("Next", told="Can Star say it back?")
    key("Next", told="Practice")
    picks("Yes")
    key("Next", told="elephant")
    picks("No")
    key("Next", told="What do you want to check?")
    key("My health", told="Question 1 of 4")
    picks("No")
    key("Next", told="Do you want to add more?")
    key("Write", told="Write what you want to say")
    visitor.writes("Your words", "Go to the dentist.")
    key("Next", told="Do you want to add more?")
    visitor.comes_to("1 note added")
    key("Next", told="Question 2 of 4")
    for told in ("Question 3 of 4", "Question 4 of 4", "What do you want to check?"):
        key("Skip this question", told=told)
    key("Whole visit", told="What do you want to do?")
    key("Check answers", told="Are your answers right?")
    key("Finish", told="Well done.")
    done = {"presses": visitor.presses, "told": visitor.told}
    Path(sys.argv[1]).write_text(json.dumps(done), encoding="utf-8")


if __name__ == "__main__":
    main()
