"""The checkers' side in the language of who is here: made anew when that is another one."""

from PySide6.QtCore import QObject, QTimer, Signal

from qc_desktop.ui.components.values import Spoken
from qc_desktop.ui.flows.checker_tools import CheckerTools
from qc_desktop.ui.flows.checkers import CheckersFlow
from qc_desktop.ui.shell import Shell


class CheckersSide(QObject):
    """Stays while its flows and screens are made anew. `begin` shows the first screen."""

    office_requested = Signal()
    close_requested = Signal()

    def __init__(self, shell: Shell, tools: CheckerTools) -> None:
        super().__init__(shell)
        self._shell = shell
        self._tools = tools
        self._flow = self._made()
        # Not at once: the tap that changed the language is still being told to its screen.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make_anew)

    def begin(self) -> None:
        """Show the screen that was open when the program ended, else who is checking."""
        self._flow.begin()

    def who(self) -> None:
        """Show who is checking today, as after the office closed."""
        self._flow.who()

    def lock(self) -> None:
        """Hide the screen and lose nothing."""
        self._flow.lock()

    def leave(self) -> None:
        """Keep what is half done and be silent."""
        self._flow.leave()

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """What Listen reads now."""
        return self._flow.spoken

    def _made(self) -> CheckersFlow:
        flow = CheckersFlow(self._shell, self._tools)
        flow.office_requested.connect(self.office_requested)
        flow.close_requested.connect(self.close_requested)
        flow.language_changed.connect(self._change_soon)
        return flow

    def _change_soon(self) -> None:
        self._soon.start()

    def _make_anew(self) -> None:
        self._flow.end()
        self._shell.renew_frame()
        self._flow = self._made()
        self._flow.go_on()
