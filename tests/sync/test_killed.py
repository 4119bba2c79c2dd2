"""A real process, killed while it sends; a stick pulled half-way; then again."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync.ports import Progress
from qc_desktop.sync.stores.folder import FolderStore
from tests.sync.laptops import Clock, Laptop

SENDER = """
import os, sys
from pathlib import Path
from qc_desktop.sync.stores.folder import FolderStore
from tests.sync.laptops import Clock, Laptop
laptop = Laptop(Path(sys.argv[1]), clock=Clock(), random=os.urandom)
engine = laptop.engine(FolderStore(Path(sys.argv[2])))
number = 0
while True:
    change = laptop.answers(f"visit-{number % 7}", "visit.note", f"{os.getpid()} {number}")
    print(change.id, flush=True)
    number += 1
    if number % 3 == 0:
        engine.push()
"""


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def _team(tmp_path: Path, stick: Path) -> tuple[Laptop, Laptop]:
    chance = random.Random(5)  # noqa: S311 - the same chance in every run
    office = Laptop(tmp_path / "office.db", clock=Clock(), random=chance.randbytes)
    office.founds(FolderStore(stick))
    blue = Laptop(tmp_path / "blue.db", clock=Clock(), random=chance.randbytes)
    blue.joins(office, FolderStore(stick))
    return office, blue


def test_nothing_acknowledged_is_lost_when_the_sender_is_killed(
    tmp_path: Path, stick: Path
) -> None:
    office, blue = _team(tmp_path, stick)
    blue.database.close()
    said: list[str] = []
    for pause in (0.05, 0.11, 0.23):
        sender = subprocess.Popen(
            [sys.executable, "-c", SENDER, str(tmp_path / "blue.db"), str(stick)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        assert sender.stdout is not None
        said.append(sender.stdout.readline().strip())
        time.sleep(pause)
        sender.send_signal(signal.SIGKILL)
        rest, _ = sender.communicate(timeout=20)
        said += [line for line in rest.split("\n") if len(line) == 24]
    blue = Laptop(tmp_path / "blue.db", clock=Clock(), random=office.random)
    blue.engine(FolderStore(stick)).pull()
    blue.engine(FolderStore(stick)).push()
    office.engine(FolderStore(stick)).pull()
    assert {one.upper() for one in said} <= blue.everything()
    assert blue.everything() == office.everything()
    office.database.close()
    blue.database.close()


def test_a_stick_pulled_half_way_does_no_harm(tmp_path: Path, stick: Path) -> None:
    office, blue = _team(tmp_path, stick)
    for number in range(4):
        blue.takes_photo("visit-1", bytes([number]) * 9, f"photo-{number}")
    aside = tmp_path / "pocket"

    def pulls_the_stick(progress: Progress) -> None:
        if progress.thing == "media" and progress.done == 2:
            shutil.move(stick, aside)

    with pytest.raises(Problem) as caught:
        blue.engine(FolderStore(stick)).push(pulls_the_stick)
    assert caught.value.key is ProblemKey.LATER
    assert not stick.exists()
    with pytest.raises(Problem) as caught:
        blue.engine(FolderStore(stick)).pull()
    assert caught.value.key is ProblemKey.LATER

    shutil.move(aside, stick)
    assert blue.engine(FolderStore(stick)).push().media == 2
    assert office.engine(FolderStore(stick)).pull().media == 4
    office.database.close()
    blue.database.close()
