"""A camera that always sees the same picture: for the tour, and for trying things out."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from qc_desktop.domain.problems import Problem, ProblemKey

_TICK_MS = 50


class StillCamera(QObject):
    """Brings one picture as a camera would. With none it acts as a laptop with no camera."""

    frame_came = Signal(QImage)
    taken = Signal(QImage)
    failed = Signal(Problem)

    def __init__(self, picture: QImage | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._saw = False
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._bring)

    @property
    def available(self) -> bool:
        """There is a picture to bring."""
        return self._picture is not None

    def start(self) -> None:
        """Begin to bring the picture."""
        self.stop()
        if self._picture is None:
            self.failed.emit(Problem(ProblemKey.NO_CAMERA))
            return
        self._tick.start()

    def take(self) -> None:
        """Take the picture."""
        if self._saw and self._picture is not None:
            self.taken.emit(self._picture.copy())

    def stop(self) -> None:
        """Stop bringing it."""
        self._tick.stop()
        self._saw = False

    def unplug(self) -> None:
        """Be taken away, as a camera on a cable can be."""
        was_on = self._tick.isActive()
        self.stop()
        self._picture = None
        if was_on:
            self.failed.emit(Problem(ProblemKey.NO_CAMERA))

    def plug_in(self, picture: QImage) -> None:
        """Be there again."""
        self._picture = picture

    def _bring(self) -> None:
        if self._picture is not None:
            self._saw = True
            self.frame_came.emit(self._picture)
