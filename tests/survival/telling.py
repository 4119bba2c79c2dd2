"""What a driven person writes down: what they will do next, and what they saw on the screen."""

import os
from dataclasses import dataclass
from enum import StrEnum

import msgspec


class Doing(StrEnum):
    """What a person is about to do, by what it may change on the disk."""

    PERSON = "person"
    LEAVE = "leave"
    GO = "go"
    TICK = "tick"
    CONSENT = "consent"
    ANSWER = "answer"
    WHOSE = "whose"
    SKIP = "skip"
    TYPE = "type"
    NOTE = "note"
    VOICE = "voice"
    PHOTO = "photo"
    TAKE = "take"
    MARK = "mark"
    DRAW = "draw"
    FINISH = "finish"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing done, or about to be done. `step` and `words` are as the screen says them."""

    doing: Doing
    place: str = ""
    step: str = ""
    words: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the screen shows. `text` is what was typed longer ago than a draft needs.

    `marks` is how many marks a drawing under way has; None where nothing is drawn.
    `heard` is the whole seconds of sound that the screen counts; None where nothing is recorded.
    """

    screen: str
    place: str = ""
    people: tuple[str, ...] = ()
    step: str = ""
    asked: str = ""
    picked: str | None = None
    whose: str | None = None
    ticked: tuple[str, ...] = ()
    text: str | None = None
    photos: int | None = None
    marks: int | None = None
    heard: int | None = None
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the driver: either what comes, or what was done and is seen."""

    will: Act | None = None
    did: Act | None = None
    seen: Seen | None = None


def say(line: Line) -> None:
    """Write a line to standard output; it outlives this process when this returns."""
    os.write(1, msgspec.json.encode(line) + b"\n")


def heard_lines(output: bytes) -> list[Line]:
    """Return the whole lines of a driver's output."""
    whole = output[: output.rfind(b"\n") + 1]
    return [msgspec.json.decode(line, type=Line) for line in whole.splitlines()]
