"""A PDF that follows what is being designed: made behind the screen, one at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from qc_desktop.ui.background import Job, Progress
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in

Making = Callable[[Progress], bytes]


class Preview(QObject):
    """Makes the newest wish once the one under way is done; what is between is never made.

    `wish` says how to make the newest, or None where the last one is to stay. `pdf` is the last one
    that was made, `problem` why the newest could not be.
    """

    changed = Signal()

    def __init__(self, desk: Desk, wish: Callable[[], Making | None]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._wish = wish
        self._job: Job | None = None
        self._again = False
        self.pdf: bytes | None = None
        self.problem = ""

    @property
    def is_making(self) -> bool:
        """Something is being made."""
        return self._job is not None

    def forget(self) -> None:
        """Show nothing until the next one is made."""
        self.pdf, self.problem = None, ""

    def make(self) -> None:
        """Make what is wished for now."""
        if self._job is not None:
            self._again = True
            return
        making = self._wish()
        if making is not None:
            self._job = self._desk.run(making, self._made, self._failed)

    def _made(self, pdf: bytes) -> None:
        self.pdf, self.problem = pdf, ""
        self._finished()

    def _failed(self, trouble: Exception) -> None:
        words = problem_in(trouble).words()
        self.problem = f"{words.happened} {words.next_step}"
        self._finished()

    def _finished(self) -> None:
        self._job = None
        again, self._again = self._again, False
        if again:
            self.make()
        self.changed.emit()
