"""Ask for a printer, then print in the background."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from qc_desktop.ui.background import Progress
from qc_desktop.ui.devices.printing import PrintJob, ask_for_printer, print_pages
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in

AskForPrinter = Callable[[PrintJob, QWidget | None], QPrinter | None]


class Printing(QObject):
    """Prints one paper at a time."""

    printed = Signal()

    def __init__(self, desk: Desk, ask: AskForPrinter = ask_for_printer) -> None:
        super().__init__(desk)
        self._desk = desk
        self._ask = ask

    def print(self, job: PrintJob, over: QWidget) -> None:
        """Show the printer dialog over a screen, then print off the interface thread."""
        printer = self._desk.tried(lambda: self._ask(job, over))
        if printer is None:
            return

        def work(progress: Progress) -> int:
            return print_pages(job, printer, progress.tell, lambda: progress.stop_wanted)

        self._desk.run(work, self._done, self._failed)

    def _done(self, pages: int) -> None:
        if pages:
            self.printed.emit()

    def _failed(self, trouble: Exception) -> None:
        self._desk.tell(problem_in(trouble))
