"""From the list of visits into one, its report, and back."""

from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget

from qc_desktop.domain.actions import ActionState
from qc_desktop.domain.visit_papers import VisitPaper
from qc_desktop.domain.visit_steps import BuddyValue
from qc_desktop.domain.visits import VisitState
from qc_desktop.ui.components.values import Picked
from qc_desktop.ui.screens.coordinator.plan import PlanScreen
from qc_desktop.ui.screens.coordinator.report import ReportScreen
from qc_desktop.ui.screens.coordinator.report_state import ReportWish
from qc_desktop.ui.screens.coordinator.review import ReviewScreen
from qc_desktop.ui.screens.coordinator.review_parts import NoteBlock, PhotoKey, SoundBlock
from qc_desktop.ui.screens.coordinator.review_state import QuoteWish, TopicWish
from qc_desktop.ui.screens.coordinator.visits import VisitsScreen
from qc_desktop.ui.screens.coordinator.visits_state import VisitFilter, VisitWish
from tests.ui.flows.coordinator.conftest import OfficeScene

_Kind = TypeVar("_Kind", bound=QWidget)


def _shown(screen: ReviewScreen, kind: type[_Kind]) -> list[_Kind]:
    """Return the parts on the screen; those of the topic before wait to be deleted."""
    QApplication.processEvents()
    return [part for part in screen.findChildren(kind) if part.isVisibleTo(screen)]


def _finished(office: OfficeScene) -> VisitWish:
    (newest, *_) = office.laptop.visits.listing(frozenset({VisitState.FINISHED}))
    return VisitWish(visit=newest.id)


def _opens_finished(office: OfficeScene) -> ReviewScreen:
    office.signs_in()
    visits = office.sees(VisitsScreen)
    visits.open_requested.emit(_finished(office))
    screen = office.sees(ReviewScreen)
    office.waits()
    return screen


def test_filters_and_words_find_visits(office: OfficeScene) -> None:
    office.signs_in()
    screen = office.sees(VisitsScreen)
    planned = next(chip for chip in screen.chips if chip.choice.key == VisitFilter.PLANNED)
    assert planned.text().endswith("3")
    planned.click()
    assert screen.table.model().rowCount() == 3
    (line,) = screen.search.findChildren(QLineEdit)
    QTest.keyClicks(line, "rose")
    assert screen.table.model().rowCount() == 1


def test_enter_on_a_row_opens_the_visit(office: OfficeScene) -> None:
    office.signs_in()
    screen = office.sees(VisitsScreen)
    to_review = next(chip for chip in screen.chips if chip.choice.key == VisitFilter.TO_REVIEW)
    to_review.click()
    screen.table.setFocus()
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    office.sees(ReviewScreen)
    office.waits()


def test_getting_the_news_with_no_folder_says_what_to_do(office: OfficeScene) -> None:
    office.signs_in()
    screen = office.sees(VisitsScreen)
    screen.news.click()
    office.waits()
    assert office.flow.frame.overlay.is_open()
    office.answers("OK")
    assert not office.flow.frame.overlay.is_open()


def test_a_planned_visit_is_on_disk_and_in_the_list(office: OfficeScene) -> None:
    office.signs_in()
    visits = office.sees(VisitsScreen)
    before = {one.id for one in office.laptop.visits.listing()}
    visits.plan.click()
    plan = office.sees(PlanScreen)
    plan.save.click()
    assert plan.problem.text() == "Choose a place first."
    plan.place.setCurrentIndex(0)
    plan.save.click()
    assert plan.problem.text() == "Tick one checker or more."
    plan.checkers[0].click()
    plan.buddy_name.show_words(" Bo ")
    plan.buddy_phone.show_words("01632 960 555")
    plan.hours.setCurrentIndex(1)
    plan.when.show_moment(datetime(2026, 12, 1, 10, 30))  # noqa: DTZ001 - on the wall clock
    plan.save.click()
    office.sees(VisitsScreen)
    planned = office.laptop.visits.listing(frozenset({VisitState.PLANNED}))
    (ours,) = (one for one in planned if one.id not in before)
    zone = office.laptop.now().tzinfo
    assert ours.at.astimezone(zone).strftime("%d %H:%M") == "01 10:30"
    assert len(ours.checkers) == 1
    buddy = BuddyValue(name="Bo", phone="01632 960 555", hours=2)
    assert office.laptop.visits.get(ours.id).buddy == buddy
    visits.open_requested.emit(VisitWish(visit=ours.id))
    assert office.sees(PlanScreen).buddy_name.words() == "Bo"


def test_a_planned_visit_can_be_taken_out(office: OfficeScene) -> None:
    office.signs_in()
    visits = office.sees(VisitsScreen)
    planned = office.laptop.visits.listing(frozenset({VisitState.PLANNED}))
    visits.open_requested.emit(VisitWish(visit=planned[0].id))
    plan = office.sees(PlanScreen)
    plan.remove.click()
    office.answers("Take it out")
    assert len(office.laptop.visits.listing(frozenset({VisitState.PLANNED}))) == 2


