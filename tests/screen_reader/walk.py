"""Walks the tree of every sample screen and writes down what a screen reader could not say.

Run by the system's Python: lines that ask for screens go out, lines that say they are shown come
in. Writes a JSON object: `screens`, `controls`, `faults`, and what it `caught` where faults are.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.screen_reader.listening import Reader, Thing

FAULTY = "faulty"
"""A window with faults in it: a walk that finds none there finds none anywhere."""

HELP = "Get help now"
"""The one key that no message covers."""

_BOXES = {"text", "password text", "entry"}
_CHECKED = {"radio button", "check box"}
_GROUPS = {"panel", "grouping", "page tab list"}
_NO_ROLE = {"filler", "unknown", "invalid", "redundant object"}
_MUST_BE_NAMED = {"heading", "image", "progress bar", "tool bar", "dialog", "animation"}
_QTS_OWN = {"scroll bar", "table", "table cell"}


def main() -> None:
    """Walk through every screen there is."""
    reader = Reader()
    faults: list[str] = []
    controls = 0
    names = _ask("names").split()
    for name in names:
        if _ask(name) != f"shown {name}":
            raise AssertionError(f"{name} was not shown")
        window = reader.window(f"{name} ")
        things = list(reader.everything(window))
        controls += sum(thing.can_be_used for thing in things)
        faults += [f"{name}: {fault}" for fault in _faults(name, window, things)]
    _ask(FAULTY)
    faulty = reader.window(f"{FAULTY} ")
    caught = list(_faults(FAULTY, faulty, list(reader.everything(faulty))))
    told = {"screens": len(names), "controls": controls, "faults": faults, "caught": caught}
    Path(sys.argv[1]).write_text(json.dumps(told), encoding="utf-8")


def _faults(name: str, window: Thing, things: list[Thing]) -> Iterator[str]:
    if window.role != "frame":
        yield f"the window is a {window.role}"
    for thing in things:
        yield from _of_thing(thing)
    focused = [thing for thing in things if "focused" in thing.states and thing.name]
    if name.startswith(("checker/", "message/")) and len(focused) > 1:
        yield f"the focus is on {', '.join(map(str, focused))}"
    if name in {"checker/question", "checker/question_fact", "checker/consent"}:
        yield from _of_answers(things)
    if name in {"checker/ready", "checker/who"} and not _all(things, "check box"):
        yield "nothing to tick is a check box"
    if name.startswith("message/"):
        yield from _of_message(things)
    if name == "message/confirm":
        yield from _of_dialog(things, focused)


def _of_thing(thing: Thing) -> Iterator[str]:
    if thing.role in _NO_ROLE and (thing.name or thing.can_be_used):
        yield f"{thing} has no role"
    if thing.role in _MUST_BE_NAMED and not thing.name:
        yield f"{thing} has no name"
    if thing.can_be_used and thing.role not in _QTS_OWN:
        yield from _of_control(thing)


def _of_control(thing: Thing) -> Iterator[str]:
    if not thing.name:
        yield f"{thing} can be used and has no name"
    if not {"enabled", "sensitive", "visible"} <= thing.states:
        yield f"{thing} is not said to be on: {sorted(thing.states)}"
    if thing.role in _CHECKED and "checkable" not in thing.states:
        yield f"{thing} is not said to be checkable"
    if thing.role in _BOXES and "editable" not in thing.states:
        yield f"{thing} cannot be typed into"
    if thing.role == "radio button" and not _named_group(thing):
        yield f"{thing} stands in no named group"


def _of_answers(things: list[Thing]) -> Iterator[str]:
    headings = {thing.name for thing in things if thing.role == "heading"}
    cards = _all(things, "radio button")
    if len(cards) < 2:
        yield "the answers are no radio buttons"
    for card in cards:
        if _named_group(card) not in headings:
            yield f"{card} stands in {_named_group(card)!r}, not in its question"
        if " of " not in card.name:
            yield f"{card} does not say how many there are"


def _of_message(things: list[Thing]) -> Iterator[str]:
    dialogs = _all(things, "dialog")
    if [bool(one.name) for one in dialogs] != [True]:
        yield f"the message is not one dialog with a name: {', '.join(map(str, dialogs))}"
    for one in dialogs:
        if "modal" not in one.states_now:
            yield f"{one} is not said to be modal: {sorted(one.states)}"
    for thing in things:
        inside = any(one.role == "dialog" for one in thing.inside)
        if thing.name and not inside and thing.role != "dialog" and thing.name != HELP:
            yield f"{thing} can be come to behind the message"


def _of_dialog(things: list[Thing], focused: list[Thing]) -> Iterator[str]:
    dialogs = _all(things, "dialog")
    if [bool(one.name and one.description) for one in dialogs] != [True]:
        yield "the question is not one dialog with a name and a description"
    if [one.name for one in focused] != ["Keep going"]:
        yield f"the focus is not on the safe key but on {', '.join(map(str, focused))}"


def _named_group(thing: Thing) -> str:
    groups = [one.name for one in thing.inside if one.role in _GROUPS and one.name]
    return groups[-1] if groups else ""


def _all(things: list[Thing], role: str) -> list[Thing]:
    return [thing for thing in things if thing.role == role]


def _ask(words: str) -> str:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
    return sys.stdin.readline().strip()


if __name__ == "__main__":
    main()
