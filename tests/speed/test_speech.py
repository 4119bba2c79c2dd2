import statistics
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qc_desktop.ui.devices.speech import EspeakSpeaker, Manner
from qc_desktop.ui.devices.speech.espeak import load_engine
from tests.journeys.world import new_home, running
from tests.speed.harness import Figure, once, show
from tests.ui.devices.fakes import FastOut

ROUNDS = 40
AIM_MS = 100
PATIENCE_MS = 5_000
WORDS = "Who is checking today?"


class Door(FastOut):
    """Notes when the first sound reaches the loudspeaker's door."""

    first: float | None = None

    def write(self, pcm: bytes) -> int:
        if pcm and Door.first is None:
            Door.first = time.perf_counter()
        return super().write(pcm)


@pytest.mark.timeout(300)
def test_a_tap_on_listen_until_its_first_sound_beside_a_bare_synthesis(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Real window and flow, real engine; the sound ends where Qt would take it."""
    speaker = EspeakSpeaker(open_out=Door, can_be_heard=lambda: True)
    bare, taps, sounds = [], [], []
    with running(qtbot, new_home(tmp_path), speaker=speaker) as program:
        listen = program.shell.frame.top_bar.listen
        _tap_to_sound(listen)  # the engine is loaded
        QTest.mouseClick(listen, Qt.MouseButton.LeftButton)
        for _ in range(ROUNDS):
            bare.append(once(_first_sentence))
            tap, sound = _tap_to_sound(listen)
            taps.append(tap)
            sounds.append(sound)
            QTest.mouseClick(listen, Qt.MouseButton.LeftButton)
        speaker.stop()
    slowest = statistics.quantiles(sounds, n=100)[98]
    show(
        [
            Figure(
                what="tap on Listen to its first sound",
                baseline_ms=statistics.median(bare),
                ours_ms=statistics.median(sounds),
                aim=f"{AIM_MS} ms",
                note=f"p99 {slowest:.1f} ms; the tap itself {statistics.median(taps):.1f} ms, "
                f"at most {max(taps):.1f}; floor: espeak makes the first sentence",
            )
        ]
    )
    assert statistics.median(sounds) < AIM_MS


def _tap_to_sound(listen: object) -> tuple[float, float]:
    """Return the milliseconds of the tap, and from the tap until sound came."""
    Door.first = None
    began = time.perf_counter()
    QTest.mouseClick(listen, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]  # a key
    tapped = time.perf_counter()
    while Door.first is None and (time.perf_counter() - began) * 1000 < PATIENCE_MS:
        QCoreApplication.processEvents()
    assert Door.first is not None
    return (tapped - began) * 1000, (Door.first - began) * 1000


def _first_sentence() -> None:
    next(load_engine().speak(WORDS, Manner(), bool))