def test_a_visit_shows_answers_notes_photos_and_sound(office: OfficeScene) -> None:
    screen = _opens_finished(office)
    assert len(screen.topics.rows) == 12, "the visit as a whole, and eleven topics"
    screen.topic_requested.emit(TopicWish(topic=screen.topics.rows[1].line.topic))
    assert _shown(screen, PhotoKey)
    screen.topic_requested.emit(TopicWish(topic=screen.topics.rows[2].line.topic))
    assert _shown(screen, SoundBlock)
    notes = _shown(screen, NoteBlock)
    assert "Lunch is the same" in notes[0].line.text


def test_a_visit_opens_with_the_focus_on_its_topic(office: OfficeScene) -> None:
    office.window.activateWindow()
    screen = _opens_finished(office)
    (topic,) = (row for row in screen.topics.rows if row.isChecked())
    assert office.window.focusWidget() is topic


def test_a_photo_is_shown_big_and_closed_with_escape(office: OfficeScene) -> None:
    screen = _opens_finished(office)
    screen.topic_requested.emit(TopicWish(topic=screen.topics.rows[1].line.topic))
    photo = [key for key in _shown(screen, PhotoKey) if key.line.data is not None][-1]
    photo.click()
    assert screen.big.isVisible()
    QTest.keyClick(screen.big, Qt.Key.Key_Escape)
    assert not screen.big.isVisible()


def test_people_may_read_only_words_that_were_shared(office: OfficeScene) -> None:
    screen = _opens_finished(office)
    screen.topic_requested.emit(TopicWish(topic=screen.topics.rows[2].line.topic))
    (note,) = (one for one in _shown(screen, NoteBlock) if one.line.may_quote)
    assert note.findChildren(QCheckBox)
    screen.quoted.emit(QuoteWish(evidence=note.line.evidence, on=False))
    evidence = office.laptop.evidence.of_visit(_finished(office).visit)
    assert not next(one for one in evidence if one.id == note.line.evidence).quoted


def test_an_action_is_added_moved_and_taken_out(office: OfficeScene) -> None:
    screen = _opens_finished(office)
    visit = _finished(office).visit
    screen.form.add.click()
    assert "who" in screen.form.problem.text()
    screen.form.said.show_words("We want to choose lunch.")
    screen.form.will.show_words("Ask about lunch each morning.")
    screen.form.who.show_words("Carol")
    screen.form.add.click()
    (action,) = office.laptop.actions.of_visit(visit)
    assert action.item.will == "Ask about lunch each morning."
    assert screen.form.will.words() == ""
    (block,) = screen.blocks
    block.state.picked.emit(Picked(key=ActionState.DONE))
    assert office.laptop.actions.of_visit(visit)[0].state is ActionState.DONE
    screen.blocks[0].state.picked.emit(Picked(key="take_out"))
    office.answers("Take it out")
    assert all(one.removed for one in office.laptop.actions.of_visit(visit))


def test_marking_a_visit_reviewed_signs_it_off(office: OfficeScene) -> None:
    screen = _opens_finished(office)
    screen.review.click()
    (reviewed,) = office.laptop.visits.listing(frozenset({VisitState.REVIEWED}))
    assert office.laptop.visits.get(reviewed.id).sign_off is not None
    assert "Sam" in screen.reviewed.text()
    assert screen.review.isHidden()


def test_the_report_is_the_pdf_that_is_saved(office: OfficeScene, tmp_path: Path) -> None:
    screen = _opens_finished(office)
    screen.report.click()
    report = office.sees(ReportScreen)
    office.waits()
    assert report.pages.view.page_count() >= 2
    assert len(report.thumbs) == report.pages.view.page_count()
    office.files.saved = tmp_path / "report.pdf"
    report.save_pdf.click()
    assert office.files.saved.read_bytes().startswith(b"%PDF")
    report.kind_requested.emit(ReportWish(kind=VisitPaper.FULL))
    office.waits()
    office.files.saved = tmp_path / "report.html"
    report.save_html.click()
    office.waits()
    assert "<html" in office.files.saved.read_text(encoding="utf-8")
    report.back.click()
    office.sees(ReviewScreen)
    office.waits()


def test_every_paper_is_made_as_it_was_ticked_and_the_numbers_are_saved(
    office: OfficeScene, tmp_path: Path
) -> None:
    screen = _opens_finished(office)
    screen.report.click()
    report = office.sees(ReportScreen)
    office.waits()
    for paper in VisitPaper:
        report.kind_requested.emit(ReportWish(kind=paper))
        office.waits()
        office.files.saved = tmp_path / f"{paper}.pdf"
        report.save_pdf.click()
        assert office.files.saved.read_bytes().startswith(b"%PDF")
    report.kind_requested.emit(ReportWish(kind=VisitPaper.EASY_READ))
    (names,) = (line for line in report.ticks if line.choice.key == "names")
    names.click()
    office.waits()
    office.files.saved = tmp_path / "no-names.html"
    report.save_html.click()
    office.waits()
    assert "Amina" not in office.files.saved.read_text(encoding="utf-8")
    office.files.saved = tmp_path / "visit.csv"
    report.save_numbers.click()
    rows = office.files.saved.read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) > 1
