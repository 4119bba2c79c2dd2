"""A drawing that is missing or damaged costs a paper that drawing, and nothing else."""

import logging
import shutil
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest

from qc_desktop.documents import pictures
from qc_desktop.documents.look import DocumentLook
from qc_desktop.documents.pictures import STAND_IN, Pictures, shape_of
from qc_desktop.documents.reports.render import render_pdf
from qc_desktop.domain.reporting import easy_read_content
from qc_desktop.domain.reporting_content import PictureLine
from tests.documents.papers import ICONS, LOOK, RESOURCES, jpeg, no_media, report_input, visit
from tests.documents.readers import structure, words_of


@pytest.fixture(autouse=True)
def nothing_logged_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_logged", set())


def missing(file: Path) -> None:
    file.unlink()


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:200])


def not_words(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00<svg")


def empty(file: Path) -> None:
    file.write_bytes(b"")


def paper(picture: str, icons: Path = ICONS, look: DocumentLook = LOOK) -> bytes:
    content = easy_read_content(report_input(visit()))
    odd = replace(content, blocks=(PictureLine(picture=picture, sentences=("Hello.",)),))
    return render_pdf(odd, look, no_media, resources=RESOURCES, icons=icons)


@pytest.mark.parametrize("harm", [missing, cut_short, not_words, empty])
def test_a_harmed_drawing_is_a_frame_with_its_words(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, harm: Callable[[Path], None]
) -> None:
    icons = tmp_path / "icons"
    shutil.copytree(ICONS, icons)
    whole = Pictures(RESOURCES, icons).find("home4")
    harm(icons / "knock.svg")
    with caplog.at_level(logging.ERROR):
        data = paper("home4", icons)
        paper("home4", icons)
    assert "Hello." in words_of(data)
    assert ("Figure", whole.alt) in structure(data)
    with pdfplumber.open(BytesIO(data)) as pdf:
        assert pdf.pages[0].rects or pdf.pages[0].curves
    (logged,) = (record.getMessage() for record in caplog.records)
    assert logged.startswith("no drawing for the picture home4")


def test_a_picture_that_is_not_listed_is_a_frame_and_is_named(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        assert "Hello." in words_of(paper("no_such_picture"))
    assert [record.getMessage() for record in caplog.records] == [
        "the picture no_such_picture is not listed"
    ]


@pytest.mark.parametrize(
    "svg",
    [
        "",
        "hello",
        "<svg",
        "<svg></svg>",
        '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 a b"></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M 1 q"/></svg>',
    ],
)
def test_what_is_no_drawing_still_has_a_shape(svg: str) -> None:
    wide, high = shape_of(svg)
    assert wide > 0
    assert high > 0


@pytest.mark.parametrize("logo", [b"no logo", b"<svg no logo", b"", jpeg()[:300]])
def test_a_damaged_logo_does_not_stop_a_paper(logo: bytes) -> None:
    assert "Hello." in words_of(paper("home4", look=replace(LOOK, logo=logo)))


def test_the_frame_is_a_drawing() -> None:
    assert shape_of(STAND_IN) == (54.0, 54.0)
