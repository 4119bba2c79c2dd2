"""Papers in odd brands: words stand out from what is painted under them, on paper and screen."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from qc_desktop.documents.html.report import render_html
from qc_desktop.documents.look import DocumentLook
from qc_desktop.documents.reports.render import render_pdf
from qc_desktop.documents.sample import render_sample
from qc_desktop.domain.brand_colours import ColourFamily, family
from qc_desktop.domain.contrast import contrast
from qc_desktop.domain.ids import OrganisationId
from qc_desktop.domain.organisations import Brand, Organisation
from qc_desktop.domain.reporting import VisitPaper, paper_content
from qc_desktop.domain.reporting_content import ReportContent
from tests.documents.papers import ICONS, RESOURCES, a_full_day, no_media
from tests.documents.readers import words_of
from tests.interchange.test_logos import SVG, png
from tests.readers.browser import browser, web_faults
from tests.readers.fast import quick_faults

LINES = ("Oak Checkers Ltd", "1 Example Street, Newtown")
ODD = ("#FFD400", "#E8743B", "#808080", "#FFFFFF", "#000000")
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def sample(colour: str, accent: str, fonts: Path, logo: bytes | None = None) -> bytes:
    organisation = Organisation(
        id=OrganisationId("oak"),
        name="Oak Checkers",
        brand=Brand(colour=colour, accent=accent, lines=LINES),
    )
    look = DocumentLook(organisation="Oak Checkers", colour=colour, accent=accent, logo=logo)
    return render_sample(organisation, look, resources=RESOURCES, icons=ICONS, cache=fonts)


def hexed(parts: object) -> str:
    assert isinstance(parts, list | tuple)
    three = parts if len(parts) == 3 else [parts[0]] * 3
    return "#" + "".join(f"{round(float(part) * 255):02X}" for part in three)


def faint_words(pdf: bytes) -> list[tuple[str, str, str]]:
    """Return letters of the page with less than 7:1 on the last thing that was filled under them.

    Letters of the badge stand on forms and clips, which a plain reading does not follow.
    """
    faint = []
    with pdfplumber.open(BytesIO(pdf)) as opened:
        page = opened.pages[0]
        filled = [
            shape
            for shape in sorted((*page.rects, *page.curves), key=lambda shape: shape["top"])
            if shape["fill"] and shape["width"] > page.width * 0.9
        ]
        for char in page.chars:
            x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
            under = "#FFFFFF"
            for shape in filled:
                if shape["x0"] <= x <= shape["x1"] and shape["top"] <= y <= shape["bottom"]:
                    under = hexed(shape["non_stroking_color"])
            pill = [
                shape
                for shape in page.curves
                if shape["fill"]
                and shape["height"] == pytest.approx(34, abs=1)
                and shape["x0"] <= x <= shape["x1"]
                and shape["top"] <= y <= shape["bottom"]
            ]
            under = hexed(pill[-1]["non_stroking_color"]) if pill else under
            colour = hexed(char["non_stroking_color"])
            if char["text"].strip() and y < _BADGE and contrast(colour, under) < 7:
                faint.append((char["text"], colour, under))
    return faint


_BADGE = 330.0
"""Points from the top: above it is all but the badge and the foot."""


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(colour=colours, accent=colours)
def test_painted_words_have_seven_to_one_on_any_brand(
    fonts_kept: Path, colour: str, accent: str
) -> None:
    pdf = sample(colour, accent, fonts_kept)
    assert faint_words(pdf) == []
    assert "Oak Checkers Ltd" in words_of(pdf)


def test_the_judge_finds_faint_words_where_a_band_is_repainted(
    fonts_kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(colour: str) -> ColourFamily:
        return replace(family(colour), ground="#E8743B", words="#FFFFFF")

    monkeypatch.setattr("qc_desktop.documents.look.family", careless)
    assert faint_words(sample("#0A5457", "#F6C453", fonts_kept))


@pytest.mark.parametrize("logo", [None, SVG, png(900, 200), png(64, 64)])
@pytest.mark.parametrize("colour", ODD)
def test_a_sample_in_an_odd_brand_is_sound(
    fonts_kept: Path, colour: str, logo: bytes | None
) -> None:
    assert quick_faults(sample(colour, ODD[-1], fonts_kept, logo)) == []


@pytest.mark.parametrize("colour", ODD)
@pytest.mark.parametrize("paper", [VisitPaper.INVITATION, VisitPaper.FULL, VisitPaper.THANK_YOU])
def test_a_paper_in_an_odd_brand_is_sound_and_has_its_letterhead(
    fonts_kept: Path, colour: str, paper: VisitPaper
) -> None:
    pdf = render_pdf(
        content(paper), look(colour), no_media, resources=RESOURCES, icons=ICONS, cache=fonts_kept
    )
    assert quick_faults(pdf) == []
    assert ("Oak Checkers Ltd" in words_of(pdf)) is (paper is not VisitPaper.THANK_YOU)


@pytest.fixture(scope="module")
def started() -> Iterator[Browser]:
    with browser() as found:
        yield found


@pytest.mark.parametrize("colour", ODD)
def test_a_web_page_in_an_odd_brand_has_no_fault(
    started: Browser, tmp_path: Path, colour: str
) -> None:
    page = tmp_path / "page.html"
    html = render_html(
        content(VisitPaper.INVITATION), look(colour), no_media, resources=RESOURCES, icons=ICONS
    )
    page.write_text(html, encoding="utf-8")
    assert "Oak Checkers Ltd" in html
    assert web_faults(started, page) == []


def look(colour: str) -> DocumentLook:
    accent = ODD[(ODD.index(colour) + 1) % len(ODD)]
    return DocumentLook(organisation="Oak Checkers", colour=colour, accent=accent)


def content(paper: VisitPaper) -> ReportContent:
    given = a_full_day()
    brand = replace(given.organisation.brand, lines=LINES)
    organisation = replace(given.organisation, brand=brand)
    return paper_content(replace(given, organisation=organisation), paper)
