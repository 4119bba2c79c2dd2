import gc
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from qc_desktop.domain.visits import VisitState
from qc_desktop.ui.devices.voice import FileRecorder
from tests.journeys.sounds import RATE, a_tone
from tests.journeys.world import Running, new_home, running
from tests.speed.bare_pages import BarePages
from tests.speed.driven import Driven
from tests.speed.harness import busy
from tests.speed.whole_visit import Album, PhoneCamera, Plan, WholeVisit
from tests.survival.world import plan_visits

VISITS = int(os.environ.get("QC_VISITS", "5"))
"""The limit is for `QC_VISITS=20`; `make bench` does a few."""
_WARM = 3
"""Visits after which every screen was built and every cache is as full as a visit makes it."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is how we look at it")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What is there between two visits: MB of this process alone, and things by number."""

    megabytes: float
    widgets: int
    wrapped: int
    objects: int


@pytest.mark.timeout(3600)
def test_memory_stays_flat_over_many_visits(qtbot: QtBot, tmp_path: Path) -> None:
    """Weighed on the home screen after each visit: 3 topics, 5 photos, a voice note, a drawing."""
    floor = BarePages()
    qtbot.addWidget(floor)
    floor.show()
    qtbot.waitExposed(floor)
    plan = Plan(topics=3, photos=5, recordings=1, drawings=1, notes=1)
    album = Album(tmp_path / "album", plan.photos * VISITS)
    with running(
        qtbot,
        new_home(tmp_path),
        camera=PhoneCamera(),
        finder=album,
        recorder=FileRecorder(a_tone(30), RATE, times=5),
    ) as program:
        driven = Driven(program, floor)
        driven.taps("pick", "Amina", "Dev")
        driven.taps("next", "Next")
        weights = []
        for number in range(1, VISITS + 1):
            WholeVisit(driven, plan, album).goes(_place(program, number))
            driven.forget()
            weights.append(_weighed(driven))
        finished = program.laptop.visits.listing(frozenset({VisitState.FINISHED}))
    print("\n" + "\n".join([*_table(weights), busy()]))  # noqa: T201 - what a benchmark is for
    assert len(finished) == VISITS


def _place(program: Running, number: int) -> str:
    """Return where the next visit goes, planning one where none is left."""
    if number == 1:
        return "Elm House"
    plan_visits(program.laptop, 1)
    return f"Elm House {number}"


def _weighed(driven: Driven) -> Weight:
    driven.rests()
    gc.collect()
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    own = sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))
    return Weight(
        megabytes=own / 1024,
        widgets=len(QApplication.allWidgets()),
        wrapped=len(Shiboken.getAllValidWrappers()),
        objects=len(gc.get_objects()),
    )


def _table(weights: list[Weight]) -> list[str]:
    lines = [f"{'after visit':<12}{'MB alone':>10}{'widgets':>10}{'wrapped':>10}{'objects':>10}"]
    lines += [
        f"{number:<12}{one.megabytes:>10.1f}{one.widgets:>10}{one.wrapped:>10}{one.objects:>10}"
        for number, one in enumerate(weights, start=1)
    ]
    first, last = weights[min(_WARM, len(weights)) - 1], weights[-1]
    lines.append(
        f"{'ratio':<12}{last.megabytes / first.megabytes:>10.3f}"
        f"{last.widgets / first.widgets:>10.3f}{last.wrapped / first.wrapped:>10.3f}"
        f"{last.objects / first.objects:>10.3f}  last to visit {_WARM}, aim 1.0"
    )
    return lines
