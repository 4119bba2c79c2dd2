from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qc_desktop.app.keys import data_key
from qc_desktop.app.program import Program
from qc_desktop.app.wiring import join_parts, open_parts
from qc_desktop.cli.main import qc_desktop
from qc_desktop.domain.visits import VisitState
from tests.documents.readers import words_of


def run(folder: Path, *words: str) -> Result:
    where = ("--data", str(folder / "data"), "--key-file", str(folder / "key"))
    return CliRunner().invoke(qc_desktop, [*words, *where], obj=Program())


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    """Make an organisation with five finished visits, four of them signed off."""
    assert run(tmp_path, "demo", "--no-window", "--visits", "5").exit_code == 0
    laptop = join_parts(
        open_parts(tmp_path / "data", data_key(tmp_path / "data", tmp_path / "key"))
    ).laptop
    by = laptop.organisations.contact()
    for one in laptop.visits.listing(frozenset({VisitState.FINISHED}))[1:]:
        laptop.visits.review(one.id, by=by)
    (worried, *_) = laptop.visits.listing(frozenset({VisitState.REVIEWED}))
    laptop.actions.add(
        visit=worried.id,
        said="Lunch is the same.",
        will="Ask each day.",
        who="Carol",
        by_date=laptop.now().date() - timedelta(days=1),
        by=by,
    )
    laptop.close()
    return tmp_path


def test_the_summary_is_written_as_a_paper_and_as_a_web_page(reviewed: Path) -> None:
    paper, page = reviewed / "board.pdf", reviewed / "board.html"
    assert run(reviewed, "board", "--out", str(paper)).exit_code == 0
    made = run(reviewed, "board", "--format", "html", "--out", str(page))
    assert made.stdout == f"Saved the board summary as {page}.\n"
    words = words_of(paper.read_bytes())
    for sentence in ("We made 4 visits.", "The office must check 1 more visit.", "Late: 1."):
        assert sentence in words
        assert sentence in page.read_text(encoding="utf-8")
    for hidden in ("Elm House", "Rose Cottage", "Sunflower", "Moon", "Carol", "Ask each day"):
        assert hidden not in page.read_text(encoding="utf-8")


def test_only_the_days_and_the_nation_asked_for_are_counted(reviewed: Path) -> None:
    page = reviewed / "board.html"
    early = ("--from", "2001-01-01", "--to", "2001-12-31", "--format", "html")
    assert run(reviewed, "board", *early, "--out", str(page)).exit_code == 0
    assert "There are no reviewed visits in this time." in page.read_text(encoding="utf-8")
    wales = ("--nation", "wales", "--format", "html", "--big-print")
    assert run(reviewed, "board", *wales, "--out", str(page)).exit_code == 0
    words = page.read_text(encoding="utf-8")
    assert "We made 1 visit." in words
    assert "Worries" not in words


def test_days_the_wrong_way_round_are_refused_and_no_file_is_left(reviewed: Path) -> None:
    out = reviewed / "board.pdf"
    days = ("--from", "2026-02-01", "--to", "2026-01-01")
    made = run(reviewed, "board", *days, "--out", str(out))
    assert made.exit_code == 2
    assert "The first day is after the last one." in made.stderr
    assert run(reviewed, "board", "--from", "soon", "--out", str(out)).exit_code == 2
    assert not out.exists()
