"""Somebody starts the program again on a data folder that has a window."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from qc_desktop.app.gui.bring_forward import Doorbell
from qc_desktop.app.gui.window import Window

RING = "import sys; from pathlib import Path; from qc_desktop.app.gui.bring_forward import ring; "


def rings(data: Path, patience: float = 20.0) -> subprocess.Popen[bytes]:
    code = f"{RING} sys.exit(0 if ring(Path(sys.argv[1]), {patience}) else 3)"
    return subprocess.Popen([sys.executable, "-c", code, str(data)])


def test_a_ring_from_another_process_is_heard_and_answered(qtbot: QtBot, tmp_path: Path) -> None:
    doorbell = Doorbell(tmp_path)
    try:
        with qtbot.waitSignal(doorbell.rung, timeout=20_000):
            caller = rings(tmp_path)
        qtbot.waitUntil(lambda: caller.poll() is not None, timeout=20_000)
        assert caller.returncode == 0
    finally:
        doorbell.close()


def test_nobody_answers_where_no_window_is_open(tmp_path: Path) -> None:
    assert rings(tmp_path, 0.5).wait(60) == 3


def test_a_window_that_still_opens_is_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    caller = rings(tmp_path)
    qtbot.wait(6_000)  # longer than a start takes on most laptops
    assert caller.poll() is None
    doorbell = Doorbell(tmp_path)
    try:
        qtbot.waitUntil(lambda: caller.poll() is not None, timeout=60_000)
        assert caller.returncode == 0
    finally:
        doorbell.close()


def test_each_data_folder_has_its_own_bell(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    doorbell = Doorbell(tmp_path / "one")
    try:
        assert rings(tmp_path / "two", 0.5).wait(60) == 3
    finally:
        doorbell.close()


def test_the_window_comes_forward_from_the_task_bar(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(tmp_path / "data", None)
    qtbot.addWidget(window.shell)
    window.open()
    window.shell.showMinimized()
    window.come_forward()
    assert not window.shell.isMinimized()
    qtbot.waitUntil(window.shell.isActiveWindow)
    window.close()
    window.end()
