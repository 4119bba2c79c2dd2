"""Every camera keeps to one contract, as far as a machine without one can try the real one."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoSink
from pytestqt.qtbot import QtBot

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.ui.devices.camera import Camera, QtCamera, StillCamera
from qc_desktop.ui.devices.camera.qt_camera import FrameTap


class Eye:
    """Sees all that a camera tells."""

    def __init__(self, camera: Camera) -> None:
        self.frames: list[QImage] = []
        self.photos: list[QImage] = []
        self.problems: list[ProblemKey] = []
        camera.frame_came.connect(self._frame)
        camera.taken.connect(self._photo)
        camera.failed.connect(self._problem)

    def _frame(self, image: QImage) -> None:
        self.frames.append(image)

    def _photo(self, image: QImage) -> None:
        self.photos.append(image)

    def _problem(self, problem: Problem) -> None:
        self.problems.append(problem.key)


def a_picture(colour: str = "teal") -> QImage:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def with_a_camera() -> Camera:
    return StillCamera(a_picture())


def real() -> Camera:
    camera = QtCamera()
    if not camera.available:
        pytest.skip("this machine has no camera")
    return camera


CAMERAS = pytest.mark.parametrize("make", [with_a_camera, real])


@CAMERAS
def test_a_live_picture_comes_and_a_photo_when_asked(
    qtbot: QtBot, make: Callable[[], Camera]
) -> None:
    camera = make()
    eye = Eye(camera)
    assert camera.available
    camera.take()
    assert not eye.photos
    camera.start()
    qtbot.waitUntil(lambda: len(eye.frames) > 1, timeout=15_000)
    camera.take()
    qtbot.waitUntil(lambda: len(eye.photos) == 1, timeout=15_000)
    assert not eye.photos[0].isNull()
    camera.stop()


@CAMERAS
def test_nothing_comes_after_a_stop_until_the_next_start(
    qtbot: QtBot, make: Callable[[], Camera]
) -> None:
    camera = make()
    eye = Eye(camera)
    camera.start()
    qtbot.waitUntil(lambda: bool(eye.frames), timeout=15_000)
    camera.stop()
    before = len(eye.frames)
    camera.take()
    qtbot.wait(150)
    assert len(eye.frames) == before
    assert not eye.photos
    camera.start()
    qtbot.waitUntil(lambda: len(eye.frames) > before, timeout=15_000)
    camera.stop()


@pytest.mark.parametrize("make", [StillCamera, QtCamera])
def test_a_laptop_with_no_camera_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, make: Callable[[], Camera]
) -> None:
    assert qtbot is not None
    monkeypatch.setattr("qc_desktop.ui.devices.camera.qt_camera._default_camera", lambda: None)
    camera = make()
    eye = Eye(camera)
    assert not camera.available
    camera.start()
    camera.take()
    camera.stop()
    assert eye.problems == [ProblemKey.NO_CAMERA]
    assert not eye.frames


def test_a_camera_that_is_taken_away_says_so_once(qtbot: QtBot) -> None:
    camera = StillCamera(a_picture())
    eye = Eye(camera)
    camera.start()
    qtbot.waitUntil(lambda: bool(eye.frames))
    camera.unplug()
    camera.unplug()
    assert eye.problems == [ProblemKey.NO_CAMERA]
    camera.plug_in(a_picture())
    camera.start()
    qtbot.waitUntil(lambda: len(eye.frames) > 1)
    camera.stop()


def test_frames_of_a_video_become_images_a_few_times_a_second(qtbot: QtBot) -> None:
    sink = QVideoSink()
    tap = FrameTap(sink)
    images: list[QImage] = []
    tap.image_came.connect(images.append)
    for _ in range(5):
        sink.setVideoFrame(QVideoFrame(a_picture("red")))
    qtbot.waitUntil(lambda: bool(images))
    assert len(images) == 1
    assert images[0].pixelColor(10, 10) == QColor("red")
    qtbot.wait(80)
    sink.setVideoFrame(QVideoFrame(a_picture("blue")))
    qtbot.waitUntil(lambda: len(images) == 2)
    assert images[1].pixelColor(10, 10) == QColor("blue")
