"""Many papers in one go: each whole, none over another, and a list of what was not made."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.visit_papers import VisitPaper
from qc_desktop.services.many_papers import Order, PaperForm, Result
from tests.services.conftest import Scene

NEVER: Callable[[], bool] = bool
BOTH = (VisitPaper.INVITATION, VisitPaper.FULL)


def order(scene: Scene, folder: Path, papers: tuple[VisitPaper, ...] = BOTH) -> Order:
    visits = tuple(one.id for one in scene.laptop.visits.listing())
    return Order(visits=visits, papers=papers, folder=folder)


def make(scene: Scene, wanted: Order, stop: Callable[[], bool] = NEVER) -> Result:
    return scene.laptop.many_papers.make(wanted, lambda _done, _of: None, stop)


def test_what_can_be_made_is_made_and_the_rest_is_told_with_its_reason(
    scene: Scene, tmp_path: Path
) -> None:
    folder = tmp_path / "a new folder" / "papers"
    result = make(scene, order(scene, folder))
    (made,), (not_made,) = result.made, result.not_made
    assert made.file.name == "Elm House 2026-11-24 Invitation letter.pdf"
    assert made.file.read_bytes().startswith(b"%PDF")
    assert "Full report" in not_made.what
    assert not_made.why == "This visit has not begun. There is nothing to tell yet."
    assert [one.name for one in folder.iterdir()] == [made.file.name]


def test_nothing_that_lies_in_the_folder_is_touched(scene: Scene, tmp_path: Path) -> None:
    wanted = order(scene, tmp_path / "papers", (VisitPaper.INVITATION,))
    wanted.folder.mkdir()
    # An other case is the same name on Windows and on a stick.
    mine = wanted.folder / "elm house 2026-11-24 invitation letter.PDF"
    mine.write_bytes(b"mine")
    names = [make(scene, wanted).made[0].file.name for _ in range(2)]
    assert names == [
        "Elm House 2026-11-24 Invitation letter (2).pdf",
        "Elm House 2026-11-24 Invitation letter (3).pdf",
    ]
    assert mine.read_bytes() == b"mine"


def test_a_stop_keeps_what_is_made_and_says_how_many_are_left(scene: Scene, tmp_path: Path) -> None:
    papers = (VisitPaper.LEAFLET, VisitPaper.INVITATION, VisitPaper.CONSENT)
    asked: list[bool] = []

    def after_the_first() -> bool:
        asked.append(True)
        return len(asked) > 1

    result = make(scene, order(scene, tmp_path / "papers", papers), after_the_first)
    assert (len(result.made), len(result.not_made), result.left) == (1, 0, 2)
    assert result.made[0].file.read_bytes().rstrip().endswith(b"%%EOF")


def test_the_telling_begins_at_nothing_and_ends_at_all(scene: Scene, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    wanted = order(scene, tmp_path)
    scene.laptop.many_papers.make(wanted, lambda done, of: told.append((done, of)), NEVER)
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_a_web_page_is_made_too(scene: Scene, tmp_path: Path) -> None:
    visits = tuple(one.id for one in scene.laptop.visits.listing())
    wanted = Order(
        visits=visits, papers=(VisitPaper.LEAFLET,), folder=tmp_path, form=PaperForm.HTML
    )
    (made,) = make(scene, wanted).made
    assert made.file.suffix == ".html"
    assert made.file.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_folder_that_is_taken_away_ends_it_with_one_reason_for_all(
    scene: Scene, tmp_path: Path
) -> None:
    wanted = order(scene, tmp_path / "papers", (VisitPaper.LEAFLET, VisitPaper.CONSENT))

    def gone(done: int, _of: int) -> None:
        if done == 0:
            wanted.folder.rmdir()

    result = scene.laptop.many_papers.make(wanted, gone, NEVER)
    assert not result.made
    assert {one.why for one in result.not_made} == {
        "We could not save the file. Choose another folder."
    }
    assert len(result.not_made) == 2


def test_a_folder_that_cannot_be_made_is_refused_before_any_work(
    scene: Scene, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Problem) as caught:
        make(scene, order(scene, tmp_path / "file" / "papers"))
    assert caught.value.key is ProblemKey.CANNOT_WRITE_FILE
