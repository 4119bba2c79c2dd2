import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.ui.devices.voice import FileRecorder
from tests.journeys.sounds import RATE, a_tone
from tests.journeys.world import new_home, only_visit, running
from tests.speed.bare_pages import BarePages
from tests.speed.driven import Driven
from tests.speed.harness import busy, set_aside
from tests.speed.turns import spread, spread_head, worst
from tests.speed.whole_visit import Album, PhoneCamera, Plan, WholeVisit

MINUTES = int(os.environ.get("QC_MINUTES", "10"))
WHOLE = 30
"""Minutes of a whole visit: `QC_MINUTES=30`. `make bench` does a third of one."""
_PHOTOS = 40
_TOPICS = 11


@pytest.mark.timeout(3600)
def test_no_turn_of_a_long_visit_beside_a_bare_window(qtbot: QtBot, tmp_path: Path) -> None:
    """What two checkers do in `QC_MINUTES`, 30 for a whole visit, with no waiting between taps.

    40 photos of 12 megapixels, two people asked everything, voice notes, drawings, notes.
    """
    share = MINUTES / WHOLE
    plan = Plan(
        topics=max(1, round(_TOPICS * share)),
        people=("Star", "Moon"),
        photos=max(5, round(_PHOTOS * share)),
        recordings=max(1, round(4 * share)),
        drawings=max(1, round(4 * share)),
        notes=max(1, round(8 * share)),
    )
    floor = BarePages(tmp_path / "floor.db")
    qtbot.addWidget(floor)
    floor.show()
    qtbot.waitExposed(floor)
    album = Album(tmp_path / "album", plan.photos)
    with running(
        qtbot,
        new_home(tmp_path),
        camera=PhoneCamera(),
        finder=album,
        recorder=FileRecorder(a_tone(30), RATE, times=5),
    ) as program:
        driven = Driven(program, floor)
        with set_aside(), driven.turns.looked_at():
            driven.taps("pick", "Amina", "Dev")
            driven.taps("next", "Next")
            WholeVisit(driven, plan, album).goes("Elm House")
        added = program.laptop.evidence.of_visit(only_visit(program.laptop))
        kinds = {kind: sum(one.item.kind is kind for one in added) for kind in EvidenceKind}
    taps = sum(len(kind.ours) for kind in driven.kinds.values())
    lines = [
        f"a visit of {MINUTES} minutes: {taps} taps, "
        + ", ".join(f"{count} {kind.value}" for kind, count in kinds.items()),
        spread_head(),
        *spread("ours", driven.turns.taken),
        *spread("bare window", driven.bare_turns.taken),
        "the slowest: ms by the clock, ms of work, what was done, and where our code was",
        *worst(driven.turns.taken),
        busy(),
    ]
    print("\n" + "\n".join(lines))  # noqa: T201 - a benchmark's result is what it prints
    assert kinds[EvidenceKind.PHOTO] == plan.photos
