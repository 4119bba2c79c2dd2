"""Every page that is printed looks as it did when someone last looked at it."""

from functools import cache

import pypdfium2
import pytest
from PIL import Image

from qc_desktop.documents.reports.render import render_pdf as render_report
from qc_desktop.documents.stories.card import render_card
from qc_desktop.documents.stories.paper import render_pdf
from qc_desktop.domain.badges import BadgePattern, BadgeShape, Turn
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.reporting import VisitPaper, paper_content
from tests.documents.badge_samples import DESIGNS, STOCK, badge, cards, sheet, talkative
from tests.documents.papers import ICONS, LOOK, RESOURCES, a_full_day, jpeg
from tests.documents.test_stories import CONTENT as STORY
from tests.snapshots.compare import is_writing, kept
from tests.snapshots.conftest import Same

PAGE_DPI = 96
CARD_DPI = 288
PHOTOS = {MediaId("photo"): jpeg(), MediaId("second"): jpeg(480, 640)}
SIDES = ("front", "back")
PATTERNS = [pattern for pattern in BadgePattern if pattern is not BadgePattern.PLAIN]


@pytest.mark.parametrize("style", VisitPaper)
def test_every_page_of_a_report_looks_as_it_did(same: Same, style: VisitPaper) -> None:
    pages = drawn(report(style), PAGE_DPI)
    for number, page in enumerate(pages, 1):
        same(page, f"reports/{style.value}-{number}")
    if not is_writing():
        names = {f"{style.value}-{number}" for number in range(1, len(pages) + 1)}
        assert {name for name in kept("reports") if name.startswith(style.value)} == names


@pytest.mark.parametrize(("shape", "turn"), DESIGNS)
def test_both_sides_of_a_badge_look_as_they_did(same: Same, shape: BadgeShape, turn: Turn) -> None:
    pages = drawn(cards(badge(shape=shape, turn=turn)), CARD_DPI)
    for side, page in zip(SIDES, pages, strict=True):
        same(page, f"badges/{shape.value}-{turn.value}-{side}")


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_badge_with_a_pattern_looks_as_it_did(same: Same, pattern: BadgePattern) -> None:
    turn = Turn.TALL if pattern in {BadgePattern.DOTS, BadgePattern.LEAVES} else Turn.WIDE
    pages = drawn(cards(talkative(BadgeShape.BOLD, turn, pattern)), CARD_DPI)
    for side, page in zip(SIDES, pages, strict=True):
        same(page, f"badges/{pattern.value}-{side}")


@pytest.mark.parametrize("form", ["paper", "card"])
def test_a_story_looks_as_it_did(same: Same, form: str) -> None:
    render = render_pdf if form == "paper" else render_card
    data = render(STORY, LOOK, PHOTOS.get, resources=RESOURCES, icons=ICONS)
    (page,) = drawn(data, PAGE_DPI)
    same(page, f"stories/{form}")


def test_a_sheet_of_badges_looks_as_it_did(same: Same) -> None:
    names = ("Amina", "Joe", "Siân Ŵyn-O'Connor")
    pages = drawn(sheet(*map(badge, names), stock=STOCK["a4-10"]), PAGE_DPI)
    for side, page in zip(SIDES, pages, strict=True):
        same(page, f"badges/sheet-{side}")


@pytest.mark.skipif(is_writing(), reason="the pictures are being written just now")
def test_no_picture_is_kept_of_a_badge_that_is_gone() -> None:
    designs = {f"{shape.value}-{turn.value}-{side}" for shape, turn in DESIGNS for side in SIDES}
    patterns = {f"{pattern.value}-{side}" for pattern in PATTERNS for side in SIDES}
    assert kept("badges") == designs | patterns | {f"sheet-{side}" for side in SIDES}
    assert kept("stories") == {"paper", "card"}


@cache
def report(style: VisitPaper) -> bytes:
    """Return a report on a full day, of a day that stays the same."""
    content = paper_content(a_full_day(), style)
    return render_report(content, LOOK, PHOTOS.get, resources=RESOURCES, icons=ICONS)


def drawn(data: bytes, dpi: int) -> list[Image.Image]:
    """Return the pages of a PDF as pictures."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.render(scale=dpi / 72).to_pil() for page in document]
    finally:
        document.close()
