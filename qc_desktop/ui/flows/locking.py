"""Nobody is there: ask, then hide the screen and lose nothing."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog

from qc_desktop.domain.locking import WARN_SECONDS, after_seconds
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.devices.presence import Presence
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Do
from qc_desktop.words import easy


class Locking(QObject):
    """Asks “Are you still there?” after a time, and wishes to lock a minute later.

    `is_busy` tells that somebody speaks or listens: then nobody is asked and nothing is locked.
    """

    lock_requested = Signal()

    def __init__(self, desk: Desk, presence: Presence, is_busy: Callable[[], bool]) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._presence = presence
        self._is_busy = is_busy
        self._asked = False
        self._before: Do | None = None
        self._after = 0
        presence.looked.connect(self._look)
        presence.slept.connect(self._slept)
        desk.stage.shown.connect(presence.note)
        self.read_time()

    def read_time(self) -> None:
        """Take on the time that is set for this laptop."""
        self._after = after_seconds(self._desk.laptop.sessions.lock_after())

    def _somebody(self) -> bool:
        now = self._desk.keeping.now
        return bool(now.people) and not now.locked and self._desk.stage.shell.shows_checkers

    def _look(self) -> None:
        if not self._somebody():
            self._asked = False
            self._presence.note()
        elif self._is_busy():
            self._presence.note()
        elif self._presence.idle >= self._after + WARN_SECONDS:
            self._lock()
        elif self._presence.idle >= self._after and not self._asked:
            self._ask()

    def _ask(self) -> None:
        stage = self._desk.stage
        if stage.is_waiting:
            return  # work ends soon, and takes its own message away
        self._asked, self._before = True, stage.open_message
        # Showing the message is nothing that a person did.
        stage.say(
            Message(
                heading=easy("Are you still there?"),
                words=easy("We will lock in 1 minute."),
                picture="still_there",
                first=BarKey(words=easy("I am here"), glyph="tick"),
                second=BarKey(words=easy("Lock now"), glyph="lock"),
            ),
            first=self._here,
            second=self._lock,
        )

    def _here(self) -> None:
        self._asked = False
        self._presence.note()
        before, self._before = self._before, None
        if before is not None:
            before()

    def _slept(self) -> None:
        if self._somebody():
            self._lock()

    def _lock(self) -> None:
        self._asked, self._before = False, None
        self._presence.note()
        _close_file_dialogs()
        self.lock_requested.emit()


def _close_file_dialogs() -> None:
    """Take away what lies over the whole window: it shows names of files."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        dialog.reject()
