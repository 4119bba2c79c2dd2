"""What is on an office screen goes out: to the printer, or into a file of the person's choice."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qc_desktop.services.files import save_file
from qc_desktop.ui.devices.printing import PrintJob
from qc_desktop.ui.flows.coordinator_desk import Desk
from qc_desktop.ui.flows.coordinator_files import SaveAs
from qc_desktop.ui.flows.coordinator_printing import Printing
from qc_desktop.words import plain


class Handing(QObject):
    """Hands out the papers of one screen. `done` is what the screen says of it."""

    done = Signal(str)

    def __init__(self, desk: Desk, printing: Printing, screen: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self._printing = printing
        self._screen = screen
        printing.printed.connect(self._printed)

    def print(self, job: PrintJob) -> None:
        """Show the printer dialog, then print off the interface thread."""
        self._printing.print(job, self._screen)

    def save(self, data: bytes, wish: SaveAs) -> None:
        """Ask where to, and write it whole or not at all."""
        path = self._desk.tools.files.save_as(wish)
        if path is not None and self._desk.tried(lambda: save_file(path, data)) is not None:
            self.done.emit(plain("Saved: {file}", file=path.name))

    def _printed(self) -> None:
        # All screens share one printer: only what is looked at says so.
        if self._screen.isVisible():
            self.done.emit(plain("Sent to the printer."))
