"""Everything that is printed or read in a browser can be read by a machine that reads aloud."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from qc_desktop.documents.html.report import render_html
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.reporting import ReportInput, VisitPaper, paper_content
from qc_desktop.words import use_language
from tests.documents.conftest import Render
from tests.documents.papers import ICONS, LOOK, RESOURCES, a_full_day, jpeg, report_input, visit
from tests.readers.browser import browser, web_faults
from tests.readers.fast import quick_faults
from tests.readers.vera import pdf_ua_faults

GIVEN: dict[str, ReportInput] = {"en-GB": a_full_day(), "cy": report_input(visit())}
"""A full visit in English and a bare one in Welsh."""
MEDIA = {MediaId("photo"): jpeg(), MediaId("second"): jpeg(480, 640)}


FAULTY = {
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">': "image-alt",
    '<p style="color:#aaa">Pale words</p>': "color-contrast",
    '<div style="width:900px">Wide</div>': "px wide in a window of 320",
    '<img alt="Far" src="https://example.invalid/far.png">': "fetches https",
}


@pytest.fixture
def languages() -> Iterator[Iterator[str]]:
    """Speak one language after the other."""

    def each() -> Iterator[str]:
        for language in GIVEN:
            use_language(language, RESOURCES / "locale")
            yield language

    yield each()
    use_language("en-GB", RESOURCES / "locale")


def test_every_paper_is_pdf_ua(languages: Iterator[str], render: Render, tmp_path: Path) -> None:
    pdfs = []
    for language in languages:
        for paper in VisitPaper:
            pdf = render(GIVEN[language], paper)
            assert quick_faults(pdf) == []
            pdfs.append(tmp_path / f"{paper}-{language}.pdf")
            pdfs[-1].write_bytes(pdf)
    assert pdf_ua_faults(pdfs) == {pdf: [] for pdf in pdfs}


def test_every_paper_reads_well_in_a_browser(languages: Iterator[str], tmp_path: Path) -> None:
    pages = []
    for language in languages:
        for paper in VisitPaper:
            pages.append(tmp_path / f"{paper}-{language}.html")
            content = paper_content(GIVEN[language], paper)
            html = render_html(content, LOOK, MEDIA.get, resources=RESOURCES, icons=ICONS)
            pages[-1].write_text(html, encoding="utf-8")
    with browser() as started:
        assert [fault for page in pages for fault in web_faults(started, page)] == []


def test_a_pdf_with_no_tags_and_one_that_is_none_are_found(tmp_path: Path) -> None:
    out = BytesIO()
    canvas = Canvas(out)
    canvas.drawString(100, 100, "Words with no tags")
    canvas.save()
    bare, broken = tmp_path / "bare.pdf", tmp_path / "broken.pdf"
    bare.write_bytes(out.getvalue())
    broken.write_bytes(b"These are not the bytes of a PDF.")
    found = pdf_ua_faults([bare, broken])
    assert any("MarkInfo" in one for one in found[bare])
    assert found[broken]
    assert quick_faults(out.getvalue())


def test_a_faulty_page_is_found(tmp_path: Path) -> None:
    file = tmp_path / "faulty.html"
    with browser() as started:
        for body, fault in FAULTY.items():
            file.write_text(
                '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>'
                f"<main><h1>A page</h1>{body}</main></html>"
            )
            assert any(fault in one for one in web_faults(started, file))
