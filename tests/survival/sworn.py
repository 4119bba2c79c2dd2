"""What a person would swear to, what is on the disk, and what is lost between the two."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TypeVar

from tests.survival.telling import Act, Doing, Line, Seen

At = tuple[str, str]
"""A place and the step of a visit, or a place and what was asked."""

_ON_HOME = frozenset({"VisitListScreen", "MyBadgeScreen"})
_OVER_ANOTHER = frozenset({"GetHelpScreen", "WaysOnScreen"})
_SAYING = frozenset({"RecordScreen", "RecordCheckScreen"})
_MOVES = frozenset(
    {
        Doing.LEAVE,
        Doing.GO,
        Doing.SKIP,
        Doing.NOTE,
        Doing.VOICE,
        Doing.DRAW,
        Doing.FINISH,
        Doing.REOPEN,
    }
)


@dataclass(slots=True, kw_only=True)
class Where:
    """Who is here, and what is open. `screen` is "voice" for all that belongs to speaking."""

    screen: str = "WhoScreen"
    people: frozenset[str] = frozenset()
    place: str = ""
    step: str = ""
    asked: str = ""
    text: str = ""


@dataclass(slots=True, kw_only=True)
class State:
    """Everything that was recorded, in the words of the screen."""

    where: Where = field(default_factory=Where)
    answers: dict[At, str] = field(default_factory=dict)
    whose: dict[At, str] = field(default_factory=dict)
    consents: dict[At, str] = field(default_factory=dict)
    ticks: dict[str, frozenset[str]] = field(default_factory=dict)
    notes: dict[At, str] = field(default_factory=dict)
    photos: dict[At, int] = field(default_factory=dict)
    marks: dict[At, int] = field(default_factory=dict)
    drawings: dict[At, int] = field(default_factory=dict)
    voices: dict[At, list[float]] = field(default_factory=dict)
    finished: dict[str, bool] = field(default_factory=dict)

    def things(self) -> int:
        """Count what was acknowledged."""
        return (
            sum(
                len(kind)
                for kind in (self.answers, self.consents, self.ticks, self.notes, self.finished)
            )
            + sum(self.photos.values())
            + sum(self.drawings.values())
            + sum(len(many) for many in self.voices.values())
        )


class Sworn:
    """Follows a driver's lines, starting from what was on the disk before."""

    def __init__(self, before: State) -> None:
        self.state = deepcopy(before)
        self.maybe: Act | None = None
        self.texts: list[str] = [before.where.text]
        self.speaking: tuple[At, int] | None = None

    def hear(self, line: Line) -> None:
        """Take one line."""
        if line.will is not None:
            self.maybe = line.will
            if line.will.doing is Doing.TYPE:
                self.texts.append(line.will.words)
        if line.did is not None:
            self._did(line.did)
        if line.seen is not None:
            self.maybe = None
            self._saw(line.seen)

    def _did(self, act: Act) -> None:
        at, state = (act.place, act.step), self.state
        match act.doing:
            case Doing.SKIP:
                state.answers[at] = "Skipped"
            case Doing.NOTE:
                self._wrote(at, act.words)
            case Doing.VOICE:
                state.voices.setdefault(at, []).append(act.number)
                self.speaking = None
            case Doing.TAKE:
                state.photos[at] = state.photos.get(at, 0) + 1
            case Doing.DRAW:
                state.drawings[at] = state.drawings.get(at, 0) + 1
                state.marks[at] = 0
            case Doing.FINISH | Doing.REOPEN:
                state.finished[act.place] = act.doing is Doing.FINISH
            case _:
                pass

    def _wrote(self, at: At, words: str) -> None:
        if words:
            self.state.notes[at] = words
        else:
            self.state.notes.pop(at, None)

    def _saw(self, seen: Seen) -> None:
        if seen.screen in _OVER_ANOTHER:
            return
        state, at = self.state, (seen.place, seen.step)
        state.where = Where(
            screen=_spot_of(seen.screen),
            people=frozenset(seen.people),
            place=seen.place,
            step=seen.step,
            asked=seen.asked,
            text=seen.text or "",
        )
        if seen.screen in _ON_HOME:
            state.where = Where(screen="HomeScreen", people=frozenset(seen.people))
        self._saw_marks(seen, at)
        if seen.heard is not None:
            self.speaking = (at, seen.heard)
        self._saw_text(seen.text)

    def _saw_marks(self, seen: Seen, at: At) -> None:
        state = self.state
        if seen.screen == "ReadyScreen":
            state.ticks[seen.place] = frozenset(seen.ticked)
        if seen.screen == "QuestionScreen" and seen.picked:
            state.answers[at] = seen.picked
        if seen.screen == "ConsentScreen" and seen.picked:
            state.consents[seen.place, seen.asked] = seen.picked
        if seen.whose:
            state.whose[at] = seen.whose
        if seen.photos is not None and seen.step and not seen.message:
            state.photos[at] = seen.photos
        if seen.marks is not None:
            state.marks[at] = seen.marks

    def _saw_text(self, text: str | None) -> None:
        if text is None:
            self.texts = [""]
        elif text in self.texts:
            self.texts = self.texts[self.texts.index(text) :]
        else:
            self.texts = [text]


