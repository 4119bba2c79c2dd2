"""The office side over real services."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from qc_desktop.ui.components.keys import Key
from qc_desktop.ui.screens.coordinator.badges import BadgesScreen
from qc_desktop.ui.screens.coordinator.concerns import ConcernsScreen
from qc_desktop.ui.screens.coordinator.laptops_team import TeamScreen
from qc_desktop.ui.screens.coordinator.news import NewsScreen
from qc_desktop.ui.screens.coordinator.people import PeopleScreen
from qc_desktop.ui.screens.coordinator.places import PlacesScreen
from qc_desktop.ui.screens.coordinator.settings import SettingsScreen
from qc_desktop.ui.screens.coordinator.sign_in import SignInScreen
from qc_desktop.ui.screens.coordinator.visits import VisitsScreen
from tests.ui.flows.coordinator.conftest import OfficeScene


def test_a_wrong_passphrase_lets_nobody_in_and_says_so(office: OfficeScene) -> None:
    office.flow.open()
    screen = office.sees(SignInScreen)
    screen.passphrase.show_words("not the words")
    screen.enter.click()
    office.waits()
    assert office.flow.desk is None
    assert "Try again" in screen.problem.text()
    assert screen.passphrase.words() == ""


def test_the_right_passphrase_shows_the_visits(office: OfficeScene) -> None:
    office.signs_in()
    screen = office.sees(VisitsScreen)
    assert screen.table.model().rowCount() == 5
    assert office.flow.frame.top_bar.person.text() == "Sam"


def test_every_entry_of_the_menu_opens_its_part(office: OfficeScene) -> None:
    office.signs_in()
    for section, screen in (
        ("people", PeopleScreen),
        ("places", PlacesScreen),
        ("badges", BadgesScreen),
        ("news", NewsScreen),
        ("laptops", TeamScreen),
        ("settings", SettingsScreen),
        ("visits", VisitsScreen),
    ):
        office.goes_to(section)
        office.sees(screen)
    office.waits()


def test_the_keyboard_opens_a_part_and_finds_the_search(office: OfficeScene) -> None:
    office.signs_in()
    office.window.activateWindow()
    QTest.keyClick(office.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    places = office.sees(PlacesScreen)
    places.add.setFocus()
    QTest.keyClick(places.add, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    (line,) = places.search.findChildren(QLineEdit)
    assert line.hasFocus()


def test_signing_out_leads_back_to_the_names(office: OfficeScene) -> None:
    office.signs_in()
    office.flow.frame.sign_out_requested.emit()
    office.sees(SignInScreen)
    assert office.flow.desk is None
    assert office.flow.frame.rail.isHidden()


def test_help_is_there_before_the_sign_in_and_leads_to_the_concerns_after_it(
    office: OfficeScene,
) -> None:
    office.flow.open()
    office.window.activateWindow()
    office.qtbot.waitUntil(office.window.isActiveWindow)
    office.qtbot.waitUntil(office.flow.frame.top_bar.help.isVisible)
    (line,) = office.sees(SignInScreen).passphrase.findChildren(QLineEdit)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_F1)
    assert office.flow.frame.overlay.is_open()
    keys = [key.text() for key in office.flow.frame.overlay.findChildren(Key)]
    assert "Concerns" not in keys
    office.answers("OK")
    office.sees(SignInScreen)
    office.signs_in()
    office.flow.frame.top_bar.help.click()
    office.answers("Concerns")
    office.sees(ConcernsScreen)
