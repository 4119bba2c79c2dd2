"""Say “Please wait” only where something really lets one wait."""

from PySide6.QtCore import QObject, QTimer

from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.flows.stage import Do, Stage

AFTER_MS = 300


class Patience(QObject):
    """One message that comes after a moment, and goes by itself once the work is done."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        self._message: Message | None = None
        self._first: Do | None = None
        self._shown = False
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self._show)

    def begin(self, message: Message, *, first: Do | None = None) -> None:
        """Show `message` in a moment. Its key, if it has one, lets one go on without waiting."""
        self._message, self._first, self._shown = message, first, False
        self._soon.start()

    def change(self, message: Message) -> None:
        """Say something newer, where the message is still wanted."""
        if self._message is None:
            return
        self._message = message
        if self._shown:
            self._show()

    def end(self) -> None:
        """Take the message away, or let it never come: the work is done."""
        self._soon.stop()
        if self._shown:
            self._stage.close_message()
        self._message, self._shown = None, False

    def _show(self) -> None:
        if self._message is not None:
            self._shown = True
            self._stage.say(self._message, first=self._let_go_on)

    def _let_go_on(self) -> None:
        self._message, self._shown = None, False
        if self._first is not None:
            self._first()