def losses(sworn: Sworn, disk: State) -> list[str]:
    """Name what was sworn and is not on the disk. What was only begun may be there or not."""
    photos = {at: count for at, count in sworn.state.photos.items() if count or at in disk.photos}
    return [
        *_where_lost(sworn, disk.where),
        *_lost(sworn, "answer", sworn.state.answers, disk.answers),
        *_lost(sworn, "whose", sworn.state.whose, disk.whose),
        *_lost(sworn, "consent", sworn.state.consents, disk.consents),
        *_lost(sworn, "note", sworn.state.notes, disk.notes),
        *_lost(sworn, "photos", {**dict.fromkeys(disk.photos, 0), **photos}, disk.photos),
        *_lost(sworn, "marks", _but_noughts(sworn.state.marks), _but_noughts(disk.marks)),
        *_lost(sworn, "drawings", sworn.state.drawings, disk.drawings),
        *_lost(sworn, "finished", sworn.state.finished, disk.finished),
        *_ticks_lost(sworn, disk),
    ]


def _but_noughts(counts: dict[At, int]) -> dict[At, int]:
    return {at: count for at, count in counts.items() if count}


def _spot_of(screen: str) -> str:
    """Return the screen that opens again: of speaking, and of a photo, there is one."""
    if screen in _SAYING:
        return "voice"
    return "PhotoScreen" if screen == "PictureScreen" else screen


def _where_lost(sworn: Sworn, disk: Where) -> Iterator[str]:
    maybe, was = sworn.maybe, sworn.state.where
    doing = maybe.doing if maybe else None
    differ = was.people ^ disk.people
    if doing is Doing.PERSON and maybe is not None:
        differ -= {maybe.words}
    if differ and doing is not Doing.LEAVE:
        yield f"people: {sorted(was.people)} became {sorted(disk.people)}"
    if doing in _MOVES:
        return
    for name in ("screen", "place", "step", "asked"):
        if getattr(was, name) != getattr(disk, name):
            yield f"{name}: {getattr(was, name)!r} became {getattr(disk, name)!r}"
    if was.screen == "WriteScreen" and disk.text not in sworn.texts:
        yield f"half-typed note: {sworn.texts} became {disk.text!r}"


_CHANGES = {
    "answer": {Doing.ANSWER, Doing.SKIP},
    "whose": {Doing.WHOSE},
    "consent": {Doing.CONSENT},
    "note": {Doing.NOTE},
    "photos": {Doing.PHOTO, Doing.TAKE},
    "marks": {Doing.MARK, Doing.DRAW},
    "drawings": {Doing.DRAW},
    "finished": {Doing.FINISH, Doing.REOPEN},
}
_TOLD = "Told us"
_SKIPPED = "Skipped"

K = TypeVar("K")


def _lost(
    sworn: Sworn, what: str, was: Mapping[K, object], now: Mapping[K, object]
) -> Iterator[str]:
    for key, value in was.items():
        found = now.get(key)
        if found == value or _came_about(sworn, what, key, found):
            continue
        # What is told to an open question is its answer, and taking it out skips it again.
        if what == "answer" and {value, found} <= {_TOLD, _SKIPPED}:
            continue
        yield f"{what} at {key}: {value!r} became {found!r}"


