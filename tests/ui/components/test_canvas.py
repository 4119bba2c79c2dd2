"""A canvas shows the same pixels however its marks came to be there."""

import random

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from qc_desktop.domain.sketches import Ink, Mark, MarkKind, Nib
from qc_desktop.ui.components.canvas import Canvas, Pencil
from qc_desktop.ui.components.marks import burnt
from qc_desktop.ui.theme import Look


def lines(count: int, *, wild: bool = False) -> tuple[Mark, ...]:
    chance = random.Random(1)  # noqa: S311 - the same scribble each time
    step = 10_000 if wild else 200
    made = []
    for _ in range(count):
        across, down, at = 5_000, 5_000, []
        for _ in range(60):
            across = min(max(across + chance.randint(-step, step), 0), 10_000)
            down = min(max(down + chance.randint(-step, step), 0), 10_000)
            at.append((across, down))
        ink, nib = chance.choice(tuple(Ink)), chance.choice(tuple(Nib))
        made.append(Mark(kind=MarkKind.LINE, at=tuple(at), ink=ink, nib=nib))
    return tuple(made)


def canvas(qtbot: QtBot) -> Canvas:
    made = Canvas(Look(), "Your picture")
    qtbot.addWidget(made)
    made.look.setParent(made)
    made.resize(900, 500)
    return made


def seen(canvas: Canvas) -> QImage:
    return canvas.grab().toImage()


def test_undo_shows_what_was_there_before_at_every_step(qtbot: QtBot) -> None:
    marks = lines(50)
    drawn = canvas(qtbot)
    for count in range(1, 51):
        drawn.show_marks(marks[:count], Pencil())
        seen(drawn)
    for count in (49, 40, 39, 21, 20, 19, 3, 0):
        drawn.show_marks(marks[:count], Pencil())
        fresh = canvas(qtbot)
        fresh.show_marks(marks[:count], Pencil())
        assert seen(drawn) == seen(fresh), count


def test_another_drawing_shows_nothing_of_the_one_before(qtbot: QtBot) -> None:
    one, other = lines(45), lines(60)[50:]
    drawn, fresh = canvas(qtbot), canvas(qtbot)
    for count in range(1, 46):
        drawn.show_marks(one[:count], Pencil())
        seen(drawn)
    drawn.show_marks(other, Pencil())
    fresh.show_marks(other, Pencil())
    assert seen(drawn) == seen(fresh)


@pytest.mark.timeout(30)
def test_a_wild_scribble_is_kept_in_seconds_not_minutes() -> None:
    assert burnt(None, lines(80, wild=True)).startswith(b"\x89PNG")
