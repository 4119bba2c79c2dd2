"""Everything that is printed or read in a browser can be read by a machine that reads aloud."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from qc_desktop.documents.badges.calibration import render_calibration
from qc_desktop.documents.badges.card import BadgePrint
from qc_desktop.documents.badges.render import render_cards, render_sheet
from qc_desktop.documents.badges.stock import read_stock
from qc_desktop.documents.html.report import render_html
from qc_desktop.domain.badges import BadgeDesign, BadgePattern, BadgeShape, Issue, Turn
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.reporting import ReportInput, VisitPaper, paper_content
from qc_desktop.domain.units import Mm
from qc_desktop.words import use_language
from tests.documents.conftest import Render
from tests.documents.papers import (
    ICONS,
    LOOK,
    ORGANISATION,
    RESOURCES,
    a_full_day,
    jpeg,
    report_input,
    visit,
)
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


def test_every_badge_is_pdf_ua(languages: Iterator[str], tmp_path: Path) -> None:
    photo = jpeg()
    badges = every_badge()
    pdfs = []
    for language in languages:
        cards = render_cards(
            badges, ORGANISATION, LOOK, lambda _photo: photo, resources=RESOURCES, icons=ICONS
        )
        sheet = render_sheet(
            badges,
            read_stock(RESOURCES / "badges" / "stock.toml")["a4-8"],
            ORGANISATION,
            LOOK,
            lambda _photo: photo,
            resources=RESOURCES,
            icons=ICONS,
        )
        for name, pdf in (("cards", cards), ("sheet", sheet)):
            assert quick_faults(pdf) == []
            pdfs.append(tmp_path / f"badges-{name}-{language}.pdf")
            pdfs[-1].write_bytes(pdf)
    assert pdf_ua_faults(pdfs) == {pdf: [] for pdf in pdfs}


def test_the_page_that_measures_a_printer_is_pdf_ua(tmp_path: Path) -> None:
    pdfs = []
    for page in ((Mm(210), Mm(297)), (Mm(215.9), Mm(279.4))):
        pdf = render_calibration(page, LOOK, resources=RESOURCES, icons=ICONS)
        pdfs.append(tmp_path / f"{page[1]}.pdf")
        pdfs[-1].write_bytes(pdf)
    assert pdf_ua_faults(pdfs) == {pdf: [] for pdf in pdfs}


def test_a_badge_is_read_out_in_order_with_what_its_pictures_show() -> None:
    with pikepdf.open(BytesIO(cards_of(every_badge()[:1]))) as pdf:
        front, back = (list(part.K) for part in pdf.Root.StructTreeRoot.K.K)
        assert [str(one.S) for one in front] == ["/Figure", "/Figure", "/P", "/P", "/P", "/P"]
        assert [str(one.Alt) for one in front[:2]] == ["Quality Checkers", "A photo of Amina"]
        assert [str(one.Alt) for one in back if one.S == "/Figure"] == [
            "A code with the number of this badge"
        ]
        forms = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        shared = [one.read_bytes() for one in forms if one.get("/Subtype") == "/Form"]
        assert shared
        assert not [code for code in shared if b"BDC" in code or b"BMC" in code]


def cards_of(badges: Sequence[BadgePrint]) -> bytes:
    return render_cards(
        badges, ORGANISATION, LOOK, lambda _photo: jpeg(), resources=RESOURCES, icons=ICONS
    )


def every_badge() -> list[BadgePrint]:
    """Return a badge of every design, way up, and kind of picture."""
    issue = Issue(number="7F3K-2Q9M", issued=date(2026, 11, 24), expires=date(2027, 11, 30))
    whole = BadgePrint(
        design=BadgeDesign(
            name="Amina",
            about="I love gardens and tea.",
            picture="music",
            pattern=BadgePattern.LEAVES,
            talk="Please speak slowly",
        ),
        issue=issue,
        photo=MediaId("photo"),
        portrait="amina",
    )
    each = [
        replace(whole, design=replace(whole.design, shape=shape, turn=turn))
        for shape in BadgeShape
        for turn in Turn
    ]
    drawn = replace(whole, photo=None, issue=None)
    own = replace(whole.design, use_photo=False, picture="", drawing=MediaId("own"))
    return [
        *each,
        drawn,
        replace(drawn, design=replace(drawn.design, use_photo=False)),
        replace(whole, design=own),
    ]


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
