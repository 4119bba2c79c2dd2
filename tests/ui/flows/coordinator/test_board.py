"""From the list of visits to the summary for the board, and back."""

from pathlib import Path

from qc_desktop.domain.places import Nation
from qc_desktop.domain.visits import VisitState
from qc_desktop.ui.components.values import Picked
from qc_desktop.ui.flows.coordinator_board import BoardTime
from qc_desktop.ui.screens.coordinator.report import ReportScreen
from qc_desktop.ui.screens.coordinator.report_state import ReportWish
from qc_desktop.ui.screens.coordinator.visits import VisitsScreen
from tests.documents.readers import words_of
from tests.ui.flows.coordinator.conftest import OfficeScene


def _opens(office: OfficeScene) -> ReportScreen:
    office.signs_in()
    office.sees(VisitsScreen).board.click()
    screen = office.sees(ReportScreen)
    office.waits()
    return screen


def _saved(office: OfficeScene, screen: ReportScreen, path: Path) -> str:
    office.files.saved = path
    screen.save_pdf.click()
    return words_of(path.read_bytes())


def test_the_summary_is_of_the_time_and_the_nation_that_are_picked(
    office: OfficeScene, tmp_path: Path
) -> None:
    by = office.laptop.organisations.contact()
    for one in office.laptop.visits.listing(frozenset({VisitState.FINISHED})):
        office.laptop.visits.review(one.id, by=by)
    screen = _opens(office)
    assert screen.pages.view.page_count() >= 2
    assert not screen.save_numbers.isVisible()
    words = _saved(office, screen, tmp_path / "first.pdf")
    assert "We made 2 visits." in words
    assert "25 August 2026 to 24 November 2026" in words
    screen.kind_requested.emit(ReportWish(kind=BoardTime.ALL))
    screen.where_picked.emit(Picked(key=Nation.WALES))
    office.waits()
    words = _saved(office, screen, tmp_path / "second.pdf")
    assert "Wales. Up to 24 November 2026" in words
    assert "There are no reviewed visits in this time." in words
    screen.where_picked.emit(Picked(key="everywhere"))
    office.waits()
    assert "We made 2 visits." in _saved(office, screen, tmp_path / "third.pdf")


def test_the_web_page_is_saved_and_back_leads_to_the_visits(
    office: OfficeScene, tmp_path: Path
) -> None:
    screen = _opens(office)
    (big,) = screen.ticks
    big.ticked.emit(Picked(key="big_print", on=True))
    office.waits()
    office.files.saved = tmp_path / "board.html"
    screen.save_html.click()
    office.waits()
    assert "The office must check 2 more visits." in office.files.saved.read_text(encoding="utf-8")
    screen.back.click()
    office.sees(VisitsScreen)


def test_leaving_while_it_is_being_made_stops_it(office: OfficeScene) -> None:
    office.signs_in()
    office.sees(VisitsScreen).board.click()
    office.sees(ReportScreen).back.click()
    office.sees(VisitsScreen)
    office.waits()
    assert not office.flow.frame.overlay.is_open()
