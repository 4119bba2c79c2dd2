"""The laptop's own camera."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.devices.sound_out import quiet_multimedia

if TYPE_CHECKING:
    from PySide6.QtMultimedia import (
        QCamera,
        QCameraDevice,
        QImageCapture,
        QMediaCaptureSession,
        QMediaDevices,
        QVideoFrame,
        QVideoSink,
    )

# Turning a frame into an image takes some milliseconds of the interface thread.
_BETWEEN_FRAMES_MS = 60
# A camera may take seconds to warm up; one that another program holds never brings a frame.
_FIRST_FRAME_MS = 10_000


class FrameTap(QObject):
    """Takes frames from a video sink, some of them, as images."""

    image_came = Signal(QImage)

    def __init__(self, sink: "QVideoSink", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        # The sink may speak on a thread of its own.
        sink.videoFrameChanged.connect(self._came, Qt.ConnectionType.QueuedConnection)

    def _came(self, frame: "QVideoFrame") -> None:
        if self._since.isValid() and self._since.elapsed() < _BETWEEN_FRAMES_MS:
            return
        with quiet_multimedia():  # it would say that it has no graphics card to help it
            image = frame.toImage()
        if not image.isNull():
            self._since.start()
            self.image_came.emit(image)


class QtCamera(QObject):
    """Looks through Qt. Qt's module for it is loaded at the first look, on this thread."""

    frame_came = Signal(QImage)
    taken = Signal(QImage)
    failed = Signal(Problem)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._camera: QCamera | None = None
        self._session: QMediaCaptureSession | None = None
        self._sink: QVideoSink | None = None
        self._tap: FrameTap | None = None
        self._capture: QImageCapture | None = None
        self._devices: QMediaDevices | None = None
        self._device: QCameraDevice | None = None
        self._newest = QImage()
        self._patience = QTimer(self, singleShot=True, interval=_FIRST_FRAME_MS)
        self._patience.timeout.connect(self._lost)

    @property
    def available(self) -> bool:
        """There is a camera, as far as the system knows."""
        with quiet_multimedia():
            return _default_camera() is not None

    def start(self) -> None:
        """Begin to look. Tells `failed` with NO_CAMERA where there is none."""
        self.stop()
        with quiet_multimedia():
            device = _default_camera()
            if device is None:
                self._lost()
                return
            self._open(device)
        self._patience.start()

    def take(self) -> None:
        """Take a photo; where the camera cannot, the newest frame is the photo."""
        if self._newest.isNull():
            return
        if self._capture is not None and self._capture.isReadyForCapture():
            self._capture.capture()
        else:
            self.taken.emit(self._newest.copy())

    def stop(self) -> None:
        """Stop looking."""
        self._patience.stop()
        self._newest = QImage()
        if self._camera is not None:
            self._camera.errorOccurred.disconnect(self._went_wrong)
            self._camera.stop()
        parts: tuple[QObject | None, ...] = (
            self._tap,
            self._session,
            self._capture,
            self._sink,
            self._camera,
            self._devices,
        )
        self._tap = self._session = self._capture = self._sink = None
        self._camera = self._devices = self._device = None
        for part in parts:
            if part is not None:
                part.blockSignals(True)
                part.deleteLater()

    def _open(self, device: "QCameraDevice") -> None:
        from PySide6.QtMultimedia import (  # noqa: PLC0415 - slow to import
            QCamera,
            QImageCapture,
            QMediaCaptureSession,
            QMediaDevices,
            QVideoSink,
        )

        self._device = device
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self._look_for_it)
        self._camera = QCamera(device, self)
        self._sink = QVideoSink(self)
        self._tap = FrameTap(self._sink, self)
        self._tap.image_came.connect(self._frame_came)
        self._capture = QImageCapture(self)
        self._capture.imageCaptured.connect(self._captured)
        self._capture.errorOccurred.connect(self._not_captured)
        self._session = QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._session.setImageCapture(self._capture)
        self._camera.errorOccurred.connect(self._went_wrong)
        self._camera.start()

    def _frame_came(self, image: QImage) -> None:
        if self._camera is None:
            return
        self._patience.stop()
        self._newest = image
        self.frame_came.emit(image)

    def _captured(self, _number: int, image: QImage) -> None:
        if self._camera is not None:
            self.taken.emit(image.copy())

    def _not_captured(self, *_what: object) -> None:
        if self._camera is not None and not self._newest.isNull():
            self.taken.emit(self._newest.copy())

    def _look_for_it(self) -> None:
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - slow to import

        if self._device is not None and self._device not in QMediaDevices.videoInputs():
            self._lost()

    def _went_wrong(self, *_what: object) -> None:
        self._lost()

    def _lost(self) -> None:
        self.stop()
        self.failed.emit(Problem(ProblemKey.NO_CAMERA))


def _default_camera() -> "QCameraDevice | None":
    try:
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - slow to import
    except ImportError:
        return None  # a Linux laptop with no sound system has no part of it
    device = QMediaDevices.defaultVideoInput()
    return None if device.isNull() else device
