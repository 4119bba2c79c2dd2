"""Random taps and keys: nothing crashes, and no answer that was given is lost.

`make monkey` does ten thousand; every run does a few hundred.
"""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qc_desktop.domain.answers import AnsweredBy, Choice
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.ids import QuestionId
from qc_desktop.domain.session import Session, Spot
from qc_desktop.services.laptop import Laptop
from qc_desktop.ui.devices.voice import FileRecorder
from tests.journeys.world import (
    WORK_TIMEOUT_MS,
    Home,
    new_home,
    only_visit,
    open_laptop,
    person_called,
    running,
)
from tests.survival.monkey import Monkey

TAPS = int(os.environ.get("QC_TAPS", "200"))
SEED = int(os.environ.get("QC_SEED", "1"))
FIRST = QuestionId("home1")
_RATE = 16_000

Given = dict[tuple[str, str, str], Choice]


def given(laptop: Laptop) -> Given:
    """Return the newest answer of each person to each question of each visit."""
    answers: Given = {}
    for line in laptop.visits.listing():
        for one in reversed(laptop.visits.get(line.id).given):
            answer = one.answer
            answers[line.id, answer.question, answer.respondent] = answer.choice
    return answers


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Give a laptop on which Amina is in the middle of a visit."""
    home = new_home(tmp_path)
    with open_laptop(home) as laptop:
        visit, amina = only_visit(laptop), person_called(laptop, "Amina")
        laptop.visits.start(visit, by=amina)
        for to in ConsentTo:
            laptop.visits.consent(visit, to, ConsentAnswer.YES, by=amina)
        laptop.visits.record_answer(visit, FIRST, Choice.YES, AnsweredBy.PERSON, by=amina)
        laptop.sessions.save(
            Session(people=(amina,), visit=visit, spot=Spot.QUESTION, question=FIRST)
        )
    return home


@pytest.mark.timeout(max(120, TAPS))
def test_random_taps_lose_no_answer_and_break_nothing(qtbot: QtBot, home: Home) -> None:
    sound = b"\x10\x20" * _RATE
    with running(qtbot, home, recorder=FileRecorder(sound, _RATE)) as program:
        monkey = Monkey(program.shell, SEED)
        before = given(program.laptop)
        assert before
        for number in range(TAPS):
            monkey.goes_on()
            if number % 20 == 0:
                qtbot.waitUntil(lambda: not program.background.busy, timeout=WORK_TIMEOUT_MS)
            answers = given(program.laptop)
            assert before.keys() <= answers.keys(), monkey.done[-20:]
            before = answers
        assert program.shell.isVisible(), monkey.done[-20:]
        # What is on just now is kept before the program is gone.
        program.flow.leave()
    with open_laptop(home) as laptop:
        assert given(laptop) == before
    assert len(before) > 1, "the monkey gave no answer: let it go on longer"
