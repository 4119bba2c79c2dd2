"""The real loudspeaker and microphone code, against a sound server of our own."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux has a sound server that a test can start"
)


@pytest.fixture
def sound_server(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Start pulseaudio with a loudspeaker that is also its microphone; return how to reach it."""
    socket = tmp_path / "sound"
    tmp_path.chmod(0o700)
    own = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    environment = {**os.environ, **own, "PULSE_SERVER": f"unix:{socket}"}
    server = subprocess.Popen(
        [
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
            f"--load=module-native-protocol-unix auth-anonymous=1 socket={socket}",
            "--load=module-null-sink sink_name=room rate=48000 channels=1",
            "--load=module-remap-source master=room.monitor source_name=microphone",
        ],
        env=environment,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + 10
        while not socket.exists():
            assert server.poll() is None, "pulseaudio did not start: is it installed?"
            assert time.monotonic() < until, "pulseaudio does not answer"
            time.sleep(0.02)
        subprocess.run(
            ["pactl", "set-default-source", "microphone"], env=environment, check=True, timeout=10
        )
        yield environment
    finally:
        server.terminate()
        server.wait(10)


def test_what_the_loudspeaker_says_the_microphone_hears(sound_server: dict[str, str]) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "tests.ui.devices.speak_into_microphone"],
        env=sound_server,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    heard = json.loads(told.stdout)
    assert heard["words"] == 3
    assert heard["quietest"] < 0.1
    assert heard["loudest"] > 0.3
    assert heard["seconds"] > 0.8
