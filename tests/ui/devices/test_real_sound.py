"""The real loudspeaker and microphone code, against a sound server of our own."""

import json
import os
import socket
import subprocess
import sys
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux has a sound server that a test can start"
)


# The aim is 100; a shared machine may be busy. tests/speed prints what it is.
MOST_MS = 1000
LOUD = 3000
SERVER = "QC_TEST_SOUND_SERVER"


Environment = dict[str, str]
Servers = Callable[[], "subprocess.Popen[bytes]"]
_ROOM = (
    "--load=module-null-sink sink_name=room rate=48000 channels=1",
    "--load=module-remap-source master=room.monitor source_name=microphone",
)


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """Return how to reach a sound server of our own, which need not be there."""
    tmp_path.chmod(0o700)
    own = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    return {**os.environ, **own, "PULSE_SERVER": f"unix:{tmp_path / 'sound'}"}


@pytest.fixture
def start_server(tmp_path: Path, environment: Environment) -> Iterator[Servers]:
    """Return what starts pulseaudio with a loudspeaker that is also its microphone."""
    with started_servers(tmp_path, environment) as start:
        yield start


@pytest.fixture
def start_by_socket(tmp_path: Path, environment: Environment) -> Iterator[Servers]:
    """Return what starts it on one socket that is there all the time, as systemd does."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
        door.bind(str(tmp_path / "sound"))
        door.listen()
        with started_servers(tmp_path, environment, door) as start:
            yield start


@contextmanager
def started_servers(
    tmp_path: Path, environment: Environment, door: socket.socket | None = None
) -> Iterator[Servers]:
    path = tmp_path / "sound"
    running: list[subprocess.Popen[bytes]] = []
    # systemd hands over the socket as the third file, and says so to the process itself.
    handing_over = 'LISTEN_PID=$$ LISTEN_FDS=1 exec "$@" 3<&"$QC_DOOR"'

    def start() -> subprocess.Popen[bytes]:
        words = [
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
            f"--load=module-native-protocol-unix auth-anonymous=1 socket={path}",
            *_ROOM,
        ]
        if door is not None:
            words = ["bash", "-c", handing_over, "bash", *words]
        server = subprocess.Popen(
            words,
            env={**environment, "QC_DOOR": str(door.fileno() if door else "")},
            stderr=subprocess.DEVNULL,
            pass_fds=[door.fileno()] if door else [],
        )
        running.append(server)
        wait_for(server, environment)
        pactl(environment, "set-default-source", "microphone")
        return server

    try:
        yield start
    finally:
        for server in running:
            server.kill()
            server.wait(10)


def wait_for(server: "subprocess.Popen[bytes]", environment: Environment) -> None:
    until = time.monotonic() + 20
    while True:
        assert server.poll() is None, "pulseaudio did not start: is it installed?"
        assert time.monotonic() < until, "pulseaudio does not answer"
        try:
            pactl(environment, "get-source-mute", "microphone")
        except subprocess.SubprocessError:
            time.sleep(0.05)
        else:
            return


def pactl(environment: Environment, *words: str) -> None:
    subprocess.run(
        ["pactl", *words],
        env=environment,
        check=True,
        timeout=10,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.fixture
def sound_server(start_server: Servers, environment: Environment) -> Environment:
    """Start it and return how to reach it."""
    return {**environment, SERVER: str(start_server().pid)}


def test_what_the_loudspeaker_says_the_microphone_hears(sound_server: Environment) -> None:
    heard = ran("speak_into_microphone", sound_server)
    assert heard["words"] == 3
    assert heard["quietest"] < 0.1
    assert heard["loudest"] > 0.3
    assert heard["seconds"] > 0.8
    assert 0 < heard["first_sound_ms"] < MOST_MS


@pytest.mark.parametrize("when", ["speaking", "silent"])
def test_words_run_on_to_their_end_where_the_sound_goes_away(
    sound_server: Environment, when: str
) -> None:
    """Qt itself would end the process at the next sound, or wait for this one for ever."""
    told = ran("lose_loudspeaker", sound_server, sound_server[SERVER], when)
    assert told == {"words": 11, "ends": 2, "voice": False, "trouble": "no_microphone"}


@pytest.mark.parametrize("kind", ["start_server", "start_by_socket"])
def test_speech_is_heard_again_once_a_new_server_is_there(
    request: pytest.FixtureRequest, environment: Environment, tmp_path: Path, kind: str
) -> None:
    start: Servers = request.getfixturevalue(kind)
    server = start()
    with speaking_twice(environment) as speaking:
        server.kill()
        server.wait(10)
        start()
        told, heard = told_and_heard(speaking, environment, tmp_path)
    assert told == {"words": 4, "ends": 2, "voice": True, "way": "LineOut"}
    assert loudest(heard) > LOUD


def test_the_program_lives_on_with_no_server_at_all(
    start_server: Servers, environment: Environment
) -> None:
    server = start_server()
    with speaking_twice(environment) as speaking:
        server.kill()
        server.wait(10)
        told, _ = speaking.communicate("go on\n", timeout=60)
    assert speaking.returncode == 0
    heard = json.loads(told)
    assert (heard["words"], heard["ends"]) == (4, 2)


@contextmanager
def speaking_twice(environment: Environment) -> Iterator["subprocess.Popen[str]"]:
    """Run a program that speaks; give it once it has said its first text."""
    speaking = subprocess.Popen(
        [sys.executable, "-X", "faulthandler", "-m", "tests.ui.devices.speak_again"],
        env=environment,
        cwd=Path(__file__).parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert speaking.stdout is not None
        assert speaking.stdout.readline() == "said\n"
        yield speaking
    finally:
        speaking.kill()
        speaking.communicate()


def told_and_heard(
    speaking: "subprocess.Popen[str]", environment: Environment, folder: Path
) -> tuple[dict[str, Any], bytes]:
    """Let it speak again; return what it tells and what the room's microphone heard."""
    with (folder / "heard.pcm").open("w+b") as heard:
        listening = subprocess.Popen(
            ["parec", "--device=room.monitor", "--rate=16000", "--channels=1", "--format=s16le"],
            env=environment,
            stdout=heard,
        )
        try:
            told, _ = speaking.communicate("go on\n", timeout=60)
        finally:
            listening.terminate()
            listening.wait(10)
        assert speaking.returncode == 0
        heard.seek(0)
        return json.loads(told), heard.read()


