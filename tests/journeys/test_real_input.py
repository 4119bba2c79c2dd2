"""Real files and real names, through the real window and onto paper."""

import io
import json
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from pytestqt.qtbot import QtBot

from qc_desktop.domain.badges import BadgeDesign, Turn
from qc_desktop.domain.evidence import EvidenceKind
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Role
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.laptop import Laptop
from qc_desktop.services.reports import VisitPaper
from qc_desktop.ui.devices.finder import FixedFinder, PicturePlace, PlaceKind
from qc_desktop.ui.devices.voice import FileRecorder
from tests.journeys.checker import Checker
from tests.journeys.steps import goes_to_the_questions, practises
from tests.journeys.test_adding import records
from tests.journeys.world import Home, Running, only_visit, open_laptop, running
from tests.real_input.pictures import phone_heic, phone_jpeg
from tests.real_input.sounds import spoken
from tests.real_input.words import LONG_FIRST_NAME, NO_FONT, NOTES, SIAN

LONGEST_SIDE = 1600


@pytest.fixture
def home_of_real_people(home: Home) -> Home:
    with open_laptop(home) as laptop:
        (sam,) = laptop.people.everyone(Role.COORDINATOR)
        first, last = SIAN
        sian = laptop.people.add(first_name=first, last_name=last, by=sam.id)
        long = laptop.people.add(first_name=LONG_FIRST_NAME, by=sam.id)
        visit = laptop.visits.get(only_visit(laptop))
        plan = visit.plan
        laptop.planning.cancel(visit.id, by=sam.id)
        laptop.planning.plan(place=plan.place, at=plan.at, checkers=(sian.id, long.id), by=sam.id)
    return home


def test_photos_voice_and_words_of_real_life_come_out_whole(
    qtbot: QtBot, home_of_real_people: Home, tmp_path: Path
) -> None:
    phone = tmp_path / "photos" / "phone.jpg"
    phone.parent.mkdir()
    phone.write_bytes(phone_jpeg())
    heic = tmp_path / "photos" / "phone.heic"
    heic.write_bytes(phone_heic())
    place = PicturePlace(kind=PlaceKind.LAPTOP, name="", folder=tmp_path / "photos")
    recorder = FileRecorder(*spoken(), times=10)
    with running(
        qtbot, home_of_real_people, finder=FixedFinder(place), recorder=recorder
    ) as program:
        checker = program.checker
        checker.sees(LONG_FIRST_NAME)
        checker.taps("Siân", "Next", "Start a visit", "Elm House", "Start the visit")
        goes_to_the_questions(checker)
        practises(checker)
        checker.taps("My home", "Yes", "Next")
        adds_photos_and_voice(checker)
        for note in NOTES:
            writes(program, note)
        kept_as_it_should_be(program)
        comes_out_on_paper(program, tmp_path)


def adds_photos_and_voice(checker: Checker) -> None:
    checker.taps("Take a photo", "Use a picture", "On this laptop", "Picture 1", "Picture 2")
    checker.taps("Use 2 pictures")
    checker.sees("2 photos kept")
    checker.taps("Next")
    records(checker)
    checker.taps("Keep it")
    checker.sees("1 recording added")


def writes(program: Running, note: str) -> None:
    checker = program.checker
    checker.taps("Write")
    checker.sees("Write what you want to say")
    # As an input method does: QTest's keys know ASCII letters only.
    typed = QInputMethodEvent()
    typed.setCommitString(note)
    box = program.shell.focusWidget()
    assert box is not None
    QCoreApplication.sendEvent(box, typed)
    checker.sees(note)
    checker.taps("Next")
    checker.sees("1 note added")
    checker.taps("Next")
    for choice in ("Me", "Yes"):
        if checker.can_tap(choice):
            checker.taps(choice, "Next")
            return


def kept_as_it_should_be(program: Running) -> None:
    evidence = program.laptop.evidence
    kept = evidence.of_visit(only_visit(program.laptop))
    assert tuple(one.text for one in kept if one.item.kind is EvidenceKind.NOTE) == NOTES
    photos = [one.item.media for one in kept if one.item.kind is EvidenceKind.PHOTO]
    assert len(photos) == 2
    for media in photos:
        assert media is not None
        picture = Image.open(io.BytesIO(evidence.media(media)))
        assert picture.height == LONGEST_SIDE > picture.width, "upright and scaled"
        assert not picture.getexif(), "no camera, no place"
    (voice,) = [one.item.media for one in kept if one.item.kind is EvidenceKind.VOICE]
    assert voice is not None
    assert evidence.media(voice).startswith(b"OggS")


def comes_out_on_paper(program: Running, folder: Path) -> None:
    laptop = program.laptop
    visit = only_visit(laptop)
    laptop.visits.finish(visit, by=laptop.people.everyone(Role.CHECKER)[0].id)
    full = io.BytesIO(laptop.reports.pdf(visit, VisitPaper.FULL))
    paper = " ".join(page.extract_text() for page in PdfReader(full).pages)
    words = " ".join(paper.split())
    for said in ("Rwy’n hoffi’r tŷ.", "Διαλέγω τι τρώω.", "Мне нравится мой дом.", "Siân Ŵyn"):
        assert said in words, said
    assert LONG_FIRST_NAME[:12] in words.replace("- ", "-")
    assert "letters we cannot print" in words
    assert not (set(NO_FONT) - {" "}) & set(words)
    html = laptop.reports.html(visit, VisitPaper.FULL)
    laptop.exports.write("json", folder / "visits.json")
    exported = json.loads((folder / "visits.json").read_text("utf-8"))
    assert NO_FONT in html
    assert NO_FONT in json.dumps(exported, ensure_ascii=False)


def test_a_31_letter_name_is_fitted_or_refused_and_never_clipped(
    home_of_real_people: Home,
) -> None:
    assert len(LONG_FIRST_NAME) == 31
    with open_laptop(home_of_real_people) as laptop:
        long = next(p.id for p in laptop.people.everyone() if p.first_name == LONG_FIRST_NAME)
        sian = next(p.id for p in laptop.people.everyone() if p.first_name == SIAN[0])
        assert "Siân" in _words_on_badge(laptop.badges.card_pdf((sian,), by=sian))
        for turn in Turn:
            design = BadgeDesign(name=LONG_FIRST_NAME, turn=turn)
            laptop.badges.save_design(long, design, by=long)
            words = _fitted_or_refused(laptop, long)
            assert words is None or LONG_FIRST_NAME in words.replace("\n", "").replace(" ", "")


def _fitted_or_refused(laptop: Laptop, person: PersonId) -> str | None:
    """Return the words of the badge, or None where the name was refused with its own problem."""
    try:
        return _words_on_badge(laptop.badges.card_pdf((person,), by=person))
    except Problem as problem:
        if problem.key is not ProblemKey.NAME_TOO_LONG:
            raise
        return None


def _words_on_badge(pdf: bytes) -> str:
    return PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
