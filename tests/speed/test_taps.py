import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.steps import goes_to_the_questions, practises
from tests.journeys.world import Running, new_home, only_visit, running
from tests.speed.bare_pages import BarePages
from tests.speed.harness import Figure, once, show

PASSES = 6
P99_AIM = 50


@dataclass(slots=True)
class _Taps:
    """How long taps took, ours and the floor's, in turns."""

    bare: list[float] = field(default_factory=list)
    ours: list[float] = field(default_factory=list)

    def figure(self, what: str, note: str) -> Figure:
        slowest = statistics.quantiles(self.ours, n=100)[98]
        return Figure(
            what=what,
            baseline_ms=statistics.median(self.bare),
            ours_ms=statistics.median(self.ours),
            aim="1.5",
            note=f"p99 {slowest:.1f} ms (aim {P99_AIM}), {len(self.ours)} taps; {note}",
        )


@pytest.mark.timeout(900)
def test_a_tap_saved_and_the_next_screen_painted_beside_a_bare_page(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Until nothing is left to paint. The real visit flow, real SQLite, an offscreen window."""
    floor = BarePages()
    qtbot.addWidget(floor)
    floor.show()
    qtbot.waitExposed(floor)
    skips, picks, nexts = _Taps(), _Taps(), _Taps()
    with running(qtbot, new_home(tmp_path)) as program:
        _begin(program)
        visit = only_visit(program.laptop)
        for number in range(PASSES):
            for _ in _questions(program):
                if number % 2:
                    _timed(skips, floor, lambda: _button(program, "Skip this question"))
                else:
                    _pick(program, floor, picks, nexts)
        given = program.laptop.visits.get(visit).given
    show(
        [
            skips.figure("tap Skip: saved, next question painted", "the answer and where we are"),
            picks.figure("tap an answer: saved, its tick painted", "floor: a whole page changes"),
            nexts.figure("tap Next: where we are saved, screen painted", "add more, or a question"),
        ]
    )
    assert len(given) > len(program.laptop.checklists.default().questions)


def _begin(program: Running) -> None:
    checker = program.checker
    checker.taps("Amina", "Dev", "Next", "Start a visit", "Elm House")
    checker.taps("I feel OK today", "Start the visit")
    goes_to_the_questions(checker)
    practises(checker)


def _questions(program: Running) -> Iterator[None]:
    """Go through all topics; whoever asks leads from each question to the next."""
    checker = program.checker
    for topic in program.laptop.checklists.default().topics:
        if not topic.asks_the_person:
            checker.taps("Whole visit", topic.name)
        else:
            if not checker.can_tap(topic.name):
                checker.taps("More")
            checker.taps(topic.name)
        for _ in topic.questions:
            checker.sees("Question")
            yield
        if not topic.asks_the_person:
            checker.taps("Talk with people", "Star")
        checker.sees("What do you want to check?")


def _pick(program: Running, floor: BarePages, picks: _Taps, nexts: _Taps) -> None:
    checker = program.checker
    for choice in ("Yes", "Me"):
        if checker.can_tap(choice):
            _timed(picks, floor, lambda: _button(program, choice))  # noqa: B023 - called at once
            _timed(nexts, floor, lambda: _button(program, "Next"))
            if checker.can_see("Do you want to add more?"):
                _timed(nexts, floor, lambda: _button(program, "Next"))
            return
    _button(program, "Skip this question").click()


def _timed(taps: _Taps, floor: BarePages, find: Callable[[], QAbstractButton]) -> None:
    bare, ours = floor.button, find()
    taps.bare.append(once(lambda: _tap(bare)))
    taps.ours.append(once(lambda: _tap(ours)))


def _tap(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    for _ in range(3):
        # A first look lays out, which asks for more painting.
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def _button(program: Running, words: str) -> QAbstractButton:
    for button in program.shell.findChildren(QAbstractButton):
        name = button.accessibleName()
        says = words in {button.text(), name} or name.startswith(f"{words},")
        if button.isVisible() and hasattr(button, "look") and says:
            return button
    raise AssertionError(f"there is no {words}")
