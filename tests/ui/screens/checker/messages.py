"""Every message and question that checkers can get, read from where the program makes it.

So none can be left out: a new one is here as soon as it is written. Only what the program fills in
at the time is made up here, in `FILLED_IN`.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import qc_desktop
from qc_desktop.domain.problems import ProblemKey, words_for
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Confirm, Message, Progress
from qc_desktop.words import easy, easy_n, plain

_SOURCE = Path(qc_desktop.__file__).parent
_WINDOW = _SOURCE / "app" / "gui" / "window.py"
_OF_THE_OFFICE = ("coordinator", "first_run")
_OK = BarKey(words="OK", glyph="tick")
_MADE: dict[str, Any] = {"BarKey": BarKey, "Message": Message, "Confirm": Confirm, "Bar": Progress}
_ANY = "Rose Cottage"
_SAMPLES = {
    "name": "Sam",
    "names": "Amina and Joe",
    "done": 2,
    "of": 5,
    "word": "garden",
    "number": "1 2 3 4",
}
# What the program fills in, by the file and the source of it: several where it can be several.
FILLED_IN: dict[tuple[str, str], tuple[object, ...]] = {
    ("signing_in", "heading"): (
        easy("Those are not your pictures"),
        easy("That is not your word"),
        easy("That is not your number"),
        easy("Let us wait a little"),
    ),
    ("signing_in", "words"): (
        *[easy("Try again. Take your time.")] * 3,
        easy_n(
            "Try again in {count} minute. Or ask for help.",
            "Try again in {count} minutes. Or ask for help.",
            5,
        ),
    ),
    ("signing_in", "picture"): (*["wrong_pictures"] * 3, "wait"),
    ("signing_in", "forgot"): (BarKey(words=easy("I forgot"), glyph="help"),),
    ("sign_in_ways", "words"): (
        easy("Tap 4 numbers or more."),
        easy("Type 2 letters or more."),
    ),
    ("sign_in_help", "self._new_heading(told.words)"): (
        easy("Your pictures: {names}", names="Dog, Bus and Umbrella"),
        easy("Your number: {number}", number="1 2 3 4"),
    ),
    ("start", "self._ask_to_be_added()"): (easy("Ask the office to add you."),),
    ("visit_pictures", "words"): (easy("We are looking for your pictures."),),
    (
        "help_here",
        "'\\n'.join((easy('Use a phone. Call 999.'), easy('Say where you are.'), *self._then()))",
    ): (
        "\n".join(
            (
                easy("Use a phone. Call 999."),
                easy("Say where you are."),
                easy("Then ring {name}: {phone}", name="Sam", phone="01632 960 123"),
                easy("Or ring {name}: {phone}", name="Ann", phone="01632 960 177"),
            )
        ),
    ),
    ("buddy_reminder", "how_to_tell(buddy)"): (
        easy("Ring or text: {phone}", phone="01632 960 123"),
    ),
    ("help_here", "second"): (BarKey(words=plain("Concerns"), glyph="shield_alert"),),
    ("visit_pictures", "done"): (2,),
    ("visit_pictures", "of"): (5,),
}
UNKNOWN: list[str] = []
"""What a message is filled with that nobody has said yet: that message is not tried."""


def every_message() -> dict[str, Message | Confirm]:
    """Return all of them by a name: the file that makes it, then its heading, or the problem."""
    found: dict[str, Message | Confirm] = {}
    for file in (*sorted((_SOURCE / "ui" / "flows").glob("*.py")), _WINDOW):
        if file.stem.startswith(_OF_THE_OFFICE):
            continue
        for message in _made_in(file):
            name = f"{file.stem}: {message.heading}"
            if message not in found.values():
                found[name if name not in found else f"{name} {message.words}"] = message
    for key in ProblemKey:
        found[f"problem: {key.value}"] = told(key)
    return found


def told(key: ProblemKey) -> Message:
    """Return a problem as the stage tells it."""
    words = words_for(key)
    return Message(
        heading=words.happened,
        words=f"{words.safe} {words.next_step}".strip(),
        picture=words.picture,
        first=_OK,
    )


def _made_in(file: Path) -> Iterator[Message | Confirm]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"Message", "Confirm"}:
            # Words of a problem: `told` makes these of every problem there is.
            if "words.happened" in ast.unparse(node):
                continue
            for at in range(_variants(node, file.stem)):
                try:
                    made = _value(node, file.stem, at)
                except LookupError as unknown:
                    UNKNOWN.append(str(unknown))
                    continue
                if isinstance(made, Message | Confirm):
                    yield made


def _variants(node: ast.AST, stem: str) -> int:
    parts = [ast.unparse(part) for part in ast.walk(node) if isinstance(part, ast.expr)]
    counts = [len(FILLED_IN[stem, part]) for part in parts if (stem, part) in FILLED_IN]
    choices = [2 for part in ast.walk(node) if isinstance(part, ast.IfExp)]
    return max((1, *counts, *choices))


def _value(node: ast.expr, stem: str, at: int) -> object:
    """Return what some source says, in its variant `at`. Raises LookupError where it is unknown."""
    source = ast.unparse(node)
    if (stem, source) in FILLED_IN:
        values = FILLED_IN[stem, source]
        return values[min(at, len(values) - 1)]
    match node:
        case ast.Constant(value=value):
            return value
        case ast.IfExp():
            return _value(node.body if at == 0 else node.orelse, stem, at)
        case ast.BoolOp():
            return _value(node.values[-1], stem, at)
        case ast.Call(func=ast.Name(id="easy"), args=[ast.Constant(value=str(words))]):
            return easy(
                words,
                **{key: _SAMPLES.get(key, "Flowers at Rose Cottage") for key, _ in _named(node)},
            )
        case ast.Call(func=ast.Name(id=name)) if name in _MADE:
            parts: dict[str, Any] = {key: _value(part, stem, at) for key, part in _named(node)}
            return _MADE[name](**parts)
    raise LookupError(f"{stem}.py fills in {source}: say in FILLED_IN what it can be")


def _named(call: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    return ((one.arg, one.value) for one in call.keywords if one.arg is not None)
