import os
from pathlib import Path

from qc_desktop.domain.answers import AnsweredBy, Choice
from qc_desktop.domain.ids import QuestionId
from tests.speed.harness import Figure, growth, paired, show
from tests.speed.laptops import NO_MEDIA, fill_with, make, opened

ROUNDS = 101


def test_an_answer_saved_beside_a_bare_write_and_fsync(tmp_path: Path) -> None:
    """4 KiB written and fsynced on the same disk is the floor of anything that is durable."""
    figures = []
    cost: dict[int, float] = {}
    for visits in (1, 10, 100):
        folder = tmp_path / str(visits)
        folder.mkdir()
        make(folder)
        with opened(folder) as one, (folder / "floor").open("wb", buffering=0) as floor:
            fill_with(one, visits, NO_MEDIA)
            laptop = one.laptop
            visit = laptop.visits.listing()[0]
            ask = [question.id for question in laptop.checklists.default().questions]
            turn = iter(range(10_000))

            def save(ask: list[QuestionId] = ask) -> None:
                laptop.visits.record_answer(  # noqa: B023 - called in this turn of the loop only
                    visit.id,  # noqa: B023
                    ask[next(turn) % len(ask)],  # noqa: B023
                    Choice.YES,
                    AnsweredBy.PERSON,
                    by=visit.checkers[0],  # noqa: B023
                )

            def bare() -> None:
                floor.write(bytes(4096))
                os.fsync(floor.fileno())

            base, ours = paired(bare, save, ROUNDS)
            cost[visits] = ours
            figures.append(
                Figure(
                    what=f"answer on disk, {visits} visits kept",
                    baseline_ms=base,
                    ours_ms=ours,
                    aim="2.5",
                    note="encrypted, with the change log, the visit read again",
                    growth=growth((1, cost[1]), (visits, ours)) if visits > 1 else None,
                )
            )
    show(figures)
    assert all(figure.ours_ms > 0 for figure in figures)
