from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser

import pytest

from qc_desktop.documents.html.listen import SCRIPT
from qc_desktop.documents.html.report import render_html
from qc_desktop.documents.look import paints
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.reporting import ReportInput, VisitPaper, paper_content
from qc_desktop.domain.reporting_content import ReportContent
from tests.documents.papers import (
    ELM,
    ICONS,
    LOOK,
    RESOURCES,
    a_full_day,
    jpeg,
    no_media,
    note,
    photo,
    report_input,
    visit,
)

EVERY = pytest.mark.parametrize("style", list(VisitPaper))
SKIPPED = {
    "picture",
    "photo",
    "portrait",
    "drawing",
    "tone",
    "media",
    "style",
    "language",
    "number",
}


class Reader(HTMLParser):
    """Collects words, tags and pictures as a browser would."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in_style = tag in {"style", "script"}

    def handle_endtag(self, tag: str) -> None:
        if tag in {"style", "script"}:
            self._in_style = False

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self.words.append(data)


def page(given: ReportInput, style: VisitPaper, media: dict[MediaId, bytes] | None = None) -> str:
    pictures = media or {}
    return render_html(
        paper_content(given, style), LOOK, pictures.get, resources=RESOURCES, icons=ICONS
    )


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


def sentences(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from sentences(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            if field.name not in SKIPPED:
                yield from sentences(getattr(thing, field.name))


@EVERY
def test_the_page_says_all_that_the_content_says(style: VisitPaper) -> None:
    given = a_full_day()
    html = page(given, style, {MediaId("photo"): jpeg()})
    reader = read(html)
    text = " ".join(" ".join(reader.words).split())
    alts = " ".join(attrs.get("alt") or "" for tag, attrs in reader.tags if tag == "img")
    content: ReportContent = paper_content(given, style)
    for words in sentences(content):
        assert " ".join(words.split()) in text or words in alts, words


@pytest.mark.parametrize("style", [VisitPaper.EASY_READ, VisitPaper.FULL])
def test_the_order_is_that_of_the_content(style: VisitPaper) -> None:
    given = a_full_day()
    text = " ".join(" ".join(read(page(given, style)).words).split())
    wanted = (
        ("Our visit to", "Who visited", "What we did", "What is good", "You said", "Ring Sam")
        if style is VisitPaper.EASY_READ
        else ("Visit report", "In short", "Answers (", "Actions", "Read by", "Photos")
    )
    place = 0
    for words in wanted:
        place = text.index(words, place) + 1


@EVERY
def test_language_landmarks_and_alternative_words_are_there(style: VisitPaper) -> None:
    tags = read(page(a_full_day(), style)).tags
    assert ("html", {"lang": "en-GB"}) in tags
    names = [tag for tag, _ in tags]
    assert names.count("main") == names.count("header") == names.count("footer") == 1
    assert names.count("h1") == 1
    assert all("alt" in attrs for tag, attrs in tags if tag == "img")
    assert all(attrs.get("scope") == "col" for tag, attrs in tags if tag == "th")


@EVERY
def test_the_file_needs_nothing_from_outside(style: VisitPaper) -> None:
    html = page(a_full_day(), style, {MediaId("photo"): jpeg()})
    assert all(
        (attrs["src"] or "").startswith("data:") for tag, attrs in read(html).tags if tag == "img"
    )
    assert not [tag for tag, _ in read(html).tags if tag in {"link", "iframe"}]
    assert html.count("<script") == html.count(f"<script>{SCRIPT}</script>") == 1
    assert "url(" not in html


def test_every_script_is_kept_whole() -> None:
    for words in ("أحب غرفتي", "私の部屋", "Καλημέρα", "Мне", "ŵ ŷ", "\N{GRINNING FACE}"):
        html = page(report_input(visit(), [note("last1", words)]), VisitPaper.EASY_READ)
        assert words in html


def test_words_are_never_taken_for_markup() -> None:
    evil = "<script>alert('x')</script>"
    place = replace(ELM, name=evil)
    html = page(report_input(visit(), [note("last1", evil)], place=place), VisitPaper.EASY_READ)
    assert html.count("<script") == 1, "our own, that reads aloud"
    assert evil not in html


def test_a_missing_photo_is_said_in_words() -> None:
    content = paper_content(report_input(visit(), [photo("look1")]), VisitPaper.FULL)
    html = render_html(content, LOOK, no_media, resources=RESOURCES, icons=ICONS)
    assert "This photo is not here yet." in html


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("ink", "#FFFFFF"),
        ("ink_2", "#FFFFFF"),
        ("brand", "#FFFFFF"),
        ("better", "#FFFFFF"),
        ("ink", "panel"),
        ("ink", "callout"),
        ("ink", "said"),
        ("ink_2", "said"),
        ("ink", "sage"),
        ("ink", "sky"),
        ("ink", "sand"),
    ],
)
def test_words_stand_out_seven_to_one(words: str, ground: str) -> None:
    colours = paints(RESOURCES, LOOK.colour)
    assert contrast(colours.hex(words), colours.hex(ground)) >= 7
