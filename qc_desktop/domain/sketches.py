"""What is drawn on paper or on a photo, mark by mark, so that each can be undone.

Places are in ten-thousandths of the picture's width and height, from its top left: the same
drawing fits every window.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from qc_desktop.domain.ids import (
    FIRST_RESPONDENT,
    EvidenceId,
    PersonId,
    QuestionId,
    Respondent,
    VisitId,
)

WHOLE = 10_000
Point = tuple[int, int]


class MarkKind(StrEnum):
    """What a mark is. Values are never renamed."""

    LINE = "line"
    COVER = "cover"
    WORDS = "words"
    CLEAR = "clear"
    STAMP = "stamp"


class Move(StrEnum):
    """What one key does to the mark that came last: a step to a side, or another size."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    LARGER = "larger"
    SMALLER = "smaller"


class Ink(StrEnum):
    """The colours to draw with. Values are never renamed."""

    BLACK = "black"
    RED = "red"
    BLUE = "blue"
    GREEN = "green"


class Nib(StrEnum):
    """How thick a line is. Values are never renamed."""

    THIN = "thin"
    MIDDLE = "middle"
    THICK = "thick"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One thing that was done with the finger.

    A line goes through `at`. A cover hides all between its two corners. Words begin at their one
    point. CLEAR takes away all before it, and can itself be undone. A STAMP is the picture of our
    name `words`, its middle at its one point.
    """

    kind: MarkKind
    at: tuple[Point, ...] = ()
    ink: Ink = Ink.BLACK
    nib: Nib = Nib.MIDDLE
    words: str = ""


_STEP = 500
_GROWS = 250
_LEAST_COVER = 500
_COVER = ((4250, 4000), (5750, 6000))
_WORDS_BEGIN = (3500, 4500)
_STEPS = {
    Move.LEFT: (-_STEP, 0),
    Move.RIGHT: (_STEP, 0),
    Move.UP: (0, -_STEP),
    Move.DOWN: (0, _STEP),
}


def stamped(marks: tuple[Mark, ...], picture: str) -> tuple[Mark, ...]:
    """Return these marks with a picture in the middle."""
    middle = (WHOLE // 2, WHOLE // 2)
    return (*marks, Mark(kind=MarkKind.STAMP, at=(middle,), words=picture))


def covered(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return these marks with a cover in the middle, as large as a face near by."""
    return (*marks, Mark(kind=MarkKind.COVER, at=_COVER))


def worded(marks: tuple[Mark, ...], words: str) -> tuple[Mark, ...]:
    """Return these marks with words near the middle."""
    return (*marks, Mark(kind=MarkKind.WORDS, at=(_WORDS_BEGIN,), words=words))


def can_move(marks: tuple[Mark, ...], kind: MarkKind = MarkKind.STAMP) -> bool:
    """Tell whether the last mark is of this kind, and so can still be moved."""
    return bool(marks) and marks[-1].kind is kind


def moved(marks: tuple[Mark, ...], move: Move) -> tuple[Mark, ...]:
    """Return these marks with the one that came last a step further; never off the paper.

    Only a cover can have another size.
    """
    if can_move(marks, MarkKind.COVER):
        at = _cover_after(marks[-1].at, move)
        return (*marks[:-1], replace(marks[-1], at=at))
    if not (can_move(marks) or can_move(marks, MarkKind.WORDS)) or move not in _STEPS:
        return marks
    ((across, down),) = marks[-1].at
    step = _STEPS[move]
    return put(marks, (across + step[0], down + step[1]))


def put(marks: tuple[Mark, ...], at: Point) -> tuple[Mark, ...]:
    """Return these marks with the picture or the words that came last at this place."""
    if not (can_move(marks) or can_move(marks, MarkKind.WORDS)):
        return marks
    place = (min(max(at[0], 0), WHOLE), min(max(at[1], 0), WHOLE))
    return (*marks[:-1], replace(marks[-1], at=(place,)))


def _cover_after(corners: tuple[Point, ...], move: Move) -> tuple[Point, Point]:
    one, other = corners
    along = zip(sorted((one[0], other[0])), sorted((one[1], other[1])), strict=True)
    (left, top), (right, bottom) = along
    grows = {Move.LARGER: _GROWS, Move.SMALLER: -_GROWS}.get(move, 0)
    step = _STEPS.get(move, (0, 0))
    left, right = _side(left, right, step[0], grows)
    top, bottom = _side(top, bottom, step[1], grows)
    return (left, top), (right, bottom)


def _side(first: int, last: int, step: int, grows: int) -> tuple[int, int]:
    """Return where one side of a cover begins and ends: moved, and larger by `grows` each way."""
    if grows < 0 and last - first + 2 * grows < _LEAST_COVER:
        return first, last
    if grows:
        return max(first - grows, 0), min(last + grows, WHOLE)
    step = min(max(step, -first), WHOLE - last)
    return first + step, last + step


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A drawing that is under way. `over` is the photo it is drawn on; None for blank paper.

    `kept_as` is the evidence it becomes: a crash while it is kept never keeps it twice.
    `respondent` is the person spoken to, under whom it is kept.
    """

    visit: VisitId
    question: QuestionId
    by: PersonId
    kept_as: EvidenceId
    respondent: Respondent = FIRST_RESPONDENT
    over: EvidenceId | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def seen(self) -> tuple[Mark, ...]:
        """The marks that stand, oldest first."""
        clear = [place for place, mark in enumerate(self.marks) if mark.kind is MarkKind.CLEAR]
        return self.marks[clear[-1] + 1 :] if clear else self.marks

    @property
    def hides(self) -> bool:
        """Something of the photo is covered."""
        return any(mark.kind is MarkKind.COVER for mark in self.seen)

    @property
    def can_undo(self) -> bool:
        """There is a mark to take back."""
        return bool(self.marks)

    def with_mark(self, mark: Mark) -> "Sketch":
        """Return this sketch with one more mark."""
        return replace(self, marks=(*self.marks, mark))

    def cleared(self) -> "Sketch":
        """Return this sketch begun again; `undone` brings back what was there."""
        return self.with_mark(Mark(kind=MarkKind.CLEAR)) if self.seen else self

    def undone(self) -> "Sketch":
        """Return this sketch without its last mark."""
        return replace(self, marks=self.marks[:-1])