def loudest(pcm: bytes) -> int:
    samples = array("h", pcm[: len(pcm) // 2 * 2])
    return max((abs(one) for one in samples), default=0)


def ran(module: str, environment: Environment, *words: str) -> dict[str, Any]:
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


def test_a_microphone_that_is_taken_away_is_told_once(sound_server: Environment) -> None:
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
            pactl(sound_server, "unload-module", module)
        told, _ = listening.communicate(timeout=60)
    finally:
        listening.kill()
    heard = json.loads(told)
    assert heard["problems"] == ["no_microphone"]
    assert heard["bytes"] >= 16_000


def test_a_server_that_takes_callers_and_says_nothing_holds_nobody_up(
    tmp_path: Path, environment: Environment
) -> None:
    code = (
        "from PySide6.QtCore import QCoreApplication\n"
        "app = QCoreApplication([])\n"
        "from qc_desktop.ui.devices.sound_out import open_loudspeaker_or_clock\n"
        "from qc_desktop.ui.devices.voice.qt_recorder import QtRecorder\n"
        "out = open_loudspeaker_or_clock(16000)\n"
        "print(QtRecorder().available, out.write(bytes(64)) > 0)\n"
        "out.stop()\n"
    )
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
        door.bind(str(tmp_path / "sound"))
        door.listen()
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.stdout.split() == ["False", "True"], done.stderr
