"""The real loudspeaker and microphone code, against a sound server of our own."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux has a sound server that a test can start"
)


# The aim is 100; a shared machine may be busy. tests/speed prints what it is.
MOST_MS = 1000
SERVER = "QC_TEST_SOUND_SERVER"


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
        yield {**environment, SERVER: str(server.pid)}
    finally:
        server.terminate()
        server.wait(10)


def test_what_the_loudspeaker_says_the_microphone_hears(sound_server: dict[str, str]) -> None:
    heard = ran("speak_into_microphone", sound_server)
    assert heard["words"] == 3
    assert heard["quietest"] < 0.1
    assert heard["loudest"] > 0.3
    assert heard["seconds"] > 0.8
    assert 0 < heard["first_sound_ms"] < MOST_MS


@pytest.mark.parametrize("when", ["speaking", "silent"])
def test_words_run_on_to_their_end_where_the_sound_goes_away(
    sound_server: dict[str, str], when: str
) -> None:
    """Qt itself would end the process at the next sound, or wait for this one for ever."""
    told = ran("lose_loudspeaker", sound_server, sound_server[SERVER], when)
    assert told == {"words": 11, "ends": 2, "voice": False, "trouble": "no_microphone"}


def ran(module: str, environment: dict[str, str], *words: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", f"tests.ui.devices.{module}", *words],
        env=environment,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_a_microphone_that_is_taken_away_is_told_once(sound_server: dict[str, str]) -> None:
    listening = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.devices.lose_microphone"],
        env=sound_server,
        cwd=Path(__file__).parents[3],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert listening.stdout is not None
        assert listening.stdout.readline() == "listening\n"
        for module in ("module-remap-source", "module-null-sink"):
            subprocess.run(
                ["pactl", "unload-module", module], env=sound_server, check=True, timeout=10
            )
        told, _ = listening.communicate(timeout=60)
    finally:
        listening.kill()
    heard = json.loads(told)
    assert heard["problems"] == ["no_microphone"]
    assert heard["bytes"] >= 16_000
