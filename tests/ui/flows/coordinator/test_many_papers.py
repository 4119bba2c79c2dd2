"""Many papers in one go, from the list of visits."""

import sys
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

from qc_desktop.domain.visit_papers import VisitPaper
from qc_desktop.ui.screens.coordinator.many_papers import ManyPapersScreen
from qc_desktop.ui.screens.coordinator.visits import VisitsScreen
from tests.ui.flows.coordinator.conftest import OfficeScene


def _opens(office: OfficeScene) -> ManyPapersScreen:
    office.signs_in()
    office.sees(VisitsScreen).papers.click()
    return office.sees(ManyPapersScreen)


def _ticks(screen: ManyPapersScreen, *papers: VisitPaper) -> None:
    for line in screen.papers:
        if line.isChecked() != (line.choice.key in papers):
            line.click()


def _words(screen: ManyPapersScreen) -> str:
    return " | ".join(label.text() for label in screen.findChildren(QLabel))


def test_visits_and_papers_are_ticked_and_made_into_a_folder(
    office: OfficeScene, tmp_path: Path
) -> None:
    screen = _opens(office)
    _ticks(screen, VisitPaper.EASY_READ, VisitPaper.LEAFLET)
    screen.every.click()
    office.files.folder = tmp_path / "papers"
    screen.make.click()
    assert screen.stop.isVisible()
    assert not screen.make.isVisible()
    office.waits()
    files = sorted(one.name for one in office.files.folder.iterdir())
    count = len(office.laptop.visits.listing())
    assert sum(name.endswith("Leaflet.pdf") for name in files) == count
    assert screen.done.text() == f"{len(files)} papers are made."
    assert "This visit has not begun." in _words(screen)
    screen.again.click()
    assert screen.visits
    screen.back.click()
    office.sees(VisitsScreen)


def test_a_stop_ends_it_after_the_paper_in_hand_and_says_what_is_made(
    office: OfficeScene, tmp_path: Path
) -> None:
    screen = _opens(office)
    _ticks(screen, *VisitPaper)
    office.files.folder = tmp_path / "papers"
    screen.make.click()
    office.qtbot.waitUntil(lambda: any(tmp_path.glob("papers/*.pdf")), timeout=15_000)
    screen.stop.click()
    office.waits()
    made = list(office.files.folder.iterdir())
    assert all(one.read_bytes().rstrip().endswith(b"%%EOF") for one in made)
    assert screen.done.text().startswith("Stopped. ")


def test_nothing_ticked_is_asked_for_and_no_folder_is_no_work(office: OfficeScene) -> None:
    screen = _opens(office)
    screen.none.click()
    screen.make.click()
    assert screen.note.text() == "Tick one visit or more."
    screen.every.click()
    _ticks(screen)
    screen.make.click()
    assert screen.note.text() == "Tick one paper or more."
    _ticks(screen, VisitPaper.FULL)
    screen.make.click()
    assert not office.background.busy


def test_going_away_ends_the_making(office: OfficeScene, tmp_path: Path) -> None:
    screen = _opens(office)
    _ticks(screen, *VisitPaper)
    office.files.folder = tmp_path / "papers"
    screen.make.click()
    office.flow.sign_out()
    office.waits()
    assert not list(tmp_path.glob("papers/.part-*"))


def test_the_window_goes_on_while_papers_are_made(office: OfficeScene, tmp_path: Path) -> None:
    """Own thread: the longest the interface waited for its turn is printed and held."""
    screen = _opens(office)
    _ticks(screen, VisitPaper.FULL, VisitPaper.EASY_READ)
    office.files.folder = tmp_path / "papers"
    turns = [time.perf_counter()]
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(time.perf_counter()))
    timer.start(5)
    screen.make.click()
    office.waits()
    timer.stop()
    longest = max(after - before for before, after in pairwise(turns))
    sys.stdout.write(f"longest wait for a turn: {longest * 1000:.0f} ms, {len(turns)} turns\n")
    assert len(turns) > 20
    assert longest < 0.5, "a frozen window"
