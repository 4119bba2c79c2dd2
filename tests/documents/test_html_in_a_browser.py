"""The web page of a report in a real browser: heard, printed, and shut to everything else."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from playwright.sync_api import Browser, Page

from qc_desktop.documents.html.report import render_html
from qc_desktop.domain.reporting import VisitPaper, paper_content
from tests.documents.papers import ICONS, LOOK, RESOURCES, a_full_day, no_media
from tests.readers.browser import browser, web_faults

SPEAKER = """
  window.said = []; window.stopped = 0;
  Object.defineProperty(window, "speechSynthesis", { configurable: true, value: {
    speak: function (one) { window.said.push(one.text); window.now = one; },
    cancel: function () { window.stopped += 1; } } });
"""
SILENT = """
  delete window.speechSynthesis; delete Window.prototype.speechSynthesis;
"""


@pytest.fixture(scope="module")
def started() -> Iterator[Browser]:
    with browser() as one:
        yield one


@pytest.fixture
def report(tmp_path: Path, style: VisitPaper) -> Path:
    content = paper_content(a_full_day(), style)
    html = tmp_path / "report.html"
    html.write_text(
        render_html(content, LOOK, no_media, resources=RESOURCES, icons=ICONS), encoding="utf-8"
    )
    return html


BOTH = pytest.mark.parametrize("style", [VisitPaper.EASY_READ, VisitPaper.FULL])
EASY = pytest.mark.parametrize("style", [VisitPaper.EASY_READ])


def opened(started: Browser, html: Path, script: str = "") -> Page:
    page = started.new_page()
    if script:
        page.add_init_script(script)
    page.goto(html.as_uri())
    return page


@EASY
def test_the_key_is_there_only_where_the_browser_can_speak(started: Browser, report: Path) -> None:
    silent, speaks = opened(started, report, SILENT), opened(started, report, SPEAKER)
    assert not silent.locator("#listen").is_visible()
    assert speaks.locator("#listen").is_visible()
    assert speaks.locator("#listen").inner_text().strip() == "Listen"
    silent.close()
    speaks.close()


@BOTH
def test_every_word_is_read_in_order_and_marked(started: Browser, report: Path) -> None:
    page = opened(started, report, SPEAKER)
    page.locator("#listen").click()
    assert page.locator("#listen").inner_text().strip() == "Stop"
    page.evaluate("window.now.onboundary({ charIndex: 4 })")
    assert page.evaluate("CSS.highlights.has('spoken')")
    assert page.locator(".spoken").count() == 1
    page.evaluate(
        "for (let n = 0; n < 5000 && document.querySelector('.spoken'); n++) window.now.onend()"
    )
    said = " ".join(" ".join(page.evaluate("window.said")).split())
    shown = page.evaluate(
        "['header', 'main', 'footer'].map(n => document.querySelector(n)).filter(x => x)"
        ".flatMap(n => [...n.querySelectorAll('h1,h2,p,blockquote,figcaption,dd')])"
        ".map(n => n.textContent.trim()).filter(x => x)"
    )
    assert [words for words in shown if " ".join(words.split()) not in said] == []
    assert page.locator("#listen").inner_text().strip() == "Listen"
    page.close()


@EASY
def test_stop_is_silence_and_nothing_stays_marked(started: Browser, report: Path) -> None:
    page = opened(started, report, SPEAKER)
    page.locator("#listen").click()
    before = page.evaluate("window.stopped")
    page.locator("#listen").click()
    assert page.evaluate("window.stopped") == before + 1
    page.evaluate("window.now.onend()")
    assert len(page.evaluate("window.said")) == 1
    assert page.locator(".spoken").count() == 0
    page.close()


@EASY
def test_the_page_lets_no_other_script_run_and_fetches_nothing(
    started: Browser, report: Path
) -> None:
    text = report.read_text(encoding="utf-8")
    evil = "<script>window.evil = 1</script><img src='https://example.org/x.png'>"
    report.write_text(text.replace("</main>", evil + "</main>"), encoding="utf-8")
    page = started.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.goto(report.as_uri())
    assert page.evaluate("window.evil") is None
    assert sum("Content Security Policy" in one for one in wrong) == 2
    page.close()


@BOTH
def test_a_printed_page_has_every_word_inside_its_edges(started: Browser, report: Path) -> None:
    page = opened(started, report)
    shown = page.evaluate("document.body.innerText")
    pdf = page.pdf(format="A4", print_background=True)
    page.close()
    with pdfplumber.open(BytesIO(pdf)) as printed:
        words = "".join((one.extract_text() or "") for one in printed.pages)
        outside = [
            char["text"]
            for one in printed.pages
            for char in one.chars
            if char["x0"] < 0 or char["x1"] > one.width or char["bottom"] > one.height
        ]
    assert outside == []
    kept = set(words.split()) | {words.replace(" ", "").replace("\n", "")}
    solid = words.replace(" ", "").replace("\n", "")
    missing = [one for one in set(shown.split()) - kept if one not in solid]
    assert [one for one in missing if one not in {"Listen", "Stop"}] == []


@BOTH
def test_axe_finds_nothing_wrong(started: Browser, report: Path) -> None:
    assert web_faults(started, report) == []
