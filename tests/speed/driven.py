"""A person who taps as fast as the window lets them, with a watch in the hand."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget

from qc_desktop.ui.components.canvas import Canvas
from tests.journeys.checker import says
from tests.journeys.world import Running
from tests.speed.bare_pages import BarePages
from tests.speed.turns import Turns

_PATIENCE = 30.0
_BETWEEN_LOOKS = 0.005
_DRAINS = 3
"""A first look lays out, which asks for more painting."""
_LEFT = Qt.MouseButton.LeftButton


@dataclass(slots=True)
class Taps:
    """How long taps of one kind took, in milliseconds: ours, and the floor's at the same time."""

    ours: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    bare_work: list[float] = field(default_factory=list)
    """Of these, what a processor worked: others on a shared machine add nothing to it."""


class Driven:
    """Taps what stands on the screen. Each tap of ours comes after one of the bare window."""

    def __init__(self, program: Running, floor: BarePages) -> None:
        self.program = program
        self.turns = Turns()
        self.bare_turns = Turns()
        self.kinds: dict[str, Taps] = {}
        self._floor = floor

    def taps(self, kind: str, *words: str) -> None:
        """Tap the controls with these words, one after the other: taps of one kind."""
        for one in words:
            self.until(lambda: self._found(one) is not None, f"wait for {one}")  # noqa: B023
            control = self._found(one)
            assert control is not None, f"{one} is gone"
            kept = self.kinds.setdefault(kind, Taps())
            bare, bare_work = _tap(self.bare_turns, "bare", self._floor.button)
            ours, work = _tap(self.turns, f"{kind} “{one}”", control)
            kept.bare.append(bare)
            kept.ours.append(ours)
            kept.work.append(work)
            kept.bare_work.append(bare_work)

    def forget(self) -> None:
        """Forget all that was timed so far: it must not weigh where memory is weighed."""
        self.turns, self.bare_turns = Turns(), Turns()
        self.kinds = {}

    def sees(self, words: str) -> None:
        """Wait until the screen shows `words`."""
        self.until(lambda: self.program.checker.can_see(words), f"wait to see {words}")

    def can_tap(self, words: str) -> bool:
        """Tell whether there is a control with these words now."""
        return self._found(words) is not None

    def until(self, there: Callable[[], bool], why: str) -> None:
        """Let the window go on until `there`. Looking takes no turn; what the window does does."""
        end = time.monotonic() + _PATIENCE
        while not there():
            assert time.monotonic() < end, f"{why}: it never came"
            self.turns.take(why, _drain)
            # Not QTest.qWait: it holds Python's lock, and work in the background stands still.
            time.sleep(_BETWEEN_LOOKS)

    def rests(self) -> None:
        """Wait for all work in the background, and until nothing is left to paint."""
        self.until(lambda: not self.program.background.busy, "work in the background")
        self.turns.take("rest", _drain)

    def types(self, words: str) -> None:
        """Type into the note that is shown, a letter at a time."""
        shown = self.program.shell.findChildren(QPlainTextEdit)
        box = next(one for one in shown if one.isVisible())
        for letter in words:
            typed = QInputMethodEvent()
            typed.setCommitString(letter)
            self.turns.take("type a letter", lambda: QCoreApplication.sendEvent(box, typed))  # noqa: B023
            self.turns.take("type a letter", _drain)

    def draws(self, *places: tuple[float, float]) -> None:
        """Draw through these places of the canvas, in shares of it."""
        canvas = next(one for one in self.program.shell.findChildren(Canvas) if one.isVisible())
        area = canvas.picture_area()
        points = [
            QPointF(area.left() + area.width() * across, area.top() + area.height() * down)
            for across, down in places
        ]
        QTest.mousePress(canvas, _LEFT, pos=points[0].toPoint())
        for point in points[1:]:
            self.turns.take("draw", lambda: _move(canvas, point))  # noqa: B023
            self.turns.take("draw", _drain)
        self.turns.take(
            "end a line", lambda: QTest.mouseRelease(canvas, _LEFT, pos=points[-1].toPoint())
        )
        self.turns.take("end a line", _drain)

    def _found(self, words: str) -> QAbstractButton | None:
        overlay = self.program.shell.frame.overlay
        root: QWidget = overlay if overlay.is_open() else self.program.shell
        return next(
            (
                one
                for one in root.findChildren(QAbstractButton)
                if one.isVisible() and hasattr(one, "look") and says(one, words)
            ),
            None,
        )


def _tap(turns: Turns, what: str, control: QWidget) -> tuple[float, float]:
    """Tap until nothing is left to paint. Return milliseconds by the clock and of work."""
    middle = QPoint(control.width() // 2, control.height() // 2)
    taken = [
        turns.take(f"{what}, press", lambda: QTest.mousePress(control, _LEFT, pos=middle)),
        turns.take(f"{what}, release", lambda: QTest.mouseRelease(control, _LEFT, pos=middle)),
    ]
    taken += [turns.take(f"{what}, painted", _drain) for _ in range(_DRAINS)]
    return sum(turn.wall for turn in taken), sum(turn.work for turn in taken)


def _drain() -> None:
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _move(canvas: QWidget, point: QPointF) -> None:
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        canvas.mapToGlobal(point),
        Qt.MouseButton.NoButton,
        _LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QCoreApplication.sendEvent(canvas, moved)
