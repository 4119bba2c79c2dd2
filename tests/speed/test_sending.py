import io
import os
import shutil
import statistics
import tarfile
from pathlib import Path

import pytest

from qc_desktop.app.wiring import Open
from qc_desktop.domain import evidence as fields
from qc_desktop.domain.evidence import EvidenceItem, EvidenceKind
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.visits import VisitState
from qc_desktop.storage import visits as rows
from tests.speed.harness import Figure, growth, once, show
from tests.speed.laptops import NO_MEDIA, fill_with, join_team, make, opened

VISITS = (10, 100, 1000)
MEDIA_BYTES = 100_000
FLOORS = 5


@pytest.mark.timeout(3600)
def test_visits_sent_and_received_beside_one_tar(tmp_path: Path) -> None:
    """Baseline: the same bytes in one tar, with one fsync.

    A send cannot be repeated, so ours is timed once; the floor beside it is a median.
    """
    figures: list[Figure] = []
    sent: dict[int, float] = {}
    got: dict[int, float] = {}
    for visits in VISITS:
        folder = tmp_path / str(visits)
        store = folder / "store"
        (folder / "office").mkdir(parents=True)
        (folder / "blue").mkdir()
        store.mkdir()
        office = make(folder / "office", store=store)
        blue = join_team(folder / "blue", office, store)
        with opened(blue) as one:
            one.laptop.sending.receive(lambda _: None, lambda: False)
            fill_with(one, visits, NO_MEDIA)
            _add_media(one, visits)
            sent[visits] = once(lambda: one.laptop.sending.send(lambda _: None, lambda: False))
            idle = once(lambda: one.laptop.sending.send(lambda _: None, lambda: False))
        with opened(office) as two:
            got[visits] = once(lambda: two.laptop.sending.receive(lambda _: None, lambda: False))
            with two.saving.database.read() as tx:
                assert rows.count(tx) >= visits
        base = statistics.median(
            once(lambda: _tar(store, folder / "floor.tar"))  # noqa: B023 - called at once
            for _ in range(FLOORS)
        )
        figures += [
            _figure(
                "send", visits, base, sent, aim="4", note=f"again with nothing new: {idle:.0f} ms"
            ),
            _figure("receive", visits, base, got, aim="5", note=""),
        ]
        shutil.rmtree(folder)
    show(figures)


def _figure(
    what: str, visits: int, base: float, cost: dict[int, float], *, aim: str, note: str
) -> Figure:
    first = VISITS[0]
    grows = growth((first, cost[first]), (visits, cost[visits])) if visits > first else None
    return Figure(
        what=f"{what} {visits} visits of {MEDIA_BYTES // 1000} KB",
        baseline_ms=base,
        ours_ms=cost[visits],
        aim=aim,
        note=note,
        growth=grows,
    )


def _add_media(one: Open, visits: int) -> None:
    """Give each finished visit a sound of its own; random bytes are never squeezed."""
    finished = frozenset({VisitState.FINISHED})
    with one.saving.database.read() as tx:
        listed = rows.listing(tx, states=finished, limit=visits)
    assert len(listed) == visits
    for visit in listed:
        media = one.media.keep_ogg(os.urandom(MEDIA_BYTES), 1.0)
        item = EvidenceItem(
            visit=visit.id,
            question=QuestionId("home1"),
            kind=EvidenceKind.VOICE,
            at=one.saving.now(),
            media=media,
        )
        one.saving.save(visit.checkers[0], fields.ITEM.set(one.saving.new_id(), item))


def _tar(store: Path, out: Path) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        tar.add(store, arcname="store")
    with out.open("wb") as file:
        file.write(packed.getbuffer())
        file.flush()
        os.fsync(file.fileno())
