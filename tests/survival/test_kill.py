"""The program is killed at random moments of a visit. What a person saw done is still there."""

import os
import random
from pathlib import Path

from tests.survival.on_disk import on_disk
from tests.survival.runs import run_and_kill
from tests.survival.sworn import (
    State,
    Sworn,
    differs_at_start,
    losses,
    voices_lost,
)
from tests.survival.telling import Doing
from tests.survival.world import new_home, opened, plan_visits

KILLS = int(os.environ.get("QC_KILLS", "6"))
FIRST_SEED = int(os.environ.get("QC_KILL_SEED", "1"))
_SOONEST, _LATEST = 0.2, 3.0
_VISITS_TO_DO = 2


def test_nothing_is_lost_however_often_the_program_is_killed(tmp_path: Path) -> None:
    home = new_home(tmp_path)
    state, lost, heard, drawn, taken = State(), list[str](), 0, 0, 0
    for seed in range(FIRST_SEED, FIRST_SEED + KILLS):
        moment = random.Random(seed).uniform(_SOONEST, _LATEST)  # noqa: S311 - the same each time
        run = run_and_kill(home, seed, moment)
        first, sworn = run.lines[0].seen, Sworn(state)
        assert first is not None
        found = list(differs_at_start(state, first))
        for line in run.lines:
            sworn.hear(line)
        heard += len(run.lines)
        done = [line.will.doing for line in run.lines if line.will is not None]
        drawn, taken = drawn + done.count(Doing.MARK), taken + done.count(Doing.TAKE)
        with opened(home) as laptop:
            # Every other time the program itself must find the voice note that was cut off.
            recovered = seed % 2 == 0 or (sworn.speaking is not None and not sworn.speaking[1])
            if recovered:
                laptop.evidence.recover()
            state = on_disk(laptop)
            found += [*losses(sworn, state), *voices_lost(sworn, state, recovered=recovered)]
            people = tuple(one.id for one in laptop.people.everyone())
            missing = _VISITS_TO_DO - len(laptop.visits.to_do(people))
            plan_visits(laptop, max(missing, 0))
        lost += [f"seed {seed}, killed after {moment:.2f} s: {one}" for one in found]
    print(  # noqa: T201 - what `make survival` is for
        f"\n{KILLS} kills, {heard} lines sworn, {drawn} marks drawn, {taken} photos taken, "
        f"{state.things()} things kept, {len(lost)} lost"
    )
    assert not lost, "\n".join(lost)