def _came_about(sworn: Sworn, what: str, key: object, found: object) -> bool:
    """Tell whether this is what the person was about to do when the program was killed."""
    maybe = sworn.maybe
    if maybe is None or maybe.doing not in _CHANGES[what]:
        return False
    step = sworn.state.where.asked if what == "consent" else maybe.step
    if key not in {(maybe.place, step), maybe.place}:
        return False
    if what in {"photos", "marks", "drawings", "finished"}:
        return True
    return found == (_SKIPPED if maybe.doing is Doing.SKIP else maybe.words or None)


def _ticks_lost(sworn: Sworn, disk: State) -> Iterator[str]:
    maybe = sworn.maybe
    for place, ticked in sworn.state.ticks.items():
        differ = ticked ^ disk.ticks[place]
        if maybe is not None and maybe.doing is Doing.TICK and maybe.place == place:
            differ -= {maybe.words}
        if differ:
            yield f"ticks at {place}: {sorted(ticked)} became {sorted(disk.ticks[place])}"


def voices_lost(sworn: Sworn, disk: State, *, recovered: bool) -> Iterator[str]:
    """Name the voice notes that are missing, shorter than was heard, or there twice.

    Where nobody recovered yet, what was being said is put into `disk` as owed.
    """
    speaking = sworn.speaking
    for at in {*sworn.state.voices, *disk.voices, *((speaking[0],) if speaking else ())}:
        known = list(sworn.state.voices.get(at, ()))
        found = disk.voices.setdefault(at, [])
        more = 0
        if speaking is not None and speaking[0] == at:
            more = 1
            if not recovered and len(found) == len(known):
                found.append(speaking[1])
            if speaking[1]:
                known.append(speaking[1])
                more = 0
        if len(found) > len(known) + more:
            yield f"voice notes at {at} twice: {known} became {found}"
        longest = sorted(found, reverse=True) + [0.0] * len(known)
        if any(had < said for said, had in zip(sorted(known, reverse=True), longest, strict=False)):
            yield f"voice notes at {at}: {known} s became {found} s"


def differs_at_start(disk: State, seen: Seen) -> Iterator[str]:
    """Name what the first screen after a kill shows otherwise than the disk has it."""
    was = disk.where
    if seen.message:
        yield f"message: {seen.message}"
    screens = {"AddMoreScreen", "QuestionScreen"} if was.screen == "voice" else {was.screen}
    if seen.screen not in screens:
        yield f"screen: {was.screen} on disk, {seen.screen} shown"
    if frozenset(seen.people) != was.people:
        yield f"people: {sorted(was.people)} on disk, {seen.people} shown"
    shown = (seen.place, seen.step, seen.asked, seen.text or "")
    if shown != (was.place, was.step, was.asked, was.text):
        yield f"on disk {was}, shown {shown}"
    yield from _marks_that_differ(disk, seen)


def _marks_that_differ(disk: State, seen: Seen) -> Iterator[str]:
    at = (seen.place, seen.step)
    if seen.screen == "ReadyScreen" and frozenset(seen.ticked) != disk.ticks[seen.place]:
        yield f"ticks: {sorted(disk.ticks[seen.place])} on disk, {seen.ticked} shown"
    if seen.screen == "QuestionScreen" and seen.picked not in {None, disk.answers.get(at)}:
        yield f"answer: {disk.answers.get(at)} on disk, {seen.picked} shown"
    if seen.screen == "QuestionScreen" and seen.picked is None:
        answer = disk.answers.get(at)
        if answer not in {None, _TOLD, _SKIPPED}:
            yield f"answer: {answer} on disk, none shown"
    if seen.whose not in {None, disk.whose.get(at)}:
        yield f"whose: {disk.whose.get(at)} on disk, {seen.whose} shown"
    if seen.photos is not None and seen.photos != disk.photos.get(at, 0):
        yield f"photos: {disk.photos.get(at, 0)} on disk, {seen.photos} shown"
