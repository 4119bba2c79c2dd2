"""A first name stays on the checkers' screens: it is hunted for in every byte that leaves."""

import io
import re
import zipfile
import zlib
from pathlib import Path

import pytest

from qc_desktop.domain.answers import AnsweredBy, Choice
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.findings import FindingKind
from qc_desktop.domain.ids import QuestionId, Respondent
from qc_desktop.domain.visit_papers import VisitPaper
from qc_desktop.services.exports import ExportForm
from tests.services.conftest import Scene

NAME = "Zebediah"
HOME1, LAST1 = QuestionId("home1"), QuestionId("last1")


def talked(scene: Scene) -> Respondent:
    """Let somebody who says yes to everything be met, and be written about by name."""
    laptop, visit, by = scene.laptop, scene.visit, scene.amina
    laptop.visits.start(visit, by=by)
    who = laptop.respondents.meet(visit, NAME, made_up=False, by=by).who
    for to in ConsentTo:
        laptop.visits.consent(visit, to, ConsentAnswer.YES, by=by, respondent=who)
    for question, choice in ((HOME1, Choice.YES), (LAST1, Choice.TOLD)):
        laptop.visits.record_answer(
            visit, question, choice, AnsweredBy.PERSON, by=by, respondent=who
        )
    words = f"{NAME} likes the purple garden. {NAME.lower()}, come back!"
    laptop.evidence.add_note(visit, LAST1, words, by=by, respondent=who)
    laptop.findings.add(visit, FindingKind.GOOD, f"{NAME} picked the curtains.", by=by)
    laptop.visits.finish(visit, by=by)
    return who


def holds(data: bytes, word: str) -> bool:
    """Tell whether a word is in a file, also in what is packed inside it."""
    low = word.lower()
    packed = [
        zlib_or_nothing(part) for part in re.findall(rb"stream\r?\n(.*?)endstream", data, re.S)
    ]
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            packed += [book.read(name) for name in book.namelist()]
    return any(
        low.encode(code) in part.lower()
        for part in (data, *packed)
        for code in ("utf-8", "utf-16-be", "utf-16-le")
    )


def zlib_or_nothing(part: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(part)
    except zlib.error:
        return b""


@pytest.mark.parametrize("style", VisitPaper)
def test_no_paper_holds_a_name_and_only_a_report_what_was_said(
    scene: Scene, style: VisitPaper
) -> None:
    talked(scene)
    page = scene.laptop.reports.html(scene.visit, style)
    is_report = style in {VisitPaper.EASY_READ, VisitPaper.FULL}
    assert ("purple garden" in page) is is_report
    assert ("someone picked the curtains." in page) is is_report
    assert not holds(page.encode(), NAME)
    assert not holds(scene.laptop.reports.pdf(scene.visit, style), NAME)
    assert NAME not in repr(scene.laptop.reports.content(scene.visit, style))


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_no_export_holds_a_name_but_it_holds_what_was_said(
    scene: Scene, tmp_path: Path, form: ExportForm
) -> None:
    talked(scene)
    data = scene.laptop.exports.write(form, tmp_path / f"visits.{form}").read_bytes()
    assert holds(data, "purple garden")
    assert not holds(data, NAME)


@pytest.mark.parametrize("to", [ConsentTo.TALK, ConsentTo.WRITE])
def test_what_was_said_leaves_every_report_and_export_when_a_yes_is_taken_back(
    scene: Scene, tmp_path: Path, to: ConsentTo
) -> None:
    who = talked(scene)
    laptop = scene.laptop
    laptop.visits.consent(scene.visit, to, ConsentAnswer.NO, by=scene.amina, respondent=who)
    for style in VisitPaper:
        assert "purple garden" not in laptop.reports.html(scene.visit, style)
    for form in ("csv", "xlsx", "json"):
        path = laptop.exports.write(form, tmp_path / f"visits.{form}")
        assert not holds(path.read_bytes(), "purple garden")
    laptop.visits.consent(scene.visit, to, ConsentAnswer.YES, by=scene.amina, respondent=who)
    assert "purple garden" in laptop.reports.html(scene.visit, VisitPaper.EASY_READ)


def test_words_are_quoted_only_while_sharing_them_is_a_yes(scene: Scene) -> None:
    who = talked(scene)
    laptop = scene.laptop
    assert "purple garden" in laptop.reports.html(scene.visit, VisitPaper.EASY_READ)
    laptop.visits.consent(
        scene.visit, ConsentTo.SHARE_WORDS, ConsentAnswer.NO, by=scene.amina, respondent=who
    )
    for style in VisitPaper:
        assert "purple garden" not in laptop.reports.html(scene.visit, style)
