"""The program as a person starts it: a process of its own."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qc_desktop.app.single_instance import only_window
from qc_desktop.domain.problems import Problem, ProblemKey


def run(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name not in {"DISPLAY"}}
    env.pop("WAYLAND_DISPLAY", None)
    env.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "qc_desktop", *words],
        env={**env, **settings},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be without a display")
def test_with_no_screen_it_says_so_and_ends(tmp_path: Path) -> None:
    ended = run("--data", str(tmp_path / "data"))
    assert ended.returncode == 1
    assert "There is no screen here." in ended.stderr
    assert "Traceback" not in ended.stderr


def test_it_prints_the_seconds_to_the_first_usable_screen(tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    made = run("demo", "--no-window", "--visits", "1", "--data", data)
    assert made.returncode == 0, made.stderr
    ended = run("--data", data, "--quit-when-ready", QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 0, ended.stderr
    assert 0 < float(ended.stdout) < 100


def test_with_no_data_the_first_set_up_opens(tmp_path: Path) -> None:
    ended = run("--data", str(tmp_path), "--quit-when-ready", QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 0, ended.stderr


def test_a_damaged_database_opens_a_window_that_says_so(tmp_path: Path) -> None:
    run("demo", "--no-window", "--visits", "0", "--data", str(tmp_path))
    database = tmp_path / "qc.db"
    damaged = b"not a database" * 1000
    database.write_bytes(damaged)
    ended = run("--data", str(tmp_path), "--quit-when-ready", QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 0, ended.stderr
    assert database.read_bytes() == damaged


def test_a_second_window_on_the_same_data_is_refused(tmp_path: Path) -> None:
    with only_window(tmp_path):
        with pytest.raises(Problem) as caught, only_window(tmp_path):
            pass
        ended = run("--data", str(tmp_path), "--quit-when-ready", QT_QPA_PLATFORM="offscreen")
    assert caught.value.key is ProblemKey.ALREADY_OPEN
    assert ended.returncode == 1
    assert "already open" in ended.stderr
    with only_window(tmp_path):
        pass


def test_a_second_start_brings_the_first_window_forward(tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    first = subprocess.Popen([sys.executable, "-m", "qc_desktop", "--data", data], env=settings)
    try:
        # The log is begun by whoever has the folder.
        while not (tmp_path / "data" / "log").exists():
            assert first.poll() is None
            time.sleep(0.1)
        second = run("--data", data, "--quit-when-ready", QT_QPA_PLATFORM="offscreen")
        assert second.returncode == 0, second.stderr
        assert second.stdout == "QC Desktop is open already. Its window is in front now.\n"
        assert first.poll() is None
    finally:
        first.terminate()
        first.wait(20)
