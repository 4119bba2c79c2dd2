import statistics
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.world import new_home, only_visit, running
from tests.speed.bare_pages import BarePages
from tests.speed.driven import Driven, Taps
from tests.speed.harness import Figure, set_aside, show
from tests.speed.turns import percentile
from tests.speed.whole_visit import Album, Plan, WholeVisit

P99_AIM = 50


@pytest.mark.timeout(1800)
def test_every_kind_of_tap_saved_and_painted_beside_a_bare_page(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Until nothing is left to paint. The real visit flow, real SQLite, an offscreen window.

    The floor writes one row, on the disk, and shows its other page. It is tapped before each tap.
    """
    floor = BarePages(tmp_path / "floor.db")
    qtbot.addWidget(floor)
    floor.show()
    qtbot.waitExposed(floor)
    with running(qtbot, new_home(tmp_path)) as program:
        driven = Driven(program, floor)
        driven.taps("pick", "Amina", "Dev")
        driven.taps("next", "Next")
        visit = WholeVisit(driven, Plan(people=("Star", "Moon")), Album(tmp_path / "album", 0))
        with set_aside():
            visit.goes("Elm House")
        given = program.laptop.visits.get(only_visit(program.laptop)).given
    kinds = dict(sorted(driven.kinds.items(), key=lambda kind: -len(kind[1].ours)))
    show([_figure("every tap", _all(list(kinds.values())))])
    show([_figure(f"tap: {kind}", taps) for kind, taps in kinds.items()])
    assert len(given) >= visit.answered


def _all(kinds: list[Taps]) -> Taps:
    return Taps(
        ours=[time for kind in kinds for time in kind.ours],
        bare=[time for kind in kinds for time in kind.bare],
        work=[time for kind in kinds for time in kind.work],
        bare_work=[time for kind in kinds for time in kind.bare_work],
    )


def _figure(what: str, taps: Taps) -> Figure:
    work, bare_work = statistics.median(taps.work), statistics.median(taps.bare_work)
    return Figure(
        what=what,
        baseline_ms=statistics.median(taps.bare),
        ours_ms=statistics.median(taps.ours),
        aim="1.5",
        note=(
            f"{len(taps.ours)} taps, p99 {percentile(taps.ours, 99):.0f} ms (aim {P99_AIM}; "
            f"floor {percentile(taps.bare, 99):.0f}), worst {max(taps.ours):.0f}; "
            f"work alone: {work:.1f} to {bare_work:.1f}, ratio {work / bare_work:.1f}, "
            f"p99 {percentile(taps.work, 99):.0f}, worst {max(taps.work):.0f}"
        ),
    )
