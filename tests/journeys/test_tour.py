"""The tour drives both laptops through the whole main job on the real screens."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

PAPERS = ("easy-read.pdf", "full.pdf", "badge-cards.pdf", "badge-sheet.pdf")
CARD = "good-news-card.png"
EXPORTS = ("visits.csv", "visits.xlsx", "visits.json")


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("tour")
    ended = subprocess.run(
        [sys.executable, "-m", "qc_desktop", "tour", str(out)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=420,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
    return out


pytestmark = [pytest.mark.timeout(480), pytest.mark.xdist_group("tour")]


def test_every_screen_is_saved_at_its_size(tour: Path) -> None:
    pictures = sorted(path for path in tour.glob("*.png") if path.name != CARD)
    assert len(pictures) > 90
    for path in pictures:
        with Image.open(path) as picture:
            assert picture.size == (1366, 768), path.name


def test_no_two_questions_look_the_same(tour: Path) -> None:
    questions = [path.read_bytes() for path in sorted(tour.glob("08-question-??.png"))]
    assert len(questions) == 45
    assert len(set(questions)) == 45


def test_both_reports_the_badges_and_the_exports_are_there(tour: Path) -> None:
    for name in PAPERS:
        assert len(PdfReader(tour / name).pages) >= 2, name
    for name in EXPORTS:
        assert (tour / name).stat().st_size > 1000


def test_the_story_that_was_shared_is_a_paper_and_a_picture(tour: Path) -> None:
    (page,) = PdfReader(tour / "good-news.pdf").pages
    assert "We planted flowers. Everyone chose a colour." in " ".join(page.extract_text().split())
    with Image.open(tour / CARD) as card:
        assert card.size == (1080, 1350)


def test_the_reports_say_what_was_recorded(tour: Path) -> None:
    easy = "\n".join(page.extract_text() for page in PdfReader(tour / PAPERS[0]).pages)
    full = "\n".join(page.extract_text() for page in PdfReader(tour / PAPERS[1]).pages)
    assert "Our visit to Elm House" in easy
    assert "The garden gate is stiff." in easy
    assert "Mend the gate." in easy
    assert "Καλημέρα. Привет." in full
    assert "Siân Ŵyn-O’Connor" in full
    html = (tour / "full.html").read_text("utf-8")
    assert "Siân Ŵyn-O’Connor" in html


def test_badges_are_exactly_as_large_as_a_card(tour: Path) -> None:
    box = PdfReader(tour / "badge-cards.pdf").pages[0].mediabox
    millimetres = (float(box.width) / 72 * 25.4, float(box.height) / 72 * 25.4)
    assert millimetres == pytest.approx((85.60, 53.98), abs=0.01)
