"""One switch or two: the ring goes from thing to thing, a press uses what it is round."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from qc_desktop.ui.components.holding import Holding
from qc_desktop.ui.ways.marks import Marked, MarkOver
from qc_desktop.ui.ways.rows import in_rows
from qc_desktop.ui.ways.scan import PASSES_IN_ROW, Scan
from qc_desktop.ui.ways.switches import Steadiness, Switch
from qc_desktop.ui.ways.using import Reach, Use
from qc_desktop.words import easy

_FIRST_TAKES = 2
"""A screen that has just come is looked at first: its first stop lasts this much longer."""


class Scanning(QObject):
    """Moves the ring by time (one switch) or by a press (two), and chooses by a press."""

    row_reached = Signal(Marked)
    """The ring has come to a row of several things."""

    def __init__(self, mark: MarkOver, reach: Reach, use: Use, parent: QObject) -> None:
        super().__init__(parent)
        self._mark = mark
        self._presses = mark.look.presses
        self._told: tuple[QWidget, ...] = ()
        self._reach = reach
        self._use = use
        self._scan: Scan[QWidget] = Scan()
        self._steady = Steadiness()
        self._is_on = False
        self._scan_ms = 0
        self._hold_ms = 0
        self._held: Switch | None = None
        self._holding = Holding(self)
        self._holding.moved.connect(self._show)
        self._holding.full.connect(self._held_enough)
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._go_on)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look_again)

    def begin(self, *, scan_ms: int, hold_ms: int, pause_ms: int) -> None:
        """Begin at the first thing. `scan_ms` of 0 waits for the switch that steps."""
        self.end()
        self._is_on = True
        self._scan_ms, self._hold_ms, self._steady.pause_ms = scan_ms, hold_ms, pause_ms
        alone = scan_ms > 0
        # Who steps by hand leaves a row by stepping past its end, and never gets tired of it.
        self._scan = Scan(tires=alone, passes_in_row=PASSES_IN_ROW if alone else 1)
        self.renew()

    def end(self) -> None:
        """Take the ring away."""
        self._is_on = False
        self._clock.stop()
        self._soon.stop()
        self._holding.stop()
        self._held = None
        self._mark.show_mark(None)

    def renew(self) -> None:
        """Look at what is on the screen now; where it is new, begin at its first thing."""
        if self._is_on:
            self._look_again()
            self._soon.start()  # what has just come finds its place a moment later

    def go_to(self, thing: QWidget) -> None:
        """Put the ring round what somebody came to with the keyboard, and wait there."""
        if self._is_on and self._scan.go_to(thing):
            self._show()
            self._wait()

    def press(self, switch: Switch) -> None:
        """Take a switch going down."""
        if not self._is_on or self._held is not None:
            return
        if self._hold_ms > 0:
            self._held = switch
            self._clock.stop()
            self._holding.begin(self._hold_ms)
        elif self._steady.counts(switch):
            self._act(switch)

    def let_go(self, switch: Switch) -> None:
        """Take a switch coming up: held too short, it did nothing."""
        if self._held is switch:
            self._held = None
            if self._holding.is_on:
                self._holding.stop()
                self._wait()

    def _held_enough(self) -> None:
        if self._held is not None and self._steady.counts(self._held):
            self._act(self._held)
        else:
            self._wait()

    def _act(self, switch: Switch) -> None:
        # Nobody chose what has come this very moment.
        if self._scan.show(in_rows(self._reach())):
            self._show()
        elif switch is Switch.STEP:
            self._scan.step()
            self._show()
        else:
            chosen = self._scan.choose()
            if chosen is not None:
                self._use(chosen)
                self.renew()
            self._show()
        self._wait()

    def _go_on(self) -> None:
        if not self._scan.show(in_rows(self._reach())):
            self._scan.step()
        self._show()
        self._wait()

    def _look_again(self) -> None:
        if self._scan.show(in_rows(self._reach())):
            self._wait()
        self._show()

    def _tell_row(self, things: tuple[QWidget, ...]) -> None:
        if things != self._told:
            self.row_reached.emit(Marked(things=things))

    def _wait(self) -> None:
        self._clock.stop()
        if self._is_on and self._scan_ms > 0 and not self._scan.rests:
            self._clock.start(self._scan_ms * (_FIRST_TAKES if self._scan.is_fresh else 1))

    def _show(self) -> None:
        if not self._is_on:
            return
        now = self._scan.now
        if now is None:
            self._mark.show_mark(None)
            return
        if now.is_row:
            self._tell_row(now.parts)
        else:
            # A voice that says what has the focus says what a switch has come to.
            self._presses.by_keyboard = True
            now.parts[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._told = now.parts
        self._mark.show_mark(
            Marked(
                things=now.parts,
                part=self._holding.part if self._holding.is_on else None,
                words=easy("Press your switch to go on.") if self._scan.rests else "",
            )
        )
