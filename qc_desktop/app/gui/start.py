"""Start Qt, show the window as soon as it can be used, and end cleanly."""

import gc
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from qc_desktop.app.last_resort import catch_everything
from qc_desktop.app.logs import keep_log, stop_log
from qc_desktop.app.single_instance import only_window
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.words import plain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from qc_desktop.app.gui.window import Window


def run(data: Path, key_file: Path | None, *, quit_when_ready: bool, began: float) -> int:
    """Open the window on a data folder and return the exit code.

    A window that is open on it already comes forward in place of a second one. `began` is
    `time.perf_counter()` at the start of the program. Raises Problem ALREADY_OPEN where that
    window does not answer, or READ_ONLY.
    """
    if not has_screen():
        sys.stderr.write(plain("There is no screen here. Try: qc-desktop tour OUT") + "\n")
        return 1
    data.mkdir(parents=True, exist_ok=True)
    try:
        with only_window(data):
            keep_log(data)
            try:
                return _run(data, key_file, quit_when_ready=quit_when_ready, began=began)
            finally:
                stop_log()
    except Problem as problem:
        if problem.key is not ProblemKey.ALREADY_OPEN or not _brought_forward(data):
            raise
        sys.stdout.write(plain("QC Desktop is open already. Its window is in front now.") + "\n")
        return 0


def _brought_forward(data: Path) -> bool:
    from qc_desktop.app.gui.bring_forward import ring  # noqa: PLC0415 - seldom

    return ring(data)


def has_screen() -> bool:
    """Tell whether a window can be shown: with no display Qt would end the whole process."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _run(data: Path, key_file: Path | None, *, quit_when_ready: bool, began: float) -> int:
    # The design's rule: lengths follow the physical pixels, so that 1280 by 680 always fits.
    os.environ.setdefault("QT_ENABLE_HIGHDPI_SCALING", "0")
    if not os.environ.get("QT_QPA_PLATFORM", "unset"):
        del os.environ["QT_QPA_PLATFORM"]  # set to nothing, it would end the process
    from qc_desktop.app.gui.application import application  # noqa: PLC0415 - after the setting
    from qc_desktop.app.gui.window import Window  # noqa: PLC0415 - after the setting

    app = application()
    window = Window(data, key_file)
    catch_everything(window.tell_of_bug)
    window.open()
    if quit_when_ready:
        app.processEvents()
        sys.stdout.write(f"{time.perf_counter() - began:.3f}\n")
        window.close()
    else:
        _until_closed(app, window, data)
    window.end()
    return 0


def _until_closed(app: "QApplication", window: "Window", data: Path) -> None:
    from qc_desktop.app.gui.bring_forward import Doorbell  # noqa: PLC0415 - the window comes first

    doorbell = Doorbell(data, window)
    doorbell.rung.connect(window.come_forward)
    # What is loaded by now stays to the end. Python would look through all of it for rubbish now
    # and then, and the window would stand still for 70 ms in the middle of some tap.
    gc.freeze()
    app.exec()
    doorbell.close()
