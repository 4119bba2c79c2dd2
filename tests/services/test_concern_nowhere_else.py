"""What a worry says is in no report, export, list, file or log: byte by byte."""

import logging
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from qc_desktop.app.paths import resources_folder
from qc_desktop.domain.concerns import ConcernKind, ToldHow
from qc_desktop.domain.reporting import VisitPaper
from qc_desktop.services.laptop import Laptop
from qc_desktop.services.sample import Samples, fill
from tests.services.conftest import Scene

MARKS = ("Zebrafinch", "Xylophonist")
RATE = 16_000


@pytest.fixture
def told(scene: Scene) -> Laptop:
    """Give a laptop with sample visits, each with a worry that has words nobody else says."""
    laptop = scene.laptop
    fill(
        laptop,
        scene.opened.saving,
        scene.opened.media,
        samples=Samples(photos=(), voices=()),
        visits=3,
        seed=1,
        by=scene.sam,
    )
    for visit in laptop.visits.listing():
        place = laptop.visits.get(visit.id).plan.place
        concern = laptop.concerns.begin(
            by=scene.amina, visit=visit.id, place=place, kind=ConcernKind.HURT
        )
        laptop.concerns.say(concern, f"{MARKS[0]} said so", by=scene.amina)
        laptop.concerns.draft(concern, f"{MARKS[1]} and mo", by=scene.amina)
        laptop.concerns.told(concern, ToldHow.RANG, MARKS[1], by=scene.amina)
        laptop.concern_reading.acknowledge(concern, f"Rang {MARKS[0]}", by=scene.sam)
    return laptop


def papers(laptop: Laptop, folder: Path) -> Iterator[tuple[str, bytes]]:
    for visit in laptop.visits.listing():
        for style in VisitPaper:
            yield f"{style} html", laptop.reports.html(visit.id, style).encode()
            pdf = laptop.reports.pdf(visit.id, style)
            yield f"{style} pdf", pdf
            text = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
            yield f"{style} text", text.encode()
    for form in ("csv", "xlsx", "json"):
        out = folder / f"out.{form}"
        laptop.exports.write(form, out)
        yield form, out.read_bytes()
        if form == "xlsx":
            with zipfile.ZipFile(out) as packed:
                for name in packed.namelist():
                    yield name, packed.read(name)


def test_no_paper_and_no_export_holds_a_word_of_it(told: Laptop, tmp_path: Path) -> None:
    seen = 0
    for name, content in papers(told, tmp_path):
        seen += 1
        for mark in MARKS:
            assert mark.encode() not in content, name
            assert mark.encode("utf-16-le") not in content, name
    assert seen > 12


def test_no_list_that_is_shown_or_searched_holds_it(told: Laptop) -> None:
    for mark in MARKS:
        assert mark not in repr(told.visits.listing())
        for visit in told.visits.listing():
            assert mark not in repr(told.visits.get(visit.id))
            assert mark not in repr(told.evidence.of_visit(visit.id))
        assert mark not in repr(told.concerns.worries())


def test_no_file_of_the_laptop_holds_it_in_the_open(told: Laptop) -> None:
    files = [path for path in told.data.rglob("*") if path.is_file()]
    assert files
    for path in files:
        content = path.read_bytes()
        assert not any(mark.encode() in content for mark in MARKS), path.name


def test_no_log_line_tells_it(
    scene: Scene, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    with caplog.at_level(logging.DEBUG):
        laptop = scene.laptop
        concern = laptop.concerns.begin(by=scene.amina, kind=ConcernKind.HURT)
        laptop.concerns.say(concern, f"{MARKS[0]} said so", by=scene.amina)
        recording = laptop.concerns.begin_recording(concern, RATE, by=scene.amina)
        recording.append(bytes(RATE))
        laptop.concerns.keep_recording(recording.close())
        laptop.concern_reading.read(concern, reader=scene.sam)
        store = tmp_path / "stick"
        store.mkdir()
        laptop.sending.set_store(store)
        laptop.sending.send(lambda _: None, lambda: False)
    assert MARKS[0] not in caplog.text
    for path in store.rglob("*"):
        assert not path.is_file() or MARKS[0].encode() not in path.read_bytes()
    assert resources_folder().is_dir()
