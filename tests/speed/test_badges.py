import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from tests.speed.badge_press import bare, keep_photos, ours
from tests.speed.harness import Figure, growth, paired, show

MOST = 1000
ROUNDS = {10: 7, 100: 5, MOST: 5}
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.timeout(3600)
def test_badges_with_photo_and_code_beside_a_bare_canvas(tmp_path: Path) -> None:
    """The floor's photos are small already; segno chooses each of its codes' best mask."""
    keep_photos(tmp_path, MOST)
    starts = count()
    figures = []
    cost: dict[int, float] = {}
    for badges, rounds in ROUNDS.items():

        def print_with(press: Callable[[Path, int, int], bytes], badges: int = badges) -> object:
            return press(tmp_path, badges, next(starts))

        base, mine = paired(lambda: print_with(bare), lambda: print_with(ours), rounds)
        cost[badges] = mine
        size, peak = _weighed("ours", tmp_path, badges)
        bare_size, bare_peak = _weighed("bare", tmp_path, badges)
        figures.append(
            Figure(
                what=f"{badges} badges, photo and code, both sides",
                baseline_ms=base,
                ours_ms=mine,
                aim="0.55",
                growth=growth((10, cost[10]), (badges, mine)) if badges > min(ROUNDS) else None,
                note=(
                    f"{size / 1e6:.1f} MB, floor {bare_size / 1e6:.1f}; "
                    f"peak {peak // 1024} MB, floor {bare_peak // 1024}"
                ),
            )
        )
    show(figures)
    assert all(figure.ours_ms > 0 for figure in figures)


def _weighed(press: str, folder: Path, badges: int) -> tuple[int, int]:
    """Return the bytes of a PDF, and the KiB its process needed at most."""
    command = [sys.executable, "-m", "tests.speed.badge_press", press, str(folder), str(badges)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    size, peak = done.stdout.split()
    return int(size), int(peak)
