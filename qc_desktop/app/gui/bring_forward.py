"""A second window on the same data brings the first one forward, and is not opened."""

import time
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 2_000
_PATIENCE = 20.0
_PAUSE = 0.2
"""Seconds: to go on trying, and between two tries. A busy, slow laptop starts in some ten."""
_WORD = b"show"


class Doorbell(QObject):
    """Rings where somebody starts the program again on this data folder.

    Listen only while the folder's lock is held: what a crash left of the name is taken away.
    """

    rung = Signal()

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._heard)
        QLocalServer.removeServer(_name(data))
        self._server.listen(_name(data))

    def close(self) -> None:
        """Hear nothing any more."""
        self._server.close()

    def _heard(self) -> None:
        caller = self._server.nextPendingConnection()
        if caller is None:
            return
        caller.write(_WORD)
        caller.disconnected.connect(caller.deleteLater)
        caller.disconnectFromServer()
        self.rung.emit()


def ring(data: Path, patience: float = _PATIENCE) -> bool:
    """Ask the window that has this data folder to come forward; tell whether it answered.

    Two taps start two programs at once, and the first listens only once its window is there: so
    this waits as long as a window takes to come.
    """
    # A socket that waits needs an application; a second one in a process is not allowed.
    application = QCoreApplication.instance() or QCoreApplication(["qc-desktop"])
    until = time.monotonic() + patience
    heard = _rang(data)
    while not heard and time.monotonic() < until:
        time.sleep(_PAUSE)
        heard = _rang(data)
    del application
    return heard


def _rang(data: Path) -> bool:
    caller = QLocalSocket()
    caller.connectToServer(_name(data))
    answered = caller.waitForConnected(_WAIT_MS) and (
        caller.bytesAvailable() > 0 or caller.waitForReadyRead(_WAIT_MS)
    )
    heard = bool(answered) and caller.readAll().data() == _WORD
    caller.abort()
    return heard


def _name(data: Path) -> str:
    return f"qc-desktop-{sha256(str(data.resolve()).encode()).hexdigest()[:20]}"
